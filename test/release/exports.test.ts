import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { build, check, FORMATS, type Lock, memoryTree } from '../../src/index.js';
import { bytesIn } from '../../src/model/index.js';
import { lockText } from '../../src/release/lock.js';
import { baseFiles, packageFiles } from '../tools/base.js';

// What leaves the release for other programs is read back by a reader that is not ours.
const PAGE = 'standards/PS-001-register.md';
const base: { [path: string]: string | Uint8Array } = {
  ...packageFiles,
  ...baseFiles,
  'standards/framework.yaml': `${String(baseFiles['standards/framework.yaml'])}base_url: https://example.org/norms/\n`,
  [PAGE]: String(baseFiles[PAGE]).replace(
    '- Evidence: the register',
    '- Evidence: =HYPERLINK("https://evil.example"), "quoted"',
  ),
};

async function release(files: { [path: string]: string | Uint8Array }, version: string) {
  const tree = memoryTree(files);
  const checked = await check(tree, { version });
  const formats = FORMATS.filter((format) => format.name === 'data');
  const { artifacts, lock } = await build(tree, checked, {
    formats,
    date: '2027-03-01',
    toolVersion: '0.0.0',
    version,
  });
  const made = new Map<string, string>();
  for await (const { path, contents } of artifacts) made.set(path, String(bytesIn(contents)));
  return { made, lock: { ...lock, digest: 'c'.repeat(64) } satisfies Lock };
}

let files: Map<string, string>;
const file = (path: string): string => files.get(`data/${path}`) ?? '';

beforeAll(async () => {
  const first = await release(base, '1.0.0');
  const second = {
    ...base,
    [PAGE]: String(base[PAGE])
      .replace('5 working days before', '10 working days before')
      .replace('notice_period: 5 ', 'notice_period: 10 '),
    'standards/releases/1.0.0.yaml': lockText(first.lock),
  };
  files = (await release(second, '1.1.0')).made;
});

/** RFC 4180, as a spreadsheet reads it. */
function rows(csv: string): string[][] {
  const cells = [...csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  const all: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    all.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') all.push([]);
  }
  return all.slice(0, -1);
}

function table(csv: string): { [column: string]: string }[] {
  const [head = [], ...body] = rows(csv);
  for (const row of body) expect(row).toHaveLength(head.length);
  return body.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])));
}

describe('tables', () => {
  test('every requirement is a row, and no cell is a formula', () => {
    const all = table(file('requirements.csv'));
    expect(all.map((row) => row.id)).toEqual(['PS-001-R01', 'PS-001-R02']);
    expect(all[0]).toMatchObject({
      standard: 'PS-001',
      level: 'shall',
      tier: 'core',
      actor: 'deploying-department',
      parameter: 'notice_period: 10 working days (1 to 30; more is stricter)',
      reference: 'city-law (supports, article 3)',
      test: 'PS-001-T01',
      since: '1.0.0',
      changed: '1.1.0',
      evidence: `'=HYPERLINK("https://evil.example"), "quoted"`,
    });
    for (const row of rows(file('requirements.csv')).flat()) expect(row).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('the checklist has room for answers', () => {
    const [first] = table(file('checklist.csv'));
    expect(first).toMatchObject({ id: 'PS-001-R01', met: '', evidence_found: '', remarks: '' });
  });
});

test('BibTeX: an entry for the whole and one for each standard, with matching braces', () => {
  const text = file('citation.bib');
  const pattern = /@(\w+)\{([^,]+),\n((?: {2}\w+ = (?:\{[^{}]*\}|\{\{[^{}]*\}\}),\n)*)\}/g;
  const entries = [...text.matchAll(pattern)];
  expect(entries.map((found) => found[2])).toEqual(['framework-1.1.0', 'PS-001-1.1.0']);
  expect(text.replace(pattern, '').trim()).toBe('');
  expect(entries[1]?.[3]).toContain('url = {https://example.org/norms/1.1.0/en/PS-001/index.html}');
  expect(entries[1]?.[3], 'a body is no person with a first name').toContain('author = {{City of Example}}');
});

test('CITATION.cff says what its format asks for', () => {
  expect(parse(file('CITATION.cff'))).toEqual({
    'cff-version': '1.2.0',
    message: expect.any(String),
    type: 'dataset',
    title: 'Small framework',
    authors: [{ name: 'City of Example' }],
    version: '1.1.0',
    'date-released': '2027-03-01',
    license: 'CC-BY-4.0',
    url: 'https://example.org/norms/1.1.0/index.html',
  });
});

test('the feed is Atom, the newest release first', () => {
  const text = file('releases.atom');
  expect(XMLValidator.validate(text)).toBe(true);
  const { feed } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' }).parse(text);
  expect(feed).toMatchObject({
    '@_xmlns': 'http://www.w3.org/2005/Atom',
    id: 'https://example.org/norms/',
    title: 'Small framework',
    updated: '2027-03-01T00:00:00Z',
    author: { name: 'City of Example' },
  });
  expect(feed.entry.map((one: { id: string }) => one.id)).toEqual([
    'https://example.org/norms/1.1.0/index.html',
    'https://example.org/norms/1.0.0/index.html',
  ]);
});

test('changes conform to their published schema', () => {
  const ajv = new Ajv2020.Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(file('changes.schema.json')));
  const changes = JSON.parse(file('changes.json'));
  validate(changes);
  expect(validate.errors).toBe(null);
  expect(changes).toMatchObject({
    from: '1.0.0',
    to: '1.1.0',
    bump: 'minor',
    changes: [
      { kind: 'parameter', id: 'PS-001-R01', change: 'strengthened', reason: 'notice period 5 to 10 working days' },
    ],
  });
});
