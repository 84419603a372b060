import { describe, expect, test } from 'vitest';
import { examine } from '../tools/examine.js';
import { framework } from './framework.js';
import { countsOf, FEWEST, MOST, standardFile, standardId, termLabel, townName } from './names.js';

const filesOf = (standards: number, seed: string): { readonly [path: string]: string } =>
  Object.fromEntries([...framework(standards, seed)].map(({ path, text }) => [path, text]));
const within = (files: { readonly [path: string]: string }, folder: RegExp): string[] =>
  Object.keys(files).filter((path) => folder.test(path));

describe('a generated framework', () => {
  test('has the same bytes for the same seed, and others for another', () => {
    const files = filesOf(FEWEST, 'one');
    expect(filesOf(FEWEST, 'one')).toEqual(files);
    const other = filesOf(FEWEST, 'two');
    expect(Object.keys(other)).toEqual(Object.keys(files));
    for (const path of within(files, /\/PS-|\/terms\/|\/references\//)) expect(other[path], path).not.toBe(files[path]);
  });

  test('has no errors and no warnings', async () => {
    expect(await examine(filesOf(FEWEST, '1'))).toEqual([]);
  });

  test('has the size that was asked for, with ten requirements a standard', () => {
    const files = filesOf(40, '1');
    const standards = within(files, /\/PS-\d{3}-/);
    const { terms, references, parties, cities } = countsOf(40);
    expect(standards).toHaveLength(40);
    expect(within(files, /\/terms\//)).toHaveLength(terms);
    expect(within(files, /\/references\//)).toHaveLength(references);
    expect(within(files, /\/parties\//)).toHaveLength(parties);
    expect(within(files, /\/cities\//)).toHaveLength(cities);
    const texts = standards.map((path) => files[path] ?? '');
    for (const text of texts) expect(text.match(/^### PS-\d{3}-R\d\d /gm)).toHaveLength(10);
    const mean = texts.join('').length / texts.length;
    expect(mean).toBeGreaterThan(15_000);
    expect(mean).toBeLessThan(22_000);
  });

  test('has each kind of content that costs time', () => {
    const text = Object.values(filesOf(20, '1')).join('\n');
    for (const part of [
      /^\| .* \|$/m,
      /\[\^choice\]: /,
      /\[PS-\d{3}\]/,
      /\[PS-\d{3}-R\d\d\]/,
      /\[guide-\d+\]/,
      /\]\(PS-\d{3}-.*#scope\)/,
      /\]\(pages\//,
      /^- Parameter /m,
      /^- Test /m,
      /^1\. /m,
      /\*\*.*\*\*/,
    ])
      expect(text).toMatch(part);
  });

  test('leaves no slot of a pattern unfilled', () => {
    for (const [path, text] of Object.entries(filesOf(20, '1'))) expect(text, path).not.toMatch(/[{}]|undefined/);
  });

  test('grows in proportion to the number of standards', () => {
    const small = countsOf(200);
    const large = countsOf(2000);
    for (const kind of ['standards', 'terms', 'references', 'parties', 'cities'] as const)
      expect(large[kind], kind).toBe(10 * small[kind]);
  });

  test('refuses sizes for which it has no names', () => {
    for (const size of [FEWEST - 1, MOST + 1, 7.5, Number.NaN])
      expect(() => [...framework(size, '1')]).toThrow(`from ${FEWEST} to ${MOST}`);
  });
});

describe('names', () => {
  test('are different for each number', () => {
    const { terms, cities } = countsOf(MOST);
    const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
    expect(new Set(numbers(terms).map(termLabel)).size).toBe(terms);
    expect(new Set(numbers(cities).map(townName)).size).toBe(cities);
  });

  test('of standards have as many digits as they need', () => {
    expect(standardId(0)).toBe('PS-001');
    expect(standardId(9999)).toBe('PS-10000');
    expect(standardFile(0)).toMatch(/^PS-001-[a-z-]+\.md$/);
  });
});
