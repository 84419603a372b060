import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

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
