import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../source/index.js';
import { type CompiledFile, type CompiledFiles, type FileKey, nameOf, unpacked } from './kept.js';

/** What the second thread is told. */
export interface AheadTask {
  readonly root: string;
  /** The paths of the files, in the order in which the first thread asks for them. */
  readonly paths: readonly string[];
  /** The index of the file that the first thread is at. */
  readonly at: number;
  /** For each path, whether a thread has taken it. */
  readonly taken: Int32Array;
}

/** What the second thread made of one file. */
export interface AheadFile {
  readonly index: number;
  /** The name of the compiled form, for everything that it depends on. */
  readonly name: string;
  /** A `CompiledFile` as JSON; empty if the file could not be read. */
  readonly bytes: Uint8Array;
}

/** Takes a file for this thread. Returns false if the other thread has it. */
export function take(taken: Int32Array, index: number): boolean {
  return Atomics.compareExchange(taken, index, 0, 1) === 0;
}

/** How many files the second thread leaves to the first one before its own first. */
const LEAD = 8;

/**
 * The order in which the second thread takes files: every other one, so that few results wait for the first thread, and
 * then what is left, from the end.
 */
export function* orderAhead(at: number, length: number): Generator<number> {
  for (let index = at + LEAD; index < length; index += 2) yield index;
  for (let index = length - 1; index > at; index -= 1) yield index;
}

/** How many files a thread compiles in the time in which another one starts, and for how many it is worth starting. */
const WARM_UP = 60;
const WORTH = 1000;

/** Compiled files of which a second thread makes some. */
export interface FilesAhead extends CompiledFiles {
  /** Ends the thread. */
  close(): Promise<void>;
}

/**
 * Compiles half of the files in a second thread, while the first one compiles the other half as they are asked for. The
 * thread is started once it is clear that many files are not kept; results that are not asked for with the same bytes
 * and settings are dropped. If the thread fails, the first makes everything itself.
 */
export function compileAhead(
  root: string,
  behind: CompiledFiles | undefined,
  { warmUp = WARM_UP, worth = WORTH, threads = availableParallelism() } = {},
): FilesAhead {
  let paths: readonly string[] = [];
  let indexOf: ReadonlyMap<string, number> = new Map();
  let missed = 0;
  let thread: Thread | undefined;
  return {
    plan(planned) {
      behind?.plan?.(planned);
      paths = planned;
      indexOf = new Map(planned.map((path, index) => [path, index]));
    },
    async get(key) {
      const index = indexOf.get(key.path);
      const known = await behind?.get(key);
      if (known || index === undefined) return known;
      missed += 1;
      if (missed === warmUp && threads > 1 && paths.length - index >= worth) thread = new Thread(root, paths, index);
      return thread?.resultOf(index, key);
    },
    set: (key, file) => behind?.set(key, file),
    async close() {
      await thread?.end();
      thread = undefined;
    },
  };
}

class Thread {
  readonly #taken: Int32Array;
  readonly #made = new Map<number, AheadFile>();
  readonly #waiting = new Map<number, (file: AheadFile | undefined) => void>();
  readonly #worker: Worker;
  #hasEnded = false;

  constructor(root: string, paths: readonly string[], at: number) {
    this.#taken = new Int32Array(new SharedArrayBuffer(paths.length * 4));
    const task: AheadTask = { root, paths, at, taken: this.#taken };
    this.#worker = new Worker(join(packageRoot(), 'lib/compile/ahead-worker.js'), { workerData: task });
    this.#worker.on('message', (file: AheadFile) => {
      const waiting = this.#waiting.get(file.index);
      this.#waiting.delete(file.index);
      if (waiting) waiting(file);
      else this.#made.set(file.index, file);
    });
    this.#worker.on('error', () => this.#stop());
    this.#worker.on('exit', () => this.#stop());
    // The process may end without waiting for the thread.
    this.#worker.unref();
  }

  /** Returns what the thread made of a file; undefined if it has not taken the file, or made it of other bytes. */
  async resultOf(index: number, key: FileKey): Promise<CompiledFile | undefined> {
    if (take(this.#taken, index)) return undefined;
    const file = this.#made.get(index) ?? (await this.#result(index));
    this.#made.delete(index);
    if (file === undefined || file.bytes.length === 0 || file.name !== nameOf(key)) return undefined;
    return unpacked(file.bytes);
  }

  #result(index: number): Promise<AheadFile | undefined> {
    if (this.#hasEnded) return Promise.resolve(undefined);
    this.#worker.ref();
    return new Promise<AheadFile | undefined>((resolve) => {
      this.#waiting.set(index, resolve);
    }).finally(() => this.#worker.unref());
  }

  #stop(): void {
    this.#hasEnded = true;
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }

  async end(): Promise<void> {
    this.#stop();
    await this.#worker.terminate();
  }
}
