import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Place } from '../../model/index.js';
import { isReadAlike } from './alike.js';

// A single tilde is an ordinary character: "5~10 and 6~8" is a range, not a deletion.
const reference = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** The native parser; undefined if none runs on this system, or if CHARTER_PARSER=remark selects the reference. */
const native = process.env.CHARTER_PARSER === 'remark' ? undefined : await loadNative();

async function loadNative(): Promise<((text: string) => Root) | undefined> {
  try {
    const { markdownToMdast } = await import('satteri');
    markdownToMdast('');
    return markdownToMdast as unknown as (text: string) => Root;
  } catch {
    return undefined;
  }
}

/**
 * Parses Markdown: CommonMark with the GitHub extensions (GFM) and frontmatter, as mdast. remark-parse is the
 * reference; a native parser that gives the same tree is used where one runs.
 */
export function parseMarkdown(text: string): Root {
  return native && isReadAlike(text) ? native(text) : parseReference(text);
}

/** Parses Markdown with the reference parser. */
export function parseReference(text: string): Root {
  return reference.parse(text);
}

/** Returns the place of a node of the tree. */
export function placeOfNode(path: string, node: Nodes): Place {
  const position = node.position;
  return {
    path,
    start: { line: position?.start.line ?? 1, column: position?.start.column ?? 1 },
    end: { line: position?.end.line ?? 1, column: position?.end.column ?? 1 },
  };
}
