import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { build, check, FORMATS, memoryTree } from '../src/index.js';
import { bytesIn } from '../src/model/index.js';
import { baseFiles, filesBelow, packageFiles } from './tools/base.js';
import { writeFiles } from './tools/folder.js';

// What a release of the small framework looks like, byte for byte: read the difference when it changes.
const GOLDEN = fileURLToPath(new URL('./golden', import.meta.url));
const SHOWN = /\.(html|json)$/;
// What writers look up says what the schemas and the rules say; test/html/manual.test.ts looks at it.
const ELSEWHERE = /^en\/(format|diagnostics)\//;

async function built(): Promise<{ [path: string]: string }> {
  const tree = memoryTree({ ...packageFiles, ...baseFiles });
  // The digest of the sources covers the templates, which change more often than what they show.
  const checked = await check(tree);
  expect(checked.diagnostics).toEqual([]);
  const { artifacts } = await build(tree, checked, {
    formats: FORMATS.filter((format) => format.name !== 'pdf'),
    date: '2027-03-01',
    toolVersion: '0.0.0',
  });
  const files: { [path: string]: string } = {};
  for await (const { path, contents } of artifacts) {
    if (SHOWN.test(path) && !ELSEWHERE.test(path) && !path.endsWith('.schema.json'))
      files[path] = Buffer.from(bytesIn(contents))
        .toString()
        .replace(/("source_digest": )"[0-9a-f]{64}"/, '$1"-"');
  }
  return files;
}

test('the small framework is built as the golden folder shows', async () => {
  const files = await built();
  if (process.env.CHARTER_UPDATE === '1') {
    rmSync(GOLDEN, { recursive: true, force: true });
    writeFiles(GOLDEN, files);
  }
  const golden = existsSync(GOLDEN) ? filesBelow(GOLDEN) : {};
  expect(Object.keys(files).sort()).toEqual(Object.keys(golden).sort());
  for (const [path, text] of Object.entries(files)) expect(text, path).toBe(golden[path]);
});
