import type { Heading, RootContent } from 'mdast';
import { type Diagnostic, diagnostic, placeBetween } from '../../model/index.js';
import { type Grammar, idPattern } from './grammar.js';
import { plainOf } from './plain.js';
import { dropStart, type FileContext } from './span.js';

/** A requirement in its section: its heading, and the content below it. */
interface Block {
  readonly heading: Heading;
  readonly content: readonly RootContent[];
  /** The mistake in the form of the heading, if any. Its words may still be correct. */
  readonly fault: Diagnostic | undefined;
}

/** Returns the requirements of a section: its headings of level 3, and text that was clearly meant as one. */
export function blocksIn(section: readonly RootContent[], grammar: Grammar, where: FileContext): Block[] {
  const found: { heading: Heading; content: RootContent[]; fault: Diagnostic | undefined }[] = [];
  for (const block of section) {
    const heading = headingOf(block, grammar, where);
    if (heading) found.push({ ...heading, content: [] });
    // A heading of level 1 is reported elsewhere. The text after it still belongs to the requirement before.
    else if (block.type !== 'heading' || block.depth !== 1) found.at(-1)?.content.push(block);
  }
  return found;
}

/** Returns the blocks of a section before its first requirement. */
export function introOf(section: readonly RootContent[], grammar: Grammar, where: FileContext): RootContent[] {
  const first = section.findIndex((block) => headingOf(block, grammar, where) !== undefined);
  return section.slice(0, first < 0 ? section.length : first);
}

/** Whether a text starts with the id of a requirement. */
export function startsWithId(text: string, { block, schemas }: Grammar): boolean {
  return idPattern(block.name, schemas).test(text.split(/[\s:]/)[0] ?? '');
}

/** Returns a heading of level 3, or a paragraph that only lacks a space to be one: `###PS-001-R01 Title`. */
function headingOf(block: RootContent, grammar: Grammar, where: FileContext): Omit<Block, 'content'> | undefined {
  if (block.type === 'heading') return block.depth === 3 ? { heading: block, fault: undefined } : undefined;
  if (block.type !== 'paragraph') return undefined;
  const { text } = plainOf(block.children, where.source);
  const signs = /^#{1,6}/.exec(text)?.[0].length ?? 0;
  if (signs === 0 || !startsWithId(text.slice(signs), grammar)) return undefined;
  const { position } = block;
  const children = dropStart(block.children, signs, where);
  const heading: Heading = { type: 'heading', depth: 3, children, ...(position && { position }) };
  const start = position?.start.offset ?? 0;
  const fault = diagnostic(
    'requirement-is-in-its-section',
    placeBetween(where.path, where.lines, start, start + signs),
    'there is no space between the # signs of the heading and the id',
    { hints: ['write "### " before the id'] },
  );
  return { heading, fault };
}
