import { compareText, type Diagnostic, diagnostic, type Materials, topOf } from '../../model/index.js';

/** The interface strings of one language. */
export interface Words {
  /** The text of a key with `{name}` filled in, from a related catalogue where this one has none; undefined where nobody has it. */
  find(key: string, values?: { readonly [name: string]: string }): string | undefined;
  /** The same for a key that must exist; the key itself stands in where nobody has it. */
  say(key: string, values?: { readonly [name: string]: string }): string;
  /** The strings whose keys start with `prefix`, by the rest of their key. */
  startingWith(prefix: string): { readonly [key: string]: string };
  /** One diagnostic, when keys were asked for that no catalogue has. */
  missing(): readonly Diagnostic[];
}

/** Looks in the catalogue of a language, then in that of the source language, then in the English one. */
export function wordsIn(language: string, sourceLanguage: string, strings: Materials['strings']): Words {
  const names = [...new Set([language, sourceLanguage, 'en'])];
  const all: { [key: string]: string } = Object.assign({}, ...names.reverse().map((name) => strings[name] ?? {}));
  const absent = new Set<string>();
  const find: Words['find'] = (key, values = {}) => {
    if (!Object.hasOwn(all, key)) return undefined;
    return (all[key] ?? '').replace(/\{([a-z-]+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
    );
  };
  return {
    find,
    say(key, values) {
      const text = find(key, values);
      if (text === undefined) absent.add(key);
      return text ?? key;
    },
    startingWith(prefix) {
      const found = Object.keys(all).filter((key) => key.startsWith(prefix));
      return Object.fromEntries(found.sort(compareText).map((key) => [key.slice(prefix.length), all[key] ?? '']));
    },
    missing() {
      if (absent.size === 0) return [];
      const path = `templates/strings/${language}.yaml`;
      const keys = [...absent].sort(compareText).join(', ');
      return [
        diagnostic(
          'interface-string-exists',
          topOf(path),
          `the PDF needs interface strings that "${language}" lacks: ${keys}`,
          { hints: [`add them to ${path}`] },
        ),
      ];
    },
  };
}

/** A value of a closed list in words: from the catalogue (`status-drafting`), else spelled out. */
export function labelOf(words: Words, property: string, value: string): string {
  return words.find(`${property}-${value}`.replace(/[\s_]+/g, '-')) ?? spellOut(value);
}

/** A key or a code as a person would write it: `personal_data` is "Personal data". */
export function spellOut(code: string): string {
  const words = code.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
