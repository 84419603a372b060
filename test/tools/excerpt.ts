import type { Files } from './base.js';

const SOURCES = 'standards/';

/**
 * Returns a small, self-contained part of the real framework: some standards with everything that they refer to, and the
 * settings. Links to other standards become plain text.
 */
export function excerptOf(files: Files, standards: readonly string[]): Files {
  const all = Object.entries(files).flatMap(([path, text]): [string, string][] =>
    typeof text === 'string' ? [[path, text]] : [],
  );
  const idOf = (path: string): string | undefined => /^standards\/(PS-\d+)-/.exec(path)?.[1];
  const kept = all.filter(([path]) => {
    const id = idOf(path);
    return id !== undefined ? standards.includes(id) : isCommon(path);
  });
  const texts = new Map(kept.map(([path, text]) => [path, withoutOthers(text, standards)]));
  dropUnused(texts);
  return Object.fromEntries(texts);
}

/** The files in every excerpt: the settings, and short files with few references. */
function isCommon(path: string): boolean {
  return /^standards\/(framework\.yaml|principles\/|vocabularies\/|terms\/|references\/|records\/device|pages\/small|cities\/gb)/.test(
    path,
  );
}

/** Removes links to standards outside the excerpt. */
export function withoutOthers(text: string, standards: readonly string[]): string {
  const isLeftOut = (id: string): boolean => !standards.includes(/^PS-\d+/.exec(id)?.[0] ?? '');
  return text
    .replace(/\[(PS-\d+(?:-[RT]\d+)?)\]/g, (whole, id: string) => (isLeftOut(id) ? id : whole))
    .replace(/\[([^\]]*)\]\((?:\.\.\/)?(PS-\d+)[^)]*\)/g, (whole, words: string, id: string) =>
      isLeftOut(id) ? words : whole,
    )
    .replace(/\[([^\]]*)\]\((?:\.\.\/)?(?:pages\/how-to|profiles|README)[^)]*\)/g, '$1')
    .replace(/^ {2}- (PS-\d+(?:-R\d+)?)\n/gm, (whole, id: string) => (isLeftOut(id) ? '' : whole))
    .replace(/^(related|depends_on):\n(?! {2}- )/gm, '');
}

/** Removes unused terms, references and cities until all are used. */
function dropUnused(texts: Map<string, string>): void {
  for (let before = -1; before !== texts.size; ) {
    before = texts.size;
    for (const path of [...texts.keys()].filter((one) => /\/(terms|references|cities)\//.test(one))) {
      const id = path.slice(path.lastIndexOf('/') + 1).replace('.md', '');
      const labels = /\/terms\//.test(path) ? labelsOf(texts.get(path) ?? '') : [];
      const words = new RegExp(`(?<![\\p{L}\\p{N}-])(${[id, ...labels].join('|')})(?![\\p{L}\\p{N}-])`, 'iu');
      const isUsed = [...texts].some(([other, text]) => other !== path && words.test(text));
      if (!isUsed && !path.startsWith(`${SOURCES}cities/gb-leeds`)) texts.delete(path);
    }
  }
}

function labelsOf(text: string): string[] {
  const own = /^label: (.*)$/m.exec(text)?.[1];
  const others = /^alternative_labels:\n((?: {2}- .*\n)+)/m.exec(text)?.[1] ?? '';
  return [...(own ? [own] : []), ...[...others.matchAll(/^ {2}- (.*)$/gm)].map(([, label = '']) => label)];
}
