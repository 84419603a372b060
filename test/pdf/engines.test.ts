import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pdfBy } from '../../src/formats/pdf/index.js';
import { openNative } from '../../src/formats/pdf/native.js';
import { openWasm } from '../../src/formats/pdf/wasm.js';
import { framework, make } from './fixture.js';
import { destinationsOf, hasTool, plain, wordsOf } from './read.js';

const absent = async (): Promise<never> => {
  throw new Error('there is no binary for this machine\nat some file');
};
// If package.json depends on the WebAssembly build, its absence is a failure and not a reason to skip the test.
const isWanted = readFileSync('package.json', 'utf8').includes('"@myriaddreamin/typst-ts-web-compiler"');
const hasWasm = isWanted || existsSync('node_modules/@myriaddreamin/typst-ts-web-compiler');
const WHOLE = 'en/framework.pdf';

it.skipIf(!hasWasm)('uses the WebAssembly engine if the native one is missing', async () => {
  const by = (...engines: Parameters<typeof pdfBy>[0]) => make({}, {}, undefined, pdfBy(engines));
  const { files, diagnostics } = await by(absent, openWasm);
  expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'warning: the PDF files are tagged but neither checked nor marked as PDF/UA-1 and PDF/A-2a, because the native typesetter cannot start: there is no binary for this machine',
  ]);
  const file = files[WHOLE] ?? new Uint8Array();
  expect(plain(file)).not.toMatch(/pdfuaid|pdfaid|CreationDate/);
  expect(plain(file)).toContain('/Marked true');
  expect(destinationsOf(file)).toEqual(expect.arrayContaining(Object.keys(framework().entities)));
  const again = await by(absent, openWasm);
  expect(
    Object.entries(again.files).filter(([path, bytes]) => !Buffer.from(bytes).equals(files[path] ?? new Uint8Array())),
  ).toEqual([]);
  if (!hasTool('pdftotext')) return;
  const native = await by(openNative, absent);
  const note =
    'Format Tagged PDF, neither validated nor marked as PDF/UA-1 and PDF/A-2a. The website is the accessible version. ';
  expect(wordsOf(file)).toContain(note);
  // With the same template and engine, all other words are in the same order.
  expect(wordsOf(file).replace(note, '')).toBe(wordsOf(native.files[WHOLE] ?? new Uint8Array()));
  // The mark for row heads, which only the native engine removes, would be an invalid language.
  expect(plain(file)).toContain('/Lang');
  expect(plain(file)).not.toMatch(/-QM\)/);
});

it('reports the reasons and a hint if neither engine runs', async () => {
  const { files, diagnostics } = await make({}, {}, undefined, pdfBy([absent, absent]));
  expect(files).toEqual({});
  expect(diagnostics).toMatchObject([
    {
      code: 'pdf-is-typeset',
      severity: 'error',
      message: 'no typesetter can start: there is no binary for this machine; there is no binary for this machine',
      hints: ['reinstall the dependencies on this machine, including the optional ones'],
    },
  ]);
});
