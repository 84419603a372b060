import type { Root } from 'mdast';
import { type Diagnostic, diagnostic, type Lines, placeBetween, topOf } from '../model/index.js';

/** The largest frontmatter, in characters. */
export const MAX_FRONTMATTER = 64 * 1024;

export interface Fenced {
  /** Offsets of the YAML between the fences; undefined when there is none to read. */
  readonly start: number;
  readonly end: number;
}

/** Finds the YAML between the first `---` and the next, as remark-frontmatter saw it. */
export function findFrontmatter(path: string, text: string, lines: Lines, tree: Root): Fenced | Diagnostic {
  const node = tree.children[0];
  if (node?.type !== 'yaml') return absent(path, text, lines);
  const from = node.position?.start.offset ?? 0;
  const start = lines[1] ?? text.length;
  const end = Math.min(start + node.value.length + countOfReturns(text, start, node.value), text.length);
  if (end - start > MAX_FRONTMATTER) {
    return diagnostic(
      'file-is-small',
      placeBetween(path, lines, from, from + 3),
      `the frontmatter has more than ${MAX_FRONTMATTER} characters`,
      {
        hints: ['move text into the body'],
      },
    );
  }
  return { start, end };
}

/** The length of the YAML in the file, where the parser may have turned CRLF into LF. */
function countOfReturns(text: string, start: number, value: string): number {
  const rest = text.slice(start);
  const close = /(^|\r\n|\n|\r)---[ \t]*(\r\n|\n|\r|$)/.exec(rest);
  return close ? close.index - value.length : 0;
}

function absent(path: string, text: string, lines: Lines): Diagnostic {
  const first = placeBetween(path, lines, 0, (lines[1] ?? text.length + 1) - 1);
  if (/^---[ \t]*(\r|\n|$)/.test(text)) {
    return diagnostic(
      'frontmatter-closes',
      { ...first, end: { line: 1, column: 4 } },
      'the frontmatter that starts here never ends',
      {
        hints: ['put a line `---` after the last key'],
      },
    );
  }
  const later = /^(?:[ \t\r\n]|<!--[\s\S]*?-->)*---[ \t]*\r?\n/.test(text);
  return diagnostic('frontmatter-exists', topOf(path), 'the file does not start with frontmatter', {
    hints: [
      later
        ? 'move the line `---` to the very top of the file'
        : 'start the file with a line `---`, the keys, and another line `---`',
    ],
  });
}
