import {
  type Affected,
  type Change,
  compareText,
  type Framework,
  literal,
  type State,
  type Use,
} from '../model/index.js';

/** Who acts otherwise: the actors of the requirements that ask for something else than before. */
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

/** Terms whose definition changed, with every place that uses them. */
export function termsOf(changes: readonly Change[], after: State, framework: Framework | undefined): Affected['terms'] {
  return changes
    .filter((one) => one.kind === 'term' && one.change !== 'editorial' && one.change !== 'added')
    .filter((one) => one.findings.some(({ aspect }) => aspect === 'definition' || aspect === 'whole'))
    .map(({ id, title }) => ({ id, title, uses: usesOf(id, after, framework) }));
}

/** Every place: where it is linked, and where its words stand and no link is made, as in the value of a parameter. */
function usesOf(term: string, after: State, framework: Framework | undefined): Use[] {
  const linked = framework ? linkedUses(term, framework) : [];
  const known = new Set(linked.map(({ id, where }) => keyOf(id, where)));
  const written = writtenUses(term, after, framework).filter(({ id, where }) => !known.has(keyOf(id, where)));
  return [...linked, ...written].sort((a, b) => compareText(a.id, b.id) || compareText(a.where, b.where));
}

function linkedUses(term: string, framework: Framework): Use[] {
  const seen = new Set<string>();
  return (framework.citedBy[term] ?? []).flatMap(({ from, where, place }): Use[] => {
    // A section may link a term twice, once as an author wrote it.
    const key = keyOf(from, where);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id: from, where, place }];
  });
}

function writtenUses(term: string, { entities }: State, framework: Framework | undefined): Use[] {
  const own = entities[term];
  if (!own) return [];
  const labels = [own.title, ...listOf(own.data.alternative_labels)].filter(Boolean).map(literal);
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return Object.values(entities).flatMap(({ id, text }): Use[] => {
    if (id === term) return [];
    const names = Object.keys(text).filter((unit) => !unit.endsWith('#title') && words.test(text[unit] ?? ''));
    const place = framework?.entities[id]?.place;
    return names.map((unit) => ({ id, where: unit.slice(id.length + 1), place }));
  });
}

/** A part of the text has the same name as its unit, but for how words are joined. */
function keyOf(id: string, where: string): string {
  return JSON.stringify([id, where.replaceAll('_', '-')]);
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
