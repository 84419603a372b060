import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charter, charterProcess } from './tools/charter.js';
import { frameworkFolder, temporaryFolder, writeFiles } from './tools/folder.js';

const STANDARD = 'standards/PS-001-register.md';

/** The small framework with an error: a misspelt actor. */
function faulty(): string {
  const folder = frameworkFolder();
  const text = readFileSync(join(folder, STANDARD), 'utf8');
  const wrong = text.replace(/^- Actor: (\w)/m, '- Actor: x$1');
  expect(wrong).not.toBe(text);
  writeFiles(folder, { [STANDARD]: wrong });
  return folder;
}

// What a process is told, prints and returns is tested with processes of its own; the rest shares one.

describe('charter', () => {
  test.each([
    ['search', 'charter show'],
    ['withdraw', 'charter release --withdraw'],
    ['checklist', 'charter release, without a version, lists what is missing'],
    ['chekc', 'Did you mean check?'],
  ])('%s, which is not a command, gets a hint to the right one', (name, expected) => {
    const { code, out, err } = charter(temporaryFolder(), [name, 'x']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^charter: /);
    expect(err).toContain(expected);
  });

  test('the summary counts what --fix can fix', () => {
    const folder = frameworkFolder();
    const text = readFileSync(join(folder, STANDARD), 'utf8').replace('status: drafting', 'status: Drafting');
    writeFiles(folder, { [STANDARD]: text });
    expect(charter(folder, ['check']).out).toContain('\n1 fixable with charter check --fix\n');
  });

  test('an output file in a missing folder is reported by name, not as a bug in Charter', () => {
    const folder = frameworkFolder();
    const out = join(folder, 'no', 'such', 'report.md');
    const { code, err } = charter(folder, ['report', '.', '--out', out]);
    expect({ code, err }).toEqual({ code: 2, err: `charter: no such file or folder: ${out}\n` });
  });

  test('check of one file reports and counts only the diagnostics of that file', () => {
    const folder = faulty();
    writeFiles(folder, { 'standards/terms/lamp.md': '---\nlable: lamp\n---\n' });
    const all = charter(folder, ['check', '--format', 'json']);
    const paths = (out: string): string[] =>
      (JSON.parse(out).diagnostics as { place: { path: string } }[]).map(({ place }) => place.path);
    expect(new Set(paths(all.out)).size).toBe(2);
    const one = charter(folder, ['check', STANDARD, '--format', 'json']);
    expect(new Set(paths(one.out))).toEqual(new Set([STANDARD]));
    expect({ code: one.code, errors: JSON.parse(one.out).summary.errors }).toEqual({ code: 1, errors: 1 });
    expect(new Set(paths(charter(folder, ['check', 'standards/terms', '--format', 'json']).out))).toEqual(
      new Set(['standards/terms/lamp.md']),
    );
    expect(charter(folder, ['check', 'standards/references']).code).toBe(0);
    expect(charter(folder, ['check', 'standards/PS-001-regster.md'])).toMatchObject({
      code: 2,
      err: `charter: there is no file standards/PS-001-regster.md in the framework; the nearest is ${STANDARD}\n`,
    });
  });

  test('explain accepts a code in any case', () => {
    expect(charter(frameworkFolder(), ['explain', 'TERM-IS-USED']).out).toContain('term-is-used  (');
  });

  test('check of a valid framework: code 0, the result on stdout, nothing on stderr', () => {
    const { code, out, err } = charterProcess(frameworkFolder(), ['check']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^\d+ files checked: 0 errors, 0 warnings\n$/);
    expect(charterProcess(frameworkFolder(), ['check', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('check of an error: code 1, the marked line, what to do, no colours in a pipe', () => {
    const { code, out, err } = charterProcess(faulty(), ['check']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain(`${STANDARD}:`);
    expect(out).toContain('reference-resolves');
    expect(out).toMatch(/\n {2}\d+ \| - Actor: x.*\n {2} +\| {10}\^+\n {2}do: write "/);
    expect(out).not.toContain('\u001b');
  });

  test('check runs from a folder below the root, and with --root from anywhere', () => {
    const folder = frameworkFolder();
    expect(charter(join(folder, 'standards', 'terms'), ['check']).code).toBe(0);
    expect(charter(temporaryFolder(), ['check', '--root', folder]).code).toBe(0);
  });

  test('check --format json prints the documented shape', () => {
    const { code, out } = charter(faulty(), ['check', '--format', 'json']);
    expect(code).toBe(1);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(['diagnostics', 'summary']);
    expect(result.diagnostics).toHaveLength(1);
    expect(Object.keys(result.diagnostics[0])).toEqual(['code', 'severity', 'message', 'place', 'hints', 'related']);
    expect(result.diagnostics[0]).toMatchObject({
      code: 'reference-resolves',
      severity: 'error',
      place: {
        path: STANDARD,
        start: { line: expect.any(Number), column: 10 },
        end: { line: expect.any(Number), column: expect.any(Number) },
      },
    });
    expect(result.summary).toEqual({ errors: 1, warnings: 0, files: expect.any(Number) });
  });

  test('a warning passes, and fails under --strict', () => {
    const folder = frameworkFolder({
      'standards/principles/unused.md':
        '---\ntitle: Unused\nsummary: Nobody serves it.\ncommitments: [We promise nothing.]\n---\n\n## Meaning\n\nNone.\n\n## Why it matters in public space\n\nIt does not.\n\n## In a city that lives by it\n\nNothing changes.\n',
    });
    expect(charter(folder, ['check']).code).toBe(0);
    expect(charter(folder, ['check', '--strict']).code).toBe(1);
  });

  test('wrong usage: code 2, a sentence on stderr, no stack trace', () => {
    for (const words of [
      ['chek'],
      ['check', '--format', 'xml'],
      ['check', '--nope'],
      ['build', '--targets', 'docx'],
      ['build', '--date', '2027-02-30'],
      ['explain', 'nope'],
      ['check', '--root', '/nowhere'],
    ]) {
      const { code, out, err } = charter(frameworkFolder(), words);
      expect({ words, code, out }).toEqual({ words, code: 2, out: '' });
      expect(err).toMatch(/^charter: /);
      expect(err).not.toMatch(/\n\s+at /);
    }
    expect(charter(temporaryFolder(), ['check'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('framework.yaml'),
    });
    expect(charterProcess(temporaryFolder(), [])).toMatchObject({ code: 2 });
  });

  test('build writes the draft and prints its folder; with errors it writes nothing', () => {
    const folder = frameworkFolder();
    const { code, out, err } = charter(folder, ['build', '--targets', 'html,data', '--date', '2027-03-01']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^\d+ files in dist\/draft\n$/);
    expect(readFileSync(join(folder, 'dist/draft/en/index.html'), 'utf8')).toContain('2027-03-01');
    const broken = faulty();
    const failed = charter(broken, ['build']);
    expect(failed).toMatchObject({ code: 1, out: '', err: expect.stringContaining('reference-resolves') });
    expect(existsSync(join(broken, 'dist'))).toBe(false);
  });

  test('build refuses a folder that contains other files', () => {
    const folder = frameworkFolder();
    const { code, err } = charter(folder, ['build', '--targets', 'data', '--out', 'standards']);
    expect({ code }).toEqual({ code: 2 });
    expect(err).toContain('standards');
    expect(existsSync(join(folder, 'standards/draft'))).toBe(false);
  });

  test('explain lists every code, and shows one with its example', () => {
    const list = charter(temporaryFolder(), ['explain']);
    expect(list).toMatchObject({ code: 0, err: '' });
    expect(list.out).toContain('shall-has-test');
    const one = charter(temporaryFolder(), ['explain', 'shall-has-test']);
    expect(one.out).toContain('Before, in standards/');
    expect(charter(temporaryFolder(), ['explain', 'shall-has-tests']).err).toContain('charter explain shall-has-test');
  });

  test('help and version', () => {
    expect(charterProcess(temporaryFolder(), ['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('charter build'),
    });
    expect(charterProcess(temporaryFolder(), ['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
