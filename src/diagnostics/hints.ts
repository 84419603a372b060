import {
  type Diagnostic,
  type Framework,
  nextId,
  type OpenHint,
  type Series,
  seriesFor,
  seriesOf,
  type Want,
} from '../model/index.js';

type Ids = Pick<Framework, 'settings' | 'schemas' | 'entities' | 'idsOf'>;

/** The names that hints can use. */
interface Names {
  readonly framework: Ids;
  /** Every id that was ever assigned, also in files that could not be read. */
  readonly given: readonly string[];
  /** Ids that are cited or were released but do not exist: one may be the right id of something whose id is wrong. */
  readonly missing?: readonly string[];
  /** The folder of the package, for files that only the package contains. */
  readonly packageRoot: string;
}

/**
 * Completes hints with ids of the framework: an existing id as an example, or a free one as a proposal. No two
 * diagnostics propose the same id.
 */
export function completeHints(diagnostics: readonly Diagnostic[], names: Names): Diagnostic[] {
  const taken = new Set([...names.given, ...Object.keys(names.framework.entities)]);
  const missing = new Set(names.missing);
  return diagnostics.map((one) => {
    if (one.open === undefined) return one;
    const { open, ...rest } = one;
    return { ...rest, hints: [...one.hints, hintOf(open, names, taken, missing)] };
  });
}

function hintOf(
  { text, wants, otherwise }: OpenHint,
  { framework, packageRoot }: Names,
  taken: Set<string>,
  missing: Set<string>,
): string {
  const found = wants.map((want) => {
    if ('file' in want) return `${packageRoot}/${want.file}`;
    return 'idOf' in want ? knownId(want.idOf, framework) : freeId(want, framework, taken, missing);
  });
  if (found.includes(undefined)) return otherwise;
  for (const [index, want] of wants.entries()) {
    if (!('nextOf' in want)) continue;
    taken.add(found[index] ?? '');
    missing.delete(found[index] ?? '');
  }
  const words = found.values();
  return text.replaceAll('{}', () => words.next().value ?? '');
}

/** The id of the first kind that has one; for an entry of a vocabulary, its name in the list. */
function knownId(kinds: readonly string[], { idsOf, entities }: Ids): string | undefined {
  for (const kind of kinds) {
    const id = idsOf[kind]?.[0] ?? Object.values(entities).find((entity) => entity.kind === kind)?.id;
    if (id !== undefined) return kind.includes('/') ? id.slice(id.indexOf('/') + 1) : id;
  }
  return undefined;
}

function freeId(
  { nextOf, within, wished }: Extract<Want, { nextOf: string }>,
  { settings, schemas, entities }: Ids,
  taken: ReadonlySet<string>,
  missing: ReadonlySet<string>,
): string | undefined {
  if (wished !== undefined && !taken.has(wished)) return wished;
  const kind = settings.kinds.find((one) => one.name === nextOf);
  const series: Series | undefined = kind && seriesFor(kind, topOf(within, entities), settings.kinds, schemas);
  // If exactly one id is missing, it is more likely to be the right one than the next free id.
  const [lost, other] = [...missing].filter((id) => seriesOf(id)?.prefix === series?.prefix);
  if (lost !== undefined && other === undefined && entities[lost] === undefined) return lost;
  return series && nextId(series, taken);
}

/** The document that contains an entity; `id` itself if the entity is not known. */
function topOf(id: string, entities: Ids['entities']): string {
  const within = entities[id]?.within;
  return within === undefined ? id : topOf(within, entities);
}
