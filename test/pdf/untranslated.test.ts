import { expect, it } from 'vitest';
import { build } from '../../src/app/build.js';
import { check } from '../../src/app/check.js';
import { pdf } from '../../src/formats/pdf/index.js';
import { memoryTree } from '../../src/source/index.js';
import { baseFiles, packageFiles } from '../tools/base.js';
import { hasTool, plain, wordsOf } from './read.js';

/** The small framework in two languages, although its text exists in one. */
async function files(): Promise<ReadonlyMap<string, Uint8Array>> {
  const settings = String(baseFiles['standards/framework.yaml']).replace('- en', '- en\n  - fr');
  const tree = memoryTree({ ...packageFiles, ...baseFiles, 'standards/framework.yaml': settings });
  const { artifacts } = await build(tree, await check(tree), { formats: [pdf], date: undefined, toolVersion: '0.0.0' });
  const made = new Map<string, Uint8Array>();
  for await (const { path, contents } of artifacts) made.set(path, contents as Uint8Array);
  return made;
}

it.skipIf(!hasTool('pdftotext'))(
  'a PDF in another language says that it is not a translation, and is marked as its text is',
  async () => {
    const made = await files();
    const french = made.get('fr/framework.pdf') ?? new Uint8Array();
    expect(wordsOf(french)).toContain('Not translated. The text of the framework is in English');
    expect(plain(french)).toContain('/Lang (en)');
    expect(plain(french)).not.toContain('/Lang (fr)');
    expect(wordsOf(made.get('en/framework.pdf') ?? new Uint8Array())).not.toContain('Not translated');
  },
);
