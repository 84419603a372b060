import { type Artifact, type Diagnostic, diagnostic, type Materials, topOf } from '../../model/index.js';

/** The path of the style sheet in a release. */
export const STYLE = 'assets/style.css';

const SOURCE = 'templates/html/style.css';

/** The one style sheet of all pages. */
export function styleSheet(materials: Materials, report: (diagnostic: Diagnostic) => void): Artifact {
  const contents = materials.templates[SOURCE];
  if (contents === undefined) {
    report(diagnostic('template-renders', topOf(SOURCE), 'there is no style sheet', { hints: ['add the file'] }));
  }
  return { path: STYLE, contents: contents ?? '' };
}
