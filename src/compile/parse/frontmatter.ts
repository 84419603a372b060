import { type Diagnostic, diagnostic, type Lines, placeBetween, topOf } from '../../model/index.js';

/** The maximum length of frontmatter, in characters. */
const MAX_FRONTMATTER = 64 * 1024;

/** The offsets of the YAML between the fences, and of the text after them. */
interface Frontmatter {
  readonly start: number;
  readonly end: number;
  readonly body: number;
}

/** Finds the YAML between the first `---` and the next, as the Markdown parser will. */
export function findFrontmatter(path: string, text: string, lines: Lines): Frontmatter | Diagnostic {
  const place = placeBetween(path, lines, 0, 3);
  if (!/^---[ \t]*(\r|\n|$)/.test(text)) return absent(path, text);
  const start = lines[1] ?? text.length;
  const close = /^---[ \t]*$/m.exec(text.slice(start));
  if (!close) {
    return diagnostic('frontmatter-closes', place, 'the frontmatter that starts here never ends', {
      hints: ['add a line `---` after the last key'],
    });
  }
  const end = start + close.index;
  if (close.index <= MAX_FRONTMATTER) return { start, end, body: end + close[0].length };
  return diagnostic('file-is-small', place, `the frontmatter has more than ${MAX_FRONTMATTER} characters`, {
    hints: ['move text into the body'],
  });
}

function absent(path: string, text: string): Diagnostic {
  const isLater = /^---[ \t]*$/m.test(text.slice(0, 1000));
  return diagnostic('frontmatter-exists', topOf(path), 'the file does not start with frontmatter', {
    hints: [
      isLater
        ? 'move the line `---` to the very top of the file'
        : 'start the file with a line `---`, the keys, and another line `---`',
    ],
  });
}
