import { describe, expect, test } from 'vitest';
import type { CopiedFile, Edition, Neighbours, ReleaseCopy } from '../../src/model/index.js';
import { digestsOf, type Manifest, manifestOf, readManifest } from '../../src/release/manifest.js';
import { compareRebuilt, verify, versionIn } from '../../src/release/verify/index.js';

// A copy of a release is compared with its own manifest and list of digests, file by file.

const NOBODY: Neighbours = { beside: [], logged: undefined, locked: undefined };
const digest = (letter: string): string => letter.repeat(64);
const file = (path: string, letter: string, bytes = 4): CopiedFile => ({ path, bytes, sha256: digest(letter) });

const PAGE = file('en/index.html', 'a');
const DATA = file('data/a.json', 'b');
const OWN = file('release.json', 'e', 500);
const SUMS = file('SHA256SUMS', 'd', 300);

const EDITION: Edition = {
  version: '1.0.0',
  date: '2027-01-01',
  sourceDigest: digest('5'),
  toolVersion: '0.1.0',
  formats: ['html'],
};

/** A copy that agrees with itself, but for what is given. */
function copy(changes: Partial<ReleaseCopy> = {}): ReleaseCopy {
  return {
    name: '1.0.0',
    files: [PAGE, DATA, OWN, SUMS],
    irregular: [],
    empty: [],
    manifest: manifestOf(EDITION, [PAGE, DATA]),
    sums: digestsOf([PAGE, DATA, OWN]),
    tombstone: undefined,
    ...changes,
  };
}

const faults = (changes: Partial<ReleaseCopy>, witnesses = NOBODY): readonly string[] =>
  verify(copy(changes), witnesses).faults;

test('a whole copy has no fault, and gives its version, its digest and its manifest', () => {
  expect(verify(copy(), NOBODY)).toEqual({
    version: '1.0.0',
    digest: digest('e'),
    faults: [],
    notes: [],
    manifest: readManifest(manifestOf(EDITION, [PAGE, DATA])),
  });
});

describe('a file', () => {
  test.each<[string, readonly CopiedFile[], readonly string[]]>([
    ['that was altered', [file('en/index.html', 'f'), DATA], ['en/index.html was altered']],
    [
      'that was altered and has another size',
      [file('en/index.html', 'f', 9), DATA],
      ['en/index.html was altered; it has 9 bytes instead of 4'],
    ],
    ['that is missing', [DATA], ['en/index.html is missing']],
    ['that was added', [PAGE, DATA, file('en/new.html', 'f')], ['en/new.html was added']],
    ['that was renamed', [file('en/new.html', 'a'), DATA], ['en/index.html was renamed to en/new.html']],
    [
      'that is missing while another one was added',
      [DATA, file('en/new.html', 'f')],
      ['en/index.html is missing', 'en/new.html was added'],
    ],
    [
      'that was renamed, while another is missing and a third was added',
      [file('x', 'a'), file('y', 'f')],
      ['en/index.html was renamed to x', 'data/a.json is missing', 'y was added'],
    ],
    ['that was copied', [PAGE, DATA, file('en/again.html', 'a')], ['en/again.html was added']],
    [
      'that was renamed and copied is renamed once',
      [file('x', 'a'), file('y', 'a'), DATA],
      ['en/index.html was renamed to x', 'y was added'],
    ],
    [
      'that changed places with another',
      [file('en/index.html', 'b'), file('data/a.json', 'a')],
      ['en/index.html was altered', 'data/a.json was altered'],
    ],
  ])('%s', (_name, files, expected) => {
    expect(faults({ files: [...files, OWN, SUMS] })).toEqual(expected);
  });

  test('that became a link is reported once, as a link', () => {
    expect(faults({ files: [DATA, OWN, SUMS], irregular: ['en/index.html'] })).toEqual([
      'en/index.html is a link or a special file, and a release contains only regular files',
    ]);
  });

  test('that is a link beside the files is a fault too', () => {
    expect(faults({ irregular: ['en/all'] })).toEqual([
      'en/all is a link or a special file, and a release contains only regular files',
    ]);
  });
});

test('an empty folder is a fault', () => {
  expect(faults({ empty: ['en/z'] })).toEqual(['en/z/ is an empty folder, and a release has none']);
});

describe('SHA256SUMS', () => {
  test('has to be there', () => {
    expect(faults({ sums: undefined, files: [PAGE, DATA, OWN] })).toEqual(['SHA256SUMS is missing']);
  });

  test('is read as GNU coreutils writes it, for text and for bytes', () => {
    expect(faults({ sums: digestsOf([PAGE, DATA, OWN]).replaceAll('  ', ' *') })).toEqual([]);
  });

  test.each([
    ['words', 'nothing here\n'],
    ['a digest that is too short', `${'a'.repeat(63)}  en/index.html\n`],
    ['a digest that is too long', `${'a'.repeat(65)}  en/index.html\n`],
    ['a digest in capitals', `${'A'.repeat(64)}  en/index.html\n`],
    ['something before the digest', `x${'a'.repeat(64)}  en/index.html\n`],
    ['a digest without a path', `${'a'.repeat(64)}  \n`],
    ['one space only', `${'a'.repeat(64)} en/index.html\n`],
  ])('with %s in a line is no list of digests, and nothing else is read from it', (_name, line) => {
    expect(faults({ sums: digestsOf([PAGE, DATA, OWN]) + line })).toEqual([
      'SHA256SUMS has a line that is not a digest and a path',
    ]);
  });

  test('may have empty lines', () => {
    expect(faults({ sums: `\n${digestsOf([PAGE, DATA, OWN])}\n` })).toEqual([]);
  });

  test('names the manifest as it lies there', () => {
    expect(faults({ sums: digestsOf([PAGE, DATA, { ...OWN, sha256: digest('0') }]) })).toEqual([
      'release.json does not have the digest in SHA256SUMS',
    ]);
    expect(faults({ sums: digestsOf([PAGE, DATA]) })).toEqual(['release.json does not have the digest in SHA256SUMS']);
  });

  test('agrees with the manifest about each file, and names no other', () => {
    expect(faults({ sums: digestsOf([{ ...PAGE, sha256: digest('0') }, DATA, OWN]) })).toEqual([
      'SHA256SUMS and release.json have different digests for en/index.html',
    ]);
    expect(faults({ sums: digestsOf([PAGE, DATA, OWN, file('x', '0')]) })).toEqual([
      'SHA256SUMS and release.json have different digests for x',
    ]);
  });

  test('names every file', () => {
    expect(faults({ sums: digestsOf([DATA, OWN]) })).toEqual(['SHA256SUMS does not list en/index.html']);
  });
});

describe('release.json', () => {
  const nothing = { version: '1.0.0', digest: '', notes: [], manifest: undefined };

  test('has to be there', () => {
    expect(verify(copy({ manifest: undefined }), NOBODY)).toEqual({ ...nothing, faults: ['release.json is missing'] });
  });

  test('has to be as Charter writes it', () => {
    expect(verify(copy({ manifest: '{}' }), NOBODY)).toEqual({
      ...nothing,
      faults: ['release.json is not as Charter writes it'],
    });
  });

  test('gives an empty digest where only its text is known', () => {
    expect(verify(copy({ files: [PAGE, DATA, SUMS] }), NOBODY)).toMatchObject({ digest: '', faults: [] });
  });
});

describe('the folder', () => {
  test('that has the name of a version holds that version', () => {
    expect(faults({ name: '2.0.0' })).toEqual(['the folder 2.0.0 contains version 1.0.0']);
    expect(faults({ name: '10.20.30-rc.1' })).toEqual(['the folder 10.20.30-rc.1 contains version 1.0.0']);
  });

  test.each(['copy', 'v2.0.0', '2.0', 'old 2.0.0', 'a.b.c', '2.x.0'])('may be called %j', (name) => {
    expect(faults({ name })).toEqual([]);
  });
});

test('what the others say of it comes after what it says itself', () => {
  const files = [file('en/index.html', 'f'), DATA, OWN, SUMS];
  const witnesses = { ...NOBODY, logged: digest('0'), locked: digest('e') };
  expect(verify(copy({ files, name: '2.0.0' }), witnesses)).toMatchObject({
    faults: [
      'en/index.html was altered',
      'the folder 2.0.0 contains version 1.0.0',
      'versions.json has another digest for 1.0.0',
    ],
    notes: ['the lock standards/releases/1.0.0.yaml has the same digest'],
  });
});

describe('a release that was withdrawn', () => {
  const tombstone = JSON.stringify({
    version: '1.0.0',
    date: '2027-01-01',
    files: [],
    digest: digest('e'),
    withdrawn: { date: '2027-02-01', reason: 'A wrong law.', decision: '' },
  });
  const grave = copy({ manifest: undefined, files: [], sums: undefined, tombstone });

  test('is reported with the day and the reason', () => {
    expect(verify(grave, { ...NOBODY, logged: digest('e'), locked: digest('e') })).toEqual({
      version: '1.0.0',
      digest: digest('e'),
      faults: [],
      notes: ['1.0.0 was withdrawn on 2027-02-01: A wrong law.'],
      manifest: undefined,
    });
    expect(verify(grave, NOBODY).faults).toEqual([]);
  });

  test.each(['logged', 'locked'] as const)('has the digest that is %s', (name) => {
    expect(verify(grave, { ...NOBODY, logged: digest('e'), locked: digest('e'), [name]: digest('0') }).faults).toEqual([
      'the tombstone of 1.0.0 has another digest than the release had',
    ]);
  });

  test('is still a release while its manifest lies there', () => {
    expect(verify(copy({ tombstone }), NOBODY)).toMatchObject({ faults: [], notes: [] });
  });

  test('needs a tombstone that can be read', () => {
    expect(verify({ ...grave, tombstone: '{"version": "1.0.0"}' }, NOBODY).faults).toEqual(['release.json is missing']);
  });

  test('still says which version it is', () => {
    expect(versionIn(grave)).toBe('1.0.0');
  });
});

test('a copy says which version it is, or says nothing', () => {
  expect(versionIn(copy({ name: 'copy' }))).toBe('1.0.0');
  expect(versionIn(copy({ manifest: undefined }))).toBe(undefined);
});

describe('a release that is made again', () => {
  const made = readManifest(manifestOf(EDITION, [PAGE, DATA])) as Manifest;

  test('has the same files', () => {
    expect(compareRebuilt(made, [DATA, PAGE])).toEqual([]);
  });

  test('tells what is missing, what is more and what is other', () => {
    expect(compareRebuilt(made, [file('en/index.html', 'f'), file('x', 'b')])).toEqual([
      'the rebuilt release has no data/a.json',
      'the rebuilt release also has x',
      'en/index.html has other bytes in the rebuilt release',
    ]);
  });
});
