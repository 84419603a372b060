import { SYMBOL_NAMES } from './symbol-names.js';

/** Scripts by their name in Unicode, for letters that are named by the script they belong to. */
const SCRIPTS = [
  'Armenian',
  'Bengali',
  'Ethiopic',
  'Georgian',
  'Gujarati',
  'Gurmukhi',
  'Hebrew',
  'Hiragana',
  'Kannada',
  'Katakana',
  'Khmer',
  'Lao',
  'Malayalam',
  'Mongolian',
  'Myanmar',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tibetan',
  'Devanagari',
  'Latin',
  'Greek',
  'Cyrillic',
  'Arabic',
].map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

let symbols: ReadonlyMap<number, string> | undefined;

/**
 * What a character is called: by its name in Unicode for symbols, pictograms, ideographs and Hangul, else by what it is.
 * In capitals where it is the name.
 */
export function characterName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  symbols ??= new Map(
    Object.entries(SYMBOL_NAMES).flatMap(([first, names]) =>
      names.split('|').map((name, index) => [Number(first) + index, name] as const),
    ),
  );
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  if (/\p{Unified_Ideograph}/u.test(character)) return `CJK UNIFIED IDEOGRAPH-${hex}`;
  const name = symbols.get(code);
  if (name !== undefined) return name;
  const script = SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0];
  if (script !== undefined) return `(${script} script)`;
  if (/\p{Script=Hangul}/u.test(character)) return '(Hangul script)';
  if (/\p{Cc}/u.test(character)) return '(a control character)';
  if (/\p{Co}/u.test(character)) return '(private use)';
  return /\p{Extended_Pictographic}/u.test(character) ? '(a pictogram)' : '(a character of another script)';
}
