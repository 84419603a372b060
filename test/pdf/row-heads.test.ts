import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, it } from 'vitest';
import { readObjects } from '../../src/formats/pdf/objects.js';
import { pack } from '../../src/formats/pdf/pack.js';
import { headRows } from '../../src/formats/pdf/tags.js';
import { loadFonts } from '../../src/source/fonts.js';
import { plain } from './read.js';

/** Builds a file with a plain and a marked table. */
async function tables(): Promise<Uint8Array> {
  const fontBlobs = (await loadFonts()).map(({ bytes }) => Buffer.from(bytes));
  const compiler = NodeCompiler.create({ workspace: '/charter', fontArgs: [{ fontBlobs }] });
  const table = (words: string): string => `#table(columns: 2, table.header([A], [B]), ${words})`;
  const source = [
    '#set document(title: "T", date: auto)',
    '#set text(font: "Noto Sans", fallback: false, lang: "en")',
    '= Title',
    table('[plain], [x], [plain], [y]'),
    `#{ set text(region: "QM"); block(table(columns: 2, table.header([A], [B]), link("https://example.org")[first], [x], [second], [y])) }`,
  ].join('\n');
  const { result } = compiler.compile({ mainFileContent: source });
  if (!result) throw new Error('the sample was not set');
  return compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: 0 });
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

it('turns the first cells of a marked table into heads, and leaves other tables unchanged', async () => {
  const before = await tables();
  const objects = readObjects(before);
  const after = plain(pack(objects, headRows(objects)));
  const text = plain(before);
  expect([count(text, /\/S \/TH\n/g), count(text, /\/S \/TD\n/g)]).toEqual([4, 8]);
  expect([count(after, /\/S \/TH\n/g), count(after, /\/S \/TD\n/g)]).toEqual([6, 6]);
  expect(count(after, /\/Scope \/Row/g)).toBe(2);
  expect(count(after, /\/Headers \[\(/g), 'cells of a plain table refer to the head of their column').toBe(4);
  expect(after).not.toMatch(/-QM\)/);
});
