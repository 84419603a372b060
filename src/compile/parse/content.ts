import type { Nodes, Parents, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type Diagnostic, diagnostic, type Place } from '../../model/index.js';
import { placeOfNode } from './markdown.js';

/**
 * What may not stand in a text whatever its kind. Takes out HTML comments, and the addresses that are refused, so that
 * no later stage tells of them again.
 */
export function checkContent(path: string, tree: Root): Diagnostic[] {
  const found: Diagnostic[] = [];
  let depth = 1;
  // A tag around a word is one mistake, though it begins and ends.
  const told = new Set<unknown>();
  visit(tree, (node, index, parent) => {
    const place = placeOfNode(path, node);
    const replace = (by: readonly Nodes[]): [typeof SKIP, number] => {
      (parent as Parents).children.splice(index ?? 0, 1, ...(by as never[]));
      return [SKIP, index ?? 0];
    };
    if (node.type === 'html') {
      const rest = node.value.replace(/<!--[\s\S]*?-->/g, '').trim();
      if (rest !== '' && !told.has(parent))
        found.push(rest.startsWith('<') || !node.value.includes('-->') ? html(place) : textAfterComment(place));
      const isInline = parent?.type === 'paragraph' || parent?.type === 'heading' || parent?.type === 'tableCell';
      if (rest !== '' && isInline) told.add(parent);
      return replace([]);
    }
    if (node.type === 'heading') {
      if (node.depth === 1) found.push(titleInText(place));
      else if (node.depth > depth + 1) found.push(skippedLevel(place, depth, node.depth));
      depth = node.depth;
    }
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      found.push(
        diagnostic('image-has-alternative-text', place, 'the image has no alternative text', {
          hints: ['say in the square brackets what the image shows'],
        }),
      );
    }
    if (node.type === 'link' && !isSafe(node.url, 'link')) {
      found.push(unsafeUrl(node.url, 'link', place));
      return replace(node.children);
    }
    if (node.type === 'image' && !isSafe(node.url, 'image')) {
      found.push(unsafeUrl(node.url, 'image', place));
      return replace([{ type: 'text', value: node.alt ?? '' } satisfies Text]);
    }
    if (node.type === 'definition' && !isSafe(node.url, 'link')) found.push(unsafeUrl(node.url, 'link', place));
    return undefined;
  });
  return found;
}

function html(place: Place): Diagnostic {
  return diagnostic('html-is-absent', place, 'this is HTML, which is not published', {
    hints: ['write it as Markdown, or put a \\ before the <'],
  });
}

function textAfterComment(place: Place): Diagnostic {
  return diagnostic(
    'html-is-absent',
    place,
    'text stands on the same line as the end of a comment, and would vanish with it',
    { hints: ['put the comment on lines of its own'] },
  );
}

function titleInText(place: Place): Diagnostic {
  return diagnostic('heading-levels-are-stepwise', place, 'a heading of level 1 stands in the text', {
    hints: ['begin with ##; the title comes from the frontmatter'],
  });
}

function skippedLevel(place: Place, before: number, level: number): Diagnostic {
  return diagnostic(
    'heading-levels-are-stepwise',
    place,
    `a heading of level ${level} follows ${before === 1 ? 'the title' : `one of level ${before}`}`,
    {
      hints: [`write ${'#'.repeat(before + 1)}`],
    },
  );
}

/** What an address is for: a link may lead to the web, an image comes from the framework itself. */
export type Use = 'link' | 'image';

/** Relative, or of a scheme that a reader can open and that runs nothing. */
export function isSafe(url: string, use: Use): boolean {
  const bare = url.replace(
    /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/g,
    '',
  );
  if (/^[/\\]/.test(bare)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined) return !/^[^/?#]*:/.test(bare);
  return use === 'link' && (scheme === 'https' || scheme === 'http' || scheme === 'mailto');
}

/** An address that is not published. */
export function unsafeUrl(url: string, use: Use, place: Place): Diagnostic {
  const bare = url.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
  const shown = bare.length > 60 ? `${bare.slice(0, 57)}...` : bare;
  const isRooted = /^[/\\]/.test(url.trim());
  const hint =
    use === 'image'
      ? 'put the image beside the file and give its relative path'
      : isRooted
        ? 'give the path from this file, such as ../terms/device.md, or the full address on the web'
        : 'use an address that starts with https:, http: or mailto:, or a relative path';
  return diagnostic('url-is-safe', place, `the address "${shown}" is of a kind that is not published`, {
    hints: [hint],
  });
}
