import { OWN } from './answer.js';

/** The addresses of the script and the style of the preview. */
export const SCRIPT = `${OWN}preview.js`;
export const STYLE = `${OWN}preview.css`;
export const EVENTS = `${OWN}events`;

/** Which page the script is on, so that the server can tell it what changed. */
interface PageFacts {
  /** The address of the page, as asked for. */
  readonly page: string;
  readonly query: string;
  /** Which run of the server, and which of its states, made the page. */
  readonly run: string;
  readonly generation: number;
}

/** Adds the script of the preview to a page. Its security policy is a header, so the one in the page is taken out. */
export function withScript(html: string, { page, query, run, generation }: PageFacts): string {
  const tag = `<script src="${SCRIPT}" data-page="${escaped(page)}" data-query="${escaped(query)}" data-run="${run}" data-generation="${generation}" defer></script>`;
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/i, '');
  // The template of a framework may have no head.
  return bare.includes('</head>') ? bare.replace('</head>', () => `${tag}\n</head>`) : `${bare}${tag}`;
}

/** The security policy of every page: that of a published page, and the script of the preview and its events. */
export function policyFor(origin: string): string {
  return [
    "default-src 'none'",
    `script-src ${origin}${SCRIPT}`,
    `connect-src ${origin}${EVENTS}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A page of the preview itself, with sentences and links. Everything in it is text. */
export function noticePage(title: string, sentences: readonly string[], links: readonly NoticeLink[]): string {
  const list = links.map(({ title, href }) => `<li><a href="${escaped(href)}">${escaped(title)}</a></li>`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/style.css">
</head>
<body>
<main id="content" tabindex="-1">
<h1>${escaped(title)}</h1>
${sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')}
${list.length > 0 ? `<ul>${list.join('')}</ul>` : ''}
</main>
</body>
</html>
`;
}

export interface NoticeLink {
  readonly title: string;
  readonly href: string;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
