import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.js';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

/** A framework on the disk whose commands are measured. */
export interface Subject {
  /** How the tables call it. */
  readonly name: string;
  /** The number of its standards. */
  readonly standards: number;
  /** Whether it can be compared with others by its size. */
  readonly isGenerated: boolean;
  /** The folder that holds its files, caches and outputs. */
  readonly folder: string;
}

/** Writes a generated framework. */
export function generated(standards: number, top: string, seed: string): Subject {
  const folder = join(top, `framework-${standards}`);
  generate(standards, folder, seed);
  return prepared({
    name: `${standards.toLocaleString('en')} generated standards`,
    standards,
    isGenerated: true,
    folder,
  });
}

/** Copies the framework of this repository, with its releases. */
export function ofRepository(top: string): Subject {
  const folder = join(top, 'framework');
  cpSync(join(PACKAGE, 'standards'), join(folder, 'standards'), { recursive: true });
  const standards = standardFiles(folder).length;
  return prepared({ name: 'the framework of this repository', standards, isGenerated: false, folder });
}

/** The command line caches only where a framework has a folder for packages. */
function prepared(subject: Subject): Subject {
  mkdirSync(join(subject.folder, 'node_modules'), { recursive: true });
  return subject;
}

/** Returns the command line that package.json names. */
export function charterOf(root: string = PACKAGE): string {
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: { charter: string } };
  return join(root, bin.charter);
}

/** Deletes the cache of a framework; `cache` is its place below the root of the framework. */
export function emptyCache({ folder }: Subject, cache: string): void {
  rmSync(join(folder, cache), { recursive: true, force: true });
}

let edits = 0;

/** Edits one standard: another sentence at its end, different each time. Returns its path. */
export function edit({ folder }: Subject): string {
  const [first = ''] = standardFiles(folder);
  edits += 1;
  appendFileSync(join(folder, 'standards', first), `\nThe text was read again, for the time number ${edits}.\n`);
  return `standards/${first}`;
}

function standardFiles(folder: string): string[] {
  return readdirSync(join(folder, 'standards'))
    .filter((name) => /^PS-.*\.md$/.test(name))
    .sort();
}
