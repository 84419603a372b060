const SCRIPTS = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);
const LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written, from its BCP 47 tag. A list of ours: `Intl` answers differently from version to version. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name, ...rest] = language.toLowerCase().split('-');
  const script = rest.find((word) => /^[a-z]{4}$/.test(word));
  if (script !== undefined) return SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return LANGUAGES.has(name ?? '') ? 'rtl' : 'ltr';
}
