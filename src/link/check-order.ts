import {
  type Diagnostic,
  diagnostic,
  hintFor,
  nearest,
  type Place,
  pointerTo,
  replacing,
  type Settings,
  sure,
  topOf,
} from '../model/index.js';
import type { Known } from './known.js';

/** What `order` in framework.yaml names has to exist, or the order would silently be another one. */
export function checkOrder({ order, kinds, places }: Settings, path: string, known: Known): Diagnostic[] {
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
