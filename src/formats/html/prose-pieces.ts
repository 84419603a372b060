import GithubSlugger from 'github-slugger';
import type { ListItem, Parents, RootContent, Table } from 'mdast';
import type { NoteMark } from '../../model/index.js';

/**
 * A piece of the HTML of a text. Everything that depends on the page is a piece of its own, so that a text is rendered
 * once and then shown on every page.
 */
export type Piece =
  | string
  /** The start of a link to an entity, and its end. Without a target on the page, the words stay without a link. */
  | { readonly type: 'link'; readonly id: string; readonly part: string; readonly name: string }
  | { readonly type: 'endOfLink'; readonly id: string; readonly part: string }
  /** The tag of a heading: the given number of levels below the outermost heading. */
  | { readonly type: 'heading'; readonly below: number }
  /** An interface string, in an attribute. */
  | { readonly type: 'words'; readonly key: string; readonly values: { readonly [name: string]: string } }
  /** The mark of a footnote. */
  | { readonly type: 'note'; readonly number: number; readonly again: number };

/** Thrown for a node that needs the general renderer. */
class OutOfScope extends Error {}

/** Returns the pieces of a text, or undefined if it has something that only the general renderer can show. */
export function piecesOf(blocks: readonly RootContent[], prefix: string, about: string): readonly Piece[] | undefined {
  try {
    const pieces = new Pieces(prefix, about);
    pieces.document(blocks);
    return pieces.done();
  } catch (error) {
    if (error instanceof OutOfScope) return undefined;
    throw error;
  }
}

/**
 * Writes the blocks of common texts directly, with the bytes of the general renderer. It is the allow-list: it can write
 * no other element, attribute or address than those below, and text only after escaping.
 */
class Pieces {
  readonly #pieces: Piece[] = [];
  readonly #slugger = new GithubSlugger();
  #html = '';
  #tables = 0;

  constructor(
    readonly prefix: string,
    readonly about: string,
  ) {}

  done(): readonly Piece[] {
    this.#cut();
    return this.#pieces;
  }

  document(blocks: readonly RootContent[]): void {
    const open: number[] = [];
    for (const [index, block] of blocks.entries()) {
      if (index > 0) this.#html += '\n';
      if (block.type !== 'heading') {
        this.#block(block);
        continue;
      }
      while (open.length > 0 && (open.at(-1) ?? 0) >= block.depth) open.pop();
      open.push(block.depth);
      const heading: Piece = { type: 'heading', below: open.length - 1 };
      this.#html += '<';
      this.#put(heading);
      this.#html += ` id="${attribute(`${this.prefix}-${this.#slugger.slug(wordsIn(block))}`)}">`;
      this.#inlines(block);
      this.#html += '</';
      this.#put(heading);
      this.#html += '>';
    }
  }

  #put(piece: Piece): void {
    this.#cut();
    this.#pieces.push(piece);
  }

  #cut(): void {
    if (this.#html !== '') this.#pieces.push(this.#html);
    this.#html = '';
  }

  #block(node: RootContent): void {
    plain(node);
    if (node.type === 'paragraph') this.#wrapped('p', node);
    else if (node.type === 'list') {
      const start = typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
      this.#html += node.ordered ? `<ol${start}>\n` : `<ul${start && outOfScope()}>\n`;
      const isLoose = node.spread === true || node.children.some(isSpread);
      for (const item of node.children) this.#item(item, isLoose);
      this.#html += node.ordered ? '</ol>' : '</ul>';
    } else if (node.type === 'blockquote') {
      this.#html += '<blockquote>\n';
      for (const child of node.children) {
        this.#block(child);
        this.#html += '\n';
      }
      this.#html += '</blockquote>';
    } else if (node.type === 'code') {
      this.#html += `<pre><code>${text(node.value ? `${node.value}\n` : '')}</code></pre>`;
    } else if (node.type === 'thematicBreak') this.#html += '<hr>';
    else if (node.type === 'table') this.#table(node);
    else outOfScope();
  }

  #item(item: ListItem, isLoose: boolean): void {
    plain(item);
    this.#html += '<li>';
    if (typeof item.checked === 'boolean') this.#html += `<span class="task">${item.checked ? '☑ ' : '☐ '}</span>`;
    for (const [index, child] of item.children.entries()) {
      const isBare = child.type === 'paragraph' && !isLoose;
      if (!isBare || index > 0) this.#html += '\n';
      if (isBare) {
        plain(child);
        this.#inlines(child);
      } else this.#block(child);
    }
    const last = item.children.at(-1);
    if (last && (isLoose || last.type !== 'paragraph')) this.#html += '\n';
    this.#html += '</li>\n';
  }

  #table({ children: rows, align }: Table): void {
    const [head, ...body] = rows;
    if (head === undefined) outOfScope();
    this.#tables += 1;
    this.#html += '<section class="table-scroll" tabindex="0" aria-label="';
    this.#put({ type: 'words', key: 'table-in', values: { number: String(this.#tables), about: this.about } });
    this.#html += '">';
    this.#html += '<table>\n<thead>\n';
    this.#row(head as Table['children'][number], align ?? undefined, 'th scope="col"');
    this.#html += '</thead>\n';
    if (body.length > 0) {
      this.#html += '<tbody>\n';
      for (const row of body) this.#row(row, align ?? undefined, 'td');
      this.#html += '</tbody>\n';
    }
    this.#html += '</table></section>';
  }

  #row(row: Table['children'][number], align: Table['align'] | undefined, tag: string): void {
    plain(row);
    this.#html += '<tr>\n';
    for (let at = 0; at < (align ? align.length : row.children.length); at += 1) {
      const cell = row.children[at];
      const side = align?.[at];
      const name = side === 'center' ? ' class="align-center"' : side === 'right' ? ' class="align-end"' : '';
      this.#html += `<${tag}${name}>`;
      if (cell) {
        plain(cell);
        this.#inlines(cell);
      }
      this.#html += `</${tag.slice(0, 2)}>\n`;
    }
    this.#html += '</tr>\n';
  }

  #wrapped(tag: string, node: Parents): void {
    plain(node);
    this.#html += `<${tag}>`;
    this.#inlines(node);
    this.#html += `</${tag}>`;
  }

  #inlines(parent: Parents): void {
    for (const [index, child] of parent.children.entries()) {
      const isAfterBreak = index > 0 && parent.children[index - 1]?.type === 'break';
      if (isAfterBreak && child.type !== 'text') outOfScope();
      this.#inline(child, isAfterBreak);
    }
  }

  #inline(node: RootContent, isAfterBreak: boolean): void {
    plain(node);
    if (node.type === 'text') {
      const value = trimLines(node.value);
      this.#html += text(isAfterBreak ? trimLine(value, true, false) : value);
    } else if (node.type === 'emphasis') this.#wrapped('em', node);
    else if (node.type === 'strong') this.#wrapped('strong', node);
    else if (node.type === 'delete') this.#wrapped('del', node);
    else if (node.type === 'inlineCode') this.#html += `<code>${text(node.value.replace(/\r?\n|\r/g, ' '))}</code>`;
    else if (node.type === 'break') this.#html += '<br>\n';
    else if (node.type === 'link') {
      // The general renderer decides about every other address.
      if (!/^(https?:\/\/|mailto:)/.test(node.url)) outOfScope();
      this.#html += `<a href="${attribute(node.url)}" class="external">`;
      this.#inlines(node);
      this.#html += '</a>';
    } else if (node.type === 'entityLink') {
      const [only] = node.children;
      const isId = node.children.length === 1 && only?.type === 'text' && only.value === node.target;
      const name = node.automatic ? 'term' : isId ? 'code' : 'entity';
      const target = { id: node.target, part: node.anchor };
      this.#put({ type: 'link', ...target, name });
      this.#inlines(node as unknown as Parents);
      this.#put({ type: 'endOfLink', ...target });
    } else if (node.type === 'parameter') {
      this.#html += '<span class="parameter">';
      this.#inlines(node as unknown as Parents);
      this.#html += '</span>';
    } else if (node.type === 'noteMark') {
      const { number, again }: NoteMark = node;
      this.#put({ type: 'note', number, again });
    } else outOfScope();
  }
}

function outOfScope(): never {
  throw new OutOfScope();
}

/** A node may carry instructions for the general renderer. */
function plain({ data }: { readonly data?: object | undefined }): void {
  if (data && ('hName' in data || 'hProperties' in data || 'hChildren' in data)) outOfScope();
}

function isSpread({ spread, children }: ListItem): boolean {
  return spread === null || spread === undefined ? children.length > 1 : spread;
}

/** The plain text of a heading, from which its anchor is made. */
function wordsIn(parent: Parents): string {
  return parent.children
    .map((node) => {
      if (node.type === 'text') return trimLines(node.value);
      if (node.type === 'inlineCode') return node.value.replace(/\r?\n|\r/g, ' ');
      if (node.type === 'break' || node.type === 'noteMark' || node.type === 'image') outOfScope();
      return 'children' in node ? wordsIn(node as Parents) : '';
    })
    .join('');
}

/** Removes spaces at the line breaks in a text. */
function trimLines(value: string): string {
  if (!/[\r\n]/.test(value)) return value;
  const lines = value.split(/(\r?\n|\r)/);
  const last = lines.length - 1;
  return lines.map((line, at) => (at % 2 === 1 ? line : trimLine(line, at > 0, at < last))).join('');
}

function trimLine(line: string, atStart: boolean, atEnd: boolean): string {
  let [start, end] = [0, line.length];
  while (atStart && start < end && isBlank(line, start)) start += 1;
  while (atEnd && start < end && isBlank(line, end - 1)) end -= 1;
  return line.slice(start, end);
}

function isBlank(line: string, at: number): boolean {
  return line[at] === ' ' || line[at] === '\t';
}

function text(value: string): string {
  return /[<&]/.test(value) ? value.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : value;
}

const CODES: { readonly [character: string]: string } = {
  '\0': '&#x0;',
  '"': '&#x22;',
  '&': '&#x26;',
  "'": '&#x27;',
  '`': '&#x60;',
};

/** Escapes a value for an attribute in double quotes. */
export function attribute(value: string): string {
  return value.replace(/[\0"&'`]/g, (character) => CODES[character] ?? '');
}
