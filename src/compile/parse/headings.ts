import { slug } from 'github-slugger';
import type { Heading, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import {
  type Diagnostic,
  diagnostic,
  type Fix,
  type Keywords,
  type Kind,
  placeBetween,
  sectionsWanted,
} from '../../model/index.js';
import { grammarOf, idPattern, REQUIREMENTS, type Schemas } from './grammar.js';
import { placeOfNode } from './markdown.js';
import { plainOf } from './plain.js';
import type { FileContext } from './span.js';

/** The known headings in files of a kind: the titles of its sections, and the ids that begin blocks. */
interface KnownHeadings {
  readonly sections: readonly string[];
  readonly isBlockId: (word: string) => boolean;
  /** The name of the section that holds the blocks. */
  readonly holder: string;
}

/** Returns the headings that files of a kind can have. */
export function knownHeadings({
  kind,
  kinds,
  schemas,
  keywords,
}: {
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly schemas: Schemas;
  readonly keywords: Keywords;
}): KnownHeadings {
  const grammar = grammarOf(kind, kinds, schemas, keywords);
  const pattern = grammar && idPattern(grammar.block.name, schemas);
  return {
    sections: sectionsWanted(schemas[kind.name]).map(({ title }) => title),
    isBlockId: (word) => pattern?.test(word) === true,
    holder: REQUIREMENTS,
  };
}

/**
 * Reports known headings that are set in bold or have the wrong level, and corrects them in the tree, so that the text
 * below them is read as intended.
 */
export function checkHeadings(tree: Root, known: KnownHeadings, where: FileContext): Diagnostic[] {
  const found: Diagnostic[] = [];
  // An existing section may also be the name of a part of another section.
  const present = tree.children.flatMap((block) =>
    block.type === 'heading' && block.depth === 2 ? slug(plainOf(block.children, where.source).text.trim()) : [],
  );
  const names = new Set(known.sections.map((title) => slug(title)).filter((name) => !present.includes(name)));
  let section = '';
  const levelOf = (text: string): 2 | 3 | undefined => {
    if (names.has(slug(text.replace(/[:：]$/, '')))) return 2;
    return section === known.holder && known.isBlockId(text.split(/[\s:]/)[0] ?? '') ? 3 : undefined;
  };
  tree.children = tree.children.flatMap((block): RootContent[] => {
    const [head, rest] = block.type === 'heading' ? [block, []] : boldIn(block);
    if (!head) return [block];
    const text = plainOf(head.children, where.source).text.replace(/\s+/g, ' ').trim();
    const depth = levelOf(text);
    // A heading of level 1, and the id of a requirement as a section, are reported elsewhere.
    const isWrong = depth !== undefined && (block.type !== 'heading' || (block.depth > 1 && block.depth !== depth));
    const isKept = block.type === 'heading' && depth === 3 && block.depth < 3;
    const level = isWrong && !isKept ? depth : block.type === 'heading' ? block.depth : undefined;
    if (level === 2) section = slug(text.replace(/[:：]$/, ''));
    if (!isWrong || isKept) return [block];
    found.push(faultOf(block, head, text, depth, where));
    return [{ ...head, depth }, ...rest];
  });
  return found;
}

/** Changes known headings of level 1, which are already reported, to the level of a section. */
export function lowerHeadings(tree: Root, { sections }: KnownHeadings, where: FileContext): void {
  const names = new Set(sections.map((title) => slug(title)));
  tree.children = tree.children.map((block) =>
    block.type === 'heading' && block.depth === 1 && names.has(slug(plainOf(block.children, where.source).text.trim()))
      ? { ...block, depth: 2 }
      : block,
  );
}

/** Returns the bold words on the first line of a paragraph as a heading, with the rest of the paragraph. */
function boldIn(block: RootContent): [Heading | undefined, RootContent[]] {
  if (block.type !== 'paragraph') return [undefined, []];
  const [first, second, ...others] = block.children;
  if (first?.type !== 'strong') return [undefined, []];
  const heading: Heading = {
    type: 'heading',
    depth: 2,
    children: first.children,
    ...(first.position && { position: first.position }),
  };
  if (!second) return [heading, []];
  const rest = second.type === 'break' ? others : second.type === 'text' ? afterLine(second, others) : undefined;
  if (!rest || rest.length === 0) return rest ? [heading, []] : [undefined, []];
  return [heading, [{ ...block, children: rest } satisfies Paragraph]];
}

/** Returns the content after the end of the line; undefined if the line goes on. */
function afterLine(text: Text, others: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  const found = /^:?[ \t]*(?:\r\n|\n|\r)/.exec(text.value);
  if (!found) return /^:?[ \t]*$/.test(text.value) && others.length === 0 ? [] : undefined;
  const value = text.value.slice(found[0].length);
  const start = text.position?.start;
  const position = text.position &&
    start && {
      start: { line: start.line + 1, column: 1, offset: (start.offset ?? 0) + found[0].length },
      end: text.position.end,
    };
  return [{ ...text, value, ...(position && { position }) }, ...others];
}

function faultOf(
  block: RootContent,
  head: Heading,
  text: string,
  depth: 2 | 3,
  { path, source, lines }: FileContext,
): Diagnostic {
  const marks = '#'.repeat(depth);
  const isBold = block.type !== 'heading';
  const from = head.position?.start.offset ?? 0;
  const to = head.position?.end.offset ?? from;
  const written = source.slice(from, to);
  const own = /^#+/.exec(written)?.[0] ?? '';
  const edit = (start: number, end: number, replacement: string): Fix => {
    const place = placeBetween(path, lines, start, end);
    return { span: { start: place.start, end: place.end }, text: replacement };
  };
  const fixes = isBold
    ? [
        edit(
          from,
          to,
          `${marks} ${written
            .replace(/^(\*\*|__)([\s\S]*)\1$/, '$2')
            .replace(/\s+/g, ' ')
            .trim()}`,
        ),
      ]
    : own === ''
      ? []
      : [edit(from, from + own.length, marks)];
  const message = isBold
    ? `"${text}" is set in bold, so it is not a heading`
    : `"${text}" is a heading of level ${(block as Heading).depth}, but level ${depth} is expected`;
  return diagnostic('heading-has-its-level', placeOfNode(path, head), message, {
    hints: [`write "${marks} ${text.replace(/[:：]$/, '')}"`],
    fixes,
  });
}
