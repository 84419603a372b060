import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Subject } from './subject.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ELEVENTY = join(HERE, 'node_modules/@11ty/eleventy');

/** Another tool that makes a website of Markdown. */
export interface Rival {
  readonly name: string;
  /** Its version; undefined if it is not installed. */
  readonly version: string | undefined;
  readonly words: readonly string[];
  /** The folder that it writes, below the folder of the site. */
  readonly output: string;
}

/** Returns Eleventy, after installing it with the versions in the lock file if it is missing or old. */
export function eleventy(): Rival {
  const { dependencies } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'));
  const wanted: string = dependencies['@11ty/eleventy'];
  if (installed() !== wanted) {
    const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    const { status } = spawnSync('npm', words, { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) process.stderr.write('Eleventy is left out: npm could not install it\n');
  }
  const words = [process.execPath, join(ELEVENTY, 'cmd.cjs'), '--quiet'];
  return { name: 'Eleventy', version: installed(), words, output: 'eleventy' };
}

function installed(): string | undefined {
  const file = join(ELEVENTY, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** Returns Hugo as the system has it. */
export function hugo(): Rival {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  const version = /\bv([\d.]+)/.exec(stdout ?? '')?.[1];
  if (version === undefined) process.stderr.write('Hugo is left out: it is not installed (apt-get install hugo)\n');
  return { name: 'Hugo', version, words: ['hugo', '--quiet', '--config', 'hugo.toml'], output: 'hugo' };
}

/**
 * Creates the site that the rivals build: the Markdown of a framework, and the layout in `site/`. In the copies the key
 * `url` has another name, because Hugo takes it for the address of the page.
 */
export function siteOf({ folder }: Subject): string {
  const site = `${folder}-site`;
  cpSync(join(HERE, 'site'), site, { recursive: true });
  const modules = join(HERE, 'node_modules');
  if (existsSync(modules)) symlinkSync(modules, join(site, 'node_modules'));
  for (const path of readdirSync(join(folder, 'standards'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.md')) continue;
    const target = join(site, 'content', path);
    mkdirSync(dirname(target), { recursive: true });
    const text = readFileSync(join(folder, 'standards', path), 'utf8');
    writeFileSync(target, text.replace(/^url: /m, 'address: '));
  }
  return site;
}
