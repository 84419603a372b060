import { expect, it } from 'vitest';
import { onePdf, pdf } from '../../src/formats/pdf/index.js';
import { bytesIn } from '../../src/model/index.js';
import { bodies, edition, framework, make, materials } from './fixture.js';

it.each([
  ['a standard', 'PS-001', 'en/PS-001/PS-001.pdf'],
  ['the framework', undefined, 'en/framework.pdf'],
])('makes %s alone, with the bytes of a whole build', async (_, about, path) => {
  const { files } = await make({}, {}, edition, pdf);
  const alone = await onePdf(framework(), bodies(), edition, await materials(), { about, language: 'en' });
  expect(alone.diagnostics).toEqual([]);
  expect(alone.value?.path).toBe(path);
  expect(Buffer.from(bytesIn(alone.value?.contents ?? '')).equals(files[path] ?? new Uint8Array())).toBe(true);
});

it.each([
  ['an unknown id', 'PS-999', 'en'],
  ['an entity without a file', 'gdpr', 'en'],
  ['a language that the framework does not have', 'PS-001', 'xx'],
])('makes nothing for %s', async (_, about, language) => {
  const alone = await onePdf(framework(), bodies(), edition, await materials(), { about, language });
  expect(alone).toEqual({ value: undefined, diagnostics: [] });
});
