import type { Syntax } from '../../../model/index.js';
import { doubtAfter } from './after.js';
import { doubtBefore } from './before.js';
import { type Doubt, lexiconOf, type Sentence } from './lexicon.js';

/**
 * Finds words that negate or restrict a keyword from outside it, and a keyword that is not in the main clause. It reads
 * words and not grammar, and reports a doubt if it cannot distinguish a duty from a prohibition.
 */
export function doubtIn(sentence: Sentence, syntax: Syntax): Doubt | undefined {
  const lexicon = lexiconOf(syntax);
  const before = doubtBefore(sentence, lexicon);
  const after = before && !syntax.parted ? undefined : doubtAfter(sentence, lexicon);
  const isTwice = before?.kind === 'subject' && after !== undefined;
  return isTwice ? { kind: 'twice', words: after.words } : (before ?? after);
}
