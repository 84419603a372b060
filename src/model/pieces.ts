import { diffWordsWithSpace } from 'diff';
import type { Piece } from './history.js';

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
