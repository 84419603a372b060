import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, lstat, mkdir, open, readFile, realpath, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Artifact, bytesIn, type LongText } from '../model/index.js';
import type { ListedFile } from '../release/manifest.js';

/** How many files are written at once, while the next ones are made. */
const AT_ONCE = 16;

/**
 * Writes the files of an edition below a folder, while the next ones are made. Few are in memory at any moment. A file
 * that `before` has with the same bytes is not written again: it becomes a second name of the one that is there.
 */
export class Staging {
  readonly #files: (ListedFile | undefined)[] = [];
  readonly #pending = new Set<Promise<void>>();
  readonly #unlinked = new Map<string, Promise<boolean>>();
  #failure: { readonly error: unknown } | undefined;

  constructor(
    readonly folder: string,
    readonly before: string | undefined,
  ) {}

  /** Starts to write a file; waits while too many are being written. Throws the first error of any of them. */
  async add({ path, contents }: Artifact): Promise<void> {
    const place = this.#files.push(undefined) - 1;
    const isLong = typeof contents === 'object' && 'pieces' in contents;
    const task = (isLong ? this.#writeLong(path, contents) : this.#write(path, bytesIn(contents)))
      .then((file) => {
        this.#files[place] = file;
      })
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#pending.delete(task));
    this.#pending.add(task);
    while (this.#pending.size >= AT_ONCE) await Promise.race(this.#pending);
    this.#check();
  }

  /** Waits until every file is written. Never rejects: after an error, the folder can be removed. */
  async settle(): Promise<void> {
    while (this.#pending.size > 0) await Promise.race(this.#pending);
  }

  /** Returns the files in the order in which they were added. */
  async files(): Promise<readonly ListedFile[]> {
    await this.settle();
    this.#check();
    return this.#files.flatMap((file) => file ?? []);
  }

  #check(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  async #write(path: string, bytes: Uint8Array): Promise<ListedFile> {
    if (this.before !== undefined && (await this.#isLinked(this.before, path, bytes))) return listed(path, bytes);
    return write(this.folder, path, bytes);
  }

  /** Writes a long text. It is known only at the end whether `before` has the same; then that file takes its place. */
  async #writeLong(path: string, contents: LongText): Promise<ListedFile> {
    const absolute = join(this.folder, path);
    await mkdir(dirname(absolute), { recursive: true });
    const file = await open(absolute, 'w');
    try {
      const written = listedAs(path);
      for (const piece of contents.pieces()) {
        const bytes = Buffer.from(piece);
        written.add(bytes);
        await file.writeFile(bytes);
      }
      const listed = written.end();
      if (this.before !== undefined && (await this.#isReplaced(this.before, listed))) return listed;
      await file.sync();
      return listed;
    } finally {
      await file.close();
    }
  }

  /** Replaces a file that was just written by the one that is there already, if that is the same. */
  async #isReplaced(before: string, { path, bytes, sha256 }: ListedFile): Promise<boolean> {
    try {
      if (!(await this.#isOwn(before, path, bytes))) return false;
      const old = listedAs(path);
      for await (const chunk of createReadStream(join(before, path))) old.add(chunk);
      if (old.end().sha256 !== sha256) return false;
      const other = join(this.folder, `${path}.charter-same`);
      await link(join(before, path), other);
      await rename(other, join(this.folder, path));
      return true;
    } catch {
      return false;
    }
  }

  /** Whether an old file has a number of bytes, and can be changed under no other name. */
  async #isOwn(before: string, path: string, bytes: number): Promise<boolean> {
    const found = await lstat(join(before, path));
    if (!found.isFile() || found.nlink !== 1 || found.size !== bytes) return false;
    return this.#isUnlinked(before, dirname(path));
  }

  /** Links a file that is there already. False if it has other bytes, or if the file system has no links. */
  async #isLinked(before: string, path: string, bytes: Uint8Array): Promise<boolean> {
    const old = join(before, path);
    try {
      if (!(await this.#isOwn(before, path, bytes.length))) return false;
      if (!(await readFile(old)).equals(bytes)) return false;
      const absolute = join(this.folder, path);
      await mkdir(dirname(absolute), { recursive: true });
      await link(old, absolute);
      return true;
    } catch {
      return false;
    }
  }

  /** Whether no part of the path of a folder is a link. */
  #isUnlinked(before: string, folder: string): Promise<boolean> {
    const known =
      this.#unlinked.get(folder) ??
      realpath(before).then(async (real) => (await realpath(join(before, folder))) === join(real, folder));
    this.#unlinked.set(folder, known);
    return known;
  }
}

/** Writes a file and flushes it, so that a rename after it never leads to an empty one. */
export async function write(folder: string, path: string, contents: string | Uint8Array): Promise<ListedFile> {
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
  const absolute = join(folder, path);
  await mkdir(dirname(absolute), { recursive: true });
  const file = await open(absolute, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return listed(path, bytes);
}

function listed(path: string, bytes: Uint8Array): ListedFile {
  const file = listedAs(path);
  file.add(bytes);
  return file.end();
}

/** Describes a file from its bytes, piece by piece. */
function listedAs(path: string): { add(bytes: Uint8Array): void; end(): ListedFile } {
  const hash = createHash('sha256');
  let length = 0;
  return {
    add(bytes) {
      hash.update(bytes);
      length += bytes.length;
    },
    end: () => ({ path, bytes: length, sha256: hash.digest('hex') }),
  };
}
