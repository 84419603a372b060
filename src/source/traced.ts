import { digestOf, type Listing, type Trace, type Tree } from '../model/index.js';

/** A tree that records everything that is read from it. */
interface TracedTree {
  readonly tree: Tree;
  /** Returns what was read so far; undefined if something changed between two readings. */
  trace(): Trace | undefined;
}

/** Records what is read from a tree, so that a later run can tell whether its result would be the same. */
export function traced(tree: Tree): TracedTree {
  const lists = new Map<string, string>();
  const reads = new Map<string, string>();
  const stamps = new Map<string, string>();
  let steady = true;
  const record = (known: Map<string, string>, name: string, state: string): void => {
    steady &&= (known.get(name) ?? state) === state;
    known.set(name, state);
  };
  return {
    tree: {
      async list(folder) {
        const listing = await tree.list(folder);
        record(lists, folder, digestOfListing(listing));
        for (const { path, stamp } of listing.files) if (stamp !== undefined) record(stamps, path, stamp);
        return listing;
      },
      async read(path) {
        const bytes = await tree.read(path);
        record(reads, path, digestOfBytes(bytes));
        return bytes;
      },
    },
    trace() {
      if (!steady) return undefined;
      const withStamp = ([path, digest]: [string, string]): Trace['reads'][number] => {
        const stamp = stamps.get(path);
        return stamp === undefined ? [path, digest] : [path, digest, stamp];
      };
      return { lists: [...lists], reads: [...reads].map(withStamp) };
    },
  };
}

/** How many files are read at once, well below the limit of any system. */
const AT_ONCE = 32;

/**
 * Whether reading a tree again would give everything that a trace has recorded. A file with the same stamp is not read
 * again, as git and make do it.
 */
export async function isUnchanged(tree: Tree, { lists, reads }: Trace): Promise<boolean> {
  const stamps = new Map<string, string | undefined>();
  for (const [folder, digest] of lists) {
    const listing = await tree.list(folder);
    if (digestOfListing(listing) !== digest) return false;
    for (const { path, stamp } of listing.files) stamps.set(path, stamp);
  }
  const unsure = reads.filter(([path, , stamp]) => typeof stamp !== 'string' || stamps.get(path) !== stamp);
  for (let at = 0; at < unsure.length; at += AT_ONCE) {
    const same = await Promise.all(
      unsure.slice(at, at + AT_ONCE).map(async ([path, digest]) => digestOfBytes(await tree.read(path)) === digest),
    );
    if (same.includes(false)) return false;
  }
  return true;
}

function digestOfListing({ files, diagnostics }: Listing): string {
  return digestOf([JSON.stringify([files.map(({ path, bytes }) => [path, bytes]), diagnostics])]);
}

/** The digest of the bytes of a file; empty if there is no file. */
function digestOfBytes(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : digestOf([bytes]);
}
