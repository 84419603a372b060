import {
  type Fix,
  idPattern,
  type Keywords,
  type Kind,
  replacing,
  type Schema,
  straightened,
} from '../../model/index.js';
import type { TextSpan } from './span.js';

export { idPattern } from '../../model/index.js';

/** The schemas of the kinds, by name. */
export type Schemas = { readonly [kind: string]: Schema };

/** Returns the example id in the schema of a kind. */
export function exampleId(kind: string, schemas: Schemas): string {
  const id = (schemas[kind]?.properties as { id?: { examples?: string[] } } | undefined)?.id;
  return id?.examples?.[0] ?? 'an id';
}

/**
 * Returns a name in the form that the schema expects: without square brackets, and in lower case if the schema allows
 * only that.
 */
export function nameOf(written: string, schema: Schema, schemas: Schemas): string {
  const name = written.replace(/^\[([^[\]]*)\]$/, '$1').trim();
  const lower = name.toLowerCase();
  if (Array.isArray(schema.enum)) return schema.enum.includes(lower) ? lower : name;
  const kinds = [schema['x-refersTo'] ?? []].flat() as string[];
  const isWritten = kinds.some((kind) => idPattern(kind, schemas).test(name));
  return !isWritten && kinds.some((kind) => idPattern(kind, schemas).test(lower)) ? lower : name;
}

/** Returns the edit that replaces dashes in an id with hyphens. */
export function idFix({ text, place }: TextSpan, kind: string, schemas: Schemas): Fix[] {
  const id = straightened(text);
  return id !== text && idPattern(kind, schemas).test(id) ? replacing(place, text, id) : [];
}

/** The context in which requirement blocks are read. */
export interface Grammar {
  /** The kind of the blocks, and of the blocks inside them. */
  readonly block: Kind;
  readonly inner: Kind | undefined;
  readonly schemas: Schemas;
  readonly keywords: Keywords;
}

/** The name of the section whose level-3 headings are requirements. */
export const REQUIREMENTS = 'requirements';

/** Returns the grammar of the blocks in files of a kind; undefined if its files contain no blocks. */
export function grammarOf(
  kind: Kind,
  kinds: readonly Kind[],
  schemas: Schemas,
  keywords: Keywords,
): Grammar | undefined {
  const block = kind.requirements ? kinds.find((other) => other.within === kind.name) : undefined;
  return block && { block, inner: kinds.find((other) => other.within === block.name), schemas, keywords };
}
