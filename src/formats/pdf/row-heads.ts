import { type Objects, objectOf } from './objects.js';

/**
 * The region by which a template marks a table whose first cell of each row is the head of that row. ISO 3166-1 leaves
 * it to users, so that no text can have it.
 */
const MARK = /\n\s*\/Lang \([a-z]+-QM\)/i;

/**
 * Makes heads of the first cells of each marked table, as objects that take the place of others: with the row as their
 * scope (ISO 32000-1, 14.8.5.7), and without lists of heads in the other cells, which would leave the row out. The
 * pinned engine has no words for that; its cells name the head of their column, by which the first ones are known.
 */
export function headRows(objects: Objects): Map<number, string> {
  const changed = new Map<number, string>();
  const change = (number: number, before: string, after: string): void => {
    if (before !== after) changed.set(number, after);
  };
  const walk = (number: number): void => {
    const object = objectOf(objects, number);
    if (object.includes('/S /TD\n'))
      change(number, object, FIRST.test(object) ? headed(object) : object.replace(HEADS, ''));
    else for (const kid of kidsOf(object)) walk(kid);
  };
  for (const number of marked(objects)) {
    walk(number);
    change(number, '', objectOf(objects, number).replace(MARK, ''));
  }
  return changed;
}

/** What a cell says of its table: the heads of its column. */
const HEADS = /<<\s*\/O \/Table\s*\/Headers \[[^\]]*\]\s*>>\s*/;
const FIRST = /\/Headers \[\(U\d+x0y\d+\)\]/;

function headed(cell: string): string {
  return cell.replace('/S /TD\n', '/S /TH\n').replace(/\/Headers \[[^\]]*\]/, '/Scope /Row');
}

function marked({ text, spans }: Objects): readonly number[] {
  if (!MARK.test(text)) return [];
  return [...spans].flatMap(([number, { start, end }]) => (MARK.test(text.slice(start, end)) ? [number] : []));
}

function kidsOf(object: string): readonly number[] {
  const kids = /\/K \[([^\]]*)\]/.exec(object)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}
