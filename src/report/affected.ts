import {
  type Affected,
  type Change,
  compareText,
  type Dependent,
  documentOf,
  type EntityUse,
  type Framework,
  isData,
  type Json,
  literal,
  type PublishedEntity,
  SOURCES,
  type StaleTranslation,
  type State,
} from '../model/index.js';

/** Returns the affected actors: those of the requirements whose content changed. */
export function actorsOf(changes: readonly Change[], after: State): Affected['actors'] {
  const found = new Map<string, string[]>();
  for (const { id, actors, change } of changes) {
    if (change === 'editorial') continue;
    for (const actor of actors) found.set(actor, [...(found.get(actor) ?? []), id]);
  }
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, requirements]) => ({ id, label: labelOf(id, after), requirements }));
}

function labelOf(actor: string, after: State): string {
  const entry = Object.values(after.entities).find(
    (one) => one.kind.startsWith('vocabulary/') && one.id.endsWith(`/${actor}`) && one.kind.endsWith('actors'),
  );
  return entry?.title ?? actor;
}

/** Returns the terms whose definition changed, with every place that uses them. */
export function termsOf(changes: readonly Change[], after: State, framework: Framework | undefined): Affected['terms'] {
  return changes
    .filter((one) => one.kind === 'term' && one.change !== 'editorial' && one.change !== 'added')
    .filter((one) => one.findings.some(({ aspect }) => aspect === 'definition' || aspect === 'whole'))
    .map(({ id, title }) => ({ id, title, uses: usesOf(id, after, framework) }));
}

/** All uses of a term: links to it, and places with its words that are not linked, such as the value of a parameter. */
function usesOf(term: string, after: State, framework: Framework | undefined): EntityUse[] {
  const linked = framework ? linkedUses(term, framework) : [];
  const known = new Set(linked.map(({ id, where }) => keyOf(id, where)));
  const written = writtenUses(term, after, framework).filter(({ id, where }) => !known.has(keyOf(id, where)));
  return [...linked, ...written].sort((a, b) => compareText(a.id, b.id) || compareText(a.where, b.where));
}

function linkedUses(term: string, framework: Framework): EntityUse[] {
  const seen = new Set<string>();
  return (framework.citedBy[term] ?? []).flatMap(({ from, where, place }): EntityUse[] => {
    // A section can link a term twice: automatically, and as the author wrote it.
    const key = keyOf(from, where);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id: from, where, place }];
  });
}

function writtenUses(term: string, { entities }: State, framework: Framework | undefined): EntityUse[] {
  const own = entities[term];
  if (!own) return [];
  const labels = [own.title, ...listOf(own.data.alternative_labels)].filter(Boolean).map(literal);
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return Object.values(entities).flatMap(({ id, text }): EntityUse[] => {
    if (id === term) return [];
    const names = Object.keys(text).filter((unit) => !unit.endsWith('#title') && words.test(text[unit] ?? ''));
    const place = framework?.entities[id]?.place;
    return names.map((unit) => ({ id, where: unit.slice(id.length + 1), place }));
  });
}

/** A part of the text has the same name as its unit, except for how words are joined. */
function keyOf(id: string, where: string): string {
  return JSON.stringify([id, where.replaceAll('_', '-')]);
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Returns the standards that refer to a change in another document, in a property or in a link in their text. */
export function dependentsOn(changes: readonly Change[], after: State): Dependent[] {
  // Terms have a separate list, and editorial changes affect nobody.
  const changed = changes.filter((one) => one.kind !== 'term' && one.change !== 'editorial');
  const owners = new Map(changed.map((one) => [one.id, one.owner]));
  const found = new Map<string, Dependent['links'][number][]>();
  for (const entity of Object.values(after.entities)) {
    const standard = documentOf(entity.id, after);
    if (standard?.kind !== 'standard') continue;
    for (const to of targetsOf(entity)) {
      const owner = owners.get(to);
      if (owner === undefined || owner === standard.id) continue;
      found.set(standard.id, [...(found.get(standard.id) ?? []), { from: entity.id, to }]);
    }
  }
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, links]) => ({ id, title: after.entities[id]?.title ?? id, links }));
}

/** Returns every word in the data that may be an id, and the ids of links. */
function targetsOf({ data, text }: PublishedEntity): Set<string> {
  const linked = Object.values(text).flatMap((words) =>
    [...words.matchAll(/ \[([^\]\s]+)\]/g)].map(([, id = '']) => id),
  );
  return new Set([...stringsIn(data), ...linked]);
}

function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isData(value) ? Object.values(value).flatMap(stringsIn) : [];
}

/** The file of a translation, and whether it was changed too. */
export interface TranslationFile {
  readonly path: string;
  readonly isTouched: boolean;
}

const PATH = new RegExp(`^${SOURCES}/translations/([^/]+)/(.+)$`);

/** Returns the unchanged translations of changed texts. Translations mirror the tree of the sources. */
export function staleTranslations(
  files: readonly TranslationFile[],
  [before, after]: readonly [State, State],
  framework: Framework | undefined,
): StaleTranslation[] {
  if (!framework) return [];
  const changed = changedUnits(before, after, framework);
  return files.flatMap(({ path, isTouched }): StaleTranslation[] => {
    const [, language = '', rest = ''] = PATH.exec(path) ?? [];
    const units = changed.get(`${SOURCES}/${rest}`) ?? [];
    return isTouched || units.length === 0 ? [] : [{ language, path, units }];
  });
}

/** The text units whose content changed, by the file that contains them. */
function changedUnits(before: State, after: State, framework: Framework): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [id, now] of Object.entries(after.entities)) {
    const path = framework.entities[id]?.place.path;
    const old = before.entities[id];
    if (path === undefined || !old) continue;
    const names = [...new Set([...Object.keys(old.text), ...Object.keys(now.text)])];
    const units = names.filter((name) => old.text[name] !== now.text[name]);
    if (units.length > 0) found.set(path, [...(found.get(path) ?? []), ...units].sort(compareText));
  }
  return found;
}
