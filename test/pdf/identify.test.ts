import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, it } from 'vitest';
import { readObjects, UnknownShape } from '../../src/formats/pdf/objects.js';
import { pack } from '../../src/formats/pdf/pack.js';
import type { Destination } from '../../src/formats/pdf/places.js';
import { identify as identifying } from '../../src/formats/pdf/tags.js';
import { loadFonts } from '../../src/source/fonts.js';
import { plain } from './read.js';
import { unpacked } from './unpack.js';

async function small(): Promise<Buffer> {
  const blobs = (await loadFonts()).map(({ bytes }) => Buffer.from(bytes));
  const compiler = NodeCompiler.create({ workspace: '/charter', fontArgs: [{ fontBlobs: blobs }] });
  const source =
    '#set document(title: "T", date: auto)\n#set text(font: "Noto Sans", fallback: false, lang: "en")\n= Title <place>\nText of #link(<place>)[a place].';
  const { result } = compiler.compile({ mainFileContent: source });
  if (!result) throw new Error('the sample was not set');
  return compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: 0 });
}

function identify(
  pdf: Uint8Array,
  dated: boolean,
  names: { readonly [name: string]: string } = {},
  places: readonly Destination[] = [],
): Uint8Array {
  const objects = readObjects(pdf);
  return pack(objects, identifying(objects, { dated, names }, places));
}

it.each([true, false])('marks a PDF/A-2a file as PDF/UA-1 (dated: %s)', async (dated) => {
  const text = plain(identify(await small(), dated));
  for (const mark of ['<pdfuaid:part>1</pdfuaid:part>', '<pdfaid:part>2</pdfaid:part>', '/DisplayDocTitle true'])
    expect(text).toContain(mark);
  expect(/CreationDate|CreateDate/.test(text)).toBe(dated);
  const metadata = text.slice(text.lastIndexOf(' obj', text.indexOf('<?xpacket')));
  const stream = /stream\n([\s\S]*?)\nendstream/.exec(metadata)?.[1] ?? '';
  expect(Number(/\/Length (\d+)/.exec(metadata)?.[1])).toBe(stream.length);
});

it('gives the same bytes for the same file', async () => {
  const file = await small();
  expect(Buffer.from(identify(file, false)).equals(identify(file, false))).toBe(true);
});

it.each([
  ['nothing', ''],
  ['words', 'this is not a PDF'],
  [
    'a PDF of another kind',
    '%PDF-1.7\n1 0 obj\n<< >>\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R /Info 1 0 R >>\nstartxref\n30\n%%EOF',
  ],
])('refuses %s with a reason', (_, text) => {
  expect(() => identify(Buffer.from(text), true)).toThrow(UnknownShape);
});

it('rejects a file that is already marked', async () => {
  const marked = unpacked(identify(await small(), true));
  expect(() => identify(marked, true)).toThrow('it is marked already');
});

it('adds destinations and their aliases, sorted as in a name tree', async () => {
  const names = { 'a-name': 'place', 'z-name': 'unlinked', gone: 'none', 'ü-name': 'place' };
  const text = plain(identify(await small(), true, names, [['unlinked', 1, 70, 100]]));
  const list = /\/Dests <<\s*\/Names \[((?:[^[\]]|\[[^[\]]*\])*)\]/.exec(text)?.[1] ?? '';
  const found = [...list.matchAll(/(\(\S*\)|<\S*>) (\d+ 0 R|\[[^\]]*\])/g)].map(([, name, place]) => [name, place]);
  const place = found.find(([name]) => name === '(place)')?.[1];
  expect(place).toMatch(/ 0 R$/);
  const page = /\/Kids \[(\d+ 0 R)\]/.exec(text)?.[1];
  // The distance from the bottom edge of A4, which is 841.89 points high.
  const unlinked = `[${page} /XYZ 70 751.89 0]`;
  expect(found).toEqual([
    ['(a-name)', place],
    ['(place)', place],
    ['(unlinked)', unlinked],
    ['(z-name)', unlinked],
    ['<C3BC2D6E616D65>', place],
  ]);
});

it('rejects a destination on a page that does not exist', async () => {
  const file = await small();
  expect(() => identify(file, true, {}, [['far', 9, 0, 0]])).toThrow('there is no page 9, where "far" should be');
});
