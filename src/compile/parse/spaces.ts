import { type Diagnostic, diagnostic, type Place } from '../../model/index.js';
import { codeOf } from './invisible.js';
import type { LineFindings, Repair, TypedLine } from './typed-lines.js';

/** Special spaces that look like a space, but are ordinary characters to Markdown and YAML. */
export const SPACE = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
export const SPECIAL_SPACE = new RegExp(SPACE);
/** Ideographic spaces at the start of a paragraph are its indentation. */
const INDENT = SPACE.replace('\\u3000', '');

/** What replaces special spaces in the text that is parsed: one space, none, or as many. */
type Replacement = 'one' | 'none' | 'all';

/** Places where a space has a meaning: the text before it, the spaces, their effect, and what replaces them. */
const MARKDOWN: readonly (readonly [RegExp, string, Replacement])[] = [
  [new RegExp(`^( {0,3}#{1,6}[ \\t]*)(${SPACE}+)(?=.*\\S)`), 'so the line is not a heading', 'one'],
  [new RegExp(`^([ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t]*)(${SPACE}+)(?=.*\\S)`), 'so the line is not a list item', 'one'],
  [new RegExp(`^([ \\t]*)(${INDENT}+)`), 'so the line is not indented', 'all'],
];
const KEY = ' *(?:- +)?[A-Za-z_][\\w-]*';
const YAML: readonly (readonly [RegExp, string, Replacement])[] = [
  [new RegExp(`^(${KEY}:[ \\t]*)(${SPACE}+)`), 'so the key or its value is not what it looks like', 'one'],
  [new RegExp(`^(${KEY})(${SPACE}+)(?=:(?:\\s|$))`), 'so the key is not what it looks like', 'none'],
  [new RegExp(`^( *-[ \\t]*)(${SPACE}+)`), 'so the list item is not what it looks like', 'one'],
  [new RegExp(`^([ \\t]*)(${SPACE}+)`), 'so the line is not indented', 'all'],
  [new RegExp(`^(.*?)(${SPACE}+)[ \\t]*$`), 'so the value is not what it looks like', 'none'],
];

const NAMES: { readonly [character: string]: string } = {
  '\u00a0': 'a no-break space',
  '\u2007': 'a figure space',
  '\u2009': 'a thin space',
  '\u202f': 'a narrow no-break space',
  '\u3000': 'an ideographic space',
};

/**
 * Reports special spaces where only an ordinary space has a meaning, one diagnostic for each line. Inside a sentence
 * they are allowed.
 */
export function checkSpaces(lines: readonly TypedLine[], at: (from: number, to: number) => Place): LineFindings {
  const diagnostics: Diagnostic[] = [];
  const repairs: Repair[] = [];
  for (const { text, start, isYaml } of lines) {
    if (!SPECIAL_SPACE.test(text)) continue;
    const hits = (isYaml ? YAML : MARKDOWN).flatMap(([pattern, effect, replacement]) => {
      const [, before = '', spaces = ''] = pattern.exec(text) ?? [];
      return spaces === '' ? [] : [{ before, spaces, effect, replacement, from: start + before.length }];
    });
    const [first] = hits;
    if (!first) continue;
    const found = hits.filter(({ from }, index) => hits.findIndex((other) => other.from === from) === index);
    const character = first.spaces.charAt(0);
    const name = `${NAMES[character] ?? 'a special space'} (${codeOf(character)})`;
    const mark = first.before.trim();
    const where = mark === '' ? 'at the start of the line' : `after "${mark}"`;
    diagnostics.push(
      diagnostic(
        'space-is-ordinary',
        at(first.from, first.from + first.spaces.length),
        `there is ${name} ${where}, ${first.effect}`,
        {
          hints: [first.replacement === 'none' ? 'remove it' : 'replace it with an ordinary space'],
          fixes: found.map(({ from, spaces, before, replacement }) => ({
            span: at(from, from + spaces.length),
            text: ' '.repeat(
              replacement === 'all' ? spaces.length : replacement === 'none' || /[ \t]$/.test(before) ? 0 : 1,
            ),
          })),
        },
      ),
    );
    repairs.push(...found.map(({ from, spaces }) => ({ from, text: ' '.repeat(spaces.length) })));
  }
  return { diagnostics, repairs };
}
