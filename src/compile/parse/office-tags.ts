import { type Diagnostic, diagnostic, type Place } from '../../model/index.js';
import type { Found, Mend, TypedLine } from './typed-lines.js';

/** Tags in the namespaces of Office, and its conditions. Neither is HTML to a Markdown parser, so both would show as text. */
const TAG = /<\/?(?:o|v|w|m|x|wp|st\d):[A-Za-z][^<>]*>|<!\[(?:if\b[^\]]*|endif)\]>/g;

/** What a word processor leaves when a text is pasted: one diagnostic a line. */
export function checkOfficeTags(lines: readonly TypedLine[], at: (from: number, to: number) => Place): Found {
  const diagnostics: Diagnostic[] = [];
  const mends: Mend[] = [];
  for (const { text, start, isYaml } of lines) {
    if (isYaml || !text.includes('<')) continue;
    const hits = [...text.matchAll(TAG)].filter(({ index }) => !isQuoted(text.slice(0, index)));
    const [first] = hits;
    if (!first) continue;
    const fixes = hits.map(({ 0: tag, index }) => ({
      span: at(start + index, start + index + tag.length),
      text: '',
    }));
    mends.push(...hits.map(({ 0: tag, index }) => ({ from: start + index, text: ' '.repeat(tag.length) })));
    diagnostics.push(
      diagnostic(
        'html-is-absent',
        at(start + first.index, start + first.index + first[0].length),
        'this is a tag of a word processor, which would be published as text',
        { hints: ['take it out'], fixes },
      ),
    );
  }
  return { diagnostics, mends };
}

/** Whether what follows is code, or is escaped. */
function isQuoted(before: string): boolean {
  return before.endsWith('\\') || (before.match(/`/g)?.length ?? 0) % 2 === 1;
}
