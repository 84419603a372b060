import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../model/index.js';

const ENGINES = ['@myriaddreamin/typst-ts-node-compiler', '@myriaddreamin/typst-ts-web-compiler'];
const { resolve } = createRequire(import.meta.url);

/** A digest of what makes PDF files, whatever they are made of: our code, the engines, and the machine that they run on. */
export async function makers(): Promise<string> {
  const code = fileURLToPath(new URL('../formats/pdf/', import.meta.url));
  const names = (await readdir(code)).filter((name) => /\.[jt]s$/.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(code, name))));
  const versions = await Promise.all(ENGINES.map(versionOf));
  return digestOf([process.platform, process.arch, ...versions, ...names, ...texts]);
}

/** The version of a package; empty where it is not installed. */
async function versionOf(name: string): Promise<string> {
  try {
    const { version } = JSON.parse(await readFile(resolve(`${name}/package.json`), 'utf8')) as { version?: string };
    return version ?? '';
  } catch {
    return '';
  }
}
