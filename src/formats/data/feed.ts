import type { ReleaseEntry } from '../../model/index.js';

/** The input of a feed of releases. */
interface Feed {
  readonly title: string;
  readonly publisher: string;
  /** The address of the published releases, without a slash at the end; empty if unknown. */
  readonly baseUrl: string;
  /** Newest first. */
  readonly releases: readonly ReleaseEntry[];
}

/** Returns the releases as an Atom feed (RFC 4287). The ids of its entries do not depend on its location. */
export function atomFeed({ title, publisher, baseUrl: base, releases }: Feed): string {
  const own = base === '' ? `urn:charter:${slug(title)}` : `${base}/`;
  const days = releases.map((one) => one.withdrawn?.date ?? one.date).sort();
  const entries = releases.map((one) => {
    const id = base === '' ? `${own}:${one.version}` : `${base}/${one.version}/index.html`;
    const words = one.withdrawn ? `Withdrawn: ${one.withdrawn.reason}` : one.prerelease ? 'For comment.' : 'Released.';
    return [
      '  <entry>',
      `    <id>${escaped(id)}</id>`,
      `    <title>${escaped(`${title} ${one.version}`)}</title>`,
      `    <published>${one.date}T00:00:00Z</published>`,
      `    <updated>${one.withdrawn?.date ?? one.date}T00:00:00Z</updated>`,
      `    <link rel="alternate" type="text/html" href="${escaped(base === '' ? `../${one.version}/index.html` : id)}"/>`,
      `    <summary>${escaped(words)}</summary>`,
      '  </entry>',
    ].join('\n');
  });
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escaped(own)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <updated>${days.at(-1) ?? '1970-01-01'}T00:00:00Z</updated>`,
    `  <author><name>${escaped(publisher)}</name></author>`,
    ...entries,
    '</feed>',
  ].join('\n')}\n`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Escapes text for XML 1.0, and drops the control characters that XML does not allow. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
