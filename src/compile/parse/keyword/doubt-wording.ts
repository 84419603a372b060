import { type Diagnostic, diagnostic, type Level } from '../../../model/index.js';
import type { Doubt } from './lexicon.js';
import type { Token } from './tokens.js';
import { deniedForm, first, hintForSense, type Meant, type Word } from './wording.js';

interface Found extends Word {
  readonly level: Level;
}

/** Why a keyword cannot be taken as it stands, with the wording to use. */
export function doubted(keyword: Found, doubt: Doubt, meant: Meant): Diagnostic {
  const { keywords, place } = meant;
  const [start, end] = [doubt.words[0]?.start ?? keyword.start, doubt.words.at(-1)?.end ?? keyword.end];
  const words = written({ start, end }, meant);
  const { message, hints } = WORDING[doubt.kind]({
    keyword,
    doubt,
    meant,
    words,
    denied: deniedForm(keyword.text, keyword.level, keywords),
  });
  const code = doubt.kind === 'clause' ? 'requirement-has-one-keyword' : 'requirement-keyword-is-standard';
  return diagnostic(code, place(start, end), message, {
    hints: hasOpposite(keyword, meant) || !NEEDS_OPPOSITE.has(doubt.kind) ? hints : [nameOpposite(keyword)],
    related: [{ message: 'the keyword', place: place(keyword.start, keyword.end) }],
  });
}

interface Told {
  readonly keyword: Found;
  readonly doubt: Doubt;
  readonly meant: Meant;
  /** The words that are in the way, as they are written. */
  readonly words: string;
  /** The keyword of the table that says the opposite. */
  readonly denied: string;
}

interface Said {
  readonly message: string;
  readonly hints: readonly string[];
}

const WORDING: { readonly [kind in Doubt['kind']]: (told: Told) => Said } = {
  denied: ({ keyword, doubt, meant, words, denied }) => ({
    message: `"${keyword.text}" is negated by "${words}"`,
    hints: meant.keywords.syntax?.parted
      ? // "Muss nicht" releases from a duty, which "darf nicht" does not say.
        [`write "${denied}" for a prohibition`, hintForSense('exemption', meant.keywords, keyword.level)]
      : [`write "${[denied, ...verbOf(doubt.verb, meant)].join(' ')}"`],
  }),
  apart: ({ keyword, words, denied }) => ({
    message: `it is not clear whether "${words}" negates "${keyword.text}"`,
    hints: [
      `write the verb right behind the keyword: "${denied}" and the verb for a prohibition, "${keyword.text}" and the verb for anything else`,
    ],
  }),
  subject: (told) => ({
    message: `"${told.keyword.text}" is negated by "${told.words}" before it`,
    hints: [withSubject(told)],
  }),
  object: (told) => ({
    message: `"${told.words}" negates what "${told.keyword.text}" asks for`,
    hints: [`write "${withObject(told)}"`],
  }),
  second: ({ meant, words, denied }) => ({
    message: `"${words}" begins a prohibition beside the duty`,
    hints: [
      `make a requirement of its own of it, with "${denied}"`,
      ...(isEnglish(meant) ? ['write "instead of" where two things are compared'] : []),
    ],
  }),
  item: ({ words, denied }) => ({
    message: `"${words}" makes a prohibition of what the list asks for`,
    hints: [`make a requirement of its own of it, with "${denied}"`],
  }),
  almost: ({ keyword, words, denied }) => ({
    message: `"${words}" leaves open how far "${keyword.text}" goes`,
    hints: [`write "${denied}" and name the exceptions`],
  }),
  twice: ({ keyword, words, meant, denied }) => {
    const positive = keyword.level.endsWith(' not') ? first(opposite(keyword.level), meant.keywords) : keyword.text;
    return {
      message: `"${words}" negates "${keyword.text}" a second time`,
      hints: [`leave one of the two negations out, and write "${positive}" or "${denied}", whichever is meant`],
    };
  },
  limit: ({ keyword, meant, words }) => ({
    message: `"${keyword.text} ${words}" can be read as a prohibition`,
    hints: [
      meant.keywords.syntax?.notOnly === words.toLowerCase()
        ? `write "${keyword.text}", and make a requirement of its own of each thing that is asked for`
        : `write the verb right behind "${keyword.text}" and the limit at the end: "${keyword.text} ... ${words} ..."${isEnglish(meant) ? ' or "... at the latest"' : ''}`,
    ],
  }),
  only: ({ keyword, doubt, meant, words, denied }) => ({
    message: `"${words}" with "${keyword.text}" forbids everything else without saying so`,
    hints:
      doubt.words[0]?.role === 'limit'
        ? [`say what is forbidden beyond the limit, with "${denied}"`]
        : [
            isEnglish(meant)
              ? `write "${[denied, ...verbOf(doubt.verb, meant)].join(' ')} ... unless ..." for a prohibition with an exception`
              : `write "${denied}" and the exception for a prohibition`,
            `leave "${words}" out where nothing is forbidden`,
          ],
  }),
  turn: ({ keyword, doubt, meant, words }) => ({
    message: `"${keyword.text} ${words}" is ${SENSES[doubt.sense ?? 'duty']}, and not what "${keyword.text}" says`,
    hints: [hintForSense(doubt.sense ?? 'duty', meant.keywords, keyword.level)],
  }),
  clause: ({ keyword, words }) => ({
    message: `"${keyword.text}" stands in the part of the sentence that begins with "${words}"`,
    hints: [
      `say in the main part of the sentence who "${keyword.text}" do what`,
      ...(words === '(' ? [] : [`put a comma where that part ends, if it ends before "${keyword.text}"`]),
    ],
  }),
};

const SENSES = {
  duty: 'a duty',
  prohibition: 'a prohibition',
  permission: 'a permission',
  exemption: 'the release from a duty',
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

/** Whether the table has the opposite of a keyword in the language of the keyword. */
function hasOpposite({ level, text }: Found, { keywords }: Meant): boolean {
  return !keywords.named.includes(level) || keywords.named.includes(opposite(level)) || text === level;
}

function nameOpposite({ level, text }: Found): string {
  return `name the words that negate "${text}" as "${opposite(level)}" under \`keywords\` in framework.yaml, and write them`;
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

/** The verb as part of a wording; where word order parts it from its keyword, nobody knows which word it is. */
function verbOf(verb: Token | undefined, meant: Meant): string[] {
  return !meant.keywords.syntax?.parted && verb && /^[\p{L}]/u.test(verb.word) ? [written(verb, meant)] : [];
}

/** "shall store no images" as "shall not store any images". */
function withObject({ doubt, meant, denied }: Told): string {
  const { verb, next, words } = doubt;
  const [negation] = words;
  if (!verb || !negation) return denied;
  const positive = meant.keywords.syntax?.positive[negation.word];
  if (positive === undefined || positive === '') return [denied, ...verbOf(verb, meant)].join(' ');
  const upTo = written({ start: verb.start, end: negation.start }, meant).trim();
  const isAnyone = negation.word === 'no' && next?.word === 'one';
  const rest = isAnyone ? ['anyone'] : [positive, ...verbOf(next, meant)];
  const isEnd = !/\p{L}/u.test(meant.text.slice(next?.end ?? negation.end));
  return [denied, upTo.split(' ').length > 5 ? `${written(verb, meant)} ...` : upTo, ...rest, isEnd ? '' : '...']
    .filter((word) => word !== '')
    .join(' ');
}

/** "No operator shall" as "an operator shall not". */
function withSubject(told: Told): string {
  const { doubt, meant, denied } = told;
  if (doubt.next) return `begin with who or what is meant, and write "${denied}" before the verb`;
  const subject = positiveSubject(told);
  if (subject === undefined) return `name who or what is meant, and write "${denied}" behind it`;
  return `write "${[subject, denied, ...verbOf(doubt.verb, meant)].join(' ')}"`;
}

/** Whether the wording can use English words beside the keyword. */
function isEnglish({ keywords }: Meant): boolean {
  return keywords.syntax?.positive.no !== undefined;
}

/** The subject of a sentence without its negation; undefined where it is not simple enough to be sure. */
function positiveSubject({ keyword, doubt, meant }: Told): string | undefined {
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
