import { compareText } from '../model/index.js';

/** Orders ids by code units, and the numbers in them as numbers: R9 before R10. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.match(/\d+|\D+/g) ?? []);
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const [one = '', two = ''] = [left?.[at], right?.[at]];
    const isNumber = /^\d/.test(one) && /^\d/.test(two);
    const order = isNumber ? Number(one) - Number(two) || compareText(one, two) : compareText(one, two);
    if (order !== 0) return order;
  }
  return 0;
}
