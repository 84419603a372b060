import type { RootContent } from 'mdast';
import {
  type Diagnostic,
  diagnostic,
  type Fix,
  hintFor,
  isWholeWord,
  literal,
  type Place,
  sure,
} from '../../model/index.js';
import { applyMarks, type Mark } from './marks.js';
import { type Plain, plainOf } from './plain.js';
import { type FileContext, spansOf } from './span.js';

/** A parameter of the requirement: its name, its default as written, and the place of its declaration. */
export interface DeclaredParameter {
  readonly name: string;
  readonly default: string;
  readonly place: Place;
}

/**
 * Marks each parameter in a statement, as `{{name}}` or as its default, exactly once. Returns the statement with the
 * marks, and the diagnostics.
 */
export function markParameters(
  blocks: readonly RootContent[],
  declared: readonly DeclaredParameter[],
  where: FileContext,
): { blocks: readonly RootContent[]; diagnostics: readonly Diagnostic[] } {
  const plain = plainOf(blocks, where.source);
  const diagnostics: Diagnostic[] = [];
  const marks = namedMarks(plain, declared, where, diagnostics);
  // A missing parameter may have another name in the statement, which is already reported.
  let unknown = diagnostics.length;
  for (const parameter of declared) {
    const named = marks.filter((mark) => mark.name === parameter.name);
    const found = named.length > 0 ? named : literalMarks(plain, parameter);
    const [mark] = found;
    if (!mark && unknown > 0) unknown -= 1;
    else if (!mark || found.length > 1) diagnostics.push(notOnce(parameter, found.length, named.length > 0));
    else if (named.length === 0) {
      const other = marks.find((taken) => mark.start < taken.end && taken.start < mark.end);
      if (other) diagnostics.push(shared(parameter, other.name));
      else marks.push(mark);
    }
  }
  return { blocks: applyMarks(blocks, marks, plain, where), diagnostics };
}

function namedMarks(
  plain: Plain,
  declared: readonly DeclaredParameter[],
  where: FileContext,
  diagnostics: Diagnostic[],
): Mark[] {
  const cut = spansOf(plain, where);
  return [...plain.text.matchAll(/\{\{([^{}]*)\}\}/g)].flatMap((match) => {
    const name = match[1]?.trim() ?? '';
    const end = match.index + match[0].length;
    const parameter = declared.find((candidate) => candidate.name === name);
    if (parameter) return [{ start: match.index, end, name, shown: parameter.default }];
    const near = hintFor(
      name,
      declared.map((candidate) => candidate.name),
    );
    diagnostics.push(
      diagnostic(
        'parameter-is-declared',
        cut(match.index, end).place,
        `the requirement declares no parameter "${name}"`,
        {
          hints: near.length > 0 ? near : [declaring(name)],
          fixes: renamed(name, declared, cut(match.index, end).place, match[0].length),
        },
      ),
    );
    return [];
  });
}

/** Returns the hint with a line that declares a parameter, with example values. */
function declaring(name: string): string {
  const written = /^[a-z][a-z0-9_]*$/.test(name) ? name : 'notice_period';
  return `declare it with a line \`- Parameter ${written}: 5 working days (1 to 30; more is stricter): time to correct a wrong entry\``;
}

/** Returns the edit that corrects the name of a parameter. */
function renamed(name: string, declared: readonly DeclaredParameter[], { start, end }: Place, length: number): Fix[] {
  const meant = sure(
    name,
    declared.map((one) => one.name),
  );
  const isAsWritten = start.line === end.line && end.column - start.column === length;
  return meant !== undefined && isAsWritten ? [{ span: { start, end }, text: `{{${meant}}}` }] : [];
}

function literalMarks(plain: Plain, { name, default: shown }: DeclaredParameter): Mark[] {
  const words = shown.split(/\s+/);
  if (!words.every((word) => plain.text.includes(word))) return [];
  const pattern = new RegExp(`(?<!\\d[.,])${words.map(literal).join('\\s+')}(?![.,]\\d)`, 'gu');
  const marks: Mark[] = [];
  for (let found = pattern.exec(plain.text); found; found = pattern.exec(plain.text)) {
    const [start, end] = [found.index, found.index + found[0].length];
    if (isWholeWord(plain.text, start, end)) marks.push({ start, end, name, shown });
    else pattern.lastIndex = start + 1;
  }
  return marks;
}

function notOnce(parameter: DeclaredParameter, times: number, byName: boolean): Diagnostic {
  const written = byName ? `{{${parameter.name}}}` : `"${parameter.default}"`;
  const message =
    times === 0 ? `the statement does not contain ${written}` : `the statement contains ${written} ${times} times`;
  const hint =
    times === 0
      ? `write "${parameter.default}" or {{${parameter.name}}} in the statement`
      : `write {{${parameter.name}}} once, where the parameter belongs`;
  return diagnostic('parameter-stands-in-statement', parameter.place, message, { hints: [hint] });
}

function shared(parameter: DeclaredParameter, other: string): Diagnostic {
  return diagnostic(
    'parameter-stands-in-statement',
    parameter.place,
    `"${parameter.default}" in the statement is already the parameter "${other}"`,
    {
      hints: [`write {{${parameter.name}}} where this parameter belongs`],
    },
  );
}
