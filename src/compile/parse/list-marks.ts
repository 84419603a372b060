import { type Diagnostic, diagnostic, type Fix, type Place } from '../../model/index.js';
import { SPACE } from './spaces.js';
import type { LineFindings, Repair, TypedLine } from './typed-lines.js';

/** Bullets of word processors, some of them in the private use area of the Symbol font. */
const BULLETS = '•‣⁃◦∙·▪▫●○■□◾◽\\uf0a7\\uf0b7\\uf0d8\\uf0fc';
const GAP = `(?:[ \\t]|${SPACE})`;
const BULLET = new RegExp(`^([ \\t]*)([${BULLETS}])(${GAP}+)(?=\\S)`);
/** Word writes its hollow bullet as the letter o and a tab. */
const LETTER = /^([ \t]*)(o)(\t+)(?=\S)/;
const DASH = new RegExp(`^([ \\t]*)([–—])(${GAP}+)(?=\\S)`);
const UNSPACED = new RegExp(`^([ \\t]*)([-+*–${BULLETS}])(?=\\p{L})`, 'u');
/** Whether a text has a line that may be one of these. */
export const MAY_LACK_MARK = new RegExp(`^[ \\t]*(?:[–—${BULLETS}]|o\\t|[-+*]\\p{L})`, 'mu');
const KEY = /^(\p{L}[\p{L}\p{N} _-]{0,40})[:：](?=\s|$)/u;
const ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

interface Hit {
  readonly line: TypedLine;
  readonly number: number;
  readonly indent: number;
  readonly mark: string;
  /** The number of characters between the mark and the text. */
  readonly gap: number;
}

/** Reports lines that look like list items but are not, one diagnostic for consecutive lines. */
export function checkListMarks(
  lines: readonly TypedLine[],
  at: (from: number, to: number) => Place,
): LineFindings & { readonly lost: ReadonlyMap<number, string> } {
  const hits = hitsIn(lines, (start) => at(start, start).start.line);
  const diagnostics: Diagnostic[] = [];
  const lost = new Map<number, string>();
  for (const run of runsOf(hits)) {
    const [first] = run;
    if (!first) continue;
    const from = first.line.start + first.indent;
    const fixes = run.map(({ line: { start }, indent, gap }): Fix => {
      const { start: begin, end } = at(start + indent, start + indent + 1 + gap);
      return { span: { start: begin, end }, text: '- ' };
    });
    diagnostics.push(
      diagnostic('list-item-has-its-mark', at(from, from + 1), messageOf(first), {
        hints: [`begin ${run.length > 1 ? 'each of these lines' : 'the line'} with "- "`],
        fixes,
      }),
    );
  }
  for (const { gap, number, line, indent } of hits) {
    const key = gap === 0 ? KEY.exec(line.text.slice(indent + 1))?.[1] : undefined;
    if (key !== undefined) lost.set(number, key);
  }
  const repairs = hits.flatMap(({ line, indent, gap, number }): Repair[] => {
    if (gap > 0) return [{ from: line.start + indent, text: `-${' '.repeat(gap)}` }];
    // Otherwise the line would continue the one before it and spoil its value.
    return lost.has(number) ? [{ from: line.start, text: ' '.repeat(line.text.length) }] : [];
  });
  return { diagnostics, repairs, lost };
}

function messageOf({ mark, gap }: Hit): string {
  if (gap > 0) return `"${shown(mark)}" does not start a list item in Markdown, so this is read as plain text`;
  return `there is no space after "${shown(mark)}", so this is read as part of the text before it`;
}

/** Returns a mark that can be displayed: one in the private use area cannot. */
function shown(mark: string): string {
  return /\p{Co}/u.test(mark) ? '•' : mark;
}

function hitsIn(lines: readonly TypedLine[], numberOf: (start: number) => number): Hit[] {
  const hits: Hit[] = [];
  let isList = false;
  let before = -1;
  for (const [index, line] of lines.entries()) {
    const { text, start, isYaml } = line;
    const number = numberOf(start);
    const isFirst = number !== before + 1 || lines[index - 1]?.text.trim() === '';
    before = number;
    const spaced: RegExpExecArray | null =
      BULLET.exec(text) ?? LETTER.exec(text) ?? (isYaml ? null : dashIn(text, isFirst || isList));
    const found: RegExpExecArray | null =
      spaced ?? (isYaml ? null : unspacedIn(text, isList, lines[index + 1]?.text ?? ''));
    if (found) {
      const [, indent = '', mark = '', gap = ''] = found;
      hits.push({ line, number, indent: indent.length, mark, gap: gap.length });
    }
    isList = found !== null || ITEM.test(text) || (isList && /^[ \t]+\S/.test(text));
  }
  return hits;
}

/**
 * Matches a dash that begins a line. In the middle of a paragraph it may be a pause; an em dash may introduce an
 * author.
 */
function dashIn(text: string, isBegin: boolean): RegExpExecArray | null {
  const found = DASH.exec(text);
  if (!found || !isBegin) return null;
  return found[2] === '–' || KEY.test(text.slice(found[0].length)) ? found : null;
}

/**
 * Matches a mark without a space, before a key or among list items. Emphasis, and a mark that closes later, do not
 * match.
 */
function unspacedIn(text: string, isList: boolean, next: string): RegExpExecArray | null {
  const found = UNSPACED.exec(text);
  if (!found) return null;
  const [head, , mark = ''] = found;
  const rest = text.slice(head.length);
  if (mark === '*' && rest.includes('*')) return null;
  if (!/[-+*]/.test(mark) && mark !== '–') return found;
  return KEY.test(rest) || isList || UNSPACED.test(next) || ITEM.test(next) ? found : null;
}

/** Groups hits of the same sort on consecutive lines. */
function runsOf(hits: readonly Hit[]): Hit[][] {
  const runs: Hit[][] = [];
  for (const hit of hits) {
    const last = runs.at(-1)?.at(-1);
    const follows = last?.number === hit.number - 1 && last.gap > 0 === hit.gap > 0;
    if (follows) runs.at(-1)?.push(hit);
    else runs.push([hit]);
  }
  return runs;
}
