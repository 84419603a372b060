import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText, digestOf } from '../model/index.js';
import { packageRoot } from './package.js';

const { resolve } = createRequire(import.meta.url);

/**
 * Returns a digest of everything that makes a result apart from what is read and the options: the code, the versions of
 * the packages that it loads, and the platform, for which some of them have programs. Schemas and templates are read.
 */
export async function toolDigest(): Promise<string> {
  const root = packageRoot();
  // The code that runs: `lib/`, or `src/` in tests.
  const [code = 'lib'] = relative(root, fileURLToPath(import.meta.url)).split(sep);
  const folder = join(root, code);
  const paths = (await readdir(folder, { recursive: true })).filter((path) => IS_CODE.test(path)).sort(compareText);
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path))));
  const manifest = await readFile(join(root, 'package.json'), 'utf8');
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(manifest) as Dependencies;
  const names = Object.keys({ ...dependencies, ...optionalDependencies }).sort(compareText);
  const versions = await Promise.all(names.map(versionOf));
  return digestOf([process.platform, process.arch, process.version, manifest, ...versions, ...paths, ...texts]);
}

interface Dependencies {
  readonly dependencies?: { readonly [name: string]: string };
  readonly optionalDependencies?: { readonly [name: string]: string };
}

/** Source maps and types do not affect what the code does. */
const IS_CODE = /(?<!\.d)\.[jt]s$/;

/** The version of a package; empty if it is not installed. */
async function versionOf(name: string): Promise<string> {
  try {
    const { version } = JSON.parse(await readFile(resolve(`${name}/package.json`), 'utf8')) as { version?: string };
    return version ?? '';
  } catch {
    return '';
  }
}
