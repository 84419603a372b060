import type { Image, Link, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { type Body, directionOf, type Note } from '../../model/index.js';
import type { Align, Block, Inline, Item } from './content.js';
import { type ComposeContext, linked, unlinked } from './context.js';
import { columnWidths } from './widths.js';

/** Returns the direction of a text from its first letter (Unicode Standard Annex 9, P2 and P3); undefined without one. */
function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}

/** Converts the text of one file to blocks for the template. */
export interface Prose {
  /** Headings in the blocks start one level below `level` and skip no level. */
  blocks(nodes: readonly RootContent[], level: number): readonly Block[];
}

/** Returns a converter for the text of one file. It remembers the footnotes, so that each appears only once. */
export function proseOf(context: ComposeContext, body: Body): Prose {
  const notes = new Map(body.notes.map((note) => [note.number, note]));
  const at: Reading = { context, path: body.path, notes, set: new Set() };
  return { blocks: (nodes, level) => blocksOf(nodes, { ...at, level, open: [] }) };
}

interface Reading {
  readonly context: ComposeContext;
  readonly path: string;
  readonly notes: ReadonlyMap<number, Note>;
  readonly set: Set<number>;
}

interface Reader extends Reading {
  readonly level: number;
  /** The depths of the headings above the current text. */
  readonly open: number[];
}

function blocksOf(nodes: readonly RootContent[], reader: Reader): Block[] {
  return nodes.flatMap((node, index) => blockOf(node, nodes[index + 1], reader));
}

function blockOf(node: RootContent, next: RootContent | undefined, reader: Reader): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(node, next, reader)];
    case 'heading':
      return [{ t: 'heading', level: step(node.depth, reader), c: inlinesOf(node.children, reader) }];
    case 'code':
      return [{ t: 'pre', v: node.value }];
    case 'blockquote':
      return [{ t: 'quote', c: blocksOf(node.children, reader) }];
    case 'thematicBreak':
      return [{ t: 'rule' }];
    case 'list':
      return [list(node, reader)];
    case 'table':
      return [table(node, reader)];
    case 'html':
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return [];
    default:
      return [{ t: 'p', c: inlineOf(node as PhrasingContent, reader) }];
  }
}

function paragraph(node: Paragraph, next: RootContent | undefined, reader: Reader): Block {
  const direction = directionOfText(plain(node));
  const turned = direction !== undefined && direction !== reader.context.direction;
  const announces = next !== undefined && ['list', 'table', 'code', 'blockquote'].includes(next.type);
  return {
    t: 'p',
    ...(announces && { keep: true }),
    ...(turned && { turned: { dir: direction, lang: languageOf(direction, reader.context) } }),
    c: inlinesOf(node.children, reader),
  };
}

/** Returns the only language of the framework with this direction; `und` if there are several. */
function languageOf(direction: 'ltr' | 'rtl', { framework }: ComposeContext): string {
  const { languages, sourceLanguage } = framework.settings;
  const found = [...new Set([sourceLanguage, ...languages])].filter((one) => directionOf(one) === direction);
  return found.length === 1 ? (found[0]?.split('-')[0]?.toLowerCase() ?? 'und') : 'und';
}

/** Returns the level of a heading: one below its parent, so that no level is skipped. */
function step(depth: number, reader: Reader): number {
  while ((reader.open.at(-1) ?? 0) >= depth) reader.open.pop();
  reader.open.push(depth);
  return reader.level + reader.open.length;
}

function list(node: List, reader: Reader): Block {
  const items = node.children.map(
    (item): Item => ({ checked: item.checked ?? null, c: blocksOf(item.children, reader) }),
  );
  const tight = !node.spread && node.children.every((item) => !item.spread);
  return { t: 'list', start: node.ordered ? (node.start ?? 1) : null, tight, items };
}

function table(node: Table, reader: Reader): Block {
  const columns = node.children[0]?.children.length ?? 0;
  const align = Array.from(
    { length: columns },
    (_, index): Align =>
      node.align?.[index] === 'center' ? 'center' : node.align?.[index] === 'right' ? 'end' : 'start',
  );
  const rows = node.children.map((row, number) =>
    Array.from({ length: columns }, (_, index) => {
      const cell = inlinesOf(row.children[index]?.children ?? [], reader);
      return number === 0 ? unlinked(cell) : cell;
    }),
  );
  const texts = node.children.map((row) => row.children.map((cell) => plain(cell)));
  return { t: 'table', align, widths: columnWidths(texts), rows };
}

function inlinesOf(nodes: readonly PhrasingContent[], reader: Reader): Inline[] {
  return nodes.flatMap((node) => inlineOf(node, reader));
}

function inlineOf(node: PhrasingContent, reader: Reader): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ t: 'text', v: node.value.replace(/\s*\n\s*/g, ' ') }];
    case 'inlineCode':
      return [{ t: 'code', v: node.value.replace(/\n/g, ' ') }];
    case 'emphasis':
      return [{ t: 'em', c: inlinesOf(node.children, reader) }];
    case 'strong':
      return [{ t: 'strong', c: inlinesOf(node.children, reader) }];
    case 'delete':
      return [{ t: 'del', c: inlinesOf(node.children, reader) }];
    case 'break':
      return [{ t: 'break' }];
    case 'link':
      return linkOf(node, reader);
    case 'entityLink':
      return linked(reader.context, node.target, node.anchor, node.automatic, inlinesOf(node.children, reader));
    case 'parameter':
      return [{ t: 'parameter', c: inlinesOf(node.children, reader) }];
    case 'noteMark':
      return noteOf(node.number, reader);
    case 'image':
      return [imageOf(node, reader)];
    case 'html':
      return [];
    default:
      // Unknown nodes become their text, so that nothing is lost.
      return 'children' in node
        ? inlinesOf(node.children as PhrasingContent[], reader)
        : [{ t: 'text', v: plain(node) }];
  }
}

/** Converts a link. A relative address is useless outside the website, so only its text is kept. */
function linkOf(node: Link, reader: Reader): readonly Inline[] {
  const c = inlinesOf(node.children, reader);
  return /^(https?|mailto):/i.test(node.url) && c.length > 0 ? [{ t: 'link', url: node.url, c }] : c;
}

function noteOf(number: number, reader: Reader): Inline[] {
  const note = reader.notes.get(number);
  if (!note) return [];
  const label = `note ${reader.path} ${number}`;
  if (reader.set.has(number)) return [{ t: 'note-again', label }];
  reader.set.add(number);
  return [{ t: 'note', label, c: blocksOf(note.blocks, reader) }];
}

/** Converts an image, or shows its alternative text if the file is missing. */
function imageOf(node: Image, { context }: Reader): Inline {
  const alt = node.alt ?? '';
  if (Object.hasOwn(context.media, node.url)) return { t: 'image', path: node.url, alt };
  return { t: 'em', c: [{ t: 'text', v: `[${alt}]` }] };
}
