import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { baseFiles, type Files } from './base.js';

/** Creates a folder for one test, and deletes it when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'charter-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Creates a folder with the small valid framework and the given changes; `undefined` removes a file. */
export function frameworkFolder(changes: { readonly [path: string]: string | undefined } = {}): string {
  const folder = temporaryFolder();
  writeFiles(folder, { ...baseFiles, ...changes });
  return folder;
}

export function writeFiles(folder: string, files: { readonly [path: string]: string | Uint8Array | undefined }): void {
  for (const [path, contents] of Object.entries(files)) {
    if (contents === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
}

/** Reads every file below a folder as bytes, by path. */
export function bytesBelow(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(folder.length + 1), readFileSync(path));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export type { Files };
