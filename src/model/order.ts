import { compareText } from './diagnostic.js';

/** Orders ids by code units, but numbers in them by value: PS-9999 comes before PS-10000. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one = '', two = ''] = [left[at], right[at]];
    const isNumber = /^\d/.test(one) && /^\d/.test(two);
    const order = isNumber ? Number(one) - Number(two) || compareText(one, two) : compareText(one, two);
    if (order !== 0) return order;
  }
  return 0;
}
