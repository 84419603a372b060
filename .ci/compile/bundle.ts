import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withoutBarrels } from './barrels.js';
import { shippedCoverage, withCoverage } from './coverage.js';
import { packageSchemas, withValidators } from './validators.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The files that others load: the command line, what tests of it load, the public API, and what runs as a thread. */
const ENTRIES = [
  'src/cli/main.ts',
  'src/cli/run.ts',
  'src/index.ts',
  'src/compile/ahead-worker.ts',
  'src/app/preview/pdf-worker.ts',
];

/** Packages that are loaded from `node_modules`: they contain native code, WebAssembly or large data. */
const EXTERNAL = ['@myriaddreamin/*', '@opendataloader/*', 'satteri', 'unicode-name'];

/** Packages in CommonJS call `require` for modules of Node. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`;

/** Bundles the code with the packages that it uses. What only some commands need is in files that they load on demand. */
export async function bundle() {
  return build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outbase: 'src',
    outdir: 'lib',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: REQUIRE },
    external: EXTERNAL,
    plugins: [
      withValidators(await packageSchemas()),
      withCoverage(await shippedCoverage()),
      withoutBarrels(join(ROOT, 'src/')),
    ],
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
}
