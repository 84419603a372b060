import type { Stretch } from './stretch.js';

/** The items of a list of ids: commas part them, but not inside round brackets. */
export function splitList(value: Stretch): Stretch[] {
  const items: Stretch[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= value.text.length; at += 1) {
    const character = value.text.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (at === value.text.length || (character === ',' && depth === 0)) {
      const item = value.part(start, at);
      if (item.text !== '') items.push(item);
      start = at + 1;
    }
  }
  return items;
}
