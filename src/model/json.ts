export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An object of plain JSON data, such as the frontmatter of a file. */
export type Data = { readonly [key: string]: Json };

/** A JSON Schema 2020-12 in its object form. */
export type Schema = { readonly [key: string]: Json };

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words of a JSON Pointer (RFC 6901). */
export function pointerWords(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((word) => word.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A JSON Pointer (RFC 6901) one word longer. */
export function pointerTo(pointer: string, word: string | number): string {
  return `${pointer}/${String(word).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A map by id. It inherits nothing, since ids such as `constructor` are valid. */
export type Table<T> = { [id: string]: T };

export function tableOf<T>(entries: Iterable<readonly [string, T]> = []): Table<T> {
  const table: Table<T> = Object.create(null);
  for (const [id, value] of entries) table[id] = value;
  return table;
}
