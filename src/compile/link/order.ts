import {
  compareIds,
  type Diagnostic,
  diagnostic,
  type Entity,
  hintFor,
  nearest,
  type Place,
  pointerTo,
  replacing,
  type Settings,
  sure,
  tableOf,
  topOf,
} from '../../model/index.js';
import type { KnownIds } from './properties.js';

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

/** What `order` in framework.yaml names has to exist, or the order would silently be another one. */
export function checkOrder({ order, kinds, places }: Settings, path: string, known: KnownIds): Diagnostic[] {
  const placeOf = (pointer: string, of: 'key' | 'value'): Place => {
    const found = places?.[pointer]?.[of];
    return found ? { path, ...found } : topOf(path);
  };
  return Object.entries(order).flatMap(([kind, ids]) => {
    const pointer = pointerTo('/order', kind);
    const names = kinds.map(({ name }) => name);
    if (!names.includes(kind)) {
      return [
        diagnostic('reference-resolves', placeOf(pointer, 'key'), `there is no kind "${kind}"`, {
          hints: [...hintFor(kind, names), `use one of: ${names.join(', ')}`].slice(0, 1),
        }),
      ];
    }
    const there = known.idsOf[kind] ?? [];
    return [...ids.entries()].flatMap(([index, id]) => {
      if (there.includes(id) || known.claimed.has(id)) return [];
      const place = placeOf(pointerTo(pointer, index), 'value');
      const meant = sure(id, there);
      const near = meant ?? nearest(id, there);
      return [
        diagnostic('reference-resolves', place, `there is no ${kind} "${id}"`, {
          hints: [near === undefined ? 'take it out' : `write "${near}"`],
          fixes: meant === undefined ? [] : replacing(place, id, meant),
        }),
      ];
    });
  });
}
