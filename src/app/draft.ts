import { type Diagnostic, type Format, type Paper, type Tree, UNOBSERVED, UsageError } from '../model/index.js';
import { publish, stampOf } from '../publish/index.js';
import { remembered } from '../source/index.js';
import type { Caches } from './caches.js';

/** What a draft is made of, and where it goes. */
export interface DraftOptions {
  readonly formats: readonly Format[];
  /** The date that is shown; undefined for none. */
  readonly date: string | undefined;
  /** The day for rules that depend on age. */
  readonly today: string;
  readonly paper: Paper;
  readonly toolVersion: string;
  /** The folder in which the folder `draft/` is written. */
  readonly out: string;
}

/** What became of a draft. */
export interface Draft {
  /** The diagnostics of the sources, of the renderers, and of formats that cannot be built here. */
  readonly diagnostics: readonly Diagnostic[];
  /** The number of source files. */
  readonly sources: number;
  /** The folder of the draft and the number of its files; undefined if nothing was written. */
  readonly written: { readonly folder: string; readonly files: number } | undefined;
  /** Whether the sources have errors, so that nothing was written. */
  readonly isRefused: boolean;
  /** The names of the formats that cannot be built on this system. */
  readonly unable: readonly string[];
}

/** A draft that was written, and the state of its folder after that. */
interface WrittenDraft {
  readonly draft: Draft;
  readonly folder: string;
  readonly stamp: string;
}

/**
 * Checks the sources and writes the working draft. Writes nothing if the sources have errors, or if neither the sources
 * nor the draft changed since it was written. Throws a UsageError if the folder must not be written to.
 */
export async function writeDraft(
  { root, tree }: { readonly root: string; readonly tree: Tree },
  options: DraftOptions,
  caches: Caches | undefined,
  observer = UNOBSERVED,
): Promise<Draft> {
  const { formats, date, today, paper, toolVersion, out } = options;
  const names = formats.map(({ name }) => name);
  const kept = remembered<WrittenDraft>(tree, caches?.cache, ['draft', { ...options, formats: names }]);
  observer.enter('cache');
  const before = await kept.recall();
  if (before && before.stamp === (await stampOf(before.folder))) return before.draft;
  // The code of the stages takes longer to load than an unchanged result to read.
  const [{ build }, { check }] = await Promise.all([import('./build.js'), import('./check.js')]);
  const checked = await check(kept.tree, { date: today }, caches?.compiled, observer);
  const found = { diagnostics: checked.diagnostics, sources: checked.summary.files, written: undefined };
  if (checked.summary.errors > 0) {
    await caches?.save();
    return { ...found, isRefused: true, unable: [] };
  }
  const unable = await unableOf(formats);
  const rest = { isRefused: false, unable: [...unable.keys()].map(({ name }) => name) };
  if (unable.size === formats.length) return { ...found, ...rest, diagnostics: [...unable.values()] };
  const able = formats.filter((format) => !unable.has(format));
  // The website fetches each text once and keeps what it made of it; PDF files need the texts again.
  const givesTexts = able.every(({ name }) => name !== 'pdf');
  const facts = { formats: able, date, toolVersion, paper, cache: caches?.cache, observer, givesTexts };
  const { artifacts, edition } = await build(kept.tree, checked, facts);
  const published = await publish(artifacts, edition, { out, root });
  observer.enter('cache');
  if ('refused' in published) {
    await caches?.save();
    throw new UsageError(published.refused);
  }
  const { folder, files } = published;
  const draft: Draft = {
    diagnostics: [...checked.diagnostics, ...published.diagnostics, ...unable.values()],
    sources: checked.summary.files,
    written: folder === undefined ? undefined : { folder, files: files.length },
    ...rest,
  };
  const stamp = folder === undefined || unable.size > 0 ? undefined : await stampOf(folder);
  if (folder !== undefined && stamp !== undefined) await kept.remember({ draft, folder, stamp });
  await caches?.save();
  return draft;
}

/** The formats that cannot be built on this system, each with the reason. */
async function unableOf(formats: readonly Format[]): Promise<ReadonlyMap<Format, Diagnostic>> {
  const asked = await Promise.all(formats.map(async (format) => [format, await format.unable?.()] as const));
  return new Map(asked.flatMap(([format, why]) => (why ? [[format, why]] : [])));
}
