import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { build } from '../../src/app/build.js';
import { check } from '../../src/app/check.js';
import { pdf } from '../../src/formats/pdf/index.js';
import { memoryTree } from '../../src/source/index.js';
import { filesBelow, packageFiles } from '../tools/base.js';
import { destinationsOf, hasTool, linesOf, plain } from './read.js';

const FOLDER = fileURLToPath(new URL('../fixtures/arabic', import.meta.url));

/** Checks and builds the Arabic framework. */
async function arabic(): Promise<{ readonly file: Uint8Array; readonly messages: readonly string[] }> {
  const tree = memoryTree({ ...packageFiles, ...filesBelow(FOLDER) });
  const checked = await check(tree);
  const built = await build(tree, checked, { formats: [pdf], date: undefined, toolVersion: '0.0.0' });
  let file = new Uint8Array();
  for (;;) {
    const next = await built.artifacts.next();
    if (next.done) return { file, messages: [...checked.diagnostics, ...next.value].map(({ message }) => message) };
    if (next.value.path === 'ar/framework.pdf') file = new Uint8Array(next.value.contents as Uint8Array);
  }
}

// A visual check confirmed that margins, lists, tables and page numbers are mirrored, and that all letters are joined.
it('typesets an Arabic framework from right to left, and marks passages in other languages', async () => {
  const { file, messages } = await arabic();
  expect(messages).toEqual([]);
  const text = plain(file);
  expect(text).toContain('/Direction /R2L');
  expect(text).toContain('/Lang (ar)');
  expect(text, 'the English paragraph').toContain('/Lang (und)');
  expect(destinationsOf(file)).toEqual(expect.arrayContaining(['PS-001-R01', 'PS-001-T01', 'device', 'city-law']));
});

it.skipIf(!hasTool('pdftotext'))('keeps Arabic text in its original order', async () => {
  const words = linesOf((await arabic()).file);
  for (const text of [
    'كاميرات المراقبة؛',
    'أجهزة قياس جودة الهواء',
    'قارن تواريخ التشغيل بتواريخ السجل',
    'شارع النهر 12',
  ])
    expect(words).toContain(text);
  expect(words).toContain('The English name of this standard is “Public register”.');
});
