import { diagnostic, placeIn } from '../model/index.js';
import { actorsOf, isNamed } from './actors.js';
import { passiveIn } from './passive.js';
import type { Rule } from './rule.js';
import { statements, wordsIn } from './writing.js';

export const statementIsActive: Rule = {
  code: 'statement-is-active',
  severity: 'warning',
  severityWhenFinal: 'error',
  waits: false,
  property: 'A statement says who does something, and not only what is done.',
  why: 'A duty that has to be done binds nobody, since everyone can wait for someone else. A sentence that begins with the actor gives the duty an owner.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'A sign should be shown beside each device.',
    after: 'The deploying department should show a sign beside each device.',
  },
  *check(framework, severity, given) {
    for (const statement of statements(framework, given)) {
      const { entity, passage, keyword } = statement;
      const found = passiveIn(statement);
      const [first] = actorsOf(entity, framework);
      if (!found || !first) continue;
      const subject = passage.text.slice(0, keyword[0]);
      if (actorsOf(entity, framework).some(({ actor }) => isNamed(actor, subject))) continue;
      const word = wordsIn(passage, ...keyword);
      yield diagnostic(
        this.code,
        placeIn(passage, ...found),
        `"${wordsIn(passage, ...found)}" leaves open who does it`,
        {
          severity,
          hints: [`begin with the actor: "The ${first.actor.title.toLowerCase()} ${word} ..."`],
        },
      );
    }
  },
};
