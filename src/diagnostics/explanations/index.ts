import { compareText, type Explanation, type ExplanationGroup } from '../../model/index.js';
import { RULES, ruleIsKnown } from '../../rules/index.js';
import { LOAD } from './files.js';
import { HISTORY, JUDGE, RENDER } from './releases.js';
import { REQUIREMENT } from './requirements.js';
import { LINK, VALIDATE } from './values.js';
import { PARSE } from './writing.js';

const byCode = (a: Explanation, b: Explanation): number => compareText(a.code, b.code);

/** What every diagnostic means, in the groups in which lists show them, each ordered by code. Rules explain themselves. */
export const EXPLANATION_GROUPS: readonly ExplanationGroup[] = [
  { name: 'rules', title: 'Rules of a good standard', explanations: [ruleIsKnown, ...RULES] },
  { name: 'files', title: 'The files', explanations: LOAD },
  { name: 'writing', title: 'How a text is written', explanations: PARSE },
  { name: 'requirements', title: 'How a requirement is written', explanations: REQUIREMENT },
  { name: 'values', title: 'Keys and values', explanations: VALIDATE },
  { name: 'links', title: 'What points at what', explanations: LINK },
  { name: 'publishing', title: 'What is published', explanations: RENDER },
  { name: 'debts', title: 'What is accepted for a time', explanations: JUDGE },
  { name: 'history', title: 'What was published before', explanations: HISTORY },
].map((group) => ({ ...group, explanations: [...group.explanations].sort(byCode) }));

/** What every diagnostic means, why its rule exists, and an example; ordered by code. */
export const EXPLANATIONS: readonly Explanation[] = EXPLANATION_GROUPS.flatMap((group) => group.explanations).sort(
  byCode,
);
