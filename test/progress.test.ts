import { expect, test } from 'vitest';
import { type Progress, progressOn } from '../src/cli/progress.js';

/** A stream that keeps what is written to it, and a clock that the test sets, in seconds. */
function terminal(settings: { isTTY: boolean; columns?: number; quiet?: boolean; dumb?: boolean }) {
  let [text, clock] = ['', 0];
  const write = (more: string | Uint8Array): boolean => {
    text += String(more);
    return true;
  };
  const { isTTY, columns = 80, ...options } = settings;
  const progress: Progress = progressOn({ isTTY, columns, write }, options, () => clock * 1000);
  /** What is written while something is done at a time. */
  const at = (seconds: number, act: () => void): string => {
    text = '';
    clock = seconds;
    act();
    return text;
  };
  const steps = (count: number) => () => {
    for (let step = 0; step < count; step += 1) progress.step();
  };
  return { progress, at, steps };
}

/** Removes the line and starts it again. */
const CLEAR = '\r\u001b[K';

test('a terminal shows nothing in the first second, then the stage and the count on one line, and removes it', () => {
  const { progress, at, steps } = terminal({ isTTY: true });
  expect(at(0, () => progress.enter('read', 300))).toBe('');
  expect(at(0.9, steps(30))).toBe('');
  expect(at(1.5, steps(20))).toBe(`${CLEAR}reading the sources: 31 of 300 files, 14 s left`);
  expect(at(1.55, steps(10))).toBe('');
  expect(at(3, steps(90))).toBe(`${CLEAR}reading the sources: 61 of 300 files, 12 s left`);
  expect(at(5, () => progress.enter('link'))).toBe(`${CLEAR}linking`);
  expect(at(9, () => progress.enter('report'))).toBe(CLEAR);
  expect(at(10, progress.done)).toBe('');
});

test('the time left is shown only if the number of files is known, some are done, and a second or more is left', () => {
  const { progress, at, steps } = terminal({ isTTY: true });
  at(0, () => progress.enter('read', 1000));
  expect(at(2, steps(1))).toBe(`${CLEAR}reading the sources: 1 of 1000 files`);
  expect(at(20, steps(1))).toBe(`${CLEAR}reading the sources: 2 of 1000 files`);
  at(21, steps(98));
  expect(at(22, steps(1))).toBe(`${CLEAR}reading the sources: 101 of 1000 files, 3 min left`);
  at(23, steps(898));
  expect(at(24, steps(1))).toBe(`${CLEAR}reading the sources: 1000 of 1000 files`);
  at(25, () => progress.enter('html'));
  expect(at(26, steps(1))).toBe(`${CLEAR}making the website: 1 file`);
});

test('rendering alternates with writing, and the line stays', () => {
  const { progress, at } = terminal({ isTTY: true });
  at(0, () => progress.enter('html'));
  const page = (): void => {
    progress.step();
    progress.enter('write');
    progress.enter('html');
  };
  expect(at(2, page)).toBe(`${CLEAR}making the website: 1 file`);
  expect(at(3, page)).toBe(`${CLEAR}making the website: 2 files`);
});

test('the line is shorter than the terminal is wide', () => {
  const { progress, at } = terminal({ isTTY: true, columns: 10 });
  at(0, () => progress.enter('html'));
  expect(at(2, progress.step)).toBe(`${CLEAR}making th`);
});

test.each([{ isTTY: false }, { isTTY: true, dumb: true }])(
  'without a terminal there is a plain line every ten seconds: %j',
  (settings) => {
    const { progress, at, steps } = terminal(settings);
    expect(at(0, () => progress.enter('read', 300))).toBe('');
    expect(at(4, steps(100))).toBe('');
    expect(at(15, steps(100))).toBe('reading the sources: 101 of 300 files, 30 s left\n');
    expect(at(16, () => progress.enter('link'))).toBe('');
    expect(at(26, () => progress.enter('rules'))).toBe('applying the rules\n');
    expect(at(27, progress.done)).toBe('');
  },
);

test('--quiet shows nothing', () => {
  for (const isTTY of [true, false]) {
    const { progress, at, steps } = terminal({ isTTY, quiet: true });
    at(0, () => progress.enter('read', 300));
    expect(at(50, steps(9)) + at(60, progress.done)).toBe('');
  }
});
