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
import type { AwaitingReference, KnownIds } from './known-ids.js';

/** Returns the ids of each kind in display order: as framework.yaml says, otherwise by number, otherwise by label. */
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
      const order = settings.order[kind] ?? [];
      // If an id is listed twice, its first place counts.
      const ranks = new Map(order.map((id, index) => [id, index] as const).reverse());
      const rank = (id: string): number => ranks.get(id) ?? order.length;
      const keys = new Map(list.map((entity) => [entity, keyOf(entity)]));
      const holder = (entity: Entity): string => entity.within ?? '';
      const isEntry = kind.startsWith('vocabulary/');
      const sorted = isEntry
        ? list
        : list.sort(
            (a, b) =>
              rank(a.id) - rank(b.id) ||
              compareIds(holder(a), holder(b)) ||
              compareWithin(a, b, entities) ||
              compareIds(keys.get(a) ?? '', keys.get(b) ?? ''),
          );
      return [kind, sorted.map(({ id }) => id)];
    }),
  );
}

/** Compares entities in one file, which stay in the order of the file. */
function compareWithin(a: Entity, b: Entity, entities: { readonly [id: string]: Entity }): number {
  if (a.within === undefined || a.within !== b.within) return 0;
  const holds = entities[a.within]?.holds ?? [];
  return holds.indexOf(a.id) - holds.indexOf(b.id);
}

function keyOf(entity: Entity): string {
  const label = entity.data.label;
  return typeof label === 'string' ? fold(label) : entity.id;
}

/** Ignores case and accents. No locale is used, so that the order is the same on every system. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Checks that the kinds and ids under `order` in framework.yaml exist. Otherwise the order would silently change. */
export function checkOrder(
  { order, kinds, places }: Settings,
  path: string,
  known: KnownIds,
): { readonly diagnostics: readonly Diagnostic[]; readonly awaiting: readonly AwaitingReference[] } {
  const placeOf = (pointer: string, of: 'key' | 'value'): Place => {
    const found = places?.[pointer]?.[of];
    return found ? { path, ...found } : topOf(path);
  };
  const diagnostics: Diagnostic[] = [];
  const awaiting: AwaitingReference[] = [];
  const names = kinds.map(({ name }) => name);
  for (const [kind, ids] of Object.entries(order)) {
    const pointer = pointerTo('/order', kind);
    if (!names.includes(kind)) {
      diagnostics.push(unknownKind(kind, names, placeOf(pointer, 'key')));
      continue;
    }
    const existing = known.idsOf[kind] ?? [];
    const isExisting = new Set(existing);
    // A kind without entities is reported where the first one is referred to.
    for (const [index, id] of existing.length === 0 ? [] : ids.entries()) {
      if (isExisting.has(id) || known.claimed.has(id, [kind])) continue;
      const diagnostic = unknownId(id, kind, existing, placeOf(pointerTo(pointer, index), 'value'));
      const to = known.former.goneOf(id);
      if (to === undefined) diagnostics.push(diagnostic);
      else awaiting.push({ to, diagnostic });
    }
  }
  return { diagnostics, awaiting };
}

function unknownKind(kind: string, names: readonly string[], place: Place): Diagnostic {
  return diagnostic('reference-resolves', place, `there is no kind "${kind}"`, {
    hints: [...hintFor(kind, names), `use one of: ${names.join(', ')}`].slice(0, 1),
  });
}

function unknownId(id: string, kind: string, existing: readonly string[], place: Place): Diagnostic {
  const meant = sure(id, existing);
  const near = meant ?? nearest(id, existing);
  return diagnostic('reference-resolves', place, `there is no ${kind} "${id}"`, {
    hints: [near === undefined ? 'remove it' : `write "${near}"`],
    fixes: meant === undefined ? [] : replacing(place, id, meant),
  });
}
