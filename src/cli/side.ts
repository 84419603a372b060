import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type Checked,
  check,
  hintFor,
  type Records,
  type Side,
  sideOfChecked,
  sideOfRelease,
  type Tree,
} from '../index.js';
import { UsageError } from './exit.js';
import { type Opened, open, openRevision } from './open.js';

/** The framework that names are resolved from, read once. */
export interface Here {
  readonly opened: Opened;
  readonly checked: Checked;
  readonly draft: Side & { readonly records: Records };
}

/** Reads the framework here; `date` is the day on which rules that depend on age judge, if they are to. */
export async function readHere(given: string | undefined, date?: string): Promise<Here> {
  const opened = await open(given);
  const checked = await check(opened.tree, { date });
  return { opened, checked, draft: sideOfChecked(checked, 'draft') };
}

/** What a name means: a release, then a folder, then a git ref. */
export async function sideOf(name: string, here: Here): Promise<Side> {
  const meant = await meaningOf(name, here);
  if ('release' in meant) return meant.release;
  return name === 'draft' ? here.draft : sideOfChecked(await check(meant.tree), name);
}

/** What stands under a name: a release, of which the lock alone is at hand, or a tree of sources, with its commit if it has one. */
export type Meant = { readonly release: Side } | { readonly tree: Tree; readonly commit?: string };

export async function meaningOf(name: string, { opened, draft }: Here): Promise<Meant> {
  if (name === 'draft') return { tree: opened.tree };
  const release = sideOfRelease(name, draft.records) ?? sideOfRelease(name.replace(/^v/, ''), draft.records);
  if (release) return { release };
  const folder = resolve(name);
  if (await isFramework(folder)) return { tree: (await open(folder)).tree };
  return openRevision(opened.root, name).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(
      `"${name}" is no release and no folder with a framework; ${error.message}${known(name, draft.records)}`,
    );
  });
}

async function isFramework(folder: string): Promise<boolean> {
  const settings = await stat(join(folder, 'standards', 'framework.yaml')).catch(() => undefined);
  return settings?.isFile() === true;
}

function known(name: string, { locks }: Records): string {
  const hints = hintFor(
    name,
    locks.map((lock) => lock.version),
  );
  return hints.length > 0 ? `; of the releases, ${hints.join('')}` : '';
}
