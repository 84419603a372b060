import type { Heading, RootContent } from 'mdast';
import { type Diagnostic, diagnostic, nearest } from '../../model/index.js';
import { startsWithId } from './blocks.js';
import type { Grammar } from './grammar.js';
import { placeOfNode } from './markdown.js';
import { plainOf } from './plain.js';
import type { FileContext } from './span.js';

/**
 * A heading outside the requirements section that starts with the id of a requirement, so that it would not be read as
 * one.
 */
interface Stray {
  readonly heading: Heading;
  /** The index of the heading in the blocks of its section; -1 for the heading of the section itself. */
  readonly at: number;
}

/**
 * Returns the first heading in a section that starts with the id of a requirement. Those that follow are the same
 * mistake.
 */
export function strayIn(
  title: Heading | undefined,
  blocks: readonly RootContent[],
  grammar: Grammar,
  { source }: FileContext,
): Stray | undefined {
  const isStray = (block: RootContent): block is Heading =>
    block.type === 'heading' && startsWithId(plainOf(block.children, source).text, grammar);
  if (title && isStray(title)) return { heading: title, at: -1 };
  const at = blocks.findIndex(isStray);
  const heading = blocks[at];
  return heading?.type === 'heading' ? { heading, at } : undefined;
}

/** Reports a stray requirement. `titles` are the sections of the file if none of them is the requirements section. */
export function strayFault(
  { heading, at }: Stray,
  section: string,
  titles: readonly string[] | undefined,
  { path }: FileContext,
): Diagnostic {
  const near = titles && nearest('Requirements', titles);
  const hint =
    near !== undefined
      ? `replace "## ${near}" with "## Requirements"`
      : titles && at >= 0
        ? `add the heading "## Requirements" above it, at the end of "${section}"`
        : 'move it below the heading "## Requirements" and start its own heading with ###';
  return diagnostic(
    'requirement-is-in-its-section',
    placeOfNode(path, heading),
    'the requirement is not a level 3 heading in the section "Requirements"',
    { hints: [hint] },
  );
}
