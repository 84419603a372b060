import type { Explanation } from '../model/index.js';

/** Every code that a stage gives; rules explain themselves. */
export const CODES: readonly Explanation[] = [];
