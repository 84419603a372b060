import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MANIFEST_SCHEMA, TOMBSTONE_SCHEMA, verifyFolder } from '../../src/index.js';
import { charter } from '../tools/charter.js';
import { frameworkFolder, temporaryFolder } from '../tools/folder.js';
import { smallRelease } from '../tools/small-release.js';

const NOT_OURS = 'release.json is not as Charter writes it';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** A release, and beside it what is left of the one that it follows. */
async function releases(): Promise<string> {
  const out = temporaryFolder();
  const digest = await smallRelease(out, '1.0.0');
  await smallRelease(out, '1.1.0', { version: '1.0.0', digest });
  rmSync(join(out, '1.0.0'), { recursive: true });
  mkdirSync(join(out, '1.0.0'));
  writeFileSync(join(out, '1.0.0/tombstone.json'), JSON.stringify({ ...TOMBSTONE, digest }));
  const log = [{ version: '1.1.0', digest: 'logged' }];
  writeFileSync(join(out, 'versions.json'), JSON.stringify({ latest: '1.1.0', releases: log }));
  return out;
}

const TOMBSTONE = {
  version: '1.0.0',
  date: '2027-01-01',
  withdrawn: { date: '2027-02-01', reason: 'It held the name of a person.', decision: '' },
  files: [{ path: 'index.html' }],
};

test('a release conforms to the published schemas, and so does what is left of one, and a draft', async () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const [manifest, tombstone] = [ajv.compile(MANIFEST_SCHEMA), ajv.compile(TOMBSTONE_SCHEMA)];
  const faultsOf = (validate: ValidateFunction, path: string) => (validate(read(path)) ? [] : validate.errors);
  const out = await releases();
  expect(faultsOf(manifest, join(out, '1.1.0/release.json'))).toEqual([]);
  expect(faultsOf(tombstone, join(out, '1.0.0/tombstone.json'))).toEqual([]);

  const folder = frameworkFolder();
  charter(folder, ['build', '--targets', 'data']);
  expect(faultsOf(manifest, join(folder, 'dist/draft/release.json'))).toEqual([]);
  charter(folder, [
    'release',
    '1.0.0',
    '--date',
    '2027-01-01',
    '--approved-by',
    'A',
    '--decision',
    'B',
    '--paper',
    'letter',
  ]);
  expect(faultsOf(manifest, join(folder, 'dist/1.0.0/release.json'))).toEqual([]);
  charter(folder, ['release', '--withdraw', '1.0.0', '--reason', 'It held a name.', '--date', '2027-02-01']);
  expect(faultsOf(tombstone, join(folder, 'dist/1.0.0/tombstone.json'))).toEqual([]);
}, 60_000);

describe('a record that is not as Charter writes it', () => {
  const file = { path: 'en/index.html', bytes: 1, sha256: '0'.repeat(64) };
  test.each<[what: string, change: { readonly [key: string]: unknown }]>([
    ['a version that cannot be made a text', { version: { toString: 1 } }],
    ['a version that is none', { version: '1.0' }],
    ['a version with more lines', { version: '1.1.0\n1.1.0 is whole and unaltered' }],
    ['a version that leads elsewhere', { version: '../1.0.0' }],
    ['a digest of sources that cannot be made a text', { source_digest: { toString: null, valueOf: null } }],
    ['no digest of sources', { source_digest: undefined }],
    ['a day that is none', { date: '2027-02-30' }],
    ['a predecessor without a text', { follows: { version: { toString: 1 }, digest: [] } }],
    ['a predecessor without a digest', { follows: { version: '1.0.0' } }],
    ['no list of files', { files: { length: 1 } }],
    ['a file that is null', { files: [null] }],
    ['a file of another size than there can be', { files: [{ ...file, bytes: -1 }] }],
    ['a digest that is none', { files: [{ ...file, sha256: `${'0'.repeat(64)}\n` }] }],
    ['a path that leads out', { files: [{ ...file, path: 'en/../../index.html' }] }],
    ['a path from the top', { files: [{ ...file, path: '/etc/passwd' }] }],
    ['a path with a line end', { files: [{ ...file, path: 'en/a\nb' }] }],
    ['a path of another system', { files: [{ ...file, path: 'en\\index.html' }] }],
    ['a page size that there is not', { paper: 'a3' }],
  ])('%s', async (_what, change) => {
    const out = await releases();
    const path = join(out, '1.1.0/release.json');
    writeFileSync(path, JSON.stringify({ ...read(path), ...change }));
    expect(await verifyFolder(join(out, '1.1.0'), undefined)).toMatchObject({ version: '1.1.0', faults: [NOT_OURS] });
  });

  test.each([
    ['nothing', ''],
    ['half of it', '{"version": "1.1.0", "fi'],
    ['null', 'null'],
    ['a list', '[]'],
    ['lists in lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['an object that pretends to have what it needs', '{"__proto__": {"version": "1.1.0", "files": []}}'],
    ['more than any release lists', `"${'x'.repeat(33 * 1024 * 1024)}"`],
  ])('%s', async (_what, text) => {
    const out = await releases();
    writeFileSync(join(out, '1.1.0/release.json'), text);
    expect(await verifyFolder(join(out, '1.1.0'), undefined)).toMatchObject({ version: '1.1.0', faults: [NOT_OURS] });
  });

  test('says nothing of the releases beside it', async () => {
    const out = await releases();
    const notes = async () => (await verifyFolder(join(out, '1.1.0'), undefined))?.notes;
    expect(await notes()).toEqual(['1.0.0, which 1.1.0 follows, was withdrawn']);
    const path = join(out, '1.0.0/tombstone.json');
    const whole = read(path);
    for (const withdrawn of [{ date: { toString: 1 }, reason: {} }, null, 'x']) {
      writeFileSync(path, JSON.stringify({ ...whole, withdrawn }));
      expect(await notes()).toEqual([
        '1.0.0, which 1.1.0 follows, is not in the same folder, so its digest was not compared',
      ]);
    }
  });

  test('never stops the one who verifies, whatever is written into it', async () => {
    const out = await releases();
    const paths = ['1.1.0/release.json', '1.1.0/SHA256SUMS', '1.0.0/tombstone.json', 'versions.json'];
    const originals = new Map(paths.map((path) => [path, readFileSync(join(out, path), 'utf8')]));
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>({ toString: 1 }, '1.0.0', -1, '\u001b[2J', [[]]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), value, async (path, at, put) => {
        const text = originals.get(path) ?? '';
        const isJson = path.endsWith('.json');
        const cut = `${text.slice(0, at % text.length)}${JSON.stringify(put)}`;
        writeFileSync(join(out, path), isJson ? JSON.stringify(changedAt(JSON.parse(text), at, put)) : cut);
        const verdict = await verifyFolder(join(out, '1.1.0'), undefined);
        writeFileSync(join(out, path), text);
        expect(verdict?.version).toMatch(/^[\da-zA-Z.-]+$/);
      }),
      { numRuns: 300 },
    );
  });
});

/** Data with another value in one of its places. */
function changedAt(data: unknown, at: number, put: unknown): unknown {
  const places: { readonly holder: { [key: string]: unknown }; readonly key: string }[] = [];
  const walk = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const key of Object.keys(holder)) {
      places.push({ holder: holder as { [key: string]: unknown }, key });
      walk((holder as { [key: string]: unknown })[key]);
    }
  };
  walk(data);
  const place = places[at % places.length];
  if (place) place.holder[place.key] = put;
  return data;
}
