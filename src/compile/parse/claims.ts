import {
  type Diagnostic,
  holderInId,
  idPattern,
  type Kind,
  type Nameless,
  type Outcome,
  type Parsed,
  type Source,
  stemOf,
} from '../../model/index.js';
import type { Schemas } from './grammar.js';

/** The kinds and schemas with which claims are made. */
interface ClaimContext {
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly schemas: Schemas;
}

/**
 * The places where a line may define an id: after the key `id`, in a heading, at the start of a bold line, after the
 * key of a block.
 */
const DEFINITION =
  /^[ \t]*(?:<!--[ \t]*)?(?:["']?id["']?[ \t]*:[ \t]*|#{1,6}[ \t]*|\*\*|__|[-*+][ \t]+\p{L}+[ \t]+)?["']?([A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*)/gimu;

/** Returns the ids that a file seems to define, by its lines and its name. Some may only be mentioned. */
export function idsWritten(
  { path, text }: Source,
  { kinds, schemas }: Pick<ClaimContext, 'kinds' | 'schemas'>,
): string[] {
  // A pattern that fits any word gives no information.
  const patterns = kinds.map(({ name }) => idPattern(name, schemas)).filter((pattern) => !pattern.test('word'));
  const found = new Set<string>();
  for (const [, word = ''] of `${stemOf(path)}\n${text}`.matchAll(DEFINITION)) {
    const pieces = word.split('-');
    for (let count = 1; count <= Math.min(pieces.length, 4); count += 1) {
      const candidate = pieces.slice(0, count).join('-');
      if (patterns.some((pattern) => pattern.test(candidate))) found.add(candidate);
    }
  }
  return [...found];
}

/**
 * Returns a file that could not be read. It claims the ids that it seems to define, and every id that starts with its
 * own, so that they are not reported as missing.
 */
export function unread(source: Source, context: ClaimContext, diagnostics: readonly Diagnostic[]): Outcome<Parsed> {
  const { kind, kinds, schemas } = context;
  const pattern = idPattern(kind.name, schemas);
  const ids = idsWritten(source, context);
  const nameless = ids
    .filter((id) => pattern.test(id))
    .flatMap((id) =>
      kinds
        .filter(({ name }) => holderInId(name, schemas) === kind.name)
        .map(({ name }): Nameless => ({ kind: name, startsWith: `${id}-` })),
    );
  const claims = [...new Set([stemOf(source.path), ...ids])];
  return { value: { path: source.path, kind: kind.name, entities: [], notes: [], claims, nameless }, diagnostics };
}
