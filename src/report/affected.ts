import { type Affected, type Change, compareText, type Framework, type State, type Use } from '../model/index.js';

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
    .map(({ id, title }) => ({ id, title, uses: framework ? linkedUses(id, framework) : statedUses(id, after) }));
}

function linkedUses(term: string, framework: Framework): Use[] {
  const seen = new Set<string>();
  return (framework.citedBy[term] ?? []).flatMap(({ from, where, place }): Use[] => {
    // A section may link a term twice, once as an author wrote it.
    const key = JSON.stringify([from, where]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id: from, where, place }];
  });
}

function statedUses(term: string, after: State): Use[] {
  return Object.values(after.entities)
    .filter((one) => one.uses.includes(term))
    .map(({ id }) => ({ id, where: '', place: undefined }))
    .sort((a, b) => compareText(a.id, b.id));
}
