export type Level = 'shall' | 'shall not' | 'should' | 'should not' | 'may';

/**
 * The words that give a statement its level, and those that are refused because laws and standards disagree on them.
 * The English ones follow the ISO/IEC Directives, Part 2, clause 7, where "must" is not a requirement of the document.
 */
export interface Keywords {
  readonly levels: { readonly [level in Level]: readonly string[] };
  readonly refused: readonly string[];
}

const ENGLISH: Keywords = {
  levels: {
    shall: ['shall'],
    'shall not': ['shall not', 'shall neither'],
    should: ['should'],
    'should not': ['should not', 'should neither'],
    may: ['may'],
  },
  refused: ['may not', 'must not', 'must', 'will not', 'will', 'has to', 'have to'],
};

/** By language subtag (BCP 47). A framework in another language gives its own under `keywords` in framework.yaml. */
const BY_LANGUAGE: { readonly [language: string]: Keywords } = { en: ENGLISH };

/** The keywords of a language, with what framework.yaml says instead. English where a language has none. */
export function keywordsOf(language: string, own: { readonly [level: string]: readonly string[] }): Keywords {
  const base = BY_LANGUAGE[language.split('-')[0] ?? ''] ?? ENGLISH;
  const levels = Object.fromEntries(Object.entries(base.levels).map(([level, words]) => [level, own[level] ?? words]));
  return { levels: levels as Keywords['levels'], refused: own.refused ?? base.refused };
}
