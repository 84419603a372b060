import picomatch from 'picomatch';
import { type Reading, readDocument, readingOf } from '../compile/index.js';
import {
  CHANGE,
  type ChangeNote,
  compareText,
  type Diagnostic,
  type Document,
  diagnostic,
  isData,
  type Kind,
  LOCK,
  LOCKS_FOLDER,
  type Lock,
  type Outcome,
  type Placed,
  RECORDS,
  RETIRED,
  type Records,
  type Retirement,
  SOURCES,
  type Tree,
  topOf,
  WITHDRAWN,
  type Withdrawal,
} from '../model/index.js';
import { readWhole } from '../source/index.js';
import { isSealed, lockDataOf, readLock } from './lock.js';
import { noteOf, retirementsOf, withdrawalsOf } from './records.js';
import { compareVersions, isVersion } from './versions.js';

/** Reads the records: locks, retired ids, notes on changes. A file with an error is reported and left out. */
export async function readRecords(tree: Tree, paths: readonly string[]): Promise<Outcome<Records>> {
  const wanted = RECORDS.filter((kind) => paths.some((path) => isOf(kind, path)));
  if (wanted.length === 0) return { value: { locks: [], retired: [], notes: [], withdrawn: [] }, diagnostics: [] };
  const reading = await readingOf(tree, wanted);
  const found: Diagnostic[] = [...reading.diagnostics];
  const take = <T>(outcome: Outcome<T>): T => {
    found.push(...outcome.diagnostics);
    return outcome.value;
  };
  const documentAt = async (path: string, kind: Kind) => take(await conforming(tree, path, kind, reading.value));
  const locks: Lock[] = [];
  const notes: Placed<ChangeNote>[] = [];
  const retired: Placed<Retirement>[] = [];
  const withdrawn: Withdrawal[] = [];
  for (const path of paths) {
    if (isOf(WITHDRAWN, path)) withdrawn.push(...(await documentAt(path, WITHDRAWN)).flatMap(withdrawalsOf));
    else if (isOf(LOCK, path)) locks.push(...take(await lockAt(tree, path, reading.value)));
    else if (isOf(CHANGE, path)) notes.push(...(await documentAt(path, CHANGE)).map(noteOf));
    else if (isOf(RETIRED, path)) retired.push(...(await documentAt(path, RETIRED)).flatMap(retirementsOf));
  }
  locks.sort((a, b) => compareVersions(a.version, b.version) || compareText(a.name, b.name));
  return { value: { locks, retired, notes, withdrawn }, diagnostics: found };
}

/** Returns the digest of `release.json` in the lock of a version; undefined if there is no such lock. */
export async function lockedDigest(tree: Tree, version: string): Promise<string | undefined> {
  const { files } = await tree.list(LOCKS_FOLDER);
  const { value } = await readRecords(
    tree,
    files.map((file) => file.path),
  );
  return value.locks.find((lock) => lock.version === version)?.digest;
}

/** Whether a path is that of a record: a lock, a note on a change, or the list of retired ids or withdrawn releases. */
export function isRecord(path: string): boolean {
  return RECORDS.some((kind) => isOf(kind, path));
}

const MATCHERS = new Map(RECORDS.map((kind) => [kind.name, picomatch(kind.files ?? '')]));

function isOf(kind: Kind, path: string): boolean {
  const name = path.slice(SOURCES.length + 1);
  return !name.endsWith('README.md') && MATCHERS.get(kind.name)?.(name) === true;
}

/** Reads the documents of a file, if it conforms to its schema. */
async function conforming(tree: Tree, path: string, kind: Kind, reading: Reading): Promise<Outcome<Document[]>> {
  const read = await readDocument(tree, { path }, kind, reading);
  const document = read?.value.document;
  return { value: document && document.entities.length > 0 ? [document] : [], diagnostics: read?.diagnostics ?? [] };
}

/** Reads a lock that is unaltered since `charter release` wrote it. */
async function lockAt(tree: Tree, path: string, { validators }: Reading): Promise<Outcome<Lock[]>> {
  const text = readWhole((await tree.read(path)) ?? new Uint8Array());
  const data = isSealed(text) ? lockDataOf(text) : undefined;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  // Without the schema, the lock cannot be validated. The error in the schema is reported already.
  if (!validators.byKind.lock) return { value: [], diagnostics: [] };
  const conforms = isData(data) && validators.byKind.lock(data) === true;
  if (conforms && isVersion(name) && data.version === name) return { value: [readLock(data)], diagnostics: [] };
  return { value: [], diagnostics: [altered(path)] };
}

function altered(path: string): Diagnostic {
  return diagnostic('lock-is-unaltered', topOf(path), 'the lock differs from the one that charter release wrote', {
    hints: ['restore the file from version control as it was at the release'],
  });
}
