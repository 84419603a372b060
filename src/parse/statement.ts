import type { PhrasingContent, RootContent } from 'mdast';
import type { Diagnostic, Keywords, Level, ParameterMark, Place } from '../model/index.js';
import { diagnostic, hintFor, placeBetween } from '../model/index.js';
import { stretchOf, type Where } from './fields.js';
import { type Plain, plainOf } from './plain.js';

export interface Keyword {
  readonly level: Level;
  readonly place: Place;
}

/** Finds the one keyword that gives a statement its level. Quoted words and code do not count. */
export function findKeyword(
  blocks: readonly RootContent[],
  keywords: Keywords,
  where: Where,
): { keyword: Keyword | undefined; diagnostics: Diagnostic[] } {
  const plain = plainOf(withoutCode(blocks), where.source);
  const text = plain.text.replace(/"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]|‘[^’]*’/g, (quoted) =>
    ' '.repeat(quoted.length),
  );
  const levels = Object.entries(keywords.levels).flatMap(([level, words]) =>
    words.map((word) => ({ word, level: level as Level | undefined })),
  );
  const known = [...levels, ...keywords.refused.map((word) => ({ word, level: undefined }))].sort(
    (a, b) => b.word.length - a.word.length,
  );
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${known.map(({ word }) => word.split(' ').map(escape).join('\\s+')).join('|')})(?![\\p{L}\\p{N}_-])`,
    'gu',
  );
  const cut = stretchOf(plain, where);
  const found = [...text.matchAll(pattern)].map((match) => {
    const words = match[0].replace(/\s+/g, ' ');
    return {
      words,
      level: known.find(({ word }) => word === words)?.level,
      place: cut(match.index, match.index + match[0].length).place,
    };
  });
  const refused = found.filter(({ level }) => level === undefined);
  const allowed = found.filter(({ level }) => level !== undefined);
  if (refused.length > 0) {
    return {
      keyword: undefined,
      diagnostics: refused.map(({ words, place }) =>
        diagnostic('requirement-keyword-is-standard', place, `"${words}" is not a keyword of a requirement`, {
          hints: [
            words === 'may not'
              ? 'write "shall not" for a prohibition'
              : 'write "shall" for a duty, "should" for a recommendation, "may" for a permission',
          ],
        }),
      ),
    };
  }
  const [first, ...others] = allowed;
  if (!first) {
    const whole = cut(0, plain.text.trimEnd().length).place;
    return {
      keyword: undefined,
      diagnostics: [
        diagnostic('requirement-has-one-keyword', whole, 'the statement has no keyword', {
          hints: [`say with one of these words how binding it is: ${Object.keys(keywords.levels).join(', ')}`],
        }),
      ],
    };
  }
  if (others.length > 0) {
    return {
      keyword: undefined,
      diagnostics: [
        diagnostic(
          'requirement-has-one-keyword',
          (others[0] ?? first).place,
          `the statement has ${allowed.length} keywords: ${allowed.map(({ words }) => `"${words}"`).join(', ')}`,
          {
            hints: ['make a requirement of its own of each duty'],
            related: [{ message: 'the first keyword', place: first.place }],
          },
        ),
      ],
    };
  }
  return { keyword: { level: first.level as Level, place: first.place }, diagnostics: [] };
}

function withoutCode(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block) => {
    if (block.type === 'inlineCode') return { ...block, value: ' '.repeat(block.value.length) };
    return 'children' in block
      ? ({ ...block, children: withoutCode(block.children as RootContent[]) } as RootContent)
      : block;
  });
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A parameter of the requirement: its name, its default as it reads, and where it is declared. */
export interface Declared {
  readonly name: string;
  readonly default: string;
  readonly place: Place;
}

/**
 * Marks where each parameter stands in a statement: as `{{name}}`, or as its default, exactly once.
 * Returns the statement with the marks, and what is wrong with them.
 */
export function markParameters(
  blocks: readonly RootContent[],
  declared: readonly Declared[],
  where: Where,
): { blocks: RootContent[]; diagnostics: Diagnostic[] } {
  const plain = plainOf(blocks, where.source);
  const cut = stretchOf(plain, where);
  const diagnostics: Diagnostic[] = [];
  const marks: { start: number; end: number; name: string; shown: string }[] = [];
  for (const match of plain.text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)) {
    const name = match[1] ?? '';
    const parameter = declared.find((candidate) => candidate.name === name);
    const span = { start: match.index, end: match.index + match[0].length };
    if (parameter) marks.push({ ...span, name, shown: parameter.default });
    else {
      diagnostics.push(
        diagnostic(
          'parameter-is-declared',
          cut(span.start, span.end).place,
          `the requirement declares no parameter "${name}"`,
          {
            hints: [
              ...hintFor(
                name,
                declared.map((candidate) => candidate.name),
              ),
              'declare it with a line `Parameter name: default (min to max; more is stricter): reason`',
            ].slice(0, 1),
          },
        ),
      );
    }
  }
  for (const parameter of declared) {
    const named = marks.filter((mark) => mark.name === parameter.name);
    const literal = [...plain.text.matchAll(literalPattern(parameter.default))];
    const times = named.length > 0 ? named.length : literal.length;
    if (times === 1) {
      const only = literal[0];
      if (named.length === 0 && only)
        marks.push({
          start: only.index,
          end: only.index + only[0].length,
          name: parameter.name,
          shown: parameter.default,
        });
    } else {
      diagnostics.push(
        diagnostic(
          'parameter-stands-in-statement',
          parameter.place,
          times === 0
            ? `the statement does not hold "${parameter.default}"`
            : `the statement holds ${named.length > 0 ? `{{${parameter.name}}}` : `"${parameter.default}"`} ${times} times`,
          {
            hints: [
              times === 0
                ? `write "${parameter.default}" or {{${parameter.name}}} in the statement`
                : `write {{${parameter.name}}} once, where the parameter stands`,
            ],
          },
        ),
      );
    }
  }
  return { blocks: applyMarks(blocks, marks, plain, where), diagnostics };
}

function literalPattern(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${text.split(/\s+/).map(escape).join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu');
}

function applyMarks(
  blocks: readonly RootContent[],
  marks: readonly { start: number; end: number; name: string; shown: string }[],
  plain: Plain,
  where: Where,
): RootContent[] {
  let at = 0;
  const walk = (node: RootContent): RootContent[] => {
    if (node.type === 'text') {
      const start = at;
      at += node.value.length;
      const inside = marks.filter((mark) => mark.start >= start && mark.end <= at).sort((a, b) => a.start - b.start);
      return inside.length === 0 ? [node] : cutText(node.value, start, inside, plain, where);
    }
    if (node.type === 'paragraph' && at > 0) at += 1;
    if ('children' in node)
      return [{ ...node, children: (node.children as RootContent[]).flatMap(walk) } as RootContent];
    at += plainOf([node], where.source).text.length;
    return [node];
  };
  return blocks.flatMap(walk);
}

function cutText(
  value: string,
  start: number,
  marks: readonly { start: number; end: number; name: string; shown: string }[],
  plain: Plain,
  where: Where,
): RootContent[] {
  const result: PhrasingContent[] = [];
  const text = (from: number, to: number, shown = value.slice(from - start, to - start)): PhrasingContent => {
    const begin = plain.offsets[from] ?? 0;
    const end = (plain.offsets[to - 1] ?? begin) + 1;
    const span = placeBetween('', where.lines, begin, end);
    return {
      type: 'text',
      value: shown,
      position: { start: { ...span.start, offset: begin }, end: { ...span.end, offset: end } },
    };
  };
  let at = start;
  for (const mark of marks) {
    if (mark.start > at) result.push(text(at, mark.start));
    const written = value.slice(mark.start - start, mark.end - start);
    const child = text(mark.start, mark.end, mark.shown);
    const node: ParameterMark = {
      type: 'parameter',
      name: mark.name,
      written,
      children: [child],
      ...(child.position && { position: child.position }),
    };
    result.push(node);
    at = mark.end;
  }
  if (at < start + value.length) result.push(text(at, start + value.length));
  return result;
}
