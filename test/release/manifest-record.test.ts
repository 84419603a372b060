import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/model/index.js';
import { digestsOf, isSafePath, manifestOf, readManifest, readTombstone } from '../../src/release/manifest.js';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const FILES = [
  { path: 'en/index.html', bytes: 3, sha256: A },
  { path: 'data/a.json', bytes: 2, sha256: B },
];
const EDITION: Edition = {
  version: '1.1.0',
  date: '2027-03-01',
  sourceDigest: '5'.repeat(64),
  toolVersion: '0.1.0',
  formats: ['html'],
};
const HISTORY = {
  follows: { version: '1.0.0', digest: A, date: '2027-01-01' },
  releases: [],
  approvedBy: 'Steering group',
  decision: 'Minutes, item 4',
  retired: [],
  since: {},
  changed: {},
  versions: {},
  redlines: [],
};

describe('release.json', () => {
  test('is written with its files in the order of their paths', () => {
    expect(manifestOf({ ...EDITION, history: HISTORY, paper: 'letter' }, FILES)).toBe(
      `{
  "version": "1.1.0",
  "date": "2027-03-01",
  "source_digest": "${'5'.repeat(64)}",
  "tool_version": "0.1.0",
  "follows": {
    "version": "1.0.0",
    "digest": "${A}"
  },
  "approved_by": "Steering group",
  "decision": "Minutes, item 4",
  "paper": "letter",
  "files": [
    {
      "path": "data/a.json",
      "bytes": 2,
      "sha256": "${B}"
    },
    {
      "path": "en/index.html",
      "bytes": 3,
      "sha256": "${A}"
    }
  ]
}
`,
    );
  });

  test('leaves out unknown facts', () => {
    const bare = { version: '1.1.0', source_digest: '5'.repeat(64), tool_version: '0.1.0', files: [] };
    expect(JSON.parse(manifestOf(EDITION, []))).toEqual({ ...bare, date: '2027-03-01', follows: null });
    const unsaid = { ...HISTORY, follows: undefined, approvedBy: '', decision: '' };
    expect(JSON.parse(manifestOf({ ...EDITION, date: undefined, history: unsaid }, []))).toEqual({
      ...bare,
      date: null,
      follows: null,
    });
  });

  test('is read back as it was written', () => {
    expect(readManifest(manifestOf({ ...EDITION, history: HISTORY, paper: 'letter' }, FILES))).toEqual({
      version: '1.1.0',
      date: '2027-03-01',
      sourceDigest: '5'.repeat(64),
      toolVersion: '0.1.0',
      follows: { version: '1.0.0', digest: A },
      approvedBy: 'Steering group',
      decision: 'Minutes, item 4',
      paper: 'letter',
      files: [...FILES].reverse(),
    });
  });

  test('is read where it says no more than it needs to', () => {
    const least = {
      version: '1.0.0',
      date: null,
      source_digest: A,
      tool_version: '0.1.0',
      follows: null,
      files: [],
    };
    expect(readManifest(JSON.stringify(least))).toEqual({
      version: '1.0.0',
      date: undefined,
      sourceDigest: A,
      toolVersion: '0.1.0',
      follows: undefined,
      approvedBy: '',
      decision: '',
      files: [],
    });
  });

  const listed = (value: unknown) => JSON.stringify({ version: '1.0.0', files: [FILES[0], value] });
  test.each([
    ['no file', undefined],
    ['no JSON', '{'],
    ['no object', '[]'],
    ['nothing', 'null'],
    ['no version', '{"files": []}'],
    ['a version that is a number', '{"version": 1, "files": []}'],
    ['no files', '{"version": "1.0.0"}'],
    ['files that are no list', '{"version": "1.0.0", "files": {}}'],
    ['a file that is a text', listed('en/index.html')],
    ['a file without a path', listed({ bytes: 1, sha256: A })],
    ['a file without its size', listed({ path: 'x', sha256: A })],
    ['a size that is a text', listed({ path: 'x', bytes: '1', sha256: A })],
    ['a file without its digest', listed({ path: 'x', bytes: 1 })],
    ['a digest that is a number', listed({ path: 'x', bytes: 1, sha256: Number(`1${'0'.repeat(63)}`) })],
    ['a digest that is a list', listed({ path: 'x', bytes: 1, sha256: [A] })],
    ['a digest that is too short', listed({ path: 'x', bytes: 1, sha256: A.slice(1) })],
    ['a digest that is too long', listed({ path: 'x', bytes: 1, sha256: `${A}a` })],
    ['a digest after something else', listed({ path: 'x', bytes: 1, sha256: `x${A}` })],
    ['a digest in capitals', listed({ path: 'x', bytes: 1, sha256: A.toUpperCase() })],
  ])('is not read where it holds %s', (_name, text) => {
    expect(readManifest(text)).toBe(undefined);
  });
});

test('SHA256SUMS has a line for each file, as sha256sum writes it, in the order of their paths', () => {
  expect(digestsOf(FILES)).toBe(`${B}  data/a.json\n${A}  en/index.html\n`);
  expect(FILES.map((file) => file.path)).toEqual(['en/index.html', 'data/a.json']);
});

describe('a path', () => {
  test.each(['a', 'en/index.html', 'en/PS-001/PS-001.pdf', '.hidden', 'a..b', 'a b', '...'])('%j is safe', (path) => {
    expect(isSafePath(path)).toBe(true);
  });

  test.each([
    '',
    '/etc/passwd',
    '.',
    '..',
    '../a',
    'a/../b',
    'a/./b',
    'a//b',
    'a/',
    'a\\b',
    'c:a',
    'a*',
    'a?',
    'a"',
    'a<',
    'a>',
    'a|',
    'a\0',
  ])('%j is not', (path) => {
    expect(isSafePath(path)).toBe(false);
  });
});

describe('tombstone.json', () => {
  test('says what was withdrawn, when and why', () => {
    const text = JSON.stringify({
      version: '1.0.0',
      date: '2027-01-01',
      files: [],
      digest: A,
      withdrawn: { date: '2027-02-01', reason: 'A wrong law.', decision: 'Item 2' },
    });
    expect(readTombstone(text)).toMatchObject({
      version: '1.0.0',
      digest: A,
      withdrawn: { date: '2027-02-01', reason: 'A wrong law.', decision: 'Item 2' },
    });
  });

  test.each([
    undefined,
    '{',
    'null',
    '[]',
    '"withdrawn"',
    '{"version": "1.0.0"}',
    '{"version": "1.0.0", "withdrawn": true}',
  ])('is nothing else: %j', (text) => {
    expect(readTombstone(text)).toBe(undefined);
  });
});
