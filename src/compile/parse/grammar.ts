import { type Fix, type Keywords, type Kind, replacing, type Schema, straightened } from '../../model/index.js';
import type { TextSpan } from './span.js';

/** The schemas of the kinds, by name. */
export type Schemas = { readonly [kind: string]: Schema };

/** The pattern of the ids of a kind, from its schema; of its entries for a vocabulary. Matches nothing where there is none. */
export function idPattern(kind: string, schemas: Schemas): RegExp {
  const schema = kind.startsWith('vocabulary/')
    ? ((schemas.vocabulary?.$defs as Schemas | undefined)?.entry ?? {})
    : schemas[kind];
  const id = (schema?.properties as { id?: { pattern?: string } } | undefined)?.id;
  try {
    return new RegExp(id?.pattern ?? '^$', 'u');
  } catch {
    return /^$/;
  }
}

/** An id of a kind as its schema shows it. */
export function exampleId(kind: string, schemas: Schemas): string {
  const id = (schemas[kind]?.properties as { id?: { examples?: string[] } } | undefined)?.id;
  return id?.examples?.[0] ?? 'an id';
}

/**
 * A name as a person may write it, in the form of the names that are wanted: out of square brackets, and in lower case
 * where the schema knows no other.
 */
export function nameOf(written: string, schema: Schema, schemas: Schemas): string {
  const name = written.replace(/^\[([^[\]]*)\]$/, '$1').trim();
  const lower = name.toLowerCase();
  if (Array.isArray(schema.enum)) return schema.enum.includes(lower) ? lower : name;
  const kinds = [schema['x-refersTo'] ?? []].flat() as string[];
  const isWritten = kinds.some((kind) => idPattern(kind, schemas).test(name));
  return !isWritten && kinds.some((kind) => idPattern(kind, schemas).test(lower)) ? lower : name;
}

/** The edit that writes an id with hyphens where it was written with dashes. */
export function idFix({ text, place }: TextSpan, kind: string, schemas: Schemas): Fix[] {
  const id = straightened(text);
  return id !== text && idPattern(kind, schemas).test(id) ? replacing(place, text, id) : [];
}

/** What the reading of requirement blocks needs to know of the framework. */
export interface Grammar {
  /** The kind of the blocks, and of the blocks inside them. */
  readonly block: Kind;
  readonly inner: Kind | undefined;
  readonly schemas: Schemas;
  readonly keywords: Keywords;
}

/** The grammar of the blocks in files of a kind; undefined for a kind whose files hold none. */
export function grammarOf(
  kind: Kind,
  kinds: readonly Kind[],
  schemas: Schemas,
  keywords: Keywords,
): Grammar | undefined {
  const block = kind.requirements ? kinds.find((other) => other.within === kind.name) : undefined;
  return block && { block, inner: kinds.find((other) => other.within === block.name), schemas, keywords };
}
