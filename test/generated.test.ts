import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from './tools/generated.js';

const files = await generatedFiles();

test.each(Object.keys(files))('%s is fresh (npm run generate)', (path) => {
  expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(files[path]);
});
