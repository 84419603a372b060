import {
  type Diagnostic,
  diagnostic,
  type Explanation,
  hintFor,
  type ParsedEntity,
  replacing,
  sure,
} from '../model/index.js';
import type { Rule } from './rule.js';

/** The explanation of a rule code in framework.yaml that does not exist. */
export const ruleIsKnown: Explanation = {
  code: 'rule-is-known',
  severity: 'error',
  property: 'Every rule that framework.yaml names exists.',
  why: 'A misspelt code changes nothing, but the author believes that the rule is set. Only rules can be set; the checks that decide whether a file can be read cannot.',
  example: {
    path: 'standards/framework.yaml',
    before: 'licence: CC-BY-4.0\nrules:\n  term-is-usd: error\n',
    after: 'licence: CC-BY-4.0\n',
  },
};

/** Checks the codes under `rules` in framework.yaml. */
export function checkRuleNames(settings: ParsedEntity | undefined, path: string, rules: readonly Rule[]): Diagnostic[] {
  const known = rules.map((rule) => rule.code);
  return Object.keys(settings?.data.rules ?? {})
    .filter((code) => !known.includes(code))
    .map((code) => {
      const key = settings?.places[`/rules/${code}`]?.key;
      const meant = sure(code, known);
      return diagnostic(
        ruleIsKnown.code,
        key ? { path, ...key } : { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
        `there is no rule "${code}"`,
        {
          hints: [...hintFor(code, known), 'run charter explain to list the rules'].slice(0, 1),
          fixes: key && meant !== undefined ? replacing(key, code, meant) : [],
        },
      );
    });
}
