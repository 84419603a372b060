import { expect, test } from 'vitest';
import { build } from '../../src/app/build.js';
import { check } from '../../src/app/check.js';
import { FORMATS } from '../../src/formats/index.js';
import { bytesIn } from '../../src/model/index.js';
import { memoryTree } from '../../src/source/index.js';
import { baseFiles, packageFiles } from '../tools/base.js';

// A law that does not bind yet must not be taken for one that does, wherever a requirement cites it.
const LAW = 'standards/references/city-law.md';

async function pageWith(status: string): Promise<string> {
  const law = String(baseFiles[LAW]).replace('status: in-force', `status: ${status}`);
  const tree = memoryTree({ ...packageFiles, ...baseFiles, [LAW]: law });
  const formats = FORMATS.filter(({ name }) => name === 'html');
  const built = await build(tree, await check(tree), { formats, date: undefined, toolVersion: '0.0.0' });
  for await (const { path, contents } of built.artifacts)
    if (path.endsWith('en/PS-001/index.html')) return String(bytesIn(contents));
  throw new Error('there is no page of PS-001');
}

test('a citation tells that the document is adopted and not in force', async () => {
  const page = await pageWith('adopted-not-in-force');
  expect(page).toMatch(
    /City law on devices<\/a>\s*<strong class="standing">Adopted, not yet in force<\/strong>\s*<span class="relation">/,
  );
});

test('a citation of what is in force tells nothing', async () => {
  expect(await pageWith('in-force')).not.toContain('class="standing"');
});
