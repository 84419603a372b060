import { expect, test } from 'vitest';
import { progressOn } from '../src/cli/terminal.js';

/** What is written to a stream while three files are made, four seconds apart and then eleven. */
function told(isTTY: boolean, quiet: boolean): string {
  let [text, clock] = ['', 0];
  const write = (more: string | Uint8Array): boolean => {
    text += String(more);
    return true;
  };
  const stream = { isTTY, columns: 20, write };
  const progress = progressOn(stream, quiet, () => clock);
  for (const [seconds, path] of [
    [4, 'a.html'],
    [15, 'b.html'],
    [16, 'c.html'],
  ] as const) {
    clock = seconds * 1000;
    progress.step(path);
  }
  progress.done();
  return text;
}

test('long work prints a plain line every ten seconds if there is no terminal', () => {
  expect(told(false, false)).toBe('2 files so far, last: b.html\n');
  expect(told(false, true)).toBe('');
  expect(told(true, true)).toBe('');
});
