import {
  type Diagnostic,
  type Framework,
  nextId,
  type OpenHint,
  type Series,
  seriesFor,
  type Want,
} from '../model/index.js';

type Ids = Pick<Framework, 'settings' | 'schemas' | 'entities' | 'idsOf'>;

/** What hints can name. */
export interface Names {
  readonly framework: Ids;
  /** Every id that was ever given away, also by what could not be read. */
  readonly given: readonly string[];
  /** The folder of the package, for the files that only Charter has. */
  readonly packageRoot: string;
}

/**
 * Diagnostics whose hints name ids of the framework itself: what they point at exists, and an id that is proposed is
 * free. Two diagnostics are never proposed the same id.
 */
export function completeHints(diagnostics: readonly Diagnostic[], names: Names): Diagnostic[] {
  const taken = new Set([...names.given, ...Object.keys(names.framework.entities)]);
  return diagnostics.map((one) => {
    if (one.open === undefined) return one;
    const { open, ...rest } = one;
    return { ...rest, hints: [...one.hints, hintOf(open, names, taken)] };
  });
}

function hintOf({ text, wants, otherwise }: OpenHint, { framework, packageRoot }: Names, taken: Set<string>): string {
  const found = wants.map((want) => {
    if ('file' in want) return `${packageRoot}/${want.file}`;
    return 'idOf' in want ? knownId(want.idOf, framework) : freeId(want, framework, taken);
  });
  if (found.includes(undefined)) return otherwise;
  for (const [index, want] of wants.entries()) if ('nextOf' in want) taken.add(found[index] ?? '');
  const words = found.values();
  return text.replaceAll('{}', () => words.next().value ?? '');
}

/** The first id of the kinds that has one; an entry of a vocabulary goes by its name in the list. */
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
): string | undefined {
  if (wished !== undefined && !taken.has(wished)) return wished;
  const kind = settings.kinds.find((one) => one.name === nextOf);
  const series: Series | undefined = kind && seriesFor(kind, topOf(within, entities), settings.kinds, schemas);
  return series && nextId(series, taken);
}

/** The document in which something stands; `id` itself where nobody knows it. */
function topOf(id: string, entities: Ids['entities']): string {
  const within = entities[id]?.within;
  return within === undefined ? id : topOf(within, entities);
}
