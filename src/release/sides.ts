import { resolve } from 'node:path';
import {
  type ChangeNote,
  type Diagnostic,
  type Difference,
  hintFor,
  type Records,
  type State,
  type Tree,
  UsageError,
} from '../model/index.js';
import { isFramework, type OpenedFramework, openFramework, openRevision } from '../source/index.js';
import { difference } from './diff/index.js';
import type { Past } from './history.js';
import { lineOf } from './versions.js';

/** One side of a comparison: a release or a set of sources. */
export interface Side {
  readonly state: State;
  /** Its notes, and the names of the notes that it and earlier releases have used. */
  readonly notes: readonly ChangeNote[];
  readonly used: readonly string[];
  /** The diagnostics of its sources. Sources with errors may be incomplete. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns sources as a named side. Sources with errors are compared as far as they could be read. */
export function sideOfSources({ records, state }: Past, diagnostics: readonly Diagnostic[], name: string): Side {
  const notes = records.notes.map((one) => one.value);
  return { state: { ...state, name }, notes, used: notes.map((note) => note.id), diagnostics };
}

/** Returns a release as a side, from its lock; undefined if there is no lock of that version. */
export function sideOfRelease(version: string, records: Records): Side | undefined {
  const lock = records.locks.find((one) => one.version === version);
  if (!lock) return undefined;
  const used = lineOf(lock, records.locks).flatMap((one) => one.notes);
  const notes = records.notes.map((one) => one.value).filter((note) => used.includes(note.id));
  return { state: lock, notes, used, diagnostics: [] };
}

/** Compares two sides, with the notes written between them. */
export function compareSides(before: Side, after: Side): Difference {
  const fresh = after.notes.filter((note) => !before.used.includes(note.id));
  return difference(before.state, after.state, fresh);
}

/** A resolved name: a release, of which only the lock is available, or a tree of sources, with its commit if it has one. */
export type ResolvedSide = { readonly release: Side } | { readonly tree: Tree; readonly commit?: string };

/** Resolves a name: `draft`, then a release, then a folder, then a git ref. Throws a UsageError for anything else. */
export async function resolveSide(
  name: string,
  { root, tree }: OpenedFramework,
  records: Records,
): Promise<ResolvedSide> {
  if (name === 'draft') return { tree };
  const release = sideOfRelease(name, records) ?? sideOfRelease(name.replace(/^v/, ''), records);
  if (release) return { release };
  const folder = resolve(name);
  if (await isFramework(folder)) return { tree: (await openFramework(folder, folder)).tree };
  return openRevision(root, name).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    const versions = records.locks.map((lock) => lock.version);
    const hint = hintFor(name, versions).join('');
    const near = hint === '' ? '' : `; of the releases, ${hint}`;
    throw new UsageError(`"${name}" is neither a release nor a folder with a framework; ${error.message}${near}`);
  });
}
