import { createTwoFilesPatch } from 'diff';
import { applyFixes, type Fix, SOURCES, type Tree } from '../model/index.js';
import { type Checked, type CheckOptions, check } from './check.js';

/** A fixed file: its bytes before and after. */
export interface FixedFile {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** The number of edits. */
  readonly edits: number;
}

export interface FixResult {
  readonly changes: readonly FixedFile[];
  /** The result of a check after the changes. */
  readonly checked: Checked;
}

/** The locks of releases, which are never altered. */
const LOCKS = `${SOURCES}/releases/`;

/** The maximum number of rounds. A fix may reveal the next error, but more rounds than this find nothing. */
const ROUNDS = 5;

/**
 * Plans every edit that needs no judgement, and the canonical form of requirement lines. Leaves all else unchanged, byte for
 * byte: comments, quotes, line ends, a byte order mark. Writes nothing.
 */
export async function fix(tree: Tree, options: CheckOptions = {}): Promise<FixResult> {
  const changes = new Map<string, FixedFile>();
  const current = overlaid(tree, changes);
  let checked = await check(current, options);
  for (let round = 0; round < ROUNDS; round += 1) {
    const changed = await applyAll(current, fixesIn(checked), changes);
    if (changed.length === 0) break;
    checked = await check(current, options);
  }
  return { checked: await tidy(current, checked, changes, options), changes: [...changes.values()] };
}

/** Writes requirement lines in their canonical form, except in files whose meaning would change. */
async function tidy(
  current: Tree,
  before: Checked,
  changes: Map<string, FixedFile>,
  options: CheckOptions,
): Promise<Checked> {
  const earlier = new Map(changes);
  const changed = await applyAll(current, new Map(Object.entries(before.canonical)), changes);
  if (changed.length === 0) return before;
  const after = await check(current, options);
  const altered = changed.filter((path) => contentOf(before, path) !== contentOf(after, path));
  if (altered.length === 0) return after;
  for (const path of altered) {
    const change = earlier.get(path);
    if (change) changes.set(path, change);
    else changes.delete(path);
  }
  return check(current, options);
}

function fixesIn({ diagnostics }: Checked): Map<string, readonly Fix[]> {
  const fixes = new Map<string, readonly Fix[]>();
  for (const { place, fixes: own } of diagnostics)
    if (own && place.path.startsWith(`${SOURCES}/`) && !place.path.startsWith(LOCKS))
      fixes.set(place.path, [...(fixes.get(place.path) ?? []), ...own]);
  return fixes;
}

/** Applies edits to files. Returns the paths of those that changed. */
async function applyAll(
  current: Tree,
  fixes: ReadonlyMap<string, readonly Fix[]>,
  changes: Map<string, FixedFile>,
): Promise<string[]> {
  const changed: string[] = [];
  for (const [path, own] of fixes) {
    const bytes = own.length > 0 ? await current.read(path) : undefined;
    const text = bytes && textOf(bytes);
    if (bytes === undefined || text === undefined) continue;
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const { text: edited, applied } = applyFixes(text.slice(mark.length), own);
    if (applied === 0) continue;
    const earlier = changes.get(path);
    const after = new TextEncoder().encode(mark + edited);
    changes.set(path, { path, before: earlier?.before ?? bytes, after, edits: (earlier?.edits ?? 0) + applied });
    changed.push(path);
  }
  return changed;
}

/** Returns a view of a tree with the changes applied, including later ones. */
function overlaid(tree: Tree, changes: ReadonlyMap<string, FixedFile>): Tree {
  return {
    async list(folder) {
      const { files, diagnostics } = await tree.list(folder);
      const sized = files.map((file) => ({ ...file, bytes: changes.get(file.path)?.after.length ?? file.bytes }));
      return { files: sized, diagnostics };
    },
    read: async (path) => changes.get(path)?.after ?? tree.read(path),
  };
}

/** Returns the text of a file with its byte order mark; undefined if the bytes are not text. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Returns the entities and diagnostics of a file, without their places. */
function contentOf({ framework, diagnostics }: Checked, path: string): string {
  const entities = Object.values(framework.entities).filter(({ place }) => place.path === path);
  const reported = diagnostics.filter(({ place }) => place.path === path).map(({ code, message }) => [code, message]);
  return JSON.stringify([entities.map(({ id, data, parts }) => [id, data, parts, framework.units[id]]), reported]);
}

/** Returns the changes as a unified diff, which `git apply` accepts. */
export function patchOf(changes: readonly FixedFile[]): string {
  const read = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return changes
    .map(({ path, before, after }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, read(before), read(after), '', '', { context: 3 }).replace(
        /^=+\n/,
        '',
      ),
    )
    .join('');
}
