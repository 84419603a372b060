import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figuresIn, medianOf } from './measure.js';
import { type Result, report, withReport } from './tables.js';

describe('figuresIn', () => {
  test('adds user and system time, and gives memory in MiB', () => {
    expect(figuresIn('1.25 0.25 2048\n')).toEqual({ cpu: 1.5, memory: 2 });
  });

  test('skips the message about an exit code', () => {
    expect(figuresIn('Command exited with non-zero status 1\n0.5 0.0 1024\n')).toEqual({ cpu: 0.5, memory: 1 });
  });

  test.each(['', '1.0 2.0', '1.0 2.0 three', '1 2 3 4'])('refuses "%s"', (text) => {
    expect(() => figuresIn(text)).toThrow('no figures of GNU time');
  });
});

describe('medianOf', () => {
  const run = (wall: number, cpu: number, memory: number) => ({ wall, cpu, memory });

  test('takes the middle of each figure by itself', () => {
    expect(medianOf([run(3, 1, 20), run(1, 3, 10), run(2, 2, 30)])).toEqual(run(2, 2, 20));
  });

  test('takes the mean of the two in the middle of an even number', () => {
    expect(medianOf([run(10, 1, 0), run(1, 1, 0), run(2, 4, 8), run(4, 2, 2)])).toEqual(run(3, 1.5, 1));
  });
});

const result = (standards: number, key: string, rest: Partial<Result> = {}): Result => ({
  subject: `${standards} generated standards`,
  standards,
  isGenerated: true,
  key,
  command: key,
  runs: [],
  ...rest,
});
const figures = (wall: number, cpu: number, memory: number): Partial<Result> => ({ figures: { wall, cpu, memory } });
const cellsOf = (text: string, start: string): string[] =>
  (text.split('\n').find((line) => line.startsWith(`| ${start} |`)) ?? '')
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());

describe('report', () => {
  test('compares a command with node, Hugo and Eleventy in the same framework', () => {
    const text = report(
      [
        result(200, 'node', figures(0.05, 0.04, 40)),
        result(200, 'check-cold', figures(2, 3, 300)),
        result(200, 'hugo', figures(1, 1.5, 100)),
        result(200, 'eleventy', figures(4, 5, 200)),
        result(20, 'hugo', figures(9, 9, 9)),
      ],
      ['Processor: one'],
    );
    expect(text).toContain('- Processor: one\n');
    expect(cellsOf(text, 'check-cold')).toEqual(['2.00', '3.00', '300', '75', '2.00', '3.00', '0.50']);
  });

  test('leaves ratios empty where a rival is missing, and says why a command was left out', () => {
    const text = report(
      [
        result(20, 'check-cold', figures(2, 3, 300)),
        result(20, 'build-cold', { leftOut: 'took longer than the limit of 5 s' }),
        result(20, 'hugo', { leftOut: 'exited with code 1: a | b' }),
      ],
      [],
    );
    expect(text).toContain('| hugo | left out: exited with code 1: a \\| b |');
    expect(cellsOf(text, 'check-cold')).toEqual(['2.00', '3.00', '300', '', '', '', '']);
    expect(cellsOf(text, 'build-cold')[0]).toBe('left out: took longer than the limit of 5 s');
  });

  test('says of a command that it was measured less often', () => {
    const once = { wall: 1, cpu: 1, memory: 1 };
    const text = report(
      [
        result(20, 'check-cold', { figures: once, runs: [once, once] }),
        result(20, 'hugo', { figures: once, runs: [once] }),
      ],
      [],
    );
    expect(text).toContain('| hugo (1 of 2 runs) |');
    expect(text).toContain('| check-cold |');
  });

  test('compares the cost of a standard with that at 200, for generated frameworks only', () => {
    const own = { subject: 'the framework of this repository', isGenerated: false };
    const text = report(
      [
        result(28, 'check-cold', { ...own, ...figures(5, 7, 1) }),
        result(20, 'check-cold', figures(1, 1, 1)),
        result(200, 'check-cold', figures(1, 4, 1)),
        result(2000, 'check-cold', figures(1, 60, 1)),
        result(2000, 'node', figures(1, 1, 1)),
      ],
      [],
    );
    const growth = text.slice(text.indexOf('### CPU time'));
    expect(growth).toContain('| command | 20 | 200 | 2,000 |');
    expect(cellsOf(growth, 'check-cold')).toEqual(['50.0 (2.50)', '20.0 (1.00)', '30.0 (1.50)']);
    expect(growth).not.toContain('| node |');
  });
});

describe('withReport', () => {
  const page = 'Before\n\n<!-- begin: written by npm run bench -- --write -->\nold\n<!-- end -->\n\nAfter\n';

  test('replaces what is between the markers, and a second time the same', () => {
    const once = withReport(page, 'new\n');
    expect(once).toBe(
      'Before\n\n<!-- begin: written by npm run bench -- --write -->\n\nnew\n\n<!-- end -->\n\nAfter\n',
    );
    expect(withReport(once, 'new\n')).toBe(once);
  });

  test('finds the markers in the page about performance', () => {
    const text = readFileSync(new URL('../../docs/performance.md', import.meta.url), 'utf8');
    expect(withReport(text, 'new')).toContain('\n\nnew\n\n');
  });

  test('refuses a page without markers', () => {
    expect(() => withReport('Text', 'new')).toThrow('has no lines');
  });
});
