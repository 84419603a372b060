import type { Root } from 'hast';
import type { RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { allowed } from './prose-allowed.js';
import { handlersFor } from './prose-handlers.js';
import { placeHeadings } from './prose-headings.js';
import type { ProseSetting } from './prose-setting.js';
import { frameTables } from './prose-tables.js';
import { SafeHtml } from './safe.js';

/** The text as HTML. What adds anything to it comes before the allow-list, which is the last to touch the tree. */
export function renderProse(blocks: readonly RootContent[], setting: ProseSetting): SafeHtml {
  if (blocks.length === 0) return new SafeHtml('');
  const processor = unified()
    .use(remarkRehype, { handlers: handlersFor(setting), clobberPrefix: '' })
    .use(() => (tree: Root) => placeHeadings(tree, setting))
    .use(() => (tree: Root) => frameTables(tree, setting))
    .use(() => trimEdges)
    .use(rehypeSanitize, allowed)
    .use(rehypeStringify);
  const tree = processor.runSync({ type: 'root', children: [...blocks] });
  return new SafeHtml(processor.stringify(tree));
}

/** Line breaks between blocks read well in the source; those at the edges only make holes in what surrounds them. */
function trimEdges(tree: Root): void {
  const isBlank = (node: Root['children'][number] | undefined): boolean =>
    node?.type === 'text' && node.value.trim() === '';
  while (isBlank(tree.children[0])) tree.children.shift();
  while (isBlank(tree.children.at(-1))) tree.children.pop();
}
