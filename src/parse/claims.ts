import type { Diagnostic, Kind, Outcome, Parsed, Source } from '../model/index.js';
import { fileId } from './file-id.js';
import { idPattern, type Schemas } from './names.js';

interface Context {
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly schemas: Schemas;
}

/**
 * A file that could not be read. It still claims the ids that it seems to define, so that nobody is told that they do
 * not exist.
 */
export function unread(
  { path, text }: Source,
  { kind, kinds, schemas }: Context,
  diagnostics: readonly Diagnostic[],
): Outcome<Parsed> {
  const claims = new Set<string>([fileId(path)]);
  // A pattern that any word fits tells nothing about the words of a file.
  const patterns = kinds.map(({ name }) => idPattern(name, schemas)).filter((pattern) => !pattern.test('word'));
  const words = `${fileId(path)}\n${text}`.matchAll(
    /^[ \t]*(?:["']?id["']?[ \t]*:[ \t]*|###[ \t]+|[-*+][ \t]+Test[ \t]+)?["']?([A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*)/gim,
  );
  for (const [, word = ''] of words) {
    const pieces = word.split('-');
    for (let count = 1; count <= Math.min(pieces.length, 4); count += 1) {
      const candidate = pieces.slice(0, count).join('-');
      if (patterns.some((pattern) => pattern.test(candidate))) claims.add(candidate);
    }
  }
  return { value: { path, kind: kind.name, entities: [], notes: [], claims: [...claims] }, diagnostics };
}
