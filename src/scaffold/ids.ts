import { literal } from '../model/index.js';

/** A family of ids that are counted: `PS-001-R` and two digits at least. */
export interface Series {
  readonly prefix: string;
  readonly digits: number;
}

/** The series that an id belongs to; undefined for an id that does not end with a number. */
export function seriesOf(id: string): Series | undefined {
  const [, prefix = '', number] = /^(.*\D)(\d+)$/.exec(id) ?? [];
  return number === undefined ? undefined : { prefix, digits: number.length };
}

/**
 * The next free id of a series: one more than the highest that any of the texts holds. The texts are all that has ever
 * given an id away: the files, what is retired, and the locks of releases. A gap is never filled, since what stood there
 * may be cited somewhere.
 */
export function nextId({ prefix, digits }: Series, texts: Iterable<string>): string {
  const form = new RegExp(`(?<![\\w-])${literal(prefix)}(\\d{${digits},})(?!\\d)`, 'g');
  let highest = 0;
  for (const text of texts) for (const [, number] of text.matchAll(form)) highest = Math.max(highest, Number(number));
  return `${prefix}${String(highest + 1).padStart(digits, '0')}`;
}

/** Whether any of the texts holds an id as a word of its own. */
export function isWordIn(id: string, texts: Iterable<string>): boolean {
  const form = new RegExp(`(?<![\\w/.-])${literal(id)}(?![\\w-])`);
  for (const text of texts) if (form.test(text)) return true;
  return false;
}

/** Whether a YAML file of records has an entry for an id: as a key, or after `id:`. A word in a sentence is none. */
export function isRecorded(id: string, texts: Iterable<string>): boolean {
  const form = new RegExp(`(?:^|[{,-])[ \\t]*(?:id:[ \\t]*)?["']?${literal(id)}["']?[ \\t]*(?=[:,}]|\\r?$)`, 'm');
  for (const text of texts) if (form.test(text)) return true;
  return false;
}
