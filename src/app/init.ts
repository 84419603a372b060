import { join } from 'node:path';
import { SOURCES, UsageError } from '../model/index.js';
import { writeNewSource } from '../publish/index.js';
import { refusedFaults, type StarterOptions, starterFiles } from '../scaffold/index.js';
import { folderTree, memoryTree, schemaAddresses, withPackage } from '../source/index.js';
import { check } from './check.js';

/** Throws a UsageError if a folder already contains sources. */
export async function refuseExisting(root: string): Promise<void> {
  const { files, diagnostics } = await folderTree(root).list(SOURCES);
  if (files.length + diagnostics.length > 0)
    throw new UsageError(`${join(root, SOURCES)} already contains files; nothing was written`);
}

/**
 * Writes a small, valid framework to a folder, and yields the relative path of each file. Never overwrites a file. Throws a
 * UsageError before anything is written if the options are invalid.
 */
export async function* init(root: string, options: StarterOptions): AsyncGenerator<string> {
  await refuseExisting(root);
  const addresses = await schemaAddresses(root, ['schemas/framework.schema.json', 'schemas/vocabulary.schema.json']);
  const files = starterFiles(options, (schema, path) => addresses(`schemas/${schema}.schema.json`, path));
  const { diagnostics } = await check(withPackage(memoryTree(files)));
  const faults = diagnostics.filter((one) => one.severity === 'error');
  if (faults.length > 0) throw new UsageError(refusedFaults(faults));
  for (const [path, text] of Object.entries(files)) {
    await writeNewSource(root, path, text);
    yield path;
  }
}
