import type { Materials } from '../../model/index.js';
import { charactersOf } from './cmap.js';

/** Tells whether a character can be set with the shipped fonts. */
export type Covers = (character: string) => boolean;

/**
 * White space, and characters that only steer how others are set (Unicode, Default_Ignorable_Code_Point).
 * The byte order mark is not among them: PDF/A refuses it (ISO 19005-2, 6.2.11.7.2).
 */
const SHAPELESS = /^(?!\uFEFF)[\s\u0085\u2010\u2011\p{Default_Ignorable_Code_Point}]$/u;

/** A family covers what all of its faces cover, since any of them may be asked for; the fonts cover what one family does. */
export function coverageOf(fonts: Materials['fonts']): Covers {
  const families = new Map<string, ReadonlySet<number>>();
  for (const { name, bytes } of fonts) {
    const family = name.split('/')[0] ?? name;
    const characters = charactersOf(bytes);
    const before = families.get(family);
    families.set(family, before ? new Set([...before].filter((code) => characters.has(code))) : characters);
  }
  const all = new Set([...families.values()].flatMap((characters) => [...characters]));
  return (character) => SHAPELESS.test(character) || all.has(character.codePointAt(0) ?? 0);
}
