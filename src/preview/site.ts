import { type Artifact, type Framework, type Page, rememberedForIds } from '../model/index.js';

/** The files of one state of a framework, each made when someone asks for it, and once. */
export interface Site {
  readonly paths: readonly string[];
  /** Undefined if there is no such file. */
  file(path: string): Promise<Artifact> | undefined;
  /** The file if it was made before. */
  made(path: string): Promise<Artifact> | undefined;
  /** The sources that define what a page is about. */
  sources(path: string): ReadonlySet<string>;
  /** Whether a page shows the text from before an error. */
  isHeld(path: string): boolean;
}

export function siteOf(framework: Framework, pages: readonly Page[]): Site {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const made = new Map<string, Promise<Artifact>>();
  return {
    paths: [...byPath.keys()],
    file(path) {
      const page = byPath.get(path);
      if (!page) return undefined;
      const artifact = made.get(path) ?? page.make();
      made.set(path, artifact);
      // A page that failed is made again for the next request.
      artifact.catch(() => made.delete(path));
      return artifact;
    },
    made: (path) => made.get(path),
    sources: (path) => sourcesOf(framework, path),
    isHeld: () => false,
  };
}

/**
 * Adds to a new state the pages of an old one that it lacks because their files have errors: an author sees the text from
 * before the error. Only pages that were made are held, so that an old state is not kept in memory for them.
 */
export function withHeld(now: Site, old: Site, isBroken: (source: string) => boolean): Site {
  const present = new Set(now.paths);
  const held = new Map<string, { readonly artifact: Promise<Artifact>; readonly sources: ReadonlySet<string> }>();
  for (const path of old.paths) {
    const artifact = present.has(path) ? undefined : old.made(path);
    const sources = artifact ? old.sources(path) : new Set<string>();
    if (artifact && [...sources].some(isBroken)) held.set(path, { artifact, sources });
  }
  if (held.size === 0) return now;
  const made: Site['made'] = (path) => held.get(path)?.artifact ?? now.made(path);
  return {
    paths: [...now.paths, ...held.keys()],
    file: (path) => held.get(path)?.artifact ?? now.file(path),
    made,
    sources: (path) => held.get(path)?.sources ?? now.sources(path),
    isHeld: (path) => held.has(path),
  };
}

/** `en/PS-001/index.html` is about the file of PS-001. */
function sourcesOf(framework: Framework, path: string): ReadonlySet<string> {
  const page = path.slice(path.indexOf('/') + 1);
  return new Set((subjectsIn(framework).get(page) ?? []).map(([, source]) => source));
}

/** The ids whose page each page is, with their files. */
const subjectsIn = rememberedForIds(({ entities }): ReadonlyMap<string, readonly (readonly [string, string])[]> => {
  const subjects = new Map<string, (readonly [string, string])[]>();
  for (const { id, page, anchor, place } of Object.values(entities))
    if (anchor === '') subjects.set(page, [...(subjects.get(page) ?? []), [id, place.path]]);
  return subjects;
});

/** Returns the id of the entity whose page this is. */
export function subjectOf(framework: Framework, path: string): string | undefined {
  return subjectsIn(framework).get(path.slice(path.indexOf('/') + 1))?.[0]?.[0];
}
