import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { SETTINGS_FILE, type Tree, UsageError } from '../model/index.js';
import { folderTree } from './folder.js';
import { revisionTree } from './git.js';
import { packageRoot } from './package.js';
import { layered } from './trees.js';

/** A framework on the disk: the folder that contains `standards/`, and its tree on top of the schemas and templates of the package. */
export interface OpenedFramework {
  readonly root: string;
  readonly tree: Tree;
}

/** Finds the nearest folder, from `from` upwards, with `standards/framework.yaml`; undefined if there is none. */
export async function findRoot(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (await isFramework(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Opens the framework in a folder, or else the nearest one from `from` upwards. Throws a UsageError if there is none. */
export async function openFramework(folder: string | undefined, from: string): Promise<OpenedFramework> {
  const root = folder === undefined ? await findRoot(from) : resolve(folder);
  if (root === undefined)
    throw new UsageError(
      `there is no ${SETTINGS_FILE} here or in a folder above; change to the folder of the framework, or pass it with --root`,
    );
  if (!(await isFramework(root))) throw new UsageError(`there is no ${SETTINGS_FILE} in ${root}`);
  return { root, tree: withPackage(folderTree(root)) };
}

/** Opens the framework at a commit, branch or tag, in any form that git accepts. Throws a UsageError if git finds none. */
export async function openRevision(
  root: string,
  ref: string,
): Promise<{ readonly tree: Tree; readonly commit: string }> {
  const revision = await revisionTree(root, ref);
  if ('refused' in revision) throw new UsageError(revision.refused);
  return { tree: withPackage(revision), commit: revision.commit };
}

/** Adds the schemas and templates of the package to a tree, for those that it lacks. Sources never come from the package. */
export function withPackage(own: Tree): Tree {
  const both = layered(own, folderTree(packageRoot()));
  return {
    list: (folder) => (folder === 'templates' ? both : own).list(folder),
    read: (path) => (/^(schemas|templates)\//.test(path) ? both : own).read(path),
  };
}

/** Whether a folder contains a framework. */
export async function isFramework(folder: string): Promise<boolean> {
  return stat(join(folder, ...SETTINGS_FILE.split('/'))).then(
    (found) => found.isFile(),
    () => false,
  );
}
