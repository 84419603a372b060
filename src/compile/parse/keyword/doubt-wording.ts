import { type Diagnostic, diagnostic, type Level } from '../../../model/index.js';
import type { Doubt } from './lexicon.js';
import type { Token } from './tokens.js';
import { deniedForm, first, hintForSense, type Meant, type Word } from './wording.js';

interface NegationMatch extends Word {
  readonly level: Level;
}

/** Reports a keyword that cannot be taken literally, with the wording to use. */
export function doubted(keyword: NegationMatch, doubt: Doubt, meant: Meant): Diagnostic {
  const { keywords, place } = meant;
  const [start, end] = [doubt.words[0]?.start ?? keyword.start, doubt.words.at(-1)?.end ?? keyword.end];
  const words = written({ start, end }, meant);
  const { message, hints } = WORDING[doubt.kind]({
    keyword,
    doubt,
    meant,
    words,
    negated: deniedForm(keyword.text, keyword.level, keywords),
  });
  const code = doubt.kind === 'clause' ? 'requirement-has-one-keyword' : 'requirement-keyword-is-standard';
  return diagnostic(code, place(start, end), message, {
    hints: hasOpposite(keyword, meant) || !NEEDS_OPPOSITE.has(doubt.kind) ? hints : [nameOpposite(keyword)],
    related: [{ message: 'the keyword', place: place(keyword.start, keyword.end) }],
  });
}

interface Context {
  readonly keyword: NegationMatch;
  readonly doubt: Doubt;
  readonly meant: Meant;
  /** The words that cause the doubt, as written. */
  readonly words: string;
  /** The keyword for the opposite. */
  readonly negated: string;
}

interface Wording {
  readonly message: string;
  readonly hints: readonly string[];
}

const WORDING: { readonly [kind in Doubt['kind']]: (context: Context) => Wording } = {
  denied: ({ keyword, doubt, meant, words, negated }) => ({
    message: `"${keyword.text}" is negated by "${words}"`,
    hints: meant.keywords.syntax?.parted
      ? // "Muss nicht" exempts from a duty, which "darf nicht" does not express.
        [`write "${negated}" for a prohibition`, hintForSense('exemption', meant.keywords, keyword.level)]
      : [`write "${[negated, ...verbOf(doubt.verb, meant)].join(' ')}"`],
  }),
  apart: ({ keyword, words, negated }) => ({
    message: `it is not clear whether "${words}" negates "${keyword.text}"`,
    hints: [
      `write the verb directly after the keyword: "${negated}" and the verb for a prohibition, "${keyword.text}" and the verb for anything else`,
    ],
  }),
  subject: (context) => ({
    message: `"${context.keyword.text}" is negated by "${context.words}" before it`,
    hints: [withSubject(context)],
  }),
  object: (context) => ({
    message: `"${context.words}" negates the duty that "${context.keyword.text}" states`,
    hints: [`write "${withObject(context)}"`],
  }),
  second: ({ meant, words, negated }) => ({
    message: `"${words}" adds a prohibition to the duty`,
    hints: [
      `make it a separate requirement with "${negated}"`,
      ...(isEnglish(meant) ? ['write "instead of" if you compare two things'] : []),
    ],
  }),
  item: ({ words, negated }) => ({
    message: `"${words}" turns an item of the list into a prohibition`,
    hints: [`make it a separate requirement with "${negated}"`],
  }),
  almost: ({ keyword, words, negated }) => ({
    message: `"${words}" leaves open how far "${keyword.text}" goes`,
    hints: [`write "${negated}" and name the exceptions`],
  }),
  twice: ({ keyword, words, meant, negated }) => {
    const positive = keyword.level.endsWith(' not') ? first(opposite(keyword.level), meant.keywords) : keyword.text;
    return {
      message: `"${words}" negates "${keyword.text}" a second time`,
      hints: [`remove one of the two negations, and write "${positive}" or "${negated}"`],
    };
  },
  limit: ({ keyword, meant, words }) => ({
    message: `"${keyword.text} ${words}" can be read as a prohibition`,
    hints: [
      meant.keywords.syntax?.notOnly === words.toLowerCase()
        ? `write "${keyword.text}", and make each duty a separate requirement`
        : `write the verb directly after "${keyword.text}" and the limit at the end: "${keyword.text} ... ${words} ..."${isEnglish(meant) ? ' or "... at the latest"' : ''}`,
    ],
  }),
  only: ({ keyword, doubt, meant, words, negated }) => ({
    message: `"${words}" with "${keyword.text}" forbids everything else without saying so`,
    hints:
      doubt.words[0]?.role === 'limit'
        ? [`state what is forbidden beyond the limit, with "${negated}"`]
        : [
            isEnglish(meant)
              ? `write "${[negated, ...verbOf(doubt.verb, meant)].join(' ')} ... unless ..." for a prohibition with an exception`
              : `write "${negated}" and the exception for a prohibition`,
            `remove "${words}" if nothing is forbidden`,
          ],
  }),
  turn: ({ keyword, doubt, meant, words }) => ({
    message: `"${keyword.text} ${words}" expresses ${SENSES[doubt.sense ?? 'duty']}, unlike "${keyword.text}"`,
    hints: [hintForSense(doubt.sense ?? 'duty', meant.keywords, keyword.level)],
  }),
  clause: ({ keyword, words }) => ({
    message: `"${keyword.text}" is in the part of the sentence that begins with "${words}"`,
    hints: [
      `say in the main clause who "${keyword.text}" do what`,
      ...(words === '(' ? [] : [`add a comma after that part, if it ends before "${keyword.text}"`]),
    ],
  }),
};

const SENSES = {
  duty: 'a duty',
  prohibition: 'a prohibition',
  permission: 'a permission',
  exemption: 'an exemption from a duty',
};

/** Doubts whose hints name the keyword of the opposite. */
const NEEDS_OPPOSITE: ReadonlySet<Doubt['kind']> = new Set([
  'denied',
  'apart',
  'subject',
  'object',
  'second',
  'item',
  'only',
]);

/** Whether the keyword table has the opposite of a keyword in the same language. */
function hasOpposite({ level, text }: NegationMatch, { keywords }: Meant): boolean {
  return !keywords.named.includes(level) || keywords.named.includes(opposite(level)) || text === level;
}

function nameOpposite({ level, text }: NegationMatch): string {
  return `list the words that negate "${text}" as "${opposite(level)}" under \`keywords\` in framework.yaml, and use them`;
}

function opposite(level: Level): Level {
  if (level === 'shall not') return 'shall';
  if (level === 'should not') return 'should';
  return level === 'should' ? 'should not' : 'shall not';
}

function written({ start, end }: { readonly start: number; readonly end: number }, { text }: Meant): string {
  return text
    .slice(start, end)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ');
}

/**
 * Returns the verb for a hint; nothing in a language whose word order separates it from the keyword, since it cannot be
 * identified.
 */
function verbOf(verb: Token | undefined, meant: Meant): string[] {
  return !meant.keywords.syntax?.parted && verb && /^[\p{L}]/u.test(verb.word) ? [written(verb, meant)] : [];
}

/** Rewrites "shall store no images" as "shall not store any images". */
function withObject({ doubt, meant, negated }: Context): string {
  const { verb, next, words } = doubt;
  const [negation] = words;
  if (!verb || !negation) return negated;
  const positive = meant.keywords.syntax?.positive[negation.word];
  if (positive === undefined || positive === '') return [negated, ...verbOf(verb, meant)].join(' ');
  const upTo = written({ start: verb.start, end: negation.start }, meant).trim();
  const isAnyone = negation.word === 'no' && next?.word === 'one';
  const rest = isAnyone ? ['anyone'] : [positive, ...verbOf(next, meant)];
  const isEnd = !/\p{L}/u.test(meant.text.slice(next?.end ?? negation.end));
  return [negated, upTo.split(' ').length > 5 ? `${written(verb, meant)} ...` : upTo, ...rest, isEnd ? '' : '...']
    .filter((word) => word !== '')
    .join(' ');
}

/** Rewrites "no operator shall" as "an operator shall not". */
function withSubject(context: Context): string {
  const { doubt, meant, negated } = context;
  if (doubt.next) return `start with the subject, and write "${negated}" before the verb`;
  const subject = positiveSubject(context);
  if (subject === undefined) return `name the subject, and write "${negated}" after it`;
  return `write "${[subject, negated, ...verbOf(doubt.verb, meant)].join(' ')}"`;
}

/** Whether a hint can use English words next to the keyword. */
function isEnglish({ keywords }: Meant): boolean {
  return keywords.syntax?.positive.no !== undefined;
}

/** Returns the subject of a sentence without its negation; undefined if it is not simple enough to be certain. */
function positiveSubject({ keyword, doubt, meant }: Context): string | undefined {
  const [negation] = doubt.words;
  const last = doubt.words.at(-1);
  if (!negation || !last) return undefined;
  const rest = written({ start: last.end, end: keyword.start }, meant).trim();
  if (meant.keywords.syntax?.positive[negation.word] === undefined) return undefined;
  if (!/^[\p{L} -]*$/u.test(rest) || rest.split(' ').length > 8) return undefined;
  const isNoOne = negation.word === 'no' && last.word === 'one';
  if (isNoOne || /^(?:nobody|no-one)$/.test(negation.word)) return rest === '' ? 'a person' : undefined;
  if (doubt.words.length > 1) return undefined;
  if (negation.word === 'none') return /^of /.test(rest) ? rest.slice(3) : undefined;
  if (negation.word === 'neither') return / nor /.test(rest) ? rest.replace(' nor ', ' and ') : undefined;
  if (negation.word !== 'no' || rest === '') return undefined;
  const [noun = ''] = rest.split(' ');
  const isMany = /[^s]s$/.test(rest.split(/ (?:of|other|who|that|which|in|on|at|with|without) /)[0] ?? '');
  const article = /^(?:[aeio]|un(?!i)|hour|honest)/i.test(noun) && !/^(?:use|eu|one)/i.test(noun) ? 'an' : 'a';
  return isMany ? rest : `${article} ${rest}`;
}
