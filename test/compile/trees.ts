import { expect } from 'vitest';
import { type OpenedSettings, openSettings, readDocuments } from '../../src/compile/index.js';
import type { Diagnostic, Tree } from '../../src/model/index.js';
import { memoryTree } from '../../src/source/index.js';
import { baseFiles, type Files, packageFiles } from '../tools/base.js';

// A framework in memory, and what is told of it.

export const SETTINGS_PATH = 'standards/framework.yaml';

export const YAML = String(baseFiles[SETTINGS_PATH]);

export const treeOf = (files: Files): Tree => memoryTree({ ...packageFiles, [SETTINGS_PATH]: YAML, ...files });

/** What is told, by code, severity and path, each with words and a hint. */
export function told(found: readonly Diagnostic[]): string[] {
  for (const { message, hints } of found) {
    expect(message).toMatch(/^\S/);
    for (const hint of hints) expect(hint).toMatch(/^\S/);
  }
  return found.map(({ code, severity, place }) => `${severity} ${code} ${place.path}:${place.start.line}`);
}

/** A tree in which some files vanish between being listed and being read. */
export function vanishing(files: Files, ...gone: string[]): Tree {
  const tree = treeOf(files);
  return {
    list: (folder) => tree.list(folder),
    read: async (path) => (gone.includes(path) ? undefined : tree.read(path)),
  };
}

export async function documents(
  files: Files,
  { tree = treeOf(files), ...more }: Partial<OpenedSettings> & { tree?: Tree } = {},
) {
  const opened = await openSettings(tree);
  return readDocuments(tree, await tree.list('standards'), { ...opened.value, ...more });
}
