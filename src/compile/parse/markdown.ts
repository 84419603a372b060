import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Place } from '../../model/index.js';

// A single tilde is an ordinary character: "5~10 and 6~8" is a range, not a deletion.
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** The one seam to the Markdown parser: CommonMark with the extensions of GitHub (GFM) and frontmatter, as mdast. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** The place of a node of the tree. */
export function placeOfNode(path: string, node: Nodes): Place {
  const position = node.position;
  return {
    path,
    start: { line: position?.start.line ?? 1, column: position?.start.column ?? 1 },
    end: { line: position?.end.line ?? 1, column: position?.end.column ?? 1 },
  };
}
