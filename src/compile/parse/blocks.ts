import type { Heading, Paragraph, RootContent } from 'mdast';
import { type Diagnostic, diagnostic, placeBetween } from '../../model/index.js';
import { type Grammar, idPattern } from './grammar.js';
import { placeOfNode } from './markdown.js';
import { plainOf } from './plain.js';
import { dropStart, type FileContext } from './span.js';

/** A requirement as it stands in its section: its heading, and what follows. */
export interface Block {
  readonly heading: Heading;
  readonly content: readonly RootContent[];
  /** What is wrong with the form of the heading; its words may be all right. */
  readonly fault: Diagnostic | undefined;
}

/** The requirements of a section: its headings of level 3, and what was plainly meant as one. */
export function blocksIn(section: readonly RootContent[], grammar: Grammar, where: FileContext): Block[] {
  const found: { heading: Heading; content: RootContent[]; fault: Diagnostic | undefined }[] = [];
  for (const block of section) {
    const heading = headingOf(block, grammar, where);
    if (heading) found.push({ ...heading, content: [] });
    // A heading of level 1 is told as one; what follows it still belongs to the requirement before.
    else if (block.type !== 'heading' || block.depth !== 1) found.at(-1)?.content.push(block);
  }
  return found;
}

/** The blocks of a section that stand before its first requirement. */
export function introOf(section: readonly RootContent[], grammar: Grammar, where: FileContext): RootContent[] {
  const first = section.findIndex((block) => headingOf(block, grammar, where) !== undefined);
  return section.slice(0, first < 0 ? section.length : first);
}

/** Whether a text starts with the id of a requirement. */
export function startsWithId(text: string, { block, schemas }: Grammar): boolean {
  return idPattern(block.name, schemas).test(text.split(/[\s:]/)[0] ?? '');
}

/** A block as the heading of a requirement: of level 3, or with the id of a requirement and in another form. */
function headingOf(block: RootContent, grammar: Grammar, where: FileContext): Omit<Block, 'content'> | undefined {
  if (block.type === 'heading') {
    if (block.depth === 3) return { heading: block, fault: undefined };
    if (block.depth < 3 || !startsWithId(plainOf(block.children, where.source).text, grammar)) return undefined;
    return { heading: block, fault: misformed(block, 'write ### in place of the signs before the id', where) };
  }
  return block.type === 'paragraph' ? headingInParagraph(block, grammar, where) : undefined;
}

/** `###PS-001-R01 Title` without the space, and a title in bold, are no headings in Markdown. */
function headingInParagraph(
  paragraph: Paragraph,
  grammar: Grammar,
  where: FileContext,
): Omit<Block, 'content'> | undefined {
  const [first, second] = paragraph.children;
  const text = plainOf(paragraph.children, where.source).text;
  const signs = /^#{1,6}/.exec(text)?.[0].length ?? 0;
  const isBold = first?.type === 'strong' && second === undefined;
  if ((signs === 0 && !isBold) || !startsWithId(text.slice(signs), grammar)) return undefined;
  const children = isBold ? first.children : dropStart(paragraph.children, signs, where);
  const hint = isBold ? 'write ### before it, and take the bold away' : 'put a space after the signs';
  const { position } = paragraph;
  const heading: Heading = { type: 'heading', depth: 3, children, ...(position && { position }) };
  return { heading, fault: misformed(paragraph, hint, where) };
}

function misformed(block: Heading | Paragraph, hint: string, where: FileContext): Diagnostic {
  const place = placeOfNode(where.path, block);
  // Of a paragraph that is no heading, the first line is.
  const end = Math.min(where.lines[place.start.line] ?? where.source.length, block.position?.end.offset ?? 0);
  const line = where.source.slice(block.position?.start.offset ?? 0, end).trimEnd().length;
  const at = (where.lines[place.start.line - 1] ?? 0) + place.start.column - 1;
  return diagnostic(
    'requirement-is-in-its-section',
    placeBetween(where.path, where.lines, at, at + line),
    'the requirement does not begin with a heading of level 3',
    { hints: [hint] },
  );
}
