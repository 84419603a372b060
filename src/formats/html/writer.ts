import type { LongText } from '../../model/index.js';
import { type Edges, SafeHtml } from './safe-html.js';

/**
 * A stretch of HTML, with the white space at its edges apart: whether that counts depends on what comes next. Inside,
 * the blank lines and indentation before tags are already removed.
 */
interface Stretch extends Edges {
  /** The stretch as it was given. */
  readonly given: string;
}

/** Splits HTML into its edges and its body. */
export function stretchOf(given: string): Stretch {
  const { body, ...edges } = split(given);
  return { ...edges, body: closeUp(body), given };
}

function split(given: string): Edges {
  const body = given.trim();
  const start = given.length - given.trimStart().length;
  return {
    lead: given.slice(0, start),
    body,
    tail: body === '' ? '' : given.slice(start + body.length),
    opens: body.startsWith('<'),
  };
}

/** Removes the blank lines and indentation of templates, which can make up a tenth of a long page. */
export function closeUp(html: string): string {
  return html.replace(/\s*\n\s*(?=<)/g, '\n');
}

/** Returns a page without the blank lines and indentation of its templates. A long page stays in pieces. */
export function closed(page: SafeHtml): string | LongText {
  if (!page.isClosed) return closeUp(page.html);
  return page.edges?.before === undefined ? page.html : { pieces: () => page.pieces() };
}

/** Where a template writes its output. */
export interface Writer {
  stretch(one: Stretch): void;
  /** Writes text that is already escaped, and therefore contains no tag. */
  text(escaped: string): void;
  html(one: SafeHtml): void;
}

/** Collects a page and removes its blank lines and indentation on the way, with the result of `closeUp`. */
export class PageWriter implements Writer {
  /** The white space before the body; undefined as long as there is only white space. */
  #lead: string | undefined;
  #body = '';
  /** The pieces before the body. */
  readonly #before: string[] = [];
  #opens = false;
  /** White space at the end, which is dropped if a tag follows. */
  #space = '';

  stretch({ lead, body, tail, opens, before }: Edges): void {
    const space = this.#space === '' ? lead : this.#space + lead;
    if (body === '') {
      this.#space = space;
      return;
    }
    this.#append(space, body, opens, before);
    this.#space = tail;
  }

  text(escaped: string): void {
    if (escaped === '') return;
    if (isSpace(escaped.charCodeAt(escaped.length - 1))) {
      const body = escaped.trimEnd();
      this.stretch({ lead: body === '' ? escaped : '', body, tail: escaped.slice(body.length), opens: false });
      return;
    }
    this.#append(this.#space, escaped, false);
    this.#space = '';
  }

  html(one: SafeHtml): void {
    if (one.edges !== undefined) {
      this.stretch(one.edges);
      return;
    }
    const { html, isClosed } = one;
    const body = isClosed || !html.includes('\n') ? html : closeUp(html);
    if (body === '') return;
    if (isSpace(body.charCodeAt(0)) || isSpace(body.charCodeAt(body.length - 1))) {
      this.stretch(split(body));
      return;
    }
    this.#append(this.#space, body, body.charCodeAt(0) === LESS_THAN);
    this.#space = '';
  }

  /** Returns everything that was written. */
  end(): SafeHtml {
    // V8 keeps a joined string as a tree of its parts until it reads a character, which takes three times the memory.
    if (this.#body.length >= HEAVY) this.#body.charCodeAt(0);
    const space = this.#space;
    if (this.#lead === undefined) return new SafeHtml(space, true, { lead: space, body: '', tail: '', opens: false });
    const edges = { lead: this.#lead, body: this.#body, tail: space, opens: this.#opens };
    if (this.#before.length > 0) return new SafeHtml(undefined, true, { ...edges, before: this.#before });
    return new SafeHtml(edges.lead + edges.body + space, true, edges);
  }

  #append(space: string, body: string, opens: boolean, before?: readonly string[]): void {
    const between = opens && space.includes('\n') ? '\n' : space;
    if (this.#lead === undefined) {
      this.#lead = between;
      this.#opens = opens;
    } else if (between !== '') this.#body += between;
    if (before !== undefined) {
      for (const piece of before) {
        this.#before.push(this.#body + piece);
        this.#body = '';
      }
    }
    if (this.#body.length >= LONG) {
      this.#body.charCodeAt(0);
      this.#before.push(this.#body);
      this.#body = '';
    }
    this.#body += body;
  }
}

/** Collects text as it is written, for a value that a template captures. */
export class PlainWriter implements Writer {
  #text = '';

  stretch(one: Stretch): void {
    this.#text += one.given;
  }

  text(escaped: string): void {
    this.#text += escaped;
  }

  html(one: SafeHtml): void {
    this.#text += one.html;
  }

  end(): string {
    return this.#text;
  }
}

const LESS_THAN = 60;
/** The length of a piece of a long page, in UTF-16 code units. */
const LONG = 256 * 1024;
/** The length from which the memory of a text matters. */
const HEAVY = 4 * 1024;

/** Whether a character is white space in a regular expression (`\\s`). */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 160 && /\s/.test(String.fromCharCode(code));
}
