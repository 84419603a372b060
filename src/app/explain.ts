import { CODE_GROUPS } from '../diagnostics/explanations/index.js';
import { compareText, type Explanation, type ExplanationGroup } from '../model/index.js';
import { RULES, ruleIsKnown } from '../rules/index.js';

/** What every code means: those of the stages, and the rules, which explain themselves. */

const byCode = (a: Explanation, b: Explanation): number => compareText(a.code, b.code);

/** The explanations in the groups in which lists show them, each ordered by code: the rules of a good standard first. */
export const EXPLANATION_GROUPS: readonly ExplanationGroup[] = [
  { name: 'rules', title: 'Rules of a good standard', explanations: [ruleIsKnown, ...RULES] },
  ...CODE_GROUPS,
].map((group) => ({ ...group, explanations: [...group.explanations].sort(byCode) }));

/** What every code means, why it exists, and an example; ordered by code. */
export const EXPLANATIONS: readonly Explanation[] = EXPLANATION_GROUPS.flatMap((group) => group.explanations).sort(
  byCode,
);

/** The codes of the rules that judge an absence: what a new entity cannot help until others use it. */
export const ABSENCES: readonly string[] = RULES.filter((rule) => rule.waits).map((rule) => rule.code);
