import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let packageFolder: string | undefined;

/** Returns the folder of the package, which contains the default schemas and templates. */
export function packageRoot(): string {
  // The compiled code is not in the same number of folders as its source.
  packageFolder ??= nearestPackage(dirname(fileURLToPath(import.meta.url)));
  return packageFolder;
}

function nearestPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : nearestPackage(dirname(folder));
}

/** Returns the version and the supported engines of Charter from package.json. */
export function packageFacts(): { readonly version: string; readonly engines: { readonly node: string } } {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
}
