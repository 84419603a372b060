import { spawnSync } from 'node:child_process';

/** Whether a tool that reads PDF is on this machine. Where it must be, its absence is a failure and not a reason to skip. */
export function hasTool(name: string): boolean {
  const found = spawnSync(name, ['-v']).error === undefined;
  if (!found && process.env.CI) throw new Error(`${name} is missing; the tests of the PDF need it in CI`);
  return found;
}

/** The words of a PDF in the order of its content, with single spaces. */
export function wordsOf(pdf: Uint8Array): string {
  return spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
}

/** The lines of a PDF in the order of reading, whichever way they run, without marks of direction. */
export function linesOf(pdf: Uint8Array): string {
  const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  return stdout.replace(/[\u202a-\u202e\u200e\u200f]/g, '').replace(/\s+/g, ' ');
}

/** The names at which `file.pdf#name` opens, from the catalogue, which stands in the file as plain text. */
export function destinationsOf(pdf: Uint8Array): readonly string[] {
  const names = /\/Dests <<\s*\/Names \[((?:[^[\]]|\[[^[\]]*\])*)\]/.exec(latin(pdf))?.[1] ?? '';
  return [...names.matchAll(/\(((?:[^()\\]|\\.)*)\) (?:\d+ 0 R|\[)/g)].map(([, name = '']) => name);
}

/** The bytes of a PDF as text, one character a byte. */
export function latin(pdf: Uint8Array | undefined): string {
  return Buffer.from(pdf ?? []).toString('latin1');
}
