import type { Syntax } from '../../../model/index.js';
import { doubtBefore } from './before.js';
import { doubtBehind } from './behind.js';
import { type Doubt, lexiconOf, type Sentence } from './lexicon.js';

/**
 * Finds words that negate or restrict a keyword from outside it, and a keyword that is not in the main clause. It reads
 * words and not grammar, and reports a doubt if it cannot distinguish a duty from a prohibition.
 */
export function doubtIn(sentence: Sentence, syntax: Syntax): Doubt | undefined {
  const lexicon = lexiconOf(syntax);
  const before = doubtBefore(sentence, lexicon);
  const behind = before && !syntax.parted ? undefined : doubtBehind(sentence, lexicon);
  const isTwice = before?.kind === 'subject' && behind !== undefined;
  return isTwice ? { kind: 'twice', words: behind.words } : (before ?? behind);
}
