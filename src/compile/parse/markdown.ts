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

/** The native parser; undefined where none runs on this machine, or where CHARTER_PARSER=remark asks for the reference. */
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
 * What the native parser reads in another way, in the order of the alternatives: characters beyond the basic plane, and escaped marks, beside
 * emphasis; a single tilde, which it takes for a deletion; fences that open in a list; HTML in a list; a
 * definition before a table; an e-mail or a web
 * address, whose text may have no position in the reference or end elsewhere; a task, whose text starts elsewhere. All are
 * rare in a standard, so that a text with one of them goes to the reference as a whole.
 */
const REFERENCE_ONLY =
  /[\ud800-\udfff]|\\[*_]|(?<!~)~(?!~)|```|~~~|<[A-Za-z!/?]|\]:|@|:\/\/|\bwww\.|^[\t >]*(?:[-*+]|\d{1,9}[.)])[\t ]+\[[\t xX]\]/im;

/** Frontmatter that is closed; without its end, with a tab behind it, and as TOML, the two parsers read it in two ways. */
const FRONTMATTER = /^--- *\r?\n(?:[\s\S]*?\r?\n)?--- *(?:\r?\n|$)/;

function isReadAlike(text: string): boolean {
  const matter = FRONTMATTER.exec(text)?.[0] ?? '';
  if (matter === '' && /^\uFEFF?(?:---|\+\+\+)/.test(text)) return false;
  return !REFERENCE_ONLY.test(matter === '' ? text : text.slice(matter.length));
}

/**
 * The one seam to the Markdown parser: CommonMark with the extensions of GitHub (GFM) and frontmatter, as mdast. remark-parse
 * is the reference; a native parser that gives the same tree serves where one runs.
 */
export function parseMarkdown(text: string): Root {
  return native && isReadAlike(text) ? native(text) : parseReference(text);
}

/** The tree that the reference parser gives. */
export function parseReference(text: string): Root {
  return reference.parse(text);
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
