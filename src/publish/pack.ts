import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { compareText, digestOf, type Pack } from '../model/index.js';
import { FOLDER, PACKAGES } from './cache.js';

/*
 * Many small results in few files. A run writes each result that it makes to one file, a segment:
 *
 *   the results one after another
 *   the index, JSON: [key, offset, length, digest] of each result
 *   the length of the index in 12 digits, and its SHA-256 in 64
 *
 * Reading and writing is synchronous: a result takes a few microseconds, less than a turn of the event loop.
 */

/** A segment: the tool whose results it has, and a unique part. */
const SEGMENT = /^pack-([0-9a-f]{16})-[0-9a-f]{12}$/;
const FOOTER = 12 + 64;
/** From this number on, the segments are joined into one. */
const MANY = 8;
/** The bytes of results that no run uses any more, which are kept for another branch of the sources, for each used byte. */
const SPARE = 2;
/** Segments of other versions of the tool are removed after this time, in milliseconds. */
const OUTDATED = 24 * 60 * 60 * 1000;

type Entry = readonly [key: string, offset: number, length: number, digest: string];

interface Found {
  readonly file: number;
  readonly entry: Entry;
}

/**
 * Opens the pack of a framework, for results of the tool with the given digest. Like the cache, it never causes a
 * failure: what is damaged counts as missing, and a run that cannot write keeps nothing.
 */
export function openPack(root: string, tool: string): Pack {
  const folder = join(root, FOLDER);
  const name = tool.slice(0, 16);
  const used = new Set<string>();
  let opened: ReturnType<typeof openSegments> | undefined;
  let made: Segment | undefined;
  // Without a place for the pack, what is made is not kept.
  let isWritable = true;
  return {
    get(key) {
      opened ??= openSegments(folder, name);
      const found = made?.find(key) ?? opened.entries.get(key);
      const bytes = found && readEntry(found);
      if (bytes) used.add(key);
      return bytes;
    },
    set(key, bytes) {
      used.add(key);
      if (!isWritable) return;
      try {
        made ??= beginSegment(root, folder);
        made.add(key, bytes);
      } catch {
        isWritable = false;
        made?.drop();
        made = undefined;
      }
    },
    save() {
      const segments = opened ?? { files: new Map(), entries: new Map() };
      try {
        if (made) save(folder, name, segments, made, used);
      } catch {
        // The results are made again next time.
        made?.drop();
      }
      for (const file of segments.files.values()) closeSync(file);
      opened = undefined;
      made = undefined;
    },
  };
}

interface Segments {
  /** The open files, by name. */
  readonly files: Map<string, number>;
  readonly entries: Map<string, Found>;
}

function openSegments(folder: string, tool: string): Segments {
  const segments: Segments = { files: new Map(), entries: new Map() };
  for (const name of namesIn(folder)) {
    if (SEGMENT.exec(name)?.[1] !== tool) continue;
    const file = attempt(() => openSync(join(folder, name), 'r'));
    const index = file === undefined ? undefined : attempt(() => indexOf(file));
    if (file === undefined) continue;
    segments.files.set(name, file);
    for (const entry of index ?? []) segments.entries.set(entry[0], { file, entry });
  }
  return segments;
}

function indexOf(file: number): readonly Entry[] | undefined {
  const { size } = fstatSync(file);
  const footer = readAt(file, size - FOOTER, FOOTER).toString('latin1');
  const length = Number(footer.slice(0, 12));
  const index = readAt(file, size - FOOTER - length, length);
  return digestOf([index]) === footer.slice(12) ? (JSON.parse(index.toString()) as Entry[]) : undefined;
}

function readEntry({ file, entry: [, offset, length, digest] }: Found): Uint8Array | undefined {
  const bytes = attempt(() => readAt(file, offset, length));
  return bytes && digestOf([bytes]) === digest ? bytes : undefined;
}

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
}

function save(
  folder: string,
  tool: string,
  { files, entries }: Segments,
  made: Segment,
  used: ReadonlySet<string>,
): void {
  const isJoined = files.size + 1 >= MANY;
  if (isJoined) for (const [key, bytes] of worthKeeping(entries, used)) if (!made.find(key)) made.add(key, bytes);
  made.end(tool);
  if (isJoined) for (const name of files.keys()) rmSync(join(folder, name), { force: true });
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const isOther = SEGMENT.test(name) && SEGMENT.exec(name)?.[1] !== tool;
    if (isOther && Date.now() - statSync(path).mtimeMs > OUTDATED) rmSync(path, { force: true });
  }
}

/** Returns the results that this run used, and as many others as there is room for. */
function* worthKeeping(
  entries: ReadonlyMap<string, Found>,
  used: ReadonlySet<string>,
): Generator<readonly [string, Uint8Array]> {
  const lengthOf = ([key]: readonly [string, Found]): number => entries.get(key)?.entry[2] ?? 0;
  const all = [...entries];
  let room = SPARE * all.filter(([key]) => used.has(key)).reduce((sum, one) => sum + lengthOf(one), 0);
  // The newest segment is the last.
  for (const one of all.reverse()) {
    const [key, found] = one;
    if (!used.has(key)) room -= lengthOf(one);
    const bytes = used.has(key) || room >= 0 ? readEntry(found) : undefined;
    if (bytes) yield [key, bytes];
  }
}

/** A segment that is written while a run makes results, so that they are not kept in memory. */
interface Segment {
  /** Returns where a result is; undefined if it is not in this segment. */
  find(key: string): Found | undefined;
  add(key: string, bytes: Uint8Array): void;
  /** Writes the index, and gives the file its name. */
  end(tool: string): void;
  /** Removes the unfinished file. Never throws. */
  drop(): void;
}

/** Begins a file, which `tidy` of the cache removes if it is never finished. */
function beginSegment(root: string, folder: string): Segment {
  if (!lstatSync(join(root, PACKAGES)).isDirectory()) throw new Error('there is no place for a pack');
  mkdirSync(folder, { recursive: true });
  const id = randomBytes(6).toString('hex');
  const unfinished = join(folder, `.new-${id}`);
  const file = openSync(unfinished, 'wx+');
  const entries = new Map<string, Entry>();
  let offset = 0;
  let isOpen = true;
  return {
    find(key) {
      const entry = entries.get(key);
      return entry && { file, entry };
    },
    add(key, bytes) {
      writeWhole(file, bytes);
      entries.set(key, [key, offset, bytes.length, digestOf([bytes])]);
      offset += bytes.length;
    },
    end(tool) {
      const index = Buffer.from(JSON.stringify([...entries.values()]));
      writeWhole(file, index);
      writeWhole(file, Buffer.from(`${String(index.length).padStart(12, '0')}${digestOf([index])}`, 'latin1'));
      closeSync(file);
      isOpen = false;
      renameSync(unfinished, join(folder, `pack-${tool}-${id}`));
    },
    drop() {
      if (isOpen) attempt(() => closeSync(file));
      isOpen = false;
      attempt(() => rmSync(unfinished, { force: true }));
    },
  };
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** The names in a folder, the oldest file first. */
function namesIn(folder: string): readonly string[] {
  const names = attempt(() => readdirSync(folder)) ?? [];
  const ages = names.flatMap((name) => {
    const found = attempt(() => statSync(join(folder, name)));
    return found?.isFile() ? [{ name, at: found.mtimeMs }] : [];
  });
  return ages.sort((a, b) => a.at - b.at || compareText(a.name, b.name)).map(({ name }) => name);
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
