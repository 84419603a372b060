import type { RootContent } from 'mdast';
import { type Diagnostic, type Keywords, type Level, type Place, QUOTED } from '../../../model/index.js';
import { plainOf } from '../plain.js';
import { type FileContext, spansOf } from '../span.js';
import { doubtIn } from './doubt.js';
import { doubted } from './doubt-wording.js';
import { type Doubt, lexiconOf } from './lexicon.js';
import { sentenceAround } from './sentence.js';
import { marked, type Token, tokensOf } from './tokens.js';
import { inCapitals, type Meant, missing, nearNegation, refused, several } from './wording.js';
import { capitalsIn, modalIn, nearNegationIn, type WordMatch, withoutLimits, wordsIn } from './words.js';

interface Keyword {
  readonly level: Level;
  readonly place: Place;
}

interface Read {
  readonly keyword: Keyword | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the one keyword that gives a statement its level. Quoted words and code do not count. A keyword that is negated
 * or restricted by words outside the keyword table is rejected, since its level would contradict the statement.
 */
export function findKeyword(blocks: readonly RootContent[], keywords: Keywords, where: FileContext): Read {
  const plain = plainOf(blocks, where.source);
  const code = blocks.some(hasCode) ? plainOf(withoutCode(blocks), where.source).text : plain.text;
  const masked = code.replace(QUOTED, (quoted) => quoted.replace(/[^\s"“”«»„‘’]/gu, (one) => '_'.repeat(one.length)));
  const tokens = keywords.syntax ? marked(tokensOf(masked), keywords.syntax) : tokensOf(masked);
  const stretch = spansOf(plain, where);
  const meant: Meant = {
    keywords,
    text: plain.text,
    own: masked,
    place: (start, end) => stretch(start, end).place,
  };
  const own = withoutLimits(masked, tokens);
  const words = wordsIn(own, keywords);
  const capitals = capitalsIn(own, keywords);
  const fail = (...diagnostics: Diagnostic[]): Read => ({ keyword: undefined, diagnostics });
  if (capitals.length > 0)
    return fail(...capitals.map((one) => (one.level ? inCapitals(one, meant) : refused(one, meant))));
  const wrong = words.filter(({ level }) => level === undefined);
  if (wrong.length > 0) return fail(...wrong.map((one) => refused(one, meant)));
  const [first, second] = words;
  const modal = modalIn(tokens, keywords, first);
  if (!first?.level) return fail(modal ? refused(modal, meant) : missing(meant));
  if (second) return fail(several(first, second, words, meant));
  if (modal) return fail(refused(modal, meant));
  return judged({ ...first, level: first.level }, tokens, blocks, meant);
}

/** Returns the level of the only keyword, or the reason why it cannot be read. */
function judged(
  found: WordMatch & { readonly level: Level },
  tokens: readonly Token[],
  blocks: readonly RootContent[],
  meant: Meant,
): Read {
  const { keywords, own, text } = meant;
  const { syntax } = keywords;
  const read = (level: Level): Read => ({
    keyword: { level, place: meant.place(found.start, found.end) },
    diagnostics: [],
  });
  const near = nearNegationIn(found, own, keywords);
  if (near) return { keyword: undefined, diagnostics: [nearNegation(found, near, meant)] };
  if (!syntax) return read(found.level);
  const around = sentenceAround(found, tokens, own, blocks);
  const isQuotedNegation = ({ start, end }: Token): boolean =>
    /^_+$/.test(own.slice(start, end)) && lexiconOf(syntax).negation.has(text.slice(start, end).toLowerCase());
  const isNegated = found.level.endsWith(' not');
  const doubt = doubtIn({ ...around, isNegated, isPermission: found.level === 'may', isQuotedNegation }, syntax);
  if (!doubt) return read(found.level);
  const parted = partedLevel(found, doubt, keywords);
  return parted ? read(parted) : { keyword: undefined, diagnostics: [doubted(found, doubt, meant)] };
}

/**
 * Returns the level if word order separates a negation from its verb, so that the two are one keyword: "darf Bilder
 * nicht" is "darf nicht".
 */
function partedLevel({ text }: WordMatch, { kind, words }: Doubt, { levels, syntax }: Keywords): Level | undefined {
  if (!syntax?.parted || !['denied', 'object', 'subject'].includes(kind) || words.length === 0) return undefined;
  const forms = syntax.weak.map((negation) => `${text} ${negation}`);
  return (['shall not', 'should not'] as const).find((level) => levels[level].some((word) => forms.includes(word)));
}

function hasCode(block: RootContent): boolean {
  return block.type === 'inlineCode' || ('children' in block && (block.children as RootContent[]).some(hasCode));
}

function withoutCode(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block) => {
    if (block.type === 'inlineCode') return { ...block, value: '_'.repeat(block.value.length) };
    return 'children' in block
      ? ({ ...block, children: withoutCode(block.children as RootContent[]) } as RootContent)
      : block;
  });
}
