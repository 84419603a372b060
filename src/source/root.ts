import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder, from `from` upwards, that has `standards/framework.yaml`; undefined when there is none. */
export async function findRoot(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (await isFile(join(folder, 'standards', 'framework.yaml'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The folder of the package, which holds the schemas and templates that a framework does not bring itself. */
export function packageRoot(): string {
  return resolve(fileURLToPath(new URL('../..', import.meta.url)));
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
