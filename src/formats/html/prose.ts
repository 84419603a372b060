import GithubSlugger from 'github-slugger';
import type { Element, Parents, Root, RootContent } from 'hast';
import type { RootContent as Block } from 'mdast';
import type { Options } from 'rehype-sanitize';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { element, handlersFor, type ProseOptions } from './prose-handlers.js';
import { SafeHtml } from './safe-html.js';

/**
 * The elements, attributes and addresses that are allowed in an author's text. The list is explicit, so that a new
 * version of a library cannot extend it. Ids get no prefix here: Charter creates them, and they must not change.
 */
const allowed: Options = {
  tagNames: [
    ...['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['a', 'em', 'strong', 'del', 'code', 'sup', 'span', 'section', 'img'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'id', 'ariaLabel', ['role', 'doc-noteref'], ['className', 'term', 'entity', 'code', 'external']],
    img: ['src', 'alt'],
    ol: ['start'],
    span: [['className', 'parameter', 'image', 'task']],
    section: ['ariaLabel', ['tabIndex', 0], ['className', 'table-scroll']],
    th: [
      ['scope', 'col', 'row'],
      ['className', 'align-center', 'align-end'],
    ],
    td: [['className', 'align-center', 'align-end']],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] },
  ancestors: { thead: ['table'], tbody: ['table'], tr: ['table'], th: ['table'], td: ['table'], li: ['ul', 'ol'] },
  required: {},
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

/**
 * Gives every heading in a text its id and its level on this page. Only the nesting counts, not the number of `#` that
 * the author typed: no level is skipped, and none is deeper than six.
 */
function placeHeadings(tree: Root, setting: ProseOptions): void {
  const slugger = new GithubSlugger();
  const open: number[] = [];
  for (const node of tree.children) {
    if (!isHeading(node)) continue;
    const depth = Number(node.tagName.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    node.tagName = `h${Math.min(6, setting.heading + open.length - 1)}`;
    node.properties.id = `${setting.prefix}-${slugger.slug(textOf(node))}`;
  }
}

function isHeading(node: RootContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

/** Marks column headers, and wraps tables in a frame that can be scrolled with the keyboard on narrow screens. */
function frameTables(tree: Root, setting: ProseOptions): void {
  let number = 0;
  const frames: [Parents, Element][] = [];
  visit(tree, 'element', (node, _index, parent) => {
    if (node.tagName === 'th') node.properties.scope = 'col';
    if (node.tagName === 'th' || node.tagName === 'td') alignByClass(node);
    if (node.tagName === 'table' && parent !== undefined) frames.push([parent, node]);
  });
  for (const [parent, table] of frames) {
    number += 1;
    const ariaLabel = setting.say('table-in', { number: String(number), about: setting.about });
    const frame = element('section', { className: ['table-scroll'], tabIndex: 0, ariaLabel }, [table]);
    parent.children.splice((parent.children as Element[]).indexOf(table), 1, frame);
  }
}

/** Replaces the obsolete `align` attribute with classes that also work for text from right to left. */
function alignByClass(cell: Element): void {
  const align = cell.properties.align;
  delete cell.properties.align;
  if (align === 'center') cell.properties.className = ['align-center'];
  if (align === 'right') cell.properties.className = ['align-end'];
}

/** Renders text as HTML. The allow-list is applied last, after everything that adds to the tree. */
export function renderProse(blocks: readonly Block[], setting: ProseOptions): SafeHtml {
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

/** Removes line breaks at the edges of a text. Those between blocks stay, for a readable source. */
function trimEdges(tree: Root): void {
  const isBlank = (node: Root['children'][number] | undefined): boolean =>
    node?.type === 'text' && node.value.trim() === '';
  while (isBlank(tree.children[0])) tree.children.shift();
  while (isBlank(tree.children.at(-1))) tree.children.pop();
}
