import { describe, expect, test } from 'vitest';
import { isElsewhere, misplacedTranslations, onePerFolder, strayFile } from '../../src/compile/strays.js';
import type { Diagnostic } from '../../src/model/index.js';
import { told, treeOf } from './trees.js';

// Which files nobody reads, and what is told of them.

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
      message: expect.stringMatching(/standards\/b\/.*\b3\b/),
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
