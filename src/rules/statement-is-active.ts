import { diagnostic, placeIn } from '../model/index.js';
import type { PlainLanguage } from './plain-language.js';
import type { Rule } from './rule.js';
import { actorsOf, isNamed, type Statement, statements, wordsIn } from './writing.js';

const PATTERNS = new WeakMap<PlainLanguage, RegExp>();

/** Returns the pattern of a passive verb directly after the keyword. */
function passiveAfterKeyword(language: PlainLanguage): RegExp {
  const spaced = (pattern: string): string => pattern.replaceAll(' ', '\\s+');
  const between = `(?:\\s+(?:${spaced(language.adverb)})(?=[\\s,])|\\s*,[^,;.]*,)*`;
  const pattern =
    PATTERNS.get(language) ?? new RegExp(`^${between}\\s+(${spaced(language.passive)})(?![\\p{L}\\p{N}])`, 'iu');
  PATTERNS.set(language, pattern);
  return pattern;
}

/** Returns the start and end index of a passive verb after the keyword; undefined if there is none. */
export function passiveIn({ passage, keyword, language }: Statement): readonly [number, number] | undefined {
  const found = passiveAfterKeyword(language).exec(passage.own.slice(keyword[1]));
  if (!found?.[1]) return undefined;
  const end = keyword[1] + found[0].length;
  return [end - found[1].length, end];
}

export const statementIsActive: Rule = {
  code: 'statement-is-active',
  severity: 'warning',
  severityWhenFinal: 'error',
  judgesAbsence: false,
  property: 'A statement says who acts, and not only what is done.',
  why: 'A duty in the passive voice binds nobody, since everyone can wait for someone else. A sentence that begins with the actor gives the duty an owner.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'A sign should be shown beside each device.',
    after: 'The deploying department should show a sign beside each device.',
  },
  *check(framework, severity, context) {
    for (const statement of statements(framework, context)) {
      const { entity, passage, keyword } = statement;
      const found = passiveIn(statement);
      const [first] = actorsOf(entity, framework);
      if (!found || !first) continue;
      const subject = passage.text.slice(0, keyword[0]);
      if (actorsOf(entity, framework).some(({ actor }) => isNamed(actor, subject))) continue;
      const word = wordsIn(passage, ...keyword);
      yield diagnostic(this.code, placeIn(passage, ...found), `"${wordsIn(passage, ...found)}" does not say who acts`, {
        severity,
        hints: [`begin with the actor: "The ${first.actor.title.toLowerCase()} ${word} ..."`],
      });
    }
  },
};
