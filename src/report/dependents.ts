import {
  type Change,
  compareText,
  type Dependent,
  documentOf,
  isData,
  type Json,
  type Published,
  type State,
} from '../model/index.js';

/** Standards that point at what changed in another document: by a property, or by a link in their text. */
export function dependentsOn(changes: readonly Change[], after: State): Dependent[] {
  // Terms have a list of their own, and a correction of commas concerns nobody.
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

/** Every word of its data that may be an id, and the ids that its links name. */
function targetsOf({ data, text }: Published): Set<string> {
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
