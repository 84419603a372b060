import { type Diagnostic, diagnostic, linesOf, type Materials, placeBetween } from '../../model/index.js';

/** The folder of the templates of the PDF. */
export const TEMPLATES = 'templates/pdf/';

/** The Typst templates by path. */
export function templatesOf(materials: Materials): readonly (readonly [path: string, text: string])[] {
  return Object.entries(materials.templates).filter(([path]) => path.startsWith(TEMPLATES) && path.endsWith('.typ'));
}

/**
 * A template may import other templates and nothing else. The typesetter would fetch a package from the network,
 * and the address of one can be put together in code, so that only a plain path in quotes is let through.
 */
export function checkImports(materials: Materials): readonly Diagnostic[] {
  return templatesOf(materials).flatMap(([path, text]) => {
    const bare = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
    const lines = linesOf(text);
    return [...bare.matchAll(/\b(?:import|include)\b(?!\s*"[^"@\\][^"\\]*")/g)].map(({ index, 0: word }) =>
      diagnostic(
        'pdf-is-typeset',
        placeBetween(path, lines, index, index + word.length),
        'a template can import nothing but a template',
        {
          hints: ['give the path of the other template in quotes; packages are not fetched'],
        },
      ),
    );
  });
}
