import type { Root } from 'mdast';
import { type Diagnostic, diagnostic, type Lines, placeBetween, topOf } from '../model/index.js';

/** The largest frontmatter, in characters. */
export const MAX_FRONTMATTER = 64 * 1024;

/** Offsets of the YAML between the fences. */
export interface Fenced {
  readonly start: number;
  readonly end: number;
}

/** Finds the YAML between the first `---` and the next, as the Markdown parser saw it. */
export function findFrontmatter(path: string, text: string, lines: Lines, tree: Root): Fenced | Diagnostic {
  if (tree.children[0]?.type !== 'yaml') return absent(path, text, lines);
  const start = lines[1] ?? text.length;
  const close = /^---[ \t]*$/m.exec(text.slice(start));
  const end = close ? start + close.index : text.length;
  if (end - start <= MAX_FRONTMATTER) return { start, end };
  return diagnostic(
    'file-is-small',
    placeBetween(path, lines, 0, 3),
    `the frontmatter has more than ${MAX_FRONTMATTER} characters`,
    { hints: ['move text into the body'] },
  );
}

function absent(path: string, text: string, lines: Lines): Diagnostic {
  if (/^---[ \t]*(\r|\n|$)/.test(text)) {
    return diagnostic(
      'frontmatter-closes',
      placeBetween(path, lines, 0, 3),
      'the frontmatter that starts here never ends',
      { hints: ['put a line `---` after the last key'] },
    );
  }
  const isLater = /^---[ \t]*$/m.test(text.slice(0, 1000));
  return diagnostic('frontmatter-exists', topOf(path), 'the file does not start with frontmatter', {
    hints: [
      isLater
        ? 'move the line `---` to the very top of the file'
        : 'start the file with a line `---`, the keys, and another line `---`',
    ],
  });
}
