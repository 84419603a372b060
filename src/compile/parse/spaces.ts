import { type Diagnostic, diagnostic, type Place } from '../../model/index.js';
import { codeOf } from './invisible.js';
import type { Found, Mend, TypedLine } from './typed-lines.js';

/** Spaces that look like one, and are letters to Markdown and YAML. */
export const SPACE = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
/** Ideographic spaces at the begin of a paragraph are its indentation. */
const INDENT = SPACE.replace('\\u3000', '');

/** What stands in the place of special spaces once they are mended: one space, none, or as many. */
type Kept = 'one' | 'none' | 'all';

/** Where a space has a meaning: what stands before it, the spaces, what follows from them, and what is to stand there. */
const MARKDOWN: readonly (readonly [RegExp, string, Kept])[] = [
  [new RegExp(`^( {0,3}#{1,6}[ \\t]*)(${SPACE}+)(?=.*\\S)`), 'so the line is no heading', 'one'],
  [
    new RegExp(`^([ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t]*)(${SPACE}+)(?=.*\\S)`),
    'so the line is no item of a list',
    'one',
  ],
  [new RegExp(`^([ \\t]*)(${INDENT}+)`), 'so the line is not indented', 'all'],
];
const KEY = ' *(?:- +)?[A-Za-z_][\\w-]*';
const YAML: readonly (readonly [RegExp, string, Kept])[] = [
  [new RegExp(`^(${KEY}:[ \\t]*)(${SPACE}+)`), 'so the key or its value is not what it seems', 'one'],
  [new RegExp(`^(${KEY})(${SPACE}+)(?=:(?:\\s|$))`), 'so the key is not what it seems', 'none'],
  [new RegExp(`^( *-[ \\t]*)(${SPACE}+)`), 'so the item of the list is not what it seems', 'one'],
  [new RegExp(`^([ \\t]*)(${SPACE}+)`), 'so the line is not indented', 'all'],
  [new RegExp(`^(.*?)(${SPACE}+)[ \\t]*$`), 'so the value is not what it seems', 'none'],
];

const NAMES: { readonly [character: string]: string } = {
  '\u00a0': 'a no-break space',
  '\u2007': 'a figure space',
  '\u2009': 'a thin space',
  '\u202f': 'a narrow no-break space',
  '\u3000': 'an ideographic space',
};

/** Special spaces where only an ordinary one is read as a space: one diagnostic a line. In a sentence each is allowed. */
export function checkSpaces(lines: readonly TypedLine[], at: (from: number, to: number) => Place): Found {
  const diagnostics: Diagnostic[] = [];
  const mends: Mend[] = [];
  const special = new RegExp(SPACE);
  for (const { text, start, isYaml } of lines) {
    if (!special.test(text)) continue;
    const hits = (isYaml ? YAML : MARKDOWN).flatMap(([pattern, effect, kept]) => {
      const [, before = '', spaces = ''] = pattern.exec(text) ?? [];
      return spaces === '' ? [] : [{ before, spaces, effect, kept, from: start + before.length }];
    });
    const [first] = hits;
    if (!first) continue;
    const found = hits.filter(({ from }, index) => hits.findIndex((other) => other.from === from) === index);
    const character = first.spaces.charAt(0);
    const name = `${NAMES[character] ?? 'a special space'} (${codeOf(character)})`;
    const mark = first.before.trim();
    const where = mark === '' ? 'at the start of the line' : `behind "${mark}"`;
    diagnostics.push(
      diagnostic(
        'space-is-ordinary',
        at(first.from, first.from + first.spaces.length),
        `${name} stands ${where}, ${first.effect}`,
        {
          hints: [first.kept === 'none' ? 'take it out' : 'write an ordinary space in its place'],
          fixes: found.map(({ from, spaces, before, kept }) => ({
            span: at(from, from + spaces.length),
            text: ' '.repeat(kept === 'all' ? spaces.length : kept === 'none' || /[ \t]$/.test(before) ? 0 : 1),
          })),
        },
      ),
    );
    mends.push(...found.map(({ from, spaces }) => ({ from, text: ' '.repeat(spaces.length) })));
  }
  return { diagnostics, mends };
}
