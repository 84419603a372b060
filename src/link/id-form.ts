import type { Schema, Settings } from '../model/index.js';

/**
 * Tells whether a word has the form of an id. Where the pattern of a kind fits ordinary words too, such as `device` or
 * `city-law`, only a word with a digit and a hyphen is taken for an id.
 */
export function idForm(settings: Settings, schemas: { readonly [kind: string]: Schema }): (word: string) => boolean {
  const patterns = settings.kinds.flatMap((kind) => {
    const id = (schemas[kind.name]?.properties as { id?: { pattern?: string } } | undefined)?.id?.pattern;
    return id === undefined ? [] : (compiled(id) ?? []);
  });
  const isLoose = (pattern: RegExp) => pattern.test('word') || pattern.test('two-words');
  const strict = patterns.filter((pattern) => !isLoose(pattern));
  const loose = patterns.filter(isLoose);
  return (word) =>
    strict.some((pattern) => pattern.test(word)) ||
    (/\d/.test(word) && word.includes('-') && loose.some((pattern) => pattern.test(word)));
}

function compiled(pattern: string): RegExp[] | undefined {
  try {
    return [new RegExp(pattern, 'u')];
  } catch {
    return undefined;
  }
}
