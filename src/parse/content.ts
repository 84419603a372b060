import type { Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type Diagnostic, diagnostic, type Place } from '../model/index.js';

/**
 * What may not stand in a text whatever its kind. Takes out HTML comments; everything else that is refused stays
 * in the tree, since a file with an error is not published.
 */
export function checkContent(path: string, tree: Root): Diagnostic[] {
  const found: Diagnostic[] = [];
  let depth = 1;
  visit(tree, (node, index, parent) => {
    const place = placeOf(path, node);
    if (node.type === 'html') {
      if (/^(?:\s*<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(node.value)) {
        (parent as Parents).children.splice(index ?? 0, 1);
        return [SKIP, index ?? 0];
      }
      found.push(
        diagnostic('html-is-absent', place, 'this is HTML, which is not published', {
          hints: ['write it as Markdown, or put a \\ before the <'],
        }),
      );
    }
    if (node.type === 'heading') {
      if (node.depth === 1) {
        found.push(
          diagnostic('heading-levels-are-stepwise', place, 'a heading of level 1 stands in the text', {
            hints: ['begin with ##; the title comes from the frontmatter'],
          }),
        );
      } else if (node.depth > depth + 1) {
        found.push(
          diagnostic(
            'heading-levels-are-stepwise',
            place,
            `a heading of level ${node.depth} follows one of level ${depth}`,
            {
              hints: [`write ${'#'.repeat(depth + 1)}`],
            },
          ),
        );
      }
      depth = Math.max(node.depth, 1);
    }
    if (node.type === 'image' && !node.alt?.trim()) {
      found.push(
        diagnostic('image-has-alternative-text', place, 'the image has no alternative text', {
          hints: ['say in the square brackets what the image shows'],
        }),
      );
    }
    if (
      (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
      !isSafe(node.url, node.type === 'image')
    ) {
      found.push(
        diagnostic('url-is-safe', place, `the address "${node.url.slice(0, 60)}" is of a kind that is not published`, {
          hints: [
            node.type === 'image'
              ? 'put the image beside the file and give its relative path'
              : 'use an address that starts with https:, http: or mailto:, or a relative path',
          ],
        }),
      );
    }
    return undefined;
  });
  return found;
}

/** Relative, or of a scheme that a reader can open and that runs nothing. Images come from the framework itself. */
function isSafe(url: string, image: boolean): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip these characters, so they are skipped here
  const bare = url.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
  if (bare.startsWith('//') || bare.startsWith('/') || bare.startsWith('\\')) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined) return !/^[^/?#]*:/.test(bare);
  return !image && (scheme === 'https' || scheme === 'http' || scheme === 'mailto');
}

/** The place of a node of the tree. */
export function placeOf(path: string, node: Nodes): Place {
  const position = node.position;
  return {
    path,
    start: { line: position?.start.line ?? 1, column: position?.start.column ?? 1 },
    end: { line: position?.end.line ?? 1, column: position?.end.column ?? 1 },
  };
}
