import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Place } from '../../model/index.js';

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
 * Constructs that the native parser reads differently, in the order of the alternatives: characters beyond the basic
 * plane and escaped marks next to emphasis; a single tilde, which it takes for a deletion; fences that open in a list;
 * HTML in a list; a definition before a table; an e-mail or web address, whose text may have no position in the
 * reference or end elsewhere; a task, whose text starts elsewhere. All are rare in a standard, so a text with one of
 * them is parsed by the reference as a whole.
 */
const REFERENCE_ONLY =
  /[\ud800-\udfff]|\\[*_]|(?<!~)~(?!~)|```|~~~|<[A-Za-z!/?]|\]:|@|:\/\/|\bwww\.|^[\t >]*(?:[-*+]|\d{1,9}[.)])[\t ]+\[[\t xX]\]/im;

/** Closed frontmatter. The two parsers differ on unclosed frontmatter, on a tab after the fence, and on TOML. */
const FRONTMATTER = /^--- *\r?\n(?:[\s\S]*?\r?\n)?--- *(?:\r?\n|$)/;

function isReadAlike(text: string): boolean {
  const matter = FRONTMATTER.exec(text)?.[0] ?? '';
  if (matter === '' && /^\uFEFF?(?:---|\+\+\+)/.test(text)) return false;
  return !REFERENCE_ONLY.test(matter === '' ? text : text.slice(matter.length));
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
