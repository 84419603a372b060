import { join } from 'node:path';
import { SOURCES, UsageError } from '../model/index.js';
import { writeNewSource } from '../publish/index.js';
import { refusedFaults, type StarterOptions, starterFiles } from '../scaffold/index.js';
import { folderTree, memoryTree, schemaAddresses, withPackage } from '../source/index.js';
import { check } from './check.js';

/** Throws a UsageError where a folder holds sources already. */
export async function refuseExisting(root: string): Promise<void> {
  const { files, diagnostics } = await folderTree(root).list(SOURCES);
  if (files.length + diagnostics.length > 0)
    throw new UsageError(`there is something in ${join(root, SOURCES)} already; nothing was written`);
}

/**
 * Writes a small, valid framework into a folder, and yields the path of each file from there. Never overwrites a file, and
 * throws a UsageError, before anything is written, where what was given would not be valid.
 */
export async function* init(root: string, beginning: StarterOptions): AsyncGenerator<string> {
  await refuseExisting(root);
  const addresses = await schemaAddresses(root, ['schemas/framework.schema.json', 'schemas/vocabulary.schema.json']);
  const files = starterFiles(beginning, (schema, path) => addresses(`schemas/${schema}.schema.json`, path));
  const { diagnostics } = await check(withPackage(memoryTree(files)));
  const faults = diagnostics.filter((one) => one.severity === 'error');
  if (faults.length > 0) throw new UsageError(refusedFaults(faults));
  for (const [path, text] of Object.entries(files)) {
    await writeNewSource(root, path, text);
    yield path;
  }
}
