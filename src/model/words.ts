import { compareText, type Diagnostic, diagnostic } from './diagnostic.js';
import type { Materials } from './format.js';
import { topOf } from './place.js';

/** The interface strings in one language. */
export interface Words {
  /** The main language of the strings, which differs from the requested one if that has no catalogue. */
  readonly language: string;
  /** Returns the text of a key with `{name}` filled in, or that of a fallback language; undefined if no catalogue has it. */
  find(key: string, values?: { readonly [name: string]: string }): string | undefined;
  /** Like `find`, for a key that must exist: returns the key if no catalogue has it. */
  say(key: string, values?: { readonly [name: string]: string }): string;
  /** Returns the language of the catalogue that has a key; English if none has it. */
  languageOf(key: string): string;
  /** Returns the strings whose keys start with `prefix`, by the rest of their key. */
  startingWith(prefix: string): { readonly [key: string]: string };
  /** Returns one diagnostic if any text came from another language. */
  missing(): readonly Diagnostic[];
}

/** Looks up strings in the catalogue of a language, then of the source language, then of English. */
export function wordsIn(language: string, sourceLanguage: string, strings: Materials['strings']): Words {
  const names = [language, sourceLanguage, 'en'];
  const catalogues = names.map((name) => (Object.hasOwn(strings, name) ? strings[name] : {}));
  const borrowed = new Set<string>();
  const known = new Map<string, string | undefined>();

  const textOf = (key: string): string | undefined => {
    const at = catalogues.findIndex((catalogue) => catalogue !== undefined && Object.hasOwn(catalogue, key));
    const text = catalogues[at]?.[key];
    // The names of languages are the same in every catalogue.
    if (text !== undefined && at > 0 && catalogues[0] !== catalogues[at] && !key.startsWith('language-'))
      borrowed.add(key);
    known.set(key, text);
    return text;
  };

  const find: Words['find'] = (key, values = {}) => {
    const text = known.get(key) ?? (known.has(key) ? undefined : textOf(key));
    if (text === undefined || !text.includes('{')) return text;
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

/** Spells out a key or code: "Personal data" for `personal_data`. */
export function spellOut(code: string): string {
  const words = code.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns the label of an enum value: from the catalogue (`status-drafting`), or else spelled out. */
export function labelOf(words: Words, property: string, value: string): string {
  return words.find(keyOf(property, value)) ?? spellOut(value);
}

/** Returns the explanation of an enum value (`status-drafting-meaning`); empty if the catalogue has none. */
export function meaningOf(words: Words, property: string, value: string): string {
  return words.find(`${keyOf(property, value)}-meaning`) ?? '';
}

/** Returns the catalogue key of a value: `level-shall-not`. */
export function keyOf(property: string, value: string): string {
  return `${property}-${value}`.replace(/[\s_]+/g, '-');
}
