import { compareText, type Diagnostic, diagnostic } from './diagnostic.js';
import type { Materials } from './format.js';
import { topOf } from './place.js';

/** The words of the interface in one language. */
export interface Words {
  /** The language of most of them: another one where this language has no catalogue. */
  readonly language: string;
  /** The text of a key, with `{name}` filled in; in another language where this one has none. Undefined where nobody has it. */
  find(key: string, values?: { readonly [name: string]: string }): string | undefined;
  /** The same, for a key that must exist: the key itself stands in where nobody has it. */
  say(key: string, values?: { readonly [name: string]: string }): string;
  /** The language of the catalogue that has the text of a key; English where nobody has it. */
  languageOf(key: string): string;
  /** The strings whose keys start with `prefix`, by the rest of their key. */
  startingWith(prefix: string): { readonly [key: string]: string };
  /** One diagnostic, if texts had to be taken from another language. */
  missing(): readonly Diagnostic[];
}

/** Looks in the catalogue of a language, then in that of the source language, then in the English one. */
export function wordsIn(language: string, sourceLanguage: string, strings: Materials['strings']): Words {
  const names = [language, sourceLanguage, 'en'];
  const catalogues = names.map((name) => (Object.hasOwn(strings, name) ? strings[name] : {}));
  const borrowed = new Set<string>();

  const find: Words['find'] = (key, values = {}) => {
    const at = catalogues.findIndex((catalogue) => catalogue !== undefined && Object.hasOwn(catalogue, key));
    const text = catalogues[at]?.[key];
    if (text === undefined) return undefined;
    // What a language calls itself is the same in every catalogue.
    if (at > 0 && catalogues[0] !== catalogues[at] && !key.startsWith('language-')) borrowed.add(key);
    return text.replace(/\{([a-z_-]+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
    );
  };

  return {
    language: names[catalogues.findIndex((catalogue) => Object.keys(catalogue ?? {}).length > 0)] ?? 'en',
    find,
    say(key, values) {
      const text = find(key, values);
      if (text === undefined) borrowed.add(key);
      return text ?? key;
    },
    languageOf(key) {
      const at = catalogues.findIndex((catalogue) => catalogue !== undefined && Object.hasOwn(catalogue, key));
      return names[at] ?? 'en';
    },
    startingWith(prefix) {
      const keys = new Set(catalogues.flatMap((catalogue) => Object.keys(catalogue ?? {})));
      const found = [...keys].filter((key) => key.startsWith(prefix)).sort(compareText);
      return Object.fromEntries(found.map((key) => [key.slice(prefix.length), find(key) ?? '']));
    },
    missing() {
      if (borrowed.size === 0) return [];
      const path = `templates/strings/${language}.yaml`;
      const keys = [...borrowed].sort(compareText);
      const some = keys.length > 5 ? `${keys.slice(0, 5).join(', ')} and ${keys.length - 5} more` : keys.join(', ');
      return [
        diagnostic('interface-string-exists', topOf(path), `interface strings are missing in "${language}": ${some}`, {
          severity: 'warning',
          open: {
            text: `add them to ${path}; {} has the English text`,
            wants: [{ file: 'templates/strings/en.yaml' }],
            otherwise: `add them to ${path}`,
          },
        }),
      ];
    },
  };
}

/** A key or a code as a person would write it: `personal_data` is "Personal data". */
export function spellOut(code: string): string {
  const words = code.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value of a closed list of a schema in words: from the catalogue (`status-drafting`), else spelled out. */
export function labelOf(words: Words, property: string, value: string): string {
  return words.find(keyOf(property, value)) ?? spellOut(value);
}

/** What a value of a closed list means (`status-drafting-meaning`); empty where the catalogue does not say. */
export function meaningOf(words: Words, property: string, value: string): string {
  return words.find(`${keyOf(property, value)}-meaning`) ?? '';
}

/** The key of a value: `level-shall-not`. */
export function keyOf(property: string, value: string): string {
  return `${property}-${value}`.replace(/[\s_]+/g, '-');
}
