import type { RootContent } from 'mdast';
import { toString as plainTextOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Body, Entity, Part } from '../../model/index.js';
import { renderProse } from './prose.js';
import { noteAnchor, noteMarkAnchor, type ProseOptions } from './prose-handlers.js';
import { attribute, type Piece, piecesOf } from './prose-pieces.js';
import { SafeHtml } from './safe-html.js';
import { shorten } from './shorten.js';
import { closeUp } from './writer.js';

/** The text of a file, rendered as far as it is the same on every page and in every language. */
export interface FileText {
  readonly parts: { readonly [id: string]: readonly TextPart[] };
  readonly notes: readonly { readonly number: number; readonly prose: Prose | undefined }[];
  /** The marks of each footnote, by its number: for each, the number of earlier marks of that note. */
  readonly marks: ReadonlyMap<number, readonly number[]>;
  /** The first words of its main entity, as a description for search engines. */
  readonly opening: string;
}

/** A part of a text; without a prose if it has no blocks. */
interface TextPart extends Omit<Part, 'blocks'> {
  readonly prose: Prose | undefined;
}

/** Fetches the text of a file by its path. */
export type Texts = (path: string) => Promise<FileText>;

/** A text in pieces, or in blocks if only the general renderer can show it. */
export interface Prose {
  readonly prefix: string;
  readonly about: string;
  readonly pieces: readonly Piece[] | undefined;
  /** Whether a page needs no check of the white space in it. */
  readonly isClosed: boolean;
  readonly blocks: readonly RootContent[];
}

/** The text of a file for a place that shows none. */
export const NO_TEXT: FileText = { parts: {}, notes: [], marks: new Map(), opening: '' };

/** Renders the text of a file. Its tree is not needed any more, unless it has something unusual. */
export function fileText(body: Body, owner: string): FileText {
  const parts = Object.entries(body.parts).map(([id, some]): [string, readonly TextPart[]] => [
    id,
    some.map(({ blocks, ...part }) => ({ ...part, prose: proseIn(id, part.name, blocks) })),
  ]);
  return {
    parts: Object.fromEntries(parts),
    notes: body.notes.map(({ number, blocks }) => ({ number, prose: proseIn(owner, `note-${number}`, blocks) })),
    marks: marksOf(parts.flatMap(([, some]) => some.map(({ prose }) => prose))),
    opening: openingOf(Object.hasOwn(body.parts, owner) ? (body.parts[owner] ?? []) : []),
  };
}

/** Returns the parts of an entity in the text of its file. */
export function partsOf(text: FileText, entity: Entity): readonly TextPart[] {
  return Object.hasOwn(text.parts, entity.id) ? (text.parts[entity.id] ?? []) : [];
}

function proseIn(id: string, name: string, blocks: readonly RootContent[]): Prose | undefined {
  if (blocks.length === 0) return undefined;
  const [prefix, about] = [`${id}-${name}`, `${id} ${name}`];
  const pieces = piecesOf(blocks, prefix, about);
  return { prefix, about, pieces, isClosed: pieces !== undefined && isClosed(pieces), blocks: pieces ? [] : blocks };
}

/** Whether no white space before a tag could be removed, wherever the text is shown. */
function isClosed(pieces: readonly Piece[]): boolean {
  const [bare, full] = ['', '<a>'].map((link) =>
    pieces.map((one) => (typeof one === 'string' ? one : one.type === 'heading' ? 'h2' : link)).join(''),
  );
  return [bare, full].every((html) => html === undefined || closeUp(html) === html);
}

/** What a page has for all its texts. */
export type PageSetting = Pick<ProseOptions, 'address' | 'image' | 'say'>;

/** The outermost level of headings of a text, and the prefix of its footnotes; empty on a page without footnotes. */
export type TextSetting = Pick<ProseOptions, 'heading' | 'notes'>;

/** Shows a text on a page. */
export function showProse(prose: Prose, page: PageSetting, setting: TextSetting): SafeHtml {
  const { prefix, about, pieces, blocks } = prose;
  if (pieces === undefined) return renderProse(blocks, { ...page, ...setting, prefix, about });
  const [first] = pieces;
  if (pieces.length === 1 && typeof first === 'string') return new SafeHtml(first, prose.isClosed);
  let html = '';
  for (const piece of pieces) html += typeof piece === 'string' ? piece : show(piece, page, setting);
  return new SafeHtml(html, prose.isClosed);
}

function show(piece: Exclude<Piece, string>, page: PageSetting, setting: TextSetting): string {
  if (piece.type === 'link') {
    const href = page.address(piece.id, piece.part);
    return href === undefined ? '' : `<a href="${attribute(href)}" class="${piece.name}">`;
  }
  if (piece.type === 'endOfLink') return page.address(piece.id, piece.part) === undefined ? '' : '</a>';
  if (piece.type === 'heading') return `h${Math.min(6, setting.heading + piece.below)}`;
  if (piece.type === 'words') return attribute(page.say(piece.key, piece.values));
  if (setting.notes === '') return '';
  const id = attribute(noteMarkAnchor(setting.notes, piece.number, piece.again));
  const href = attribute(`#${noteAnchor(setting.notes, piece.number)}`);
  const label = attribute(page.say('footnote', { number: String(piece.number) }));
  return `<sup><a id="${id}" href="${href}" role="doc-noteref" aria-label="${label}">${piece.number}</a></sup>`;
}

function marksOf(texts: readonly (Prose | undefined)[]): FileText['marks'] {
  const marks = new Map<number, number[]>();
  const add = ({ number, again }: { readonly number: number; readonly again: number }): void => {
    marks.set(
      number,
      [...(marks.get(number) ?? []), again].sort((a, b) => a - b),
    );
  };
  for (const prose of texts) {
    for (const piece of prose?.pieces ?? []) if (typeof piece !== 'string' && piece.type === 'note') add(piece);
    if (prose?.pieces === undefined && prose) visit({ type: 'root', children: [...prose.blocks] }, 'noteMark', add);
  }
  return marks;
}

function openingOf(parts: readonly Part[]): string {
  const part = parts.find((one) => one.blocks.length > 0);
  return part === undefined ? '' : shorten(part.blocks.map((block) => plainTextOf(block)).join(' '));
}
