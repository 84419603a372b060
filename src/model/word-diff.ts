import { diffWordsWithSpace } from 'diff';
import type { Piece } from './release.js';

/** Splits words by the Unicode rules (UAX #29), which cover every script. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** Compares two texts word by word. */
export function piecesOf(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (before === '') return [{ kind: 'inserted', text: after }];
  if (after === '') return [{ kind: 'deleted', text: before }];
  return diffWordsWithSpace(before, after, { intlSegmenter: SEGMENTER }).map((part) => ({
    kind: part.added ? 'inserted' : part.removed ? 'deleted' : 'same',
    text: part.value,
  }));
}

/**
 * Makes pieces readable: if only spaces separate changed words, groups the deleted words before the inserted ones, so
 * that each group is a phrase.
 */
export function phrasesOf(pieces: readonly Piece[]): Piece[] {
  const phrases: Piece[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    // A space at the end of a run belongs to what follows.
    const tail = run.at(-1)?.kind === 'same' ? run.pop() : undefined;
    for (const kind of ['deleted', 'inserted'] as const) {
      const text = run.filter((piece) => piece.kind === kind || piece.kind === 'same').map((piece) => piece.text);
      if (run.some((piece) => piece.kind === kind)) phrases.push({ kind, text: text.join('') });
    }
    run = [];
    if (tail) phrases.push(tail);
  };
  for (const piece of pieces) {
    if (piece.kind !== 'same' || (run.length > 0 && piece.text.trim() === '')) run.push(piece);
    else {
      close();
      phrases.push(piece);
    }
  }
  close();
  return phrases;
}
