import type { Syntax } from '../../../model/index.js';
import { doubtBefore } from './before.js';
import { doubtBehind } from './behind.js';
import { type Doubt, lexiconOf, type Sentence } from './lexicon.js';

/**
 * Looks for what denies or restricts a keyword from outside of it, and for a keyword that is not that of the sentence.
 * It reads words and not grammar, and where it cannot tell a duty from a prohibition it says so.
 */
export function doubtIn(sentence: Sentence, syntax: Syntax): Doubt | undefined {
  const lexicon = lexiconOf(syntax);
  const before = doubtBefore(sentence, lexicon);
  const behind = before && !syntax.parted ? undefined : doubtBehind(sentence, lexicon);
  const isTwice = before?.kind === 'subject' && behind !== undefined;
  return isTwice ? { kind: 'twice', words: behind.words } : (before ?? behind);
}
