import { diagnostic, placeIn } from '../model/index.js';
import type { Rule } from './rule.js';
import { passiveIn } from './statement-is-active.js';
import { actorsOf, isNamed, statements, wordsIn } from './writing.js';

export const statementNamesItsActor: Rule = {
  code: 'statement-names-its-actor',
  severity: 'warning',
  severityWhenFinal: 'error',
  judgesAbsence: false,
  property: 'A statement names every actor on its `Actor` line, and at least one of them before the keyword.',
  why: 'An ordinance or a contract quotes the sentence without the list below it. The sentence must name everyone it binds, by the name in the list of actors.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'The city should show a sign beside each device.',
    after: 'The deploying department should show a sign beside each device.',
  },
  *check(framework, severity, context) {
    for (const statement of statements(framework, context)) {
      const { entity, passage, keyword } = statement;
      const actors = actorsOf(entity, framework);
      const isSubject = actors.some(({ actor }) => isNamed(actor, passage.text.slice(0, keyword[0])));
      if (isSubject) {
        for (const { actor, place } of actors.filter((one) => !isNamed(one.actor, passage.text))) {
          yield diagnostic(this.code, place, `the statement does not name the actor "${actor.title}"`, {
            severity,
            hints: ['name it in the sentence, or remove it from the `Actor` line'],
          });
        }
      } else if (actors.length > 0 && !passiveIn(statement)) {
        const names = actors.map(({ actor }) => `"${actor.title}"`);
        yield diagnostic(
          this.code,
          placeIn(passage, 0, passage.text.slice(0, keyword[0]).trimEnd().length),
          `the subject does not name the actor ${names.join(' or ')}`,
          {
            severity,
            hints: [
              `write "The ${names[0]?.slice(1, -1).toLowerCase()}" before "${wordsIn(passage, ...keyword)}", or correct the \`Actor\` line`,
            ],
          },
        );
      }
    }
  },
};
