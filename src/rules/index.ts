import type { Diagnostic, Framework, Settings } from '../model/index.js';
import type { Rule } from './rule.js';
import { shallHasTest } from './shall-has-test.js';

export type { Rule } from './rule.js';

/** The shelf: every rule, one line each. */
export const RULES: readonly Rule[] = [shallHasTest];

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
