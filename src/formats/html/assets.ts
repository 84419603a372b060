import { type Artifact, type Diagnostic, diagnostic, type Materials, topOf } from '../../model/index.js';

/*
 * The scripts of the pages. They are not templates, so that a proposed change to the texts cannot change what runs in
 * the browser of a reader. Pages are complete without them.
 */

/** The script of the pages below `latest/`: redirects with the anchor, which a refresh would lose. */
export const LEAD_ON = `location.replace(new URL(document.currentScript.dataset.target, location.href).href + location.hash);
`;

/** The path of the script that shows readers of an old release that there is a newer one. */
export const NEWER = 'assets/releases.js';

/**
 * Reads the log of releases next to this one and shows a link to the same page of the newest. It does nothing if the
 * log cannot be read, as in a folder on disk.
 */
const NEWER_SCRIPT = `(async () => {
  const banner = document.getElementById('newer-release');
  if (!banner || location.protocol === 'file:') return;
  const { log, version, page } = banner.dataset;
  const base = new URL(log, location.href);
  const { latest, releases } = await fetch(base).then((answer) => answer.json());
  const own = releases.find((one) => one.version === version);
  const newest = releases.find((one) => one.version === latest);
  // The log has the highest version first; 1.0.1 may be released after 2.0.0 and is still the older version.
  const isOlder = newest && releases.indexOf(newest) < releases.indexOf(own);
  if (!own || !(isOlder || own.withdrawn)) return;
  const link = banner.querySelector('a');
  link.href = new URL(latest ? latest + '/' + page : 'index.html', base).href + location.hash;
  for (const place of banner.querySelectorAll('[data-newest]')) place.textContent = latest || '';
  banner.hidden = false;
})().catch(() => {});
`;

export function newerScript(): Artifact {
  return { path: NEWER, contents: NEWER_SCRIPT };
}

/** The path of the style sheet in a release. */
export const STYLE = 'assets/style.css';

/** The style sheet of the pages on changes. */
export const CHANGES_STYLE = 'assets/changes.css';

const SOURCE = 'templates/html/style.css';
const CHANGES_SOURCE = 'templates/html/changes.css';

/** The style sheet of all pages. */
export function styleSheet(materials: Materials, report: (diagnostic: Diagnostic) => void): Artifact {
  return sheetFrom(materials, SOURCE, STYLE, report);
}

/** The additional style sheet of the pages on changes. */
export function changesSheet(materials: Materials, report: (diagnostic: Diagnostic) => void): Artifact {
  return sheetFrom(materials, CHANGES_SOURCE, CHANGES_STYLE, report);
}

function sheetFrom(
  materials: Materials,
  source: string,
  path: string,
  report: (diagnostic: Diagnostic) => void,
): Artifact {
  const contents = materials.templates[source];
  if (contents === undefined) {
    report(diagnostic('template-renders', topOf(source), 'there is no style sheet', { hints: ['add the file'] }));
  }
  return { path, contents: squeeze(contents ?? '') };
}

/** Removes comments and unnecessary white space, except in quoted text. */
function squeeze(css: string): string {
  const words = css.match(/"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|\s+|[^"\s/]+|\//g) ?? [];
  const kept = words.filter((word) => !word.startsWith('/*')).map((word) => (/^\s+$/.test(word) ? ' ' : word));
  return kept
    .join('')
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((stretch, index) => (index % 2 === 1 ? stretch : shorten(stretch)))
    .join('')
    .trim();
}

/** Removes spaces that have no meaning. Those before a colon or around a plus may have one. */
function shorten(stretch: string): string {
  return stretch
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replaceAll(';}', '}')
    .replace(/(?<![\d.])0\.(?=\d)/g, '.');
}
