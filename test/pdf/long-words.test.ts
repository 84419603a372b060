import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { make } from './fixture.js';
import { hasTool, wordsOf } from './read.js';

const WORD = 'x'.repeat(150);
const ADDRESS = `https://example.org/${'path_to_something.'.repeat(9)}end`;

it.skipIf(!hasTool('pdftotext'))('shows every character of a word that is longer than a line', async () => {
  const { files, diagnostics } = await make({ statement: `The office shall look at ${WORD} and ${ADDRESS}` });
  expect(diagnostics).toEqual([]);
  const file = files['en/PS-001/PS-001.pdf'] ?? new Uint8Array();
  const boxes = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: file, encoding: 'utf8' }).stdout;
  const width = Number(/<page width="([\d.]+)"/.exec(boxes)?.[1]);
  const ends = [...boxes.matchAll(/ xMax="([\d.]+)"/g)].map(([, end]) => Number(end));
  expect(ends.length).toBeGreaterThan(100);
  // The outer margin is 2.3 cm.
  expect(Math.max(...ends)).toBeLessThan(width - 2.2 * 28.35);
  // Lines break without hyphens in addresses.
  const whole = wordsOf(file).replace(/\s/g, '');
  expect(whole).toContain(WORD);
  expect(whole).toContain(ADDRESS);
});
