import { compareText, type Explanation, type ExplanationGroup } from '../../model/index.js';
import { RULES, ruleIsKnown } from '../../rules/index.js';
import { LOAD } from './files.js';
import { HISTORY, JUDGE, RENDER } from './releases.js';
import { REQUIREMENT } from './requirements.js';
import { LINK, VALIDATE } from './values.js';
import { PARSE } from './writing.js';

const byCode = (a: Explanation, b: Explanation): number => compareText(a.code, b.code);

/** The explanations of all diagnostics, in the groups that lists show, each ordered by code. Rules bring their own. */
export const EXPLANATION_GROUPS: readonly ExplanationGroup[] = [
  { name: 'rules', title: 'Rules of a good standard', explanations: [ruleIsKnown, ...RULES] },
  { name: 'files', title: 'Files', explanations: LOAD },
  { name: 'writing', title: 'Text and markup', explanations: PARSE },
  { name: 'requirements', title: 'Requirements', explanations: REQUIREMENT },
  { name: 'values', title: 'Keys and values', explanations: VALIDATE },
  { name: 'links', title: 'Ids and links', explanations: LINK },
  { name: 'publishing', title: 'Website and PDF', explanations: RENDER },
  { name: 'debts', title: 'Accepted diagnostics', explanations: JUDGE },
  { name: 'history', title: 'Changes since a release', explanations: HISTORY },
].map((group) => ({ ...group, explanations: [...group.explanations].sort(byCode) }));

/** The explanations of all diagnostics, ordered by code: the property, the reason for it, and an example. */
export const EXPLANATIONS: readonly Explanation[] = EXPLANATION_GROUPS.flatMap((group) => group.explanations).sort(
  byCode,
);
