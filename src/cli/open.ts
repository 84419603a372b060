import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type Diagnostic,
  decode,
  findRoot,
  folderTree,
  layered,
  packageRoot,
  revisionTree,
  type Tree,
} from '../index.js';
import { UsageError } from './exit.js';

export interface Opened {
  /** The folder that holds `standards/`. */
  readonly root: string;
  readonly tree: Tree;
}

/** Opens the framework: the given folder, or the nearest one upwards from here. */
export async function open(given: string | undefined): Promise<Opened> {
  const root = given === undefined ? await findRoot(process.cwd()) : resolve(given);
  if (root === undefined) {
    throw new UsageError(
      'there is no standards/framework.yaml here or in a folder above; go to the folder of the framework, or name it with --root',
    );
  }
  const settings = join(root, 'standards', 'framework.yaml');
  const found = await stat(settings).catch(() => undefined);
  if (!found) throw new UsageError(`there is no standards/framework.yaml in ${root}`);
  return { root, tree: withPackage(folderTree(root)) };
}

/** Opens the framework as it was at a commit, branch or tag, which may be given in any way that git knows. */
export async function openRevision(root: string, ref: string): Promise<{ tree: Tree; commit: string }> {
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

/** The texts of the files that diagnostics point at, for their code frames, and of any others that are named. */
export async function textsOf(
  tree: Tree,
  diagnostics: readonly Diagnostic[],
  others: readonly string[] = [],
): Promise<(path: string) => string | undefined> {
  const texts = new Map<string, string>();
  for (const path of new Set([...diagnostics.map((one) => one.place.path), ...others])) {
    const bytes = await tree.read(path).catch(() => undefined);
    const text = bytes && decode(path, bytes).value?.text;
    if (text !== undefined) texts.set(path, text);
  }
  return (path) => texts.get(path);
}
