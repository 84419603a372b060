import type { ExplanationGroup } from '../../model/index.js';
import { LOAD } from './files.js';
import { HISTORY, JUDGE, RENDER } from './releases.js';
import { REQUIREMENT } from './requirements.js';
import { LINK, VALIDATE } from './values.js';
import { PARSE } from './writing.js';

/** Every code that a stage gives, by what it is about; rules explain themselves. */
export const CODE_GROUPS: readonly ExplanationGroup[] = [
  { name: 'files', title: 'The files', explanations: LOAD },
  { name: 'writing', title: 'How a text is written', explanations: PARSE },
  { name: 'requirements', title: 'How a requirement is written', explanations: REQUIREMENT },
  { name: 'values', title: 'Keys and values', explanations: VALIDATE },
  { name: 'links', title: 'What points at what', explanations: LINK },
  { name: 'publishing', title: 'What is published', explanations: RENDER },
  { name: 'debts', title: 'What is accepted for a time', explanations: JUDGE },
  { name: 'history', title: 'What was published before', explanations: HISTORY },
];
