import { type Artifact, type Diagnostic, diagnostic, type Materials, topOf } from '../../model/index.js';

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

/** What the pages on changes need beside it. */
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

/** Takes comments and needless white space out; what stands in quotes stays. */
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

/** Spaces before a colon or around a plus can mean something; these do not. */
function shorten(stretch: string): string {
  return stretch
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replaceAll(';}', '}')
    .replace(/(?<![\d.])0\.(?=\d)/g, '.');
}
