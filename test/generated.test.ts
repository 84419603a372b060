import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { referenceFiles } from './tools/reference.js';

describe('generated references are fresh (npm run generate)', () => {
  for (const [path, text] of Object.entries(referenceFiles())) {
    test(path, () => expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text));
  }
});
