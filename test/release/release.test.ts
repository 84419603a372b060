import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plain } from '../pdf/read.js';
import { baseFiles } from '../tools/base.js';
import { charter } from '../tools/charter.js';
import { bytesBelow, frameworkFolder, writeFiles } from '../tools/folder.js';

const STANDARD = 'standards/PS-001-register.md';
const base = String(baseFiles[STANDARD]);
const longer = base
  .replace('5 working days before', '10 working days before')
  .replace('notice_period: 5 ', 'notice_period: 10 ');
const reworded = longer.replace('should show a sign', 'should put up a sign');
const note = '---\nchanges: [PS-001-R02]\nclass: clarified\n---\n\nIt is put up, and not only shown.\n';

/** The paths below a folder, without what belongs to one release. */
const outside = (folder: string, version: string) =>
  [...bytesBelow(join(folder, 'dist'))].filter(([path]) => !path.startsWith(`${version}/`));

describe('charter release', () => {
  test('from the first to a second release, with every refusal on the way', () => {
    const folder = frameworkFolder();
    const proposal = charter(folder, ['release', '--date', '2027-01-01']);
    expect(proposal).toMatchObject({ code: 0, err: '' });
    expect(proposal.out).toContain('proposed: 0.1.0');
    expect(existsSync(join(folder, 'dist'))).toBe(false);

    const first = charter(folder, ['release', '1.0.0', '--date', '2027-01-01']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('standards/releases/1.0.0.yaml');
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual([
      '.charter',
      '1.0.0',
      'index.html',
      'latest',
      'versions.json',
    ]);
    const released = bytesBelow(join(folder, 'dist/1.0.0'));
    expect([...released.keys()]).toContain('en/framework.pdf');

    const again = charter(folder, ['release', '1.0.0']);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('same bytes; nothing was written') });

    // The lock is enough to make the release again, byte for byte, where its folder is gone.
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(charter(folder, ['release', '1.0.0']).code).toBe(0);
    expect(bytesBelow(join(folder, 'dist/1.0.0'))).toEqual(released);

    writeFiles(folder, { [STANDARD]: reworded });
    const other = charter(folder, ['release', '1.0.0']);
    expect(other).toMatchObject({ code: 1, out: '', err: expect.stringContaining('a release is never rewritten') });
    expect(other.err).toContain('1.0.0 was released on 2027-01-01');

    const small = charter(folder, ['release', '1.0.1', '--date', '2027-02-01']);
    expect(small).toMatchObject({ code: 1, out: '' });
    expect(small.err).toContain('1.0.1 follows 1.0.0 and must be 1.1.0 or higher, because of:');
    expect(small.err).toContain('PS-001-R01 strengthened (minor): notice period 5 to 10 working days');
    expect(small.err).toContain('PS-001-R02 changed since 1.0.0 (statement reworded) and has no note');

    writeFiles(folder, { 'standards/changes/sign.md': note });
    const dry = charter(folder, ['release', '1.1.0', '--date', '2027-02-01', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('1.1.0 can be released') });
    expect(existsSync(join(folder, 'standards/releases/1.1.0.yaml'))).toBe(false);

    const before = outside(folder, '1.1.0').filter(([path]) => path.startsWith('1.0.0/'));
    expect(charter(folder, ['release', '1.1.0', '--date', '2027-02-01'])).toMatchObject({ code: 0, err: '' });
    expect(outside(folder, '1.1.0').filter(([path]) => path.startsWith('1.0.0/'))).toEqual(before);
    const versions = JSON.parse(readFileSync(join(folder, 'dist/versions.json'), 'utf8'));
    expect(versions.latest).toBe('1.1.0');
    expect(versions.releases.map((one: { version: string; follows: string }) => [one.version, one.follows])).toEqual([
      ['1.1.0', '1.0.0'],
      ['1.0.0', null],
    ]);
    expect(readFileSync(join(folder, 'standards/releases/1.1.0.yaml'), 'utf8')).toContain('notes:\n  - sign\n');
    expect(charter(folder, ['diff', '1.0.0', '1.1.0']).out).toContain('note: It is put up, and not only shown.');
    expect(charter(folder, ['diff', '1.1.0']).out).toBe('nothing changed between 1.1.0 and draft\n');
  });

  test('a proposal reports that nothing changed, and why a minor version is enough before 1.0.0', () => {
    const folder = frameworkFolder();
    charter(folder, ['release', '0.1.0', '--date', '2027-01-01']);
    const nothing = charter(folder, ['release', '--date', '2027-02-01']);
    expect(nothing).toMatchObject({ code: 0, err: '' });
    expect(nothing.out).toMatch(/^nothing to release\nno text or data has changed since 0\.1\.0 of 2027-01-01\n/);
    expect(nothing.out).not.toContain('proposed');

    writeFiles(folder, {
      'standards/terms/device.md':
        '---\nlabel: device\nalternative_labels:\n  - devices\n---\n\nAnything that senses.\n',
      'standards/changes/device.md': '---\nchanges: [device]\nclass: redefined\n---\n\nIt is less now.\n',
    });
    const early = charter(folder, ['release', '--date', '2027-02-01']);
    expect(early.out).toMatch(/^proposed: 0\.2\.0\n/);
    expect(early.out).toContain('1 change, which asks for a major version; before 1.0.0');
    expect(early.out).toContain('(0.2.0 or higher)');
    const out = charter(folder, ['release', '0.1.0']);
    expect(out).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('charter: 0.1.0 was released on 2027-01-01'),
    });
  });

  test('a removed id needs an entry in retired.yaml, and leaves a tombstone', () => {
    const folder = frameworkFolder();
    charter(folder, ['release', '1.0.0', '--date', '2027-01-01']);
    writeFiles(folder, { [STANDARD]: base.replace(/\n### PS-001-R02[\s\S]*$/, '\n') });
    const gone = charter(folder, ['release', '2.0.0', '--date', '2027-02-01']);
    expect(gone).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('PS-001-R02 "Show a sign" was published in 1.0.0 and is missing'),
    });
    writeFiles(folder, {
      [STANDARD]: base.replace('PS-001-R02', 'PS-001-R03'),
      'standards/retired.yaml':
        'retired:\n  - id: PS-001-R02\n    date: 2027-02-01\n    reason: The number was wrong.\n    successors: [PS-001-R03]\n',
    });
    expect(JSON.parse(charter(folder, ['diff', '1.0.0', '--format', 'json']).out)).toMatchObject({
      bump: 'minor',
      changes: [
        { id: 'PS-001-R02', change: 'moved', reason: 'now PS-001-R03' },
        { id: 'PS-001-R03', change: 'added', reason: 'replaces PS-001-R02' },
      ],
    });
    expect(charter(folder, ['release', '1.1.0', '--date', '2027-02-01'])).toMatchObject({ code: 0, err: '' });
  });

  test('the page size stays the same when the release is made again', () => {
    const folder = frameworkFolder();
    const boxOf = () =>
      /\/MediaBox \[0 0 (\d+)/.exec(plain(readFileSync(join(folder, 'dist/1.0.0/en/framework.pdf'))))?.[1];
    charter(folder, ['release', '1.0.0', '--date', '2027-01-01', '--paper', 'letter']);
    expect(boxOf()).toBe('612');
    expect(readFileSync(join(folder, 'standards/releases/1.0.0.yaml'), 'utf8')).toContain('\npaper: letter\n');
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(charter(folder, ['release', '1.0.0'])).toMatchObject({ code: 0, err: '' });
    expect(boxOf()).toBe('612');
    rmSync(join(folder, 'dist'), { recursive: true });
    const other = charter(folder, ['release', '1.0.0', '--paper', 'a4']);
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining('a release is never rewritten') });
  });

  test('several lines: 1.0.1 after 2.0.0 follows 1.0.0, and the newest stays the newest', () => {
    const folder = frameworkFolder();
    charter(folder, ['release', '1.0.0', '--date', '2027-01-01']);
    writeFiles(folder, { [STANDARD]: longer });
    charter(folder, ['release', '2.0.0', '--date', '2027-02-01']);
    writeFiles(folder, { [STANDARD]: base.replace('One place to look', 'One place to look first') });
    expect(charter(folder, ['release', '1.0.1', '--date', '2027-03-01'])).toMatchObject({ code: 0, err: '' });
    const versions = JSON.parse(readFileSync(join(folder, 'dist/versions.json'), 'utf8'));
    expect(versions.latest).toBe('2.0.0');
    expect(versions.releases.map((one: { version: string; follows: string }) => [one.version, one.follows])).toEqual([
      ['2.0.0', '1.0.0'],
      ['1.0.1', '1.0.0'],
      ['1.0.0', null],
    ]);
  });

  test('a withdrawn release leaves its reason and its digest, and no text', () => {
    const folder = frameworkFolder();
    charter(folder, ['release', '1.0.0', '--date', '2027-01-01']);
    expect(charter(folder, ['release', '--withdraw', '1.0.0'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--reason'),
    });
    expect(charter(folder, ['release', '--withdraw', '1.0.1', '--reason', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no release 1.0.1'),
    });
    const digest = JSON.parse(readFileSync(join(folder, 'dist/versions.json'), 'utf8')).releases[0].digest;
    const taken = charter(folder, [
      'release',
      '--withdraw',
      '1.0.0',
      '--reason',
      'It held <a> name.',
      '--date',
      '2027-02-01',
    ]);
    expect(taken).toMatchObject({ code: 0, err: '' });
    const page = readFileSync(join(folder, 'dist/1.0.0/en/PS-001/index.html'), 'utf8');
    expect(page).toContain('It held &lt;a&gt; name.');
    expect(page).toContain(digest);
    expect(page).not.toContain('Show a sign');
    expect(existsSync(join(folder, 'dist/1.0.0/en/framework.pdf'))).toBe(false);
    expect(JSON.parse(readFileSync(join(folder, 'dist/versions.json'), 'utf8'))).toMatchObject({
      latest: null,
      releases: [{ version: '1.0.0', withdrawn: { date: '2027-02-01', reason: 'It held <a> name.' } }],
    });
    expect(charter(folder, ['check'])).toMatchObject({ code: 0 });
  });

  test('wrong usage gives a message', () => {
    const folder = frameworkFolder();
    for (const words of [
      ['1.0'],
      ['v1.0.0'],
      ['1.0.0', '--withdraw', '1.0.0'],
      ['1.0.0', '--reason', 'x'],
      ['1.0.0', '--date', 'soon'],
    ]) {
      const { code, out, err } = charter(folder, ['release', ...words]);
      expect({ words, code, out }).toEqual({ words, code: 2, out: '' });
      expect(err).toMatch(/^charter: /);
    }
  });
});

test('charter show --on: the text in force on a day, and whether it was binding', () => {
  const candidate = 'status: candidate\nconsultations:\n  - opens: 2026-09-01\n    closes: 2026-10-30';
  const settled = base.replace('status: drafting', candidate);
  const folder = frameworkFolder({
    [STANDARD]: settled.replace(
      '- Stage: operation',
      '- Stage: operation\n- Effective: 2027-03-01\n- Sunset: 2027-06-30',
    ),
  });
  const draft = charter(folder, ['show', 'PS-001-R02', '--on', '2027-04-01']).out;
  expect(draft).toContain('no release existed on 2027-04-01');
  expect(draft).toContain('a draft, not binding');
  expect(draft).not.toMatch(/^binding/m);
  const held = JSON.parse(charter(folder, ['show', 'PS-001', '--on', '2027-04-01', '--format', 'json']).out);
  expect(held.holds.map((one: { binding: string }) => one.binding)).toEqual(['draft', 'draft']);
  charter(folder, ['release', '1.0.0', '--date', '2027-01-01']);
  writeFiles(folder, {
    [STANDARD]: settled.replace('PS-001-R02', 'PS-001-R03'),
    'standards/retired.yaml': 'retired:\n  - id: PS-001-R02\n    date: 2027-08-01\n    reason: Nobody looks.\n',
  });
  const on = (day: string) => charter(folder, ['show', 'PS-001-R02', '--on', day]);
  expect(on('2027-02-28').out).toContain('not binding yet (from 2027-03-01 until 2027-06-30)');
  expect(on('2027-03-01').out).toContain('\nbinding (from 2027-03-01 until 2027-06-30)');
  expect(on('2027-06-30').out).toContain('should show a sign beside each device.');
  expect(on('2027-07-01').out).toContain('no longer binding');
  expect(charter(folder, ['show', 'PS-001', '--on', '2027-03-01']).out).toContain(
    'PS-001-R02  Show a sign: should, binding',
  );
  expect(charter(folder, ['show', 'PS-001-R09', '--on', '2027-03-01'])).toMatchObject({ code: 2, out: '' });
  expect(on('soon')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--on expects a day such as 2027-03-01, not "soon"'),
  });
});

test('charter show --on: a standard that was released as a draft is not binding', () => {
  const folder = frameworkFolder();
  charter(folder, ['release', '1.0.0', '--date', '2027-01-01']);
  const { out } = charter(folder, ['show', 'PS-001', '--on', '2027-03-01']);
  expect(out).toContain('was 1.0.0 of 2027-01-01');
  expect(out).toContain('PS-001-R01  Enter before switch-on: shall, a draft, not binding');
});
