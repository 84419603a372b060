import { type Diagnostic, diagnostic, type Place } from '../../model/index.js';
import type { LineFindings, Repair, TypedLine } from './typed-lines.js';

/**
 * Tags in the namespaces of Office, and its conditional comments. Markdown does not read them as HTML, so they would
 * show as text.
 */
export const TAG = /<\/?(?:o|v|w|m|x|wp|st\d):[A-Za-z][^<>]*>|<!\[(?:if\b[^\]]*|endif)\]>/g;

/** Reports tags that a word processor leaves in pasted text, one diagnostic for each line. */
export function checkOfficeTags(lines: readonly TypedLine[], at: (from: number, to: number) => Place): LineFindings {
  const diagnostics: Diagnostic[] = [];
  const repairs: Repair[] = [];
  for (const { text, start, isYaml } of lines) {
    if (isYaml || !text.includes('<')) continue;
    const hits = [...text.matchAll(TAG)].filter(({ index }) => !isQuoted(text.slice(0, index)));
    const [first] = hits;
    if (!first) continue;
    const fixes = hits.map(({ 0: tag, index }) => ({
      span: at(start + index, start + index + tag.length),
      text: '',
    }));
    repairs.push(...hits.map(({ 0: tag, index }) => ({ from: start + index, text: ' '.repeat(tag.length) })));
    diagnostics.push(
      diagnostic(
        'html-is-absent',
        at(start + first.index, start + first.index + first[0].length),
        'this is a word processor tag, which would be published as text',
        { hints: ['remove it'], fixes },
      ),
    );
  }
  return { diagnostics, repairs };
}

/** Whether the text that follows is code or escaped. */
function isQuoted(before: string): boolean {
  return before.endsWith('\\') || (before.match(/`/g)?.length ?? 0) % 2 === 1;
}
