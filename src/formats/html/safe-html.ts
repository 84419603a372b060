/** The white space at the edges of HTML, and what is between; whether it starts with a tag. */
export interface Edges {
  readonly lead: string;
  readonly body: string;
  readonly tail: string;
  readonly opens: boolean;
  /** The pieces before the body, if all of it would be a long string. */
  readonly before?: readonly string[];
}

/** HTML that Charter created. Templates output nothing else without escaping. */
export class SafeHtml {
  constructor(
    /** Undefined if the edges have pieces. */
    private readonly whole: string | undefined,
    /** Whether blank lines and indentation before tags are already removed. */
    readonly isClosed = false,
    /** Known for the output of templates, so that a long page need not be looked at again. */
    readonly edges: Edges | undefined = undefined,
  ) {}

  get html(): string {
    return this.whole ?? this.pieces().join('');
  }

  /** Returns the HTML in pieces that follow each other. */
  pieces(): readonly string[] {
    if (this.edges?.before === undefined) return [this.html];
    const { lead, before, body, tail } = this.edges;
    return [lead, ...before, body, tail];
  }

  toString(): string {
    return this.html;
  }
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const SPECIAL = /[&<>"']/;

/** Escapes text for element content, `<title>` and quoted attributes, so that the position in a template does not matter. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : text;
}

/** Escapes the output of a template, except for HTML that Charter created. */
export function escapeOutput(value: unknown): string {
  if (value instanceof SafeHtml) return value.html;
  return value === null || value === undefined ? '' : escapeHtml(String(value));
}

const SCHEMES = /^(https?:\/\/|mailto:)/i;

/** Whether an address is allowed in a link: only http, https and mailto. */
export function isSafeAddress(address: string): boolean {
  return SCHEMES.test(address);
}
