import { compareIds, type Entity, type Settings, tableOf } from '../model/index.js';

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
