import { characterName } from './character-name.js';
import { type Diagnostic, diagnostic } from './diagnostic.js';
import type { Place } from './place.js';

/** A font file of the PDF. */
export interface Font {
  /** The family, as the template and the typesetter call it. */
  readonly family: string;
  readonly bytes: Uint8Array;
  /** The characters (code points) for which it has a glyph. */
  readonly characters: ReadonlySet<number>;
}

/** Tells whether a character can be set with the fonts at hand. */
export type Covers = (character: string) => boolean;

/**
 * White space, and characters that only steer how others are set (Unicode, Default_Ignorable_Code_Point).
 * The byte order mark is not among them: PDF/A refuses it (ISO 19005-2, 6.2.11.7.2).
 */
const SHAPELESS = /^(?!\uFEFF)[\s\u0085\u2010\u2011\p{Default_Ignorable_Code_Point}]$/u;

/** A family covers what all of its faces cover, since any of them may be asked for; the fonts cover what one family does. */
export function coverageOf(fonts: readonly Font[]): Covers {
  const families = new Map<string, ReadonlySet<number>>();
  for (const { family, characters } of fonts) {
    const before = families.get(family);
    families.set(family, before ? new Set([...before].filter((code) => characters.has(code))) : characters);
  }
  const sets = [...families.values()];
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return SHAPELESS.test(character) || sets.some((characters) => characters.has(code));
  };
}

/** Fonts that are not shipped, since they are large or few need them, and that a framework can install. */
export interface FontPackage {
  /** The name of the npm package. */
  readonly name: string;
  readonly family: string;
  /** What it is for, in words. */
  readonly script: string;
  /** The characters for which it is looked for: those of the script, and those that it shares, such as the long vowel mark of kana. */
  readonly characters: RegExp;
  /** Its files of normal and bold weight, below the package. */
  readonly files: readonly string[];
}

/** In the order in which they are offered to the typesetter: Japanese and Chinese share many characters, and kana tell which it is. */
export const FONT_PACKAGES: readonly FontPackage[] = [
  {
    name: '@embedpdf/fonts-sc',
    family: 'Noto Sans S Chinese',
    script: 'Chinese',
    characters: /[\p{scx=Han}\u3000-\u303F\uFF00-\uFFEF]/u,
    files: ['fonts/NotoSansHans-Regular.otf', 'fonts/NotoSansHans-Bold.otf'],
  },
  {
    name: '@embedpdf/fonts-jp',
    family: 'Noto Sans Japanese',
    script: 'Japanese',
    characters: /[\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Han}\u3000-\u303F\uFF00-\uFFEF]/u,
    files: ['fonts/NotoSansJP-Regular.otf', 'fonts/NotoSansJP-Bold.otf'],
  },
  {
    name: '@expo-google-fonts/noto-sans-devanagari',
    family: 'Noto Sans Devanagari',
    script: 'Devanagari',
    characters: /\p{scx=Devanagari}/u,
    files: ['400Regular/NotoSansDevanagari_400Regular.ttf', '600SemiBold/NotoSansDevanagari_600SemiBold.ttf'],
  },
];

/** The diagnostic for a character that no font of the PDF can show, and so many `others` beside it. */
export function missingGlyph(code: string, character: string, place: Place, of = '', others = 0): Diagnostic {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  // What cannot be seen, or would turn the message around, is named by its number alone.
  const seen = /[\p{C}\p{Z}\p{M}]/u.test(character) ? '' : ` ${character}`;
  const packages = FONT_PACKAGES.filter(({ characters }) => characters.test(character));
  const install = packages.map(({ name, script }) => `for ${script}, install its fonts: npm install ${name}`);
  const write = 'write it with characters of the Latin, Greek, Cyrillic or Arabic script, or with a common symbol';
  const name = `U+${number}${seen} ${characterName(character)}${others > 0 ? `, nor ${others} more,` : ''}`;
  return diagnostic(code, place, `no font of the PDF has the character ${name}${of}`, {
    hints: install.length > 0 ? install : [write],
  });
}
