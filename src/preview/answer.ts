import { createHash } from 'node:crypto';

/** What the server sends for an address. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Where to go instead. */
  readonly location?: string;
}

/** The folder of the addresses that belong to the preview. No page of a framework begins with a hyphen. */
export const OWN = '/-/';

export const HTML = 'text/html; charset=utf-8';

const TYPES: { readonly [ending: string]: string } = {
  html: HTML,
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  bib: 'text/plain; charset=utf-8',
  cff: 'text/plain; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** Returns the media type of a path. Browsers must not guess another one, so an unknown ending is only downloaded. */
export function typeOf(path: string): string {
  return TYPES[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

export function redirect(location: string): Answer {
  return { status: 302, type: 'text/plain; charset=utf-8', body: '', location };
}

/** Returns the entity tag of a body (RFC 9110, 8.8.3). */
export function tagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}
