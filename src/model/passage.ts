import type { Place, Position, Span } from './place.js';

/**
 * A paragraph, heading, table cell or value of data as it reads, with the place of each of its characters: what rules
 * about language look at. Its text is that of one stretch of writing, so that no sentence runs over its end.
 */
export interface Passage {
  readonly path: string;
  /** The id of the entity whose text it is. */
  readonly entity: string;
  /** The part of the text (`scope`, `statement`), or the property of the data (`summary`). */
  readonly part: string;
  readonly role: 'paragraph' | 'heading' | 'cell' | 'value';
  readonly text: string;
  /** The text with `_` for each letter and digit that is quoted, code, or the id of something: the words that are the author's own. */
  readonly own: string;
  /** Where the characters stand, in their order; empty where only the whole has a place. */
  readonly runs: readonly Run[];
  readonly whole: Span;
}

/** Characters that stand side by side on one line of the file. Only the first may be written with more than one. */
export interface Run {
  /** The index in the text at which the run begins. */
  readonly at: number;
  readonly line: number;
  readonly column: number;
  /** How many characters the first one takes in the file: 5 for `&amp;`. */
  readonly width: number;
}

/** The place of the characters from one index up to but not including another. */
export function placeIn(passage: Passage, from: number, to: number): Place {
  const first = passage.runs.length > 0 ? positionOf(passage.runs, from, false) : undefined;
  const last = passage.runs.length > 0 ? positionOf(passage.runs, Math.max(from, to - 1), true) : undefined;
  return { path: passage.path, start: first ?? passage.whole.start, end: last ?? passage.whole.end };
}

function positionOf(runs: readonly Run[], index: number, behind: boolean): Position | undefined {
  const run = runs.findLast((one) => one.at <= index);
  if (!run) return undefined;
  const before = index === run.at ? 0 : run.width + index - run.at - 1;
  const own = index === run.at ? run.width : 1;
  return { line: run.line, column: run.column + before + (behind ? own : 0) };
}
