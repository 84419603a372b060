import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/model/index.js';
import { charter } from '../tools/charter.js';
import { bytesBelow, frameworkFolder } from '../tools/folder.js';

const DRAFT = 'dist/draft/en';

/** The small framework with a folder for packages, and so with a cache. */
function withCache(): { root: string; kept: string } {
  const root = frameworkFolder();
  mkdirSync(join(root, 'node_modules'));
  return { root, kept: join(root, 'node_modules/.cache/charter') };
}

const pdfsBelow = (folder: string) => [...bytesBelow(folder)].filter(([path]) => path.endsWith('.pdf'));
const isSame = (a: ReturnType<typeof pdfsBelow>, b: ReturnType<typeof pdfsBelow>): boolean =>
  a.length === b.length && a.every(([path, bytes], index) => path === b[index]?.[0] && bytes.equals(b[index][1]));

/** The entries of the cache that are PDF files: after the digest of an entry comes its content. */
const pdfEntries = (kept: string): string[] =>
  readdirSync(kept).filter((name) =>
    readFileSync(join(kept, name)).subarray(64).toString('latin1').startsWith('%PDF-'),
  );

/** Replaces the bytes of every entry, each with a matching digest. */
function forge(kept: string): void {
  for (const name of readdirSync(kept)) {
    const bytes = Buffer.from('%PDF forged');
    writeFileSync(join(kept, name), Buffer.concat([Buffer.from(digestOf([name, bytes])), bytes]));
  }
}

describe('charter build and its cache', () => {
  it('gives the same bytes with a warm cache, a damaged one, and none', () => {
    const { root, kept } = withCache();
    const build = (...words: string[]) => {
      expect(charter(root, ['build', '--targets', 'pdf', '--quiet', ...words])).toEqual({ code: 0, out: '', err: '' });
      return pdfsBelow(join(root, DRAFT));
    };
    const cold = build();
    expect(pdfEntries(kept)).toHaveLength(cold.length);
    expect(isSame(build(), cold)).toBe(true);
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), 'torn');
    expect(isSame(build(), cold)).toBe(true);
    // Forged entries show that the build uses the cache, and that --no-cache does not.
    forge(kept);
    expect(isSame(build(), cold)).toBe(false);
    expect(isSame(build('--no-cache'), cold)).toBe(true);
  }, 120_000);

  it('does not affect a release', () => {
    const { root, kept } = withCache();
    const day = ['--date', '2027-01-01'];
    expect(charter(root, ['build', '--targets', 'pdf', ...day]).code).toBe(0);
    forge(kept);
    const before = bytesBelow(kept);
    expect(charter(root, ['release', '0.1.0', ...day])).toMatchObject({ code: 0 });
    const released = pdfsBelow(join(root, 'dist/0.1.0/en'));
    expect(released.length).toBeGreaterThan(1);
    for (const [path, bytes] of released) expect(bytes.toString('latin1'), path).toMatch(/^%PDF-1\.7/);
    expect(bytesBelow(kept)).toEqual(before);
  }, 120_000);
});
