import { SafeHtml } from './safe-html.js';

/**
 * A stretch of HTML, with the white space at its edges apart: whether that counts depends on what comes next. Inside,
 * the blank lines and indentation before tags are already removed.
 */
export interface Stretch {
  readonly lead: string;
  readonly body: string;
  readonly tail: string;
  /** Whether the body starts with a tag, before which a line break is enough. */
  readonly opens: boolean;
  /** The stretch as it was given. */
  readonly given: string;
}

/** Splits HTML into its edges and its body. */
export function stretchOf(given: string): Stretch {
  const { body, ...edges } = split(given);
  return { ...edges, body: closeUp(body), given };
}

function split(given: string): Omit<Stretch, 'given'> {
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

/** Returns a page without the blank lines and indentation of its templates. */
export function closed({ html, isClosed }: SafeHtml): string {
  return isClosed ? html : closeUp(html);
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
  #html = '';
  /** White space at the end, which is dropped if a tag follows. */
  #space = '';

  stretch({ lead, body, tail, opens }: Omit<Stretch, 'given'>): void {
    const space = this.#space === '' ? lead : this.#space + lead;
    if (body === '') {
      this.#space = space;
      return;
    }
    this.#html += opens && space.includes('\n') ? `\n${body}` : space + body;
    this.#space = tail;
  }

  text(escaped: string): void {
    if (escaped === '') return;
    if (isSpace(escaped.charCodeAt(escaped.length - 1))) {
      const body = escaped.trimEnd();
      if (body === '') this.#space += escaped;
      else {
        this.#html += this.#space + body;
        this.#space = escaped.slice(body.length);
      }
      return;
    }
    this.#html += this.#space + escaped;
    this.#space = '';
  }

  html({ html, isClosed }: SafeHtml): void {
    if (html === '') return;
    const body = isClosed || !html.includes('\n') ? html : closeUp(html);
    if (isSpace(body.charCodeAt(0)) || isSpace(body.charCodeAt(body.length - 1))) {
      this.stretch(split(body));
      return;
    }
    const opens = body.charCodeAt(0) === LESS_THAN && this.#space.includes('\n');
    this.#html += opens ? `\n${body}` : this.#space + body;
    this.#space = '';
  }

  /** Returns everything that was written. */
  end(): SafeHtml {
    return new SafeHtml(this.#html + this.#space, true);
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

/** Whether a character is white space in a regular expression (`\\s`). */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 160 && /\s/.test(String.fromCharCode(code));
}
