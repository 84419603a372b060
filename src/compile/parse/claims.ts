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

/** What is known of the kinds of documents where claims are made. */
export interface ClaimContext {
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly schemas: Schemas;
}

/** Where a line may define an id: behind the key `id`, in a heading, at the start of a bold line, behind the key of a block. */
const DEFINITION =
  /^[ \t]*(?:<!--[ \t]*)?(?:["']?id["']?[ \t]*:[ \t]*|#{1,6}[ \t]*|\*\*|__|[-*+][ \t]+\p{L}+[ \t]+)?["']?([A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*)/gimu;

/** The ids that a file seems to define, by the words of its lines and its name: some may be no more than mentioned. */
export function idsWritten(
  { path, text }: Source,
  { kinds, schemas }: Pick<ClaimContext, 'kinds' | 'schemas'>,
): string[] {
  // A pattern that any word fits tells nothing about the words of a file.
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
 * A file that could not be read. It still claims the ids that it seems to define, so that nobody is told that they do
 * not exist, and every id that starts with its own.
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
