import { slug } from 'github-slugger';
import type { Code, Html, Root } from 'mdast';
import { type Diagnostic, diagnostic, placeBetween } from '../../model/index.js';
import type { FileContext } from './span.js';

/** Blocks that are never closed, which are removed from the text with everything they contain. */
interface Unclosed {
  readonly diagnostics: readonly Diagnostic[];
  /** The names of the sections whose headings they contain. */
  readonly sections: readonly string[];
}

/**
 * Removes code blocks and comments that run to the end of the file because nothing closes them. Their content is not
 * reported as missing, since the one mistake is that they are not closed.
 */
export function removeUnclosed(body: Root, where: FileContext): Unclosed {
  const diagnostics: Diagnostic[] = [];
  const sections: string[] = [];
  body.children = body.children.filter((node) => {
    const fault =
      node.type === 'code' ? openFence(node, where) : node.type === 'html' ? openComment(node, where) : undefined;
    if (!fault || (node.type !== 'code' && node.type !== 'html')) return true;
    diagnostics.push(fault);
    for (const [, title = ''] of node.value.matchAll(/^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*$/gm)) sections.push(slug(title));
    return false;
  });
  return { diagnostics, sections };
}

/**
 * Reports an open fence. CommonMark 0.31, section 4.5: a code block without a closing fence runs to the end of its
 * container.
 */
function openFence({ position }: Code, { path, source, lines }: FileContext): Diagnostic | undefined {
  const start = position?.start.offset ?? 0;
  const text = source.slice(start, position?.end.offset);
  const fence = /^(`{3,}|~{3,})/.exec(text)?.[1];
  if (fence === undefined) return undefined;
  const last = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1).trim();
  const isClosed = text.includes('\n') && last.startsWith(fence) && [...last].every((sign) => sign === fence.charAt(0));
  if (isClosed) return undefined;
  return diagnostic(
    'code-block-closes',
    placeBetween(path, lines, start, start + fence.length),
    'the code block that starts here is never closed',
    { hints: ['end it with a line that repeats the fence, or remove this line'] },
  );
}

function openComment({ position, value }: Html, { path, lines }: FileContext): Diagnostic | undefined {
  const at = value.lastIndexOf('<!--');
  if (at < 0 || value.includes('-->', at)) return undefined;
  const start = (position?.start.offset ?? 0) + at;
  return diagnostic(
    'html-is-absent',
    placeBetween(path, lines, start, start + 4),
    'the comment that starts here is never closed',
    {
      hints: ['add --> at its end'],
    },
  );
}
