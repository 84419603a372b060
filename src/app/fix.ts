import { createTwoFilesPatch } from 'diff';
import { applyFixes, type Fix, SOURCES, type Tree } from '../model/index.js';
import { type Checked, type CheckOptions, check } from './check.js';

/** A file that was put right: its bytes before and after. */
export interface FixedFile {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** How many edits were made in it. */
  readonly edits: number;
}

export interface FixResult {
  readonly changes: readonly FixedFile[];
  /** What is left when the changes are made. */
  readonly checked: Checked;
}

/** What was released is never altered. */
const LOCKS = `${SOURCES}/releases/`;

/** A name that was put right may let the next fault be seen; more rounds than this help nobody. */
const ROUNDS = 5;

/**
 * Makes every edit that needs nobody's judgement, and writes requirement lines in their one form. Touches nothing else:
 * comments, quotes, line ends and a byte order mark stay byte for byte. Writes nothing; the result is a plan.
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

/** Writes the lines of requirements in their one form, except where a file would then say something else. */
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
  const altered = changed.filter((path) => saidIn(before, path) !== saidIn(after, path));
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

/** Makes edits in files, and returns the paths of those that changed. */
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
    const { text: wanted, applied } = applyFixes(text.slice(mark.length), own);
    if (applied === 0) continue;
    const earlier = changes.get(path);
    const after = new TextEncoder().encode(mark + wanted);
    changes.set(path, { path, before: earlier?.before ?? bytes, after, edits: (earlier?.edits ?? 0) + applied });
    changed.push(path);
  }
  return changed;
}

/** A tree as it is when the changes are made, whatever becomes of them later. */
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

/** The text of a file with its byte order mark; undefined where the bytes are no text. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What a file says, and what is said about it, without the places. */
function saidIn({ framework, diagnostics }: Checked, path: string): string {
  const entities = Object.values(framework.entities).filter(({ place }) => place.path === path);
  const told = diagnostics.filter(({ place }) => place.path === path).map(({ code, message }) => [code, message]);
  return JSON.stringify([entities.map(({ id, data, parts }) => [id, data, parts, framework.units[id]]), told]);
}

/** Changes as a unified diff, which `git apply` reads too. */
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
