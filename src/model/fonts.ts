import { characterName } from './character-name.js';
import { type Diagnostic, diagnostic } from './diagnostic.js';
import type { Place } from './place.js';

/** What a font file covers. */
export interface Covering {
  /** The family name that the template and the typesetter use. */
  readonly family: string;
  /** The code points of the characters for which it has a glyph. */
  readonly characters: Pick<ReadonlySet<number>, 'has'>;
}

/** A font file for the PDF. */
export interface Font extends Covering {
  readonly bytes: Uint8Array;
  readonly characters: ReadonlySet<number>;
}

/** Whether the available fonts can show a character. */
export type Covers = (character: string) => boolean;

/**
 * White space, and characters that only control how others are shown (Unicode, Default_Ignorable_Code_Point).
 * The byte order mark is not included: PDF/A forbids it (ISO 19005-2, 6.2.11.7.2).
 */
const SHAPELESS = /^(?!\uFEFF)[\s\u0085\u2010\u2011\p{Default_Ignorable_Code_Point}]$/u;

/**
 * Returns the coverage of some fonts. A family covers only what all its faces cover, since the template may use any of
 * them. A character is covered if one family covers it.
 */
export function coverageOf(fonts: readonly Covering[]): Covers {
  const families = new Map<string, Covering['characters'][]>();
  for (const { family, characters } of fonts) families.set(family, [...(families.get(family) ?? []), characters]);
  const groups = [...families.values()];
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return SHAPELESS.test(character) || groups.some((faces) => faces.every((characters) => characters.has(code)));
  };
}

/** Fonts that Charter does not ship, because they are large or rarely needed, but that a framework can install. */
export interface FontPackage {
  /** The name of the npm package. */
  readonly name: string;
  readonly family: string;
  /** The name of the script. */
  readonly script: string;
  /** The characters that need it: those of the script, and shared ones such as the prolonged sound mark of kana. */
  readonly characters: RegExp;
  /** Its regular and bold files, relative to the package. */
  readonly files: readonly string[];
}

/** In the order in which the typesetter gets them. Japanese and Chinese share many characters; kana identify Japanese. */
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

/** Returns the diagnostic for a character that no PDF font has, and for the number of `others`. */
export function missingGlyph(code: string, character: string, place: Place, of = '', others = 0): Diagnostic {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  // Characters that are invisible, or would reverse the message, are shown by their number only.
  const visible = /[\p{C}\p{Z}\p{M}]/u.test(character) ? '' : ` ${character}`;
  const packages = FONT_PACKAGES.filter(({ characters }) => characters.test(character));
  const install = packages.map(({ name, script }) => `for ${script}, install its fonts with npm install ${name}`);
  const write = 'use characters of the Latin, Greek, Cyrillic or Arabic script, or a common symbol';
  const name = `U+${number}${visible} ${characterName(character)}${others > 0 ? ` or ${others} more` : ''}`;
  return diagnostic(code, place, `no PDF font has the character ${name}${of}`, {
    hints: install.length > 0 ? install : [write],
  });
}
