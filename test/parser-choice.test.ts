import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { parseMarkdown, parseReference } from '../src/compile/parse/markdown.js';
import { framework } from './bench/framework.js';
import { type Files, filesBelow } from './tools/base.js';
import { charterProcess } from './tools/charter.js';
import { bytesBelow, frameworkFolder, temporaryFolder, writeFiles } from './tools/folder.js';

// The native parser may be absent: the reference then gives the same files, byte for byte.

const ARABIC = fileURLToPath(new URL('./fixtures/arabic', import.meta.url));

/** Builds a framework with the native parser or with the reference. */
function built(files: Files, parser: string | undefined) {
  const root = temporaryFolder();
  writeFiles(root, files);
  const words = ['build', '--targets', 'html,data', '--quiet', '--date', '2026-12-01'];
  const done = charterProcess(root, words, parser === undefined ? {} : { CHARTER_PARSER: parser });
  expect(done).toEqual({ code: 0, out: '', err: '' });
  return bytesBelow(join(root, 'dist/draft'));
}

const generated = (): Files => Object.fromEntries([...framework(5, '1')].map(({ path, text }) => [path, text]));

test.each<[name: string, files: () => Files]>([
  ['the small framework', () => filesBelow(frameworkFolder())],
  ['one from right to left', () => filesBelow(ARABIC)],
  ['a generated one', generated],
])('CHARTER_PARSER=remark gives the same files: %s', (_name, files) => {
  const [native, reference] = [built(files(), undefined), built(files(), 'remark')];
  expect([...reference.keys()]).toEqual([...native.keys()]);
  expect([...reference].filter(([path, bytes]) => !native.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);
});

test('both parsers give the same tree of every generated document', () => {
  const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));
  for (const [path, text] of Object.entries(generated()).filter(([name]) => name.endsWith('.md')))
    expect(plain(parseMarkdown(String(text))), path).toEqual(plain(parseReference(String(text))));
});

test('without the native parser, the reference parses', async () => {
  vi.resetModules();
  vi.doMock('satteri', () => {
    throw new Error('no binary for this system');
  });
  const alone = await import('../src/compile/parse/markdown.js');
  vi.doUnmock('satteri');
  const text = '# a\n\nAn *emphasis* and a [label].\n';
  // The order of the members of a position tells which parser made it.
  expect(JSON.stringify(alone.parseMarkdown(text))).toBe(JSON.stringify(parseReference(text)));
  expect(JSON.stringify(parseMarkdown(text))).not.toBe(JSON.stringify(parseReference(text)));
});
