import { compareWithBaseline } from '../diagnostics/index.js';
import {
  ACCEPTED,
  ACCEPTED_FILE,
  type Data,
  type Diagnostic,
  type Entity,
  findEntity,
  hintFor,
  isData,
  type Json,
  type Kind,
  LOCKS_FOLDER,
  RETIRED_FILE,
  SOURCES,
  UsageError,
} from '../model/index.js';
import { rewriteSource, writeNewSource } from '../publish/index.js';
import { ABSENCES } from '../rules/index.js';
import {
  addBlock,
  draftDocument,
  type GivenValues,
  type RequiredProperty,
  refusedFaults,
  requiredProperties,
  settleDebts,
  titleKeyOf,
} from '../scaffold/index.js';
import { layered, memoryTree, type OpenedFramework, readTexts, schemaAddresses } from '../source/index.js';
import { type Checked, check } from './check.js';

/** The framework before an entity is added. */
export interface Creation {
  readonly opened: OpenedFramework;
  readonly checked: Checked;
  /** Today, as an ISO 8601 day. */
  readonly today: string;
}

/** A request for a new document. */
export interface DocumentRequest {
  readonly kind: Kind;
  /** Its title, label or name; undefined for a kind without one. */
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly values: GivenValues;
  /** The text before the first heading. */
  readonly text: string | undefined;
}

/** A request to add a requirement or a test to a file. */
export interface BlockRequest {
  readonly kind: Kind;
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly values: GivenValues;
  /** The statement of a requirement. */
  readonly text: string | undefined;
  /** The id of the standard or the requirement to add it to. */
  readonly within: string;
}

/** The result of a request. */
export interface Created {
  readonly path: string;
  /** Notes for the author. */
  readonly notes: readonly string[];
  /** New diagnostics, except those that end as soon as something refers to the new entity. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Draft {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
  /** The values that must be read back from the file as given. */
  readonly data: Data;
}

/** Returns the kind of that name. Throws a UsageError that names the nearest one if there is none. */
export function kindNamed(name: string, { framework }: Checked): Kind {
  const { kinds } = framework.settings;
  const found = kinds.find((kind) => kind.name === name);
  if (found) return found;
  if (name === 'change' || name === 'note')
    throw new UsageError('charter report <last release> prints a draft of each missing note');
  const names = kinds.map((kind) => kind.name);
  throw new UsageError(`there is no kind "${name}"; ${hintFor(name, names)[0] ?? `use one of: ${names.join(', ')}`}`);
}

/** Returns the key of the title of a kind, whether the kind has it, and the properties that need a value. */
export function questionsOf(
  kind: Kind,
  { framework }: Checked,
): { readonly titleKey: string; readonly isTitled: boolean; readonly required: readonly RequiredProperty[] } {
  const schema = framework.schemas[kind.name] ?? {};
  const titleKey = titleKeyOf(schema);
  const isTitled = isData(schema.properties) && Object.hasOwn(schema.properties, titleKey);
  return { titleKey, isTitled, required: requiredProperties(schema, framework, ['id', titleKey]) };
}

/** Returns the entities that can contain one of a kind. Throws a UsageError if there are none. */
export function holdersOf(kind: Kind, { framework }: Checked): readonly Entity[] {
  const holders = (framework.idsOf[kind.within ?? ''] ?? []).flatMap((id) => framework.entities[id] ?? []);
  if (holders.length === 0) throw new UsageError(`a ${kind.name} needs a ${kind.within}, and there is none yet`);
  return holders;
}

/** Writes a new document. Throws a UsageError and writes nothing if the request is invalid. */
export async function createDocument(request: DocumentRequest, creation: Creation): Promise<Created> {
  const { opened, checked } = creation;
  const listing = await opened.tree.list(SOURCES);
  const addresses = await schemaAddresses(opened.root, [request.kind.schema]);
  const drafted = draftDocument(request, {
    framework: checked.framework,
    paths: listing.files.map((file) => file.path),
    records: await recordsOf(opened),
    schemaFrom: (one, path) => addresses(one.schema, path),
  });
  if ('refused' in drafted) throw new UsageError(drafted.refused);
  return write({ ...drafted, isNew: true }, creation);
}

/** Adds a requirement or a test to a file. Throws a UsageError and writes nothing if the request is invalid. */
export async function createBlock(request: BlockRequest, creation: Creation): Promise<Created> {
  const { opened, checked } = creation;
  const { kind, title, within } = request;
  const { framework } = checked;
  const ids = holdersOf(kind, checked).map((one) => one.id);
  const holder = findEntity(framework, within);
  if (!holder || holder.kind !== kind.within)
    throw new UsageError(
      `there is no ${kind.within} "${within}"; ${hintFor(within, ids)[0] ?? `create one with charter new ${kind.within}`}`,
    );
  const textOf = await readTexts(opened.tree, [holder.place.path]);
  const text = textOf(holder.place.path) ?? '';
  const added = addBlock({ ...request, holder }, text, framework, await recordsOf(opened));
  if ('refused' in added) throw new UsageError(added.refused);
  return write({ ...added, isNew: false, data: title === undefined ? {} : { title } }, creation);
}

/** Checks a draft, and writes it if it is valid and has the given values. */
async function write(draft: Draft, creation: Creation): Promise<Created> {
  const { path, text, isNew } = draft;
  const { opened } = creation;
  const { fresh, entity } = await tried(draft, creation);
  const faults = fresh.filter(({ severity, place, related }) => {
    const paths = [place.path, ...related.map((one) => one.place.path)];
    return severity === 'error' && paths.includes(path);
  });
  if (faults.length > 0) throw new UsageError(refusedFaults(faults));
  for (const [key, value] of Object.entries(draft.data))
    if (!isReadBack(value, entity?.data[key], isNew))
      throw new UsageError(`nothing was written, because "${key}" would not be read back as given`);
  const incurred = fresh.filter((one) => ABSENCES.includes(one.code));
  const settled = fresh.filter((one) => one.code === 'acceptance-is-needed');
  if (isNew) await writeNewSource(opened.root, path, text);
  else await rewriteSource(opened, path, text);
  const notes = incurred.length + settled.length > 0 ? await writeDebts(incurred, settled, creation) : [];
  const diagnostics = fresh.filter((one) => !incurred.includes(one) && !settled.includes(one));
  return { path, notes, diagnostics };
}

/** Whether a value was read back as given. In Markdown, markup and white space do not count. */
function isReadBack(given: Json, read: Json | undefined, isExact: boolean): boolean {
  if (isExact) return JSON.stringify(read) === JSON.stringify(given);
  const words = (value: Json | undefined): string => String(value ?? '').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return words(read) === words(given);
}

/** Returns the files that record ids no longer in use: the list of retired ids, and the locks of releases. */
async function recordsOf({ tree }: OpenedFramework): Promise<string[]> {
  const paths = (await tree.list(SOURCES)).files
    .map((file) => file.path)
    .filter((path) => path === RETIRED_FILE || path.startsWith(`${LOCKS_FOLDER}/`));
  const textOf = await readTexts(tree, paths);
  return paths.flatMap((path) => textOf(path) ?? []);
}

/** Checks a draft without writing it. Returns the new diagnostics and the new entity. */
async function tried(
  { id, path, text }: Draft,
  { opened: { tree }, checked: before, today }: Creation,
): Promise<{ readonly fresh: readonly Diagnostic[]; readonly entity: Entity | undefined }> {
  const now = layered(memoryTree({ [path]: text }), tree);
  const checked = await check(now, { date: today });
  const pathsOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map((one) => one.place.path);
  const baseline = {
    framework: before.framework,
    diagnostics: before.diagnostics,
    textOf: await readTexts(tree, pathsOf(before.diagnostics)),
  };
  const textOf = await readTexts(now, pathsOf(checked.diagnostics));
  const { framework } = checked;
  const { fresh } = compareWithBaseline(checked, { framework, textOf }, baseline, new Map());
  return { fresh, entity: framework.entities[id] };
}

/** How long a new entity may be unused, in days. */
const GRACE = 90;

/** Adds an acceptance for each new entity that nothing uses yet, and removes those that are settled. Returns notes. */
async function writeDebts(
  incurred: readonly Diagnostic[],
  settled: readonly Diagnostic[],
  { opened, today }: Creation,
): Promise<readonly string[]> {
  const text = (await readTexts(opened.tree, [ACCEPTED_FILE]))(ACCEPTED_FILE);
  const expires = new Date(Date.parse(today) + GRACE * 86_400_000).toISOString().slice(0, 10);
  const address = (await schemaAddresses(opened.root, [ACCEPTED.schema]))(ACCEPTED.schema, ACCEPTED_FILE);
  const head = address === '' ? '' : `# yaml-language-server: $schema=${address}\n`;
  const reason = `New on ${today}; the text that uses it is being written.`;
  const written = settleDebts(text, { incurred, paid: settled, reason, expires }, head);
  await (text === undefined
    ? writeNewSource(opened.root, ACCEPTED_FILE, written)
    : rewriteSource(opened, ACCEPTED_FILE, written));
  return [
    ...incurred.map((one) => `${one.message}: accepted until ${expires} in ${ACCEPTED_FILE}`),
    ...(settled.length > 0
      ? [`removed ${settled.length} settled ${settled.length === 1 ? 'entry' : 'entries'} from ${ACCEPTED_FILE}`]
      : []),
  ];
}
