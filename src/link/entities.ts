import {
  compareText,
  type Data,
  type Diagnostic,
  type Document,
  diagnostic,
  type Entity,
  type Kind,
  type Outcome,
  type ParsedEntity,
  pointerTo,
  type Settings,
  tableOf,
} from '../model/index.js';

/** Every entity of the documents by id. Where two claim one id, the first keeps it and the second is told. */
export function collectEntities(documents: readonly Document[], settings: Settings): Outcome<{ [id: string]: Entity }> {
  const entities = tableOf<Entity>();
  const diagnostics: Diagnostic[] = [];
  const kinds = new Map(settings.kinds.map((kind) => [kind.name, kind]));
  for (const document of documents) {
    for (const parsed of document.entities) {
      const kind = kinds.get(parsed.kind);
      if (!kind) continue;
      const entity = entityOf(parsed, kind, document, entities);
      const entries = entriesOf(entity, kind);
      for (const found of [{ ...entity, holds: [...entity.holds, ...entries.map(({ id }) => id)] }, ...entries]) {
        const first = entities[found.id];
        if (!first) entities[found.id] = found;
        else diagnostics.push(duplicate(found, first));
      }
    }
  }
  return { value: entities, diagnostics };
}

function entityOf(
  parsed: ParsedEntity,
  kind: Kind,
  document: Document,
  entities: { readonly [id: string]: Entity },
): Entity {
  const id = String(parsed.data.id);
  const holder = parsed.within === undefined ? undefined : entities[parsed.within];
  return {
    id,
    kind: kind.name,
    title: titleOf(parsed.data) ?? id,
    data: parsed.data,
    within: parsed.within,
    holds: document.entities.filter((other) => other.within === id).map((other) => String(other.data.id)),
    parts: parsed.parts.map(({ name, title }) => ({ name, title })),
    page: holder?.page ?? (kind.collection === '' ? `${id}/index.html` : `${kind.collection}/${id}/index.html`),
    anchor: holder ? id : '',
    place: parsed.place,
    places: parsed.places,
  };
}

/** The entries of a vocabulary are entities of their own, addressed as `<vocabulary>/<entry>`. */
function entriesOf(entity: Entity, kind: Kind): Entity[] {
  if (kind.name !== 'vocabulary') return [];
  return (entity.data.entries as Data[]).map((entry, index) => {
    const pointer = pointerTo('/entries', index);
    const value = entity.places[pointerTo(pointer, 'id')]?.value ?? entity.place;
    return {
      id: `${entity.id}/${String(entry.id)}`,
      kind: `vocabulary/${entity.id}`,
      title: titleOf(entry) ?? String(entry.id),
      data: entry,
      within: entity.id,
      holds: [],
      parts: [],
      page: entity.page,
      anchor: `${entity.id}-${String(entry.id)}`,
      place: { path: entity.place.path, ...value },
      places: Object.fromEntries(
        Object.entries(entity.places)
          .filter(([key]) => key.startsWith(`${pointer}/`))
          .map(([key, place]) => [key.slice(pointer.length), place]),
      ),
    };
  });
}

function titleOf(data: Data): string | undefined {
  for (const key of ['title', 'label', 'name']) {
    const value = data[key];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

function duplicate(later: Entity, first: Entity): Diagnostic {
  const id = later.kind.startsWith('vocabulary/') ? String(later.data.id) : later.id;
  const hint =
    later.page === first.page && later.place.path === first.place.path
      ? 'give one of the two another id'
      : 'give one of the two another id; an id is never used for two things';
  return diagnostic('id-is-unique', later.place, `the id "${id}" is already taken by ${first.place.path}`, {
    hints: [hint],
    related: [{ message: `"${first.title}" has this id`, place: first.place }],
  });
}

/** The ids of each kind in the order in which they are shown: as framework.yaml says, else by number, else by label. */
export function orderIds(
  entities: { readonly [id: string]: Entity },
  settings: Settings,
): { [kind: string]: string[] } {
  const byKind = tableOf<Entity[]>();
  for (const kind of settings.kinds) byKind[kind.name] = [];
  for (const entity of Object.values(entities)) {
    const list = byKind[entity.kind];
    if (list) list.push(entity);
    else byKind[entity.kind] = [entity];
  }
  return tableOf(
    Object.entries(byKind).map(([kind, list]): [string, string[]] => {
      const wanted = settings.order[kind] ?? [];
      const rank = (id: string): number => (wanted.includes(id) ? wanted.indexOf(id) : wanted.length);
      const holder = (entity: Entity): string => entity.within ?? '';
      const isEntry = kind.startsWith('vocabulary/');
      const sorted = isEntry
        ? list
        : list.sort(
            (a, b) =>
              rank(a.id) - rank(b.id) ||
              compareIds(holder(a), holder(b)) ||
              compareWithin(a, b, entities) ||
              compareIds(keyOf(a), keyOf(b)),
          );
      return [kind, sorted.map(({ id }) => id)];
    }),
  );
}

/** Requirements stay in the order of their file. */
function compareWithin(a: Entity, b: Entity, entities: { readonly [id: string]: Entity }): number {
  if (a.within === undefined || a.within !== b.within) return 0;
  const holds = entities[a.within]?.holds ?? [];
  return holds.indexOf(a.id) - holds.indexOf(b.id);
}

function keyOf(entity: Entity): string {
  const label = entity.data.label;
  return typeof label === 'string' ? fold(label) : entity.id;
}

/** Case and accents do not count; no locale is asked, so that the order is the same on every machine. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Numbers in ids count as numbers: PS-9999 comes before PS-10000. */
export function compareIds(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const one = left[index] ?? '';
    const two = right[index] ?? '';
    const numbers = /^\d/.test(one) && /^\d/.test(two);
    const order = numbers ? Number(one) - Number(two) || compareText(one, two) : compareText(one, two);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
