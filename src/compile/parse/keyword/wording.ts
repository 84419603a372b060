import {
  type Diagnostic,
  diagnostic,
  type Keywords,
  type Level,
  type Place,
  replacing,
  type Sense,
  usualKeywords,
} from '../../../model/index.js';

/** A statement for which a diagnostic is written. */
export interface Meant {
  readonly keywords: Keywords;
  /** The plain text. `own` is the same text with quoted words and code masked. */
  readonly text: string;
  readonly own: string;
  readonly place: (start: number, end: number) => Place;
}

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SETTINGS = '`keywords` in framework.yaml';

export function first(level: Level, { levels }: Keywords): string {
  return levels[level][0] ?? level;
}

/** Returns the opposite of a keyword, in the same number and tense if the keyword table has them. */
export function deniedForm(keyword: string, level: Level, { levels }: Keywords): string {
  const opposite = levels[level.startsWith('should') ? 'should not' : 'shall not'];
  return opposite.find((form) => form.split(' ').includes(keyword)) ?? opposite[0] ?? 'shall not';
}

/** Reports a statement without a keyword. */
export function missing({ keywords, text, own, place }: Meant): Diagnostic {
  const whole = place(0, text.length);
  const known = Object.values(keywords.levels).map((words) => words[0]);
  const other = usualWord(own, keywords);
  const say = `use one of these words to say how binding it is: ${known.join(', ')}`;
  return diagnostic(
    'requirement-has-one-keyword',
    other ? place(other.start, other.end) : whole,
    'the statement has no keyword',
    {
      hints: [other ? hintForOther(other, keywords) : !keywords.isHome ? nameThem(keywords) : say],
    },
  );
}

function nameThem({ language }: Keywords): string {
  return `list the words that say in "${language}" how binding a requirement is, under ${SETTINGS}`;
}

interface Other extends Word {
  readonly language: string;
}

/** Finds a word that is usually a keyword, in the source language or another one, but is not a keyword here. */
function usualWord(own: string, { language }: Keywords): Other | undefined {
  const tables = usualKeywords();
  const home = language.toLowerCase().split('-')[0] ?? '';
  const ordered = [...tables.filter(([name]) => name === home), ...tables.filter(([name]) => name !== home)];
  for (const [name, words] of ordered) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${words.join('|')})(?![\\p{L}\\p{N}_-])`, 'u').exec(own);
    if (found) return { language: name, text: found[0], start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

function hintForOther({ text, language }: Other, keywords: Keywords): string {
  const isHome = keywords.language.toLowerCase().split('-')[0] === language;
  if (isHome) return `list "${text}" under ${SETTINGS}, with the other words that say how binding a requirement is`;
  return `"${text}" is a word of the language "${language}": write the statement in the source language "${keywords.language}", or set \`source_language\` and ${SETTINGS}`;
}

/** Reports a keyword in capitals. */
export function inCapitals({ text, start, end }: Word, { place }: Meant): Diagnostic {
  const at = place(start, end);
  return diagnostic('requirement-has-one-keyword', at, `"${text}" is written in capitals`, {
    hints: [`write "${text.toLowerCase()}" in lower case`],
    fixes: replacing(at, text, text.toLowerCase()),
  });
}

/** Reports a word that is not allowed instead of a keyword. */
export function refused(word: Word, { keywords, own, place }: Meant): Diagnostic {
  const sense = senseOf(word, own, keywords);
  const all = `write "${first('shall', keywords)}" for a duty, "${first('should', keywords)}" for a recommendation, "${first('may', keywords)}" for a permission`;
  return diagnostic(
    'requirement-keyword-is-standard',
    place(word.start, word.end),
    `"${word.text}" is not a keyword of a requirement`,
    { hints: [sense ? hintForSense(sense, keywords, 'shall') : all] },
  );
}

/** Returns the meaning of a rejected word; undefined if it may have more than one. */
function senseOf({ text, end }: Word, own: string, { syntax }: Keywords): Sense | undefined {
  const asWords = text.replace("'t", "' t");
  const modal = syntax?.modals.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u').test(asWords));
  if (modal) return modal.sense;
  const next = /^\s+([\p{L}\p{M}]+)/u.exec(own.slice(end))?.[1]?.toLowerCase() ?? '';
  const isDenied = / not$/i.test(text) || syntax?.strong.includes(next) || syntax?.weak.includes(next);
  return isDenied ? 'prohibition' : undefined;
}

export function hintForSense(sense: Sense, keywords: Keywords, level: Level): string {
  const isAdvice = level.startsWith('should');
  if (sense === 'duty') return `write "${first(isAdvice ? 'should' : 'shall', keywords)}" for a duty`;
  if (sense === 'prohibition')
    return `write "${first(isAdvice ? 'should not' : 'shall not', keywords)}" for a prohibition`;
  const may = first('may', keywords);
  if (sense === 'permission') return `write "${may}" for a permission`;
  return `write "${may}" and what can be omitted${may === 'may' ? ', as in "may omit"' : ''}`;
}

/** Reports more than one keyword. */
export function several(one: Word, second: Word, words: readonly Word[], { place }: Meant): Diagnostic {
  const message = `the statement has ${words.length} keywords: ${words.map(({ text }) => `"${text}"`).join(', ')}`;
  return diagnostic('requirement-has-one-keyword', place(second.start, second.end), message, {
    hints: ['make each duty a separate requirement'],
    related: [{ message: 'the first keyword', place: place(one.start, one.end) }],
  });
}

/** Reports a negation from the settings near the keyword. */
export function nearNegation(
  keyword: Word & { readonly level: Level },
  [start, end]: readonly [number, number],
  { keywords, text, place }: Meant,
): Diagnostic {
  const negation = text.slice(start, end);
  return diagnostic(
    'requirement-keyword-is-standard',
    place(start, end),
    `"${keyword.text}" is negated by "${negation}"`,
    {
      hints: [
        `write "${deniedForm(keyword.text, keyword.level, keywords)}", or list the keyword that contains "${negation}" under ${SETTINGS}`,
      ],
      related: [{ message: 'the keyword', place: place(keyword.start, keyword.end) }],
    },
  );
}
