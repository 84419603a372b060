import { isData, type Schema } from './json.js';
import type { Kind } from './kind.js';
import { literal } from './language.js';

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
 * How the ids of a kind are counted, read from the examples of the schemas (`PS-007`, `PS-007-R04`): within the document
 * that holds them, where the kind stands in one. Undefined where they are not counted.
 */
export function seriesFor(
  kind: Kind,
  top: string,
  kinds: readonly Kind[],
  schemas: { readonly [kind: string]: Schema },
): Series | undefined {
  const holder = kind.within === undefined ? undefined : topKind(kind, kinds);
  const series = seriesOf(exampleId(schemas[kind.name]) ?? '');
  if (holder === undefined) return kind.id === 'frontmatter' ? series : undefined;
  const example = exampleId(schemas[holder.name]);
  if (!series || top === '' || example === undefined || !series.prefix.startsWith(example)) return undefined;
  return { ...series, prefix: `${top}${series.prefix.slice(example.length)}` };
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

function topKind(kind: Kind, kinds: readonly Kind[]): Kind {
  const holder = kinds.find((one) => one.name === kind.within);
  return holder ? topKind(holder, kinds) : kind;
}

function exampleId(schema: Schema | undefined): string | undefined {
  const id = isData(schema?.properties) ? schema.properties.id : undefined;
  return isData(id) && Array.isArray(id.examples) ? String(id.examples[0]) : undefined;
}
