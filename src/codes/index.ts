import type { Explanation } from '../model/index.js';
import { HISTORY } from './history.js';
import { JUDGE } from './judge.js';
import { LINK } from './link.js';
import { LOAD } from './load.js';
import { PARSE } from './parse.js';
import { RENDER } from './render.js';
import { REQUIREMENT } from './requirement.js';
import { VALIDATE } from './validate.js';

/** Every code that a stage gives; rules explain themselves. */
export const CODES: readonly Explanation[] = [
  ...LOAD,
  ...PARSE,
  ...REQUIREMENT,
  ...VALIDATE,
  ...LINK,
  ...RENDER,
  ...JUDGE,
  ...HISTORY,
];
