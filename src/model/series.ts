import { isData, type Schema } from './json.js';
import type { Kind } from './kind.js';
import { literal } from './language.js';

/** A series of numbered ids: a prefix such as `PS-001-R`, and the minimum number of digits. */
export interface Series {
  readonly prefix: string;
  readonly digits: number;
}

/** Returns the series of an id; undefined if the id does not end with a number. */
export function seriesOf(id: string): Series | undefined {
  const [, prefix = '', number] = /^(.*\D)(\d+)$/.exec(id) ?? [];
  return number === undefined ? undefined : { prefix, digits: number.length };
}

/**
 * Returns the series for new ids of a kind, derived from the examples in the schemas (`PS-007`, `PS-007-R04`). Ids of a
 * kind inside a document are numbered within that document, `top`. Undefined if the ids are not numbered.
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
 * Returns the next free id of a series: one more than the highest in any of the texts. Pass every text that may have
 * assigned an id: the sources, the retired ids and the locks of releases. Gaps are never filled, because the old id may
 * be cited somewhere.
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
