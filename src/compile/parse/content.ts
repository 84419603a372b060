import type { Nodes, Root, Text } from 'mdast';
import { type Diagnostic, diagnostic, type Place, walk } from '../../model/index.js';
import { placeOfNode } from './markdown.js';

/**
 * Reports content that no text may contain, whatever its kind. Removes HTML comments and rejected addresses, so that no
 * later stage reports them again.
 */
export function checkContent(path: string, tree: Root): Diagnostic[] {
  const found: Diagnostic[] = [];
  let depth = 1;
  // An opening and a closing tag around a word are one mistake.
  const reported = new Set<unknown>();
  // Titles in a text are one mistake, reported at the first: an author who uses # for a section uses it for each.
  const titles: Place[] = [];
  walk(tree, (node, index, parent) => {
    // What replaces a node is checked in its place.
    const replace = (by: readonly Nodes[]): number => {
      parent.children.splice(index, 1, ...(by as never[]));
      return index;
    };
    if (node.type === 'html') {
      const place = placeOfNode(path, node);
      const rest = node.value.replace(/<!--[\s\S]*?-->/g, '').trim();
      if (rest !== '' && !reported.has(parent))
        found.push(rest.startsWith('<') || !node.value.includes('-->') ? html(place) : textAfterComment(place));
      const isInline = parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell';
      if (rest !== '' && isInline) reported.add(parent);
      return replace([]);
    }
    if (node.type === 'heading') {
      if (node.depth === 1) titles.push(placeOfNode(path, node));
      else if (node.depth > depth + 1) found.push(skippedLevel(placeOfNode(path, node), depth, node.depth));
      depth = Math.max(2, node.depth);
    }
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      found.push(
        diagnostic('image-has-alternative-text', placeOfNode(path, node), 'the image has no alternative text', {
          hints: ['describe the image in the square brackets'],
        }),
      );
    }
    if (node.type === 'link' && !isSafe(node.url, 'link')) {
      found.push(unsafeUrl(node.url, 'link', placeOfNode(path, node)));
      return replace(node.children);
    }
    if (node.type === 'image' && !isSafe(node.url, 'image')) {
      found.push(unsafeUrl(node.url, 'image', placeOfNode(path, node)));
      return replace([{ type: 'text', value: node.alt ?? '' } satisfies Text]);
    }
    if (node.type === 'definition' && !isSafe(node.url, 'link'))
      found.push(unsafeUrl(node.url, 'link', placeOfNode(path, node)));
    return undefined;
  });
  return [...titlesInText(titles), ...found];
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
    'this text is on the same line as the end of a comment, and would be removed with it',
    { hints: ['put the comment on separate lines'] },
  );
}

function titlesInText([first, ...others]: readonly Place[]): Diagnostic[] {
  if (!first) return [];
  return [
    diagnostic('heading-levels-are-stepwise', first, 'there is a heading of level 1 in the text', {
      hints: ['start with ##; the title comes from the frontmatter'],
      related: others.map((place) => ({ message: 'another heading of level 1', place })),
    }),
  ];
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

/** The use of an address: a link may lead to the web, an image is part of the framework. */
type Use = 'link' | 'image';

/** Whether an address is relative, or has a scheme that readers can open and that runs nothing. */
export function isSafe(url: string, use: Use): boolean {
  const cleaned = url.replace(
    /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/g,
    '',
  );
  if (/^[/\\]/.test(cleaned)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(cleaned)?.[1]?.toLowerCase();
  if (scheme === undefined) return !/^[^/?#]*:/.test(cleaned);
  return use === 'link' && (scheme === 'https' || scheme === 'http' || scheme === 'mailto');
}

/** Reports an address that is not published. */
export function unsafeUrl(url: string, use: Use, place: Place): Diagnostic {
  const cleaned = url.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
  const shown = cleaned.length > 60 ? `${cleaned.slice(0, 57)}...` : cleaned;
  const isRooted = /^[/\\]/.test(url.trim());
  const hint =
    use === 'image'
      ? 'put the image next to the file and give its relative path'
      : isRooted
        ? 'give the path from this file, such as ../terms/device.md, or the full web address'
        : 'use an address that starts with https:, http: or mailto:, or a relative path';
  return diagnostic('url-is-safe', place, `the address "${shown}" is of a kind that is not published`, {
    hints: [hint],
  });
}
