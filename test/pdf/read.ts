import { spawnSync } from 'node:child_process';
import { unpacked } from './unpack.js';

/** Whether a PDF tool is installed. In CI, its absence is a failure and not a reason to skip tests. */
export function hasTool(name: string): boolean {
  const found = spawnSync(name, ['-v']).error === undefined;
  if (!found && process.env.CI) throw new Error(`${name} is missing; the tests of the PDF need it in CI`);
  return found;
}

/** Returns the words of a PDF in content order, with single spaces. */
export function wordsOf(pdf: Uint8Array): string {
  return spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
}

/** Returns the lines of a PDF in reading order, in any direction, without direction marks. */
export function linesOf(pdf: Uint8Array): string {
  const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  return stdout.replace(/[\u202a-\u202e\u200e\u200f]/g, '').replace(/\s+/g, ' ');
}

/** Returns the named destinations (`file.pdf#name`) from the catalogue. */
export function destinationsOf(pdf: Uint8Array): readonly string[] {
  const names = /\/Dests <<\s*\/Names \[((?:[^[\]]|\[[^[\]]*\])*)\]/.exec(plain(pdf))?.[1] ?? '';
  return [...names.matchAll(/\(((?:[^()\\]|\\.)*)\) (?:\d+ 0 R|\[)/g)].map(([, name = '']) => name);
}

/** Returns the bytes of a PDF as text, one character per byte, with unpacked objects. */
export function plain(pdf: Uint8Array | undefined): string {
  return Buffer.from(unpacked(pdf ?? new Uint8Array())).toString('latin1');
}
