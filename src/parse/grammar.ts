import type { Keywords, Kind } from '../model/index.js';
import type { Schemas } from './names.js';

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
