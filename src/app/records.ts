import picomatch from 'picomatch';
import { parse } from '../compile/parse/index.js';
import { compileSchemas, type Validators, validate } from '../compile/validate/index.js';
import {
  CHANGE,
  type ChangeNote,
  compareText,
  type Diagnostic,
  type Document,
  diagnostic,
  isData,
  KINDS,
  type Kind,
  keywordsOf,
  LOCK,
  type Lock,
  type Outcome,
  type Placed,
  RECORDS,
  RETIRED,
  type Records,
  type Retirement,
  type Schema,
  SOURCES,
  type Tree,
  topOf,
  WITHDRAWN,
  type Withdrawal,
} from '../model/index.js';
import {
  compareVersions,
  isSealed,
  isVersion,
  lockDataOf,
  noteOf,
  readLock,
  retirementsOf,
  withdrawalsOf,
} from '../release/index.js';
import { decode, loadSchemas, readWhole } from '../source/index.js';

interface Reading {
  readonly tree: Tree;
  readonly schemas: { readonly [kind: string]: Schema };
  readonly validators: Validators;
}

/** Reads what lies beside the documents: locks, retired ids, notes on changes. What is wrong with one is told, and it is left out. */
export async function readRecords(tree: Tree, paths: readonly string[]): Promise<Outcome<Records>> {
  const wanted = RECORDS.filter((kind) => paths.some((path) => isOf(kind, path)));
  if (wanted.length === 0) return { value: { locks: [], retired: [], notes: [], withdrawn: [] }, diagnostics: [] };
  const schemas = await loadSchemas(tree, wanted);
  const validators = compileSchemas(wanted, schemas.value);
  const reading: Reading = { tree, schemas: schemas.value, validators: validators.value };
  const found: Diagnostic[] = [...schemas.diagnostics, ...validators.diagnostics];
  const take = <T>(outcome: Outcome<T>): T => {
    found.push(...outcome.diagnostics);
    return outcome.value;
  };
  const locks: Lock[] = [];
  const notes: Placed<ChangeNote>[] = [];
  const retired: Placed<Retirement>[] = [];
  const withdrawn: Withdrawal[] = [];
  for (const path of paths) {
    if (isOf(LOCK, path) && !isOf(WITHDRAWN, path)) locks.push(...take(await lockAt(path, reading)));
    if (isOf(CHANGE, path)) notes.push(...take(await documentAt(path, CHANGE, reading)).map(noteOf));
    if (isOf(RETIRED, path)) retired.push(...take(await documentAt(path, RETIRED, reading)).flatMap(retirementsOf));
    if (isOf(WITHDRAWN, path))
      withdrawn.push(...take(await documentAt(path, WITHDRAWN, reading)).flatMap(withdrawalsOf));
  }
  locks.sort((a, b) => compareVersions(a.version, b.version) || compareText(a.name, b.name));
  return { value: { locks, retired, notes, withdrawn }, diagnostics: found };
}

function isOf(kind: Kind, path: string): boolean {
  const name = path.slice(SOURCES.length + 1);
  return !name.endsWith('README.md') && picomatch(kind.files ?? '')(name);
}

/** The document of a file that conforms to its schema; none where it does not. */
async function documentAt(
  path: string,
  kind: Kind,
  { tree, schemas, validators }: Reading,
): Promise<Outcome<Document[]>> {
  const source = decode(path, (await tree.read(path)) ?? new Uint8Array());
  if (source.diagnostics.length > 0) return { value: [], diagnostics: source.diagnostics };
  const parsed = parse(source.value, { kind, kinds: KINDS, schemas, keywords: keywordsOf('en', {}) });
  const document = validate(parsed.value, validators);
  const diagnostics = [...parsed.diagnostics, ...document.diagnostics];
  return { value: document.value.entities.length > 0 ? [document.value] : [], diagnostics };
}

/** A lock that nobody has touched since `charter release` wrote it. */
async function lockAt(path: string, { tree, validators }: Reading): Promise<Outcome<Lock[]>> {
  const text = readWhole((await tree.read(path)) ?? new Uint8Array());
  const data = isSealed(text) ? lockDataOf(text) : undefined;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  const conforms = isData(data) && validators.byKind.lock?.(data) === true;
  if (conforms && isVersion(name) && data.version === name) return { value: [readLock(data)], diagnostics: [] };
  return { value: [], diagnostics: [altered(path)] };
}

function altered(path: string): Diagnostic {
  return diagnostic('lock-is-unaltered', topOf(path), 'this is not the lock that charter release wrote', {
    hints: ['bring the file back from version control as it was when it was released'],
  });
}
