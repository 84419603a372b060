import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from '../../src/app/build.js';
import { check } from '../../src/app/check.js';
import { compareDiagnostics, type Diagnostic, type Format } from '../../src/model/index.js';
import { folderTree, memoryTree } from '../../src/source/index.js';
import { type Files, packageFiles } from './base.js';
import { withLocks } from './released.js';

/** The current day for rules that depend on age. */
const DATE = '2026-11-24';

/** Checks files on top of those of the package, and renders them if formats are given; returns all diagnostics. */
export async function examine(
  files: Files,
  formats: readonly Format[] = [],
  statusBefore?: { readonly [id: string]: string },
): Promise<readonly Diagnostic[]> {
  const tree = memoryTree({ ...packageFiles, ...(await withLocks(files)) });
  const checked = await check(tree, { date: DATE, statusBefore });
  if (formats.length === 0 || checked.summary.errors > 0) return checked.diagnostics;
  const built = await build(tree, checked, { formats, date: undefined, toolVersion: '0.0.0' });
  for (;;) {
    const next = await built.artifacts.next();
    if (next.done) return [...checked.diagnostics, ...next.value].sort(compareDiagnostics);
  }
}

/** Checks files on a disk, some of which are symbolic links. */
export async function examineFolder(
  files: Files,
  links: { readonly [path: string]: string },
): Promise<readonly Diagnostic[]> {
  const root = mkdtempSync(join(tmpdir(), 'charter-'));
  try {
    for (const [path, contents] of Object.entries({ ...packageFiles, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), contents);
    }
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(target, join(root, path));
    }
    return (await check(folderTree(root), { date: DATE })).diagnostics;
  } finally {
    rmSync(root, { recursive: true });
  }
}
