import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETTINGS_FILE, type Tree, UsageError } from '../model/index.js';
import { folderTree } from './folder.js';
import { revisionTree } from './git.js';
import { layered } from './trees.js';

/** A framework on the disk: the folder that holds `standards/`, and its tree over the schemas and templates of the package. */
export interface OpenedFramework {
  readonly root: string;
  readonly tree: Tree;
}

/** The nearest folder, from `from` upwards, that has `standards/framework.yaml`; undefined when there is none. */
export async function findRoot(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (await isFramework(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Opens the framework in a folder, or else the nearest one from `from` upwards. Throws a UsageError where there is none. */
export async function openFramework(folder: string | undefined, from: string): Promise<OpenedFramework> {
  const root = folder === undefined ? await findRoot(from) : resolve(folder);
  if (root === undefined)
    throw new UsageError(
      `there is no ${SETTINGS_FILE} here or in a folder above; go to the folder of the framework, or name it with --root`,
    );
  if (!(await isFramework(root))) throw new UsageError(`there is no ${SETTINGS_FILE} in ${root}`);
  return { root, tree: withPackage(folderTree(root)) };
}

/** The framework as it was at a commit, branch or tag, in any form that git accepts. Throws a UsageError where git has none. */
export async function openRevision(
  root: string,
  ref: string,
): Promise<{ readonly tree: Tree; readonly commit: string }> {
  const revision = await revisionTree(root, ref);
  if ('refused' in revision) throw new UsageError(revision.refused);
  return { tree: withPackage(revision), commit: revision.commit };
}

/** Schemas and templates that a framework does not bring are those of the package; sources never are. */
export function withPackage(own: Tree): Tree {
  const both = layered(own, folderTree(packageRoot()));
  return {
    list: (folder) => (folder === 'templates' ? both : own).list(folder),
    read: (path) => (/^(schemas|templates)\//.test(path) ? both : own).read(path),
  };
}

/** Whether a folder holds a framework. */
export async function isFramework(folder: string): Promise<boolean> {
  return stat(join(folder, ...SETTINGS_FILE.split('/'))).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The folder of the package, which holds the schemas and templates that a framework does not bring itself. */
export function packageRoot(): string {
  return resolve(fileURLToPath(new URL('../..', import.meta.url)));
}

/** What package.json says of this version of Charter. */
export function packageFacts(): { readonly version: string; readonly engines: { readonly node: string } } {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
}
