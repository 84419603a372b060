import { diffWordsWithSpace } from 'diff';
import type { Piece } from './release.js';

/** Words are found as Unicode finds them (UAX #29), the same for every script. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** What stayed, went and came between two texts, word by word. */
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
 * The same, for reading: where only spaces stayed between words that changed, the words that went stand together before
 * those that came, so that each is a phrase.
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
