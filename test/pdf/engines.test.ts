import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pdfBy } from '../../src/formats/pdf/index.js';
import { openNative } from '../../src/formats/pdf/native.js';
import { openWasm } from '../../src/formats/pdf/wasm.js';
import { framework, make } from './fixture.js';
import { destinationsOf, hasTool, latin, wordsOf } from './read.js';

const absent = async (): Promise<never> => {
  throw new Error('there is no binary for this machine\nat some file');
};
// It is part of an installation that can have it; where it is wanted, its absence is a failure and no reason to skip.
const isWanted = readFileSync('package.json', 'utf8').includes('"@myriaddreamin/typst-ts-web-compiler"');
const hasWasm = isWanted || existsSync('node_modules/@myriaddreamin/typst-ts-web-compiler');
const WHOLE = 'en/framework.pdf';

it.skipIf(!hasWasm)('is made by the WebAssembly build of the engine where the native one is missing', async () => {
  const by = (...engines: Parameters<typeof pdfBy>[0]) => make({}, {}, undefined, pdfBy(engines));
  const { files, diagnostics } = await by(absent, openWasm);
  expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'warning: the PDF files are tagged but neither checked nor marked as PDF/UA-1 and PDF/A-2a, since the native typesetter cannot be started: there is no binary for this machine',
  ]);
  const file = files[WHOLE] ?? new Uint8Array();
  expect(latin(file)).not.toMatch(/pdfuaid|pdfaid|CreationDate/);
  expect(latin(file)).toContain('/Marked true');
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
  // The same template and the same engine: every other word stands in the same place.
  expect(wordsOf(file).replace(note, '')).toBe(wordsOf(native.files[WHOLE] ?? new Uint8Array()));
  // What marks the heads of rows for the finished file of the other engine would be a language that there is not.
  expect(latin(file)).toContain('/Lang');
  expect(latin(file)).not.toMatch(/-QM\)/);
});

it('is not made where neither runs, with the reasons and what to do', async () => {
  const { files, diagnostics } = await make({}, {}, undefined, pdfBy([absent, absent]));
  expect(files).toEqual({});
  expect(diagnostics).toMatchObject([
    {
      code: 'pdf-is-typeset',
      severity: 'error',
      message: 'no typesetter can be started: there is no binary for this machine; there is no binary for this machine',
      hints: ['install the dependencies again on this machine, with optional ones'],
    },
  ]);
});
