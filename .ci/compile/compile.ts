import { chmodSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundle, ROOT } from './bundle.js';
import { noticesOf } from './notices.js';

// Makes `lib/` from `src/`, without the types, which tsc writes: npm run compile.

const LIB = join(ROOT, 'lib');

const { outputFiles, metafile } = await bundle();
const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
files.set(join(LIB, 'THIRD-PARTY.txt'), new TextEncoder().encode(noticesOf(metafile, ROOT)));
for (const [path, contents] of files) {
  await mkdir(dirname(path), { recursive: true });
  // A process that runs at this moment reads either the old file or the new one.
  await writeFile(`${path}.new`, contents);
  await rename(`${path}.new`, path);
}
for (const name of await readdir(LIB, { recursive: true }))
  if (name.endsWith('.js') && !files.has(join(LIB, name))) await rm(join(LIB, name));
chmodSync(join(LIB, 'cli/main.js'), 0o755);
