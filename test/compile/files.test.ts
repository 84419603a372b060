import { describe, expect, test } from 'vitest';
import {
  emptyFramework,
  type OpenedSettings,
  openSettings,
  readDataFile,
  readDocuments,
  readRecordFormats,
} from '../../src/compile/index.js';
import { isElsewhere, misplacedTranslations, onePerFolder, strayFile } from '../../src/compile/strays.js';
import { type Diagnostic, KINDS, type Kind, type Schema, SETTINGS, type Tree, topOf } from '../../src/model/index.js';
import { memoryTree } from '../../src/source/index.js';
import { baseFiles, type Files, packageFiles } from '../tools/base.js';

// Which files are read as what, which are told of, and what is known of those that could not be read.

const SETTINGS_PATH = 'standards/framework.yaml';
const YAML = String(baseFiles[SETTINGS_PATH]);
const treeOf = (files: Files): Tree => memoryTree({ ...packageFiles, [SETTINGS_PATH]: YAML, ...files });

/** What is told, by code, severity and path, each with words and a hint. */
function told(found: readonly Diagnostic[]): string[] {
  for (const { message, hints } of found) {
    expect(message).toMatch(/^(?!Stryker)\S/);
    for (const hint of hints) expect(hint).toMatch(/^(?!Stryker)\S/);
  }
  return found.map(({ code, severity, place }) => `${severity} ${code} ${place.path}:${place.start.line}`);
}

/** A tree in which some files vanish between being listed and being read. */
function vanishing(files: Files, ...gone: string[]): Tree {
  const tree = treeOf(files);
  return {
    list: (folder) => tree.list(folder),
    read: async (path) => (gone.includes(path) ? undefined : tree.read(path)),
  };
}

async function documents(
  files: Files,
  { tree = treeOf(files), ...more }: Partial<OpenedSettings> & { tree?: Tree } = {},
) {
  const opened = await openSettings(tree);
  return readDocuments(tree, await tree.list('standards'), { ...opened.value, ...more });
}

describe('the settings', () => {
  test('are those of framework.yaml, with the schemas of the kinds', async () => {
    const { value, diagnostics } = await openSettings(treeOf({}));
    expect(diagnostics).toEqual([]);
    expect(value.settings).toMatchObject({
      title: 'Small framework',
      sourceLanguage: 'en',
      licence: 'CC-BY-4.0',
      kinds: KINDS,
    });
    expect(value.settings.places?.['/title']?.value).toMatchObject({ start: { line: 1, column: 8 } });
    expect(Object.keys(value.schemas)).toEqual(KINDS.map(({ name }) => name));
    expect(value.entity?.data.publisher).toBe('City of Example');
    expect(value.isRead).toBe(true);
  });

  test('are told to be missing, and are then as Charter has them', async () => {
    const { value, diagnostics } = await openSettings(memoryTree(packageFiles));
    expect(told(diagnostics)).toEqual([`error file-is-present ${SETTINGS_PATH}:1`]);
    expect(diagnostics[0]?.hints).toHaveLength(1);
    expect(value).toMatchObject({ entity: undefined, isRead: false, settings: { title: '', sourceLanguage: 'en' } });
  });

  test('that do not conform are told, and are then as Charter has them', async () => {
    const { value, diagnostics } = await openSettings(treeOf({ [SETTINGS_PATH]: `${YAML}titel: x\n` }));
    expect(told(diagnostics)).toEqual([`error key-is-known ${SETTINGS_PATH}:7`]);
    expect(value).toMatchObject({ entity: undefined, isRead: false, settings: { title: '' } });
  });

  test('whose schema is missing are told so', async () => {
    const { [SETTINGS.schema]: _, ...rest } = packageFiles;
    const { diagnostics } = await openSettings(memoryTree({ ...rest, [SETTINGS_PATH]: YAML }));
    expect(told(diagnostics)).toEqual([`error schema-is-valid ${SETTINGS_PATH}:1`]);
  });

  test('say the words of a language that Charter does not know, once there are requirements', async () => {
    const open = async (more: string) => {
      const text = YAML.replace('source_language: en', 'source_language: eo').replace('- en', '- eo');
      return (await openSettings(treeOf({ [SETTINGS_PATH]: text + more }))).diagnostics;
    };
    const found = await open('');
    expect(told(found)).toEqual([`error language-has-keywords ${SETTINGS_PATH}:3`]);
    expect(found[0]).toMatchObject({
      message: expect.stringContaining('"eo"'),
      place: { start: { line: 3, column: 18 }, end: { line: 3, column: 20 } },
      hints: [expect.stringContaining('`keywords: {shall: [')],
    });
    expect(
      await open(
        'keywords: {shall: [devas], shall not: [devas ne], should: [devus], should not: [devus ne], may: [rajtas]}\n',
      ),
    ).toEqual([]);
    expect(await open('kinds: {standard: {requirements: false}}\n')).toEqual([]);
  });

  const own = (schema: object, kind: string) =>
    openSettings(
      treeOf({
        'schemas/note.schema.json': JSON.stringify(schema),
        [SETTINGS_PATH]: `${YAML}kinds: {note: ${kind}}\n`,
      }),
    );
  const noteOf = ({ value: { settings, schemas } }: Awaited<ReturnType<typeof own>>) => ({
    id: settings.kinds.find(({ name }) => name === 'note')?.id,
    schema: schemas.note as Schema,
  });

  test('of a kind without an id in its schema make the name of the file the id', async () => {
    const { id, schema } = noteOf(await own({ type: 'object', properties: { a: {} }, required: ['a'] }, '{}'));
    expect(id).toBe('file-name');
    expect(schema).toEqual({
      type: 'object',
      properties: {
        id: {
          title: expect.any(String),
          description: expect.stringMatching(/\S/),
          type: 'string',
          pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
        },
        a: {},
      },
      required: ['a'],
    });
    expect(noteOf(await own({ type: 'object' }, '{}')).schema).toMatchObject({
      properties: { id: { title: 'Id', type: 'string' } },
    });
  });

  test('of a kind with an id in its schema want it in the frontmatter', async () => {
    const ID = { type: 'string' };
    expect(noteOf(await own({ type: 'object', properties: { id: ID } }, '{}'))).toEqual({
      id: 'frontmatter',
      schema: { type: 'object', properties: { id: ID }, required: ['id'] },
    });
    expect(noteOf(await own({ properties: { id: ID }, required: ['id', 'a'] }, '{}')).schema.required).toEqual([
      'id',
      'a',
    ]);
    expect(noteOf(await own({ properties: { id: ID }, required: ['a'] }, '{}')).schema.required).toEqual(['id', 'a']);
  });

  test('may say where the id of a kind is', async () => {
    expect(noteOf(await own({ properties: { a: {} } }, '{id: frontmatter}'))).toMatchObject({
      id: 'frontmatter',
      schema: { properties: { id: { type: 'string' }, a: {} }, required: ['id'] },
    });
    const named = noteOf(await own({ properties: { id: { type: 'string' } } }, '{id: file-name}'));
    expect(named).toEqual({ id: 'file-name', schema: { properties: { id: { type: 'string' } } } });
  });
});

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

  test('that stand where no kind has its files are told, and claimed by the id in them', async () => {
    const found = await documents({
      'standards/words/lamp.md': '---\nid: PS-007\n---\n',
      'standards/words.pdf': 'id: x\n',
    });
    expect(told(found.diagnostics)).toEqual([
      'warning file-has-a-kind standards/words.pdf:1',
      'error file-has-a-kind standards/words/lamp.md:1',
    ]);
    expect(found.value.map(({ path, claims }) => [path, claims])).toEqual([
      ['standards/words.pdf', ['words']],
      ['standards/words/lamp.md', ['lamp', 'PS-007']],
    ]);
  });

  test('and those of other names are claimed too', async () => {
    for (const name of ['a.markdown', 'a.yml', 'a.yaml', 'a.MD', 'a.md.txt', 'a.yaml.txt']) {
      const found = await documents({ [`standards/words/${name}`]: '---\nid: PS-007\n---\n' });
      expect(found.value[0]?.claims).toContain('PS-007');
    }
    const other = await documents({ 'standards/words/a.mdx': '---\nid: PS-007\n---\n' });
    expect(other.value[0]?.claims).toEqual(['a']);
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

describe('a file of no kind', () => {
  const isTerm = (path: string) => /^standards\/terms\/[^/]+\.md$/.test(path);
  const stray = (path: string) => strayFile(`standards/${path}`, isTerm);

  test.each([
    'framework.yaml',
    'retired.yaml',
    'accepted.yaml',
    'README.md',
    'terms/README.md',
    'changes/a.md',
    'releases/1.0.0.yaml',
    'records/log.schema.json',
    'records/log.example.json',
    'media/a.png',
    'a.jpg',
    'a.JPEG',
    'a.svg',
    'a.gif',
    'a.webp',
    'a.avif',
    'a.tif',
    'a.tiff',
    'a.bmp',
    'a.heic',
    '.DS_Store',
    '.hidden/.x',
    '~$notes.docx',
    '#a.md#',
    'a.md~',
    'Thumbs.db',
    'desktop.ini',
    'Icon\r',
    '.a.md.swp',
    'a.swo',
    'a.tmp',
  ])('is not told where something else reads it, or a program left it: %j', (path) => {
    expect(stray(path)).toEqual([]);
  });

  test.each([
    ['terms/a.md.txt', '.md.txt', 'a.md'],
    ['terms/a.markdown', '.markdown', 'a.md'],
    ['terms/a.mdown', '.mdown', 'a.md'],
    ['terms/a.mkd', '.mkd', 'a.md'],
    ['terms/a.mkdn', '.mkdn', 'a.md'],
    ['terms/a.MD', '.MD', 'a.md'],
    ['framework.yml', '.yml', 'framework.yaml'],
    ['framework.yaml.txt', '.yaml.txt', 'framework.yaml'],
    ['framework.YML.TXT', '.YML.TXT', 'framework.yaml'],
  ])('%s with the ending %s is to be renamed to %s', (path, ending, name) => {
    expect(told(stray(path))).toEqual([`error file-has-a-kind standards/${path}:1`]);
    expect(stray(path)[0]).toMatchObject({
      message: expect.stringContaining(`"${ending}"`),
      hints: [expect.stringMatching(new RegExp(` ${name}$`))],
    });
  });

  test.each([
    ['a.docx', 'warning'],
    ['a.doc', 'warning'],
    ['a.odt', 'warning'],
    ['a.rtf', 'warning'],
    ['a.pages', 'warning'],
    ['a.pdf', 'warning'],
    ['a.txt', 'warning'],
    ['a.png.zip', 'warning'],
    ['a', 'warning'],
    ['mdx', 'warning'],
    ['a.md.bak', 'warning'],
    ['words/a.md', 'error'],
    ['words/a.yaml', 'error'],
    ['words/a.yml', 'error'],
    ['words/a.MD', 'error'],
    ['words/a.md.txt', 'warning'],
    ['changes/a/b.md', 'error'],
    ['x.changes/a.md', 'error'],
    ['swp', 'warning'],
    ['tmp.md', 'error'],
    ['my.tmp.md', 'error'],
    ['thumbs.db.md', 'error'],
    ['#a.md', 'error'],
  ])('%s is told as %s', (path, severity) => {
    expect(told(stray(path))).toEqual([`${severity} file-has-a-kind standards/${path}:1`]);
    expect(stray(path)[0]?.hints).toHaveLength(1);
  });

  test('has other words where it is of a word processor, of another type, or of no kind', () => {
    const messages = ['a.docx', 'a.pdf', 'words/a.md'].map((path) => stray(path)[0]?.message);
    expect(new Set(messages).size).toBe(3);
  });

  test('that is a translation is told to be one, whatever it is', () => {
    for (const path of ['translations/de/a.md', 'translations/a.docx'])
      expect(told(stray(path))).toEqual([`warning translation-is-published standards/${path}:1`]);
    expect(stray('translations/a.md')[0]?.hints).toHaveLength(1);
    expect(stray('translations/de/README.md')).toEqual([]);
    expect(told(stray('translations.md'))).toEqual(['error file-has-a-kind standards/translations.md:1']);
  });

  test('is not read as a document, whatever the globs of the kinds say', () => {
    const paths = [
      'framework.yaml',
      'README.md',
      'changes/a.md',
      'changes/a/b.md',
      'releases/x.md',
      'translations/de/a.md',
    ];
    expect(paths.map((path) => isElsewhere(`standards/${path}`))).toEqual([true, true, true, true, true, true]);
    expect(
      ['a.md', 'terms/a.md', 'changes.md', 'x/changes/a.md'].map((path) => isElsewhere(`standards/${path}`)),
    ).toEqual([false, false, false, false]);
  });

  test('stands for all in a folder of which no file is read', () => {
    const files = [
      'b/1.md',
      'b/2.md',
      'b/3.md',
      'c/1.md',
      'd/1.docx',
      'd/2.docx',
      'terms/x.yaml',
      'terms/y.yaml',
      '1.yaml',
      '2.yaml',
      'b/c/1.md',
    ];
    const found = onePerFolder(files.flatMap(stray), ['standards/terms/a.md']);
    expect(found.map(({ place }) => place.path.slice('standards/'.length))).toEqual([
      'b/1.md',
      'c/1.md',
      'd/1.docx',
      'd/2.docx',
      'terms/x.yaml',
      'terms/y.yaml',
      '1.yaml',
      '2.yaml',
      'b/c/1.md',
    ]);
    const [first, second] = found;
    expect(first).toMatchObject({
      code: 'file-has-a-kind',
      severity: 'error',
      message: expect.stringMatching(/\b3\b.*standards\/b\//),
      hints: stray('b/1.md')[0]?.hints,
    });
    expect(second).toEqual(stray('c/1.md')[0]);
    expect(found.slice(2)).toEqual(
      ['d/1.docx', 'd/2.docx', 'terms/x.yaml', 'terms/y.yaml', '1.yaml', '2.yaml', 'b/c/1.md'].flatMap(stray),
    );
  });

  test('keeps what else is told of files in the folder', () => {
    const other = { ...(stray('b/1.md')[0] as Diagnostic), code: 'file-is-utf8' };
    const found = onePerFolder([...stray('b/1.md'), other, ...stray('b/2.md')], []);
    expect(found.map(({ code }) => code)).toEqual(['file-has-a-kind', 'file-is-utf8']);
  });
});

test('translations beside the sources are told at the first of them', async () => {
  expect(await misplacedTranslations(treeOf({}))).toEqual([]);
  const found = await misplacedTranslations(treeOf({ 'translations/de/b.md': 'x', 'translations/de/a.md': 'x' }));
  expect(told(found)).toEqual(['warning translation-is-published translations/de/a.md:1']);
  expect(found[0]?.hints).toHaveLength(1);
});
