import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Diagnostic, decode, findRoot, folderTree, layered, packageRoot, type Tree } from '../index.js';
import { UsageError } from './fault.js';

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
  // Schemas and templates that the framework does not bring are those of the package; sources never are.
  const own = folderTree(root);
  const brought = folderTree(packageRoot());
  const both = layered(own, brought);
  return {
    root,
    tree: {
      list: (folder) => (folder === 'templates' ? both : own).list(folder),
      read: (path) => (/^(schemas|templates)\//.test(path) ? both : own).read(path),
    },
  };
}

/** The texts of the files that diagnostics point at, for their code frames. */
export async function textsOf(
  tree: Tree,
  diagnostics: readonly Diagnostic[],
): Promise<(path: string) => string | undefined> {
  const texts = new Map<string, string>();
  for (const path of new Set(diagnostics.map((one) => one.place.path))) {
    const bytes = await tree.read(path).catch(() => undefined);
    const text = bytes && decode(path, bytes).value?.text;
    if (text !== undefined) texts.set(path, text);
  }
  return (path) => texts.get(path);
}
