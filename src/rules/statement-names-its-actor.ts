import { diagnostic, placeIn } from '../model/index.js';
import type { Rule } from './rule.js';
import { passiveIn } from './statement-is-active.js';
import { actorsOf, isNamed, statements, wordsIn } from './writing.js';

export const statementNamesItsActor: Rule = {
  code: 'statement-names-its-actor',
  severity: 'warning',
  severityWhenFinal: 'error',
  waits: false,
  property: 'A statement names every actor of its line `Actor`, and one of them before the keyword.',
  why: 'The sentence is what is quoted in an ordinance or a contract, without the list below it. Whoever it binds has to stand in it, by the name that the list of actors gives.',
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
            hints: ['name it in the sentence, or take it out of the line `Actor`'],
          });
        }
      } else if (actors.length > 0 && !passiveIn(statement)) {
        const names = actors.map(({ actor }) => `"${actor.title}"`);
        yield diagnostic(
          this.code,
          placeIn(passage, 0, passage.text.slice(0, keyword[0]).trimEnd().length),
          `this does not name the actor ${names.join(' or ')}`,
          {
            severity,
            hints: [
              `write "The ${names[0]?.slice(1, -1).toLowerCase()}" before "${wordsIn(passage, ...keyword)}", or correct the line \`Actor\``,
            ],
          },
        );
      }
    }
  },
};
