import { describe, expect, test } from 'vitest';
import {
  emptyFramework,
  openSettings,
  readDataFile,
  readDocuments,
  readRecordFormats,
} from '../../src/compile/index.js';
import { type Diagnostic, type Kind, type Schema, SETTINGS, topOf } from '../../src/model/index.js';
import { baseFiles, type Files } from '../tools/base.js';
import { documents, SETTINGS_PATH, told, treeOf, vanishing } from './trees.js';

// Which files are read as what, and what is known of those that could not be read.

describe('the documents', () => {
  const paths = (found: { readonly value: readonly { readonly path: string }[] }) =>
    found.value.map(({ path }) => path);

  test('are the files of the kinds, each with its writing', async () => {
    const found = await documents(baseFiles);
    expect(found.diagnostics).toEqual([]);
    expect(found.value.map(({ path, kind }) => [path, kind])).toEqual([
      ['standards/PS-001-register.md', 'standard'],
      ['standards/principles/openness.md', 'principle'],
      ['standards/references/city-law.md', 'reference'],
      ['standards/terms/device.md', 'term'],
      ...['actors', 'methods', 'relations', 'risks', 'stages'].map((name) => [
        `standards/vocabularies/${name}.yaml`,
        'vocabulary',
      ]),
    ]);
    expect(Object.keys(found.passages)).toEqual(paths(found));
    expect(found.passages['standards/terms/device.md']?.map(({ text }) => text)).toContain(
      'A thing in the street that senses or acts.',
    );
  });

  test('that vanish are told, and claimed', async () => {
    const path = 'standards/terms/device.md';
    const found = await documents({}, { tree: vanishing({ [path]: 'x' }, path) });
    expect(told(found.diagnostics)).toEqual([`error file-is-present ${path}:1`]);
    expect(found.diagnostics[0]?.hints).toHaveLength(1);
    expect(found.value).toMatchObject([{ path, kind: 'term', entities: [], claims: ['device'], conforms: true }]);
    expect(found.passages).toEqual({});
  });

  test('that cannot be decoded are told, and claimed', async () => {
    const path = 'standards/terms/device.md';
    const found = await documents({ [path]: new Uint8Array([0x61, 0xff]) });
    expect(told(found.diagnostics)).toEqual([`error file-is-utf8 ${path}:1`]);
    expect(found.value).toMatchObject([{ path, kind: 'term', entities: [], conforms: true }]);
    expect(found.value[0]?.claims).toContain('device');
  });

  test('that must not be read are claimed by their names', async () => {
    const tree = treeOf({});
    const opened = await openSettings(tree);
    const refused = ['standards/terms/lamp.md', 'standards/x/y.md'].map(topOf);
    const diagnostics = refused.map(
      (place) =>
        ({ code: 'file-is-regular', severity: 'error', message: 'x', place, hints: [], related: [] }) as Diagnostic,
    );
    const found = await readDocuments(tree, { ...(await tree.list('standards')), diagnostics }, opened.value);
    expect(found).toMatchObject({
      value: [{ path: 'standards/terms/lamp.md', kind: 'term', claims: ['lamp'] }],
      diagnostics: [],
    });
  });

  test('that stand where no kind has its files are reported, and a Markdown file claims the id in it', async () => {
    const found = await documents({
      'standards/words/lamp.md': '---\nid: PS-007\n---\n',
      'standards/words.pdf': 'id: x\n',
    });
    expect(told(found.diagnostics)).toEqual([
      'warning file-has-a-kind standards/words.pdf:1',
      'error file-has-a-kind standards/words/lamp.md:1',
    ]);
    expect(found.value.map(({ path, claims }) => [path, claims])).toEqual([
      ['standards/words/lamp.md', ['lamp', 'PS-007']],
    ]);
  });

  test('claim their ids under other names too, if an error reports them', async () => {
    for (const name of ['a.markdown', 'a.yml', 'a.yaml', 'a.MD', 'a.md.txt', 'a.yaml.txt', 'a.mdx']) {
      const found = await documents({ [`standards/words/${name}`]: '---\nid: PS-007\n---\n' });
      const isError = found.diagnostics.some(({ severity }) => severity === 'error');
      // A file that is reported as a warning may be anything.
      expect([name, found.value[0]?.claims.includes('PS-007') ?? false]).toEqual([name, isError]);
    }
  });

  test('of settings that could not be read may be of any kind, and are only claimed', async () => {
    const files = { 'standards/words/lamp.md': '---\nid: PS-007\n---\n', 'standards/media/a.png': 'x' };
    const found = await documents(files, { isRead: false });
    expect(found.diagnostics).toEqual([]);
    expect(found.value.map(({ path }) => path)).toEqual([
      SETTINGS_PATH,
      'standards/media/a.png',
      'standards/words/lamp.md',
    ]);
  });

  test('that nobody has to read are not claimed', async () => {
    const found = await documents({
      'standards/README.md': 'x',
      'standards/media/a.png': 'x',
      'standards/releases/1.0.0.yaml': 'x',
    });
    expect(found).toMatchObject({ value: [], diagnostics: [] });
  });

  test('are told with schemas that cannot be used, and with translations that stand elsewhere', async () => {
    const opened = await openSettings(treeOf({}));
    const schemas = { ...opened.value.schemas, term: { type: 'nonsense' } as unknown as Schema };
    const found = await documents({ 'translations/de/a.md': 'x' }, { schemas });
    expect(told(found.diagnostics)).toEqual([
      'error schema-is-valid schemas/term.schema.json:1',
      'warning translation-is-published translations/de/a.md:1',
    ]);
  });

  test('whose language has no keywords are not told of their statements', async () => {
    const path = 'standards/PS-001-register.md';
    const text = String(baseFiles[path]).replace('shall', 'does');
    const about = (found: readonly Diagnostic[]) =>
      found.filter(({ code }) => code === 'requirement-has-one-keyword').length;
    expect(about((await documents({ [path]: text })).diagnostics)).toBe(1);
    const opened = await openSettings(treeOf({}));
    const settings = { ...opened.value.settings, sourceLanguage: 'eo' };
    expect(about((await documents({ [path]: text }, { settings })).diagnostics)).toBe(0);
  });
});

describe('a data file', () => {
  const kind: Kind = { ...SETTINGS, name: 'accepted', schema: 'schemas/accepted.schema.json' };

  test('is what was parsed of it, with what is wrong', async () => {
    const read = await readDataFile(
      treeOf({ 'standards/accepted.yaml': 'nonsense: 1\n' }),
      'standards/accepted.yaml',
      kind,
    );
    expect(read?.value?.data).toMatchObject({ nonsense: 1 });
    expect(told(read?.diagnostics ?? [])).toContain('error key-is-known standards/accepted.yaml:1');
  });

  test('may not be there', async () => {
    expect(await readDataFile(treeOf({}), 'standards/accepted.yaml', kind)).toBeUndefined();
  });

  test('that cannot be decoded has no entity', async () => {
    const read = await readDataFile(
      treeOf({ 'standards/accepted.yaml': new Uint8Array([0xff]) }),
      'standards/accepted.yaml',
      kind,
    );
    expect(read?.value).toBeUndefined();
    expect(told(read?.diagnostics ?? [])).toEqual(['error file-is-utf8 standards/accepted.yaml:1']);
  });

  test('without its schema is told so', async () => {
    const read = await readDataFile(treeOf({ 'standards/a.yaml': 'a: 1\n' }), 'standards/a.yaml', {
      ...kind,
      schema: 'schemas/none.json',
    });
    expect(told(read?.diagnostics ?? [])).toContain(`error schema-is-valid ${SETTINGS_PATH}:1`);
  });
});

describe('the record formats', () => {
  const [SCHEMA, EXAMPLE] = ['standards/records/log.schema.json', 'standards/records/log.example.json'];
  const read = async (files: Files, tree = treeOf(files)) =>
    readRecordFormats(tree, await tree.list('standards'), ['PS-001']);
  const schema = '{ "x-standard": "PS-001", "type": "object", "properties": { "a": { "type": "string" } } }';

  test('fit their standard and their example', async () => {
    expect(await read({ [SCHEMA]: schema, [EXAMPLE]: '{ "a": "x" }', 'standards/a.md': '{' })).toEqual([]);
    expect(told(await read({ [SCHEMA]: schema, [EXAMPLE]: '{ "a": 3 }' }))).toEqual([
      `error value-conforms ${EXAMPLE}:1`,
    ]);
    expect(told(await read({ [SCHEMA]: schema }))).toEqual([`error record-has-example ${SCHEMA}:1`]);
  });

  test('are JSON, which YAML is not', async () => {
    const found = await read({ [SCHEMA]: schema, [EXAMPLE]: '{ "a": "x", }' });
    expect(found).toHaveLength(1);
    expect(found[0]?.place.path).toBe(EXAMPLE);
  });

  test('that are no YAML either are told once', async () => {
    const found = await read({ [SCHEMA]: schema, [EXAMPLE]: '{ "a": "x"' });
    expect(found).toHaveLength(1);
    expect(found[0]?.place.path).toBe(EXAMPLE);
  });

  test('that cannot be read are there all the same', async () => {
    expect(told(await read({ [SCHEMA]: schema, [EXAMPLE]: new Uint8Array([0xff]) }))).toEqual([
      `error file-is-utf8 ${EXAMPLE}:1`,
    ]);
    const gone = await read({}, vanishing({ [SCHEMA]: schema, [EXAMPLE]: '{}' }, SCHEMA));
    expect(told(gone)).toEqual([`error file-is-present ${SCHEMA}:1`]);
  });
});

test('an empty framework is told at the top of its settings', () => {
  expect(told([emptyFramework()])).toEqual([`error framework-has-documents ${SETTINGS_PATH}:1`]);
  expect(emptyFramework().hints).toHaveLength(1);
});
