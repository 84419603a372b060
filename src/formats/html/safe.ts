/** HTML that Charter made itself. The only thing that a template may put out without escaping. */
export class SafeHtml {
  constructor(readonly html: string) {}

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

/** Escapes for text, for `<title>` and for an attribute in quotes alike, so that the place in a template does not matter. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** What a template puts out: escaped, unless Charter made it as HTML. */
export function escapeOutput(value: unknown): string {
  if (value instanceof SafeHtml) return value.html;
  return value === null || value === undefined ? '' : escapeHtml(String(value));
}

const SCHEMES = /^(https?:\/\/|mailto:)/i;

/** Whether an address may stand in a link as it is: http, https or mailto, nothing else. */
export function isSafeAddress(address: string): boolean {
  return SCHEMES.test(address);
}
