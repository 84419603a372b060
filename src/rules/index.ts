import type { Diagnostic, Framework, Settings } from '../model/index.js';
import { fileNameStartsWithId } from './file-name-starts-with-id.js';
import { idStartsWithItsStandard } from './id-starts-with-its-standard.js';
import { languageIsPublished } from './language-is-published.js';
import { parameterDefaultIsInRange } from './parameter-default-is-in-range.js';
import { principleIsCovered } from './principle-is-covered.js';
import type { Rule } from './rule.js';
import { sectionIsPresent } from './section-is-present.js';
import { shallHasTest } from './shall-has-test.js';
import { termIsUsed } from './term-is-used.js';

export { checkRuleNames, ruleIsKnown } from './known-rules.js';
export type { Rule } from './rule.js';

/** The shelf: every rule, one line each. */
export const RULES: readonly Rule[] = [
  fileNameStartsWithId,
  idStartsWithItsStandard,
  languageIsPublished,
  parameterDefaultIsInRange,
  principleIsCovered,
  sectionIsPresent,
  shallHasTest,
  termIsUsed,
];

/** Applies every rule that framework.yaml does not switch off. */
export function applyRules(framework: Framework, rules: readonly Rule[] = RULES): Diagnostic[] {
  return rules.flatMap((rule) => {
    const severity = severityOf(rule, framework.settings);
    if (severity === 'off' || (rule.waits && !framework.complete)) return [];
    return [...rule.check(framework, severity)];
  });
}

function severityOf(rule: Rule, settings: Settings): Rule['severity'] | 'off' {
  return settings.rules[rule.code] ?? rule.severity;
}
