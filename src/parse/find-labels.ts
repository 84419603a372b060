import type { Unit } from './units.js';

/** A stretch of inline content that reads as a label, by unit. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** The words that are shown, and the label itself. */
  readonly words: readonly [number, number];
  readonly label: readonly [number, number];
  readonly escaped: boolean;
  /** Whether it reads as a footnote: `[^1]`. */
  readonly isNote: boolean;
}

/** Finds `[label]`, `[words][label]` and `[^note]` in a text. Brackets count when both are escaped, or neither is. */
export function* findLabels(text: string, units: readonly Unit[]): Generator<Found> {
  for (let at = text.indexOf('['); at >= 0; ) {
    const first = bracketsAt(text, units, at);
    if (!first) {
      at = text.indexOf('[', at + 1);
      continue;
    }
    const second =
      first.escaped || first.isNote || text.charAt(first.end) !== '[' ? undefined : bracketsAt(text, units, first.end);
    const joined = second !== undefined && !second.escaped && !second.isNote;
    const found = joined ? { ...first, end: second.end, label: second.label } : first;
    yield found;
    at = text.indexOf('[', found.end);
  }
}

/** The innermost brackets that open at an index; undefined when another bracket opens before they close. */
function bracketsAt(text: string, units: readonly Unit[], open: number): Found | undefined {
  const length = text.slice(open + 1, open + 1000).search(/[[\]\uE001]/);
  const close = open + 1 + length;
  if (length < 1 || text.charAt(close) !== ']') return undefined;
  const escaped = units[open]?.escaped === true;
  if (escaped !== (units[close]?.escaped === true)) return undefined;
  if (text.slice(open + 1, close).trim() === '') return undefined;
  const inside = [open + 1, close] as const;
  const isNote = !escaped && /^\^\S+$/.test(text.slice(open + 1, close));
  return { start: open, end: close + 1, words: inside, label: inside, escaped, isNote };
}
