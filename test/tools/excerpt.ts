import { type Files, filesBelow } from './base.js';

const ROOT = new URL('../../', import.meta.url).pathname;
const REGISTER = 'standards/PS-001-public-register-of-connected-devices.md';
const DRONES = 'standards/PS-021-drones-and-ground-robots.md';
/** Of the register standard: what to do first, and the section with its footnote. */
const SECTIONS = /^(?:## (?:Purpose|Scope|Requirements|Background)|### PS-001-R0[1-5] )/;
const COMMON =
  /^standards\/(?:framework\.yaml|principles\/|references\/|records\/device|cities\/gb-leeds|vocabularies\/(?:actors|stages|methods|relations|risks|benefits|technologies|sdg-targets)|terms\/(?:asset-log|connected-device|device-group|moving-device|public-register|register-entry))/;

/**
 * A small part of the repository's own framework that is complete in itself: five requirements of one standard, a planned
 * standard, and all that they name. A link to anything else becomes plain text.
 */
export function excerpt(): Files {
  const all = filesBelow(ROOT, 'standards');
  const texts = new Map<string, string>();
  for (const [path, text] of Object.entries(all))
    if (typeof text === 'string' && (COMMON.test(path) || path === REGISTER || path === DRONES))
      texts.set(path, path === REGISTER ? sectionsOf(text) : text);
  const ids = new Set(
    [...texts.values()].flatMap((text) => [...text.matchAll(/^(?:id: |### )(PS-\d+\S*)/gm)].map(([, id]) => id)),
  );
  for (const [path, text] of texts)
    texts.set(
      path,
      withoutOthers(text, (id) => ids.has(id)),
    );
  dropUnused(texts);
  return Object.fromEntries(texts);
}

function sectionsOf(text: string): string {
  const [front = '', ...sections] = text.split(/^(?=#{2,3} )/m);
  return front + sections.filter((section) => SECTIONS.test(section)).join('');
}

function withoutOthers(text: string, isKept: (id: string) => boolean): string {
  return text
    .replace(/\[(PS-\d+(?:-[RT]\d+)?)\]/g, (whole, id: string) => (isKept(id) ? whole : id))
    .replace(/\[([^\]]*)\]\((?:\.\.\/)?(?:PS-|pages\/|profiles\/|how-to)[^)]*\)/g, '$1')
    .replace(/^(?:related|depends_on|broader):\n(?: {2}- .*\n)+/gm, (list) => {
      const kept = list.replace(/^ {2}- (.*)\n/gm, (item, id: string) => (isKept(id) ? item : ''));
      return kept.includes('\n  - ') ? kept : '';
    });
}

/** Removes references until each that is left is named by another file. */
function dropUnused(texts: Map<string, string>): void {
  for (let before = -1; before !== texts.size; ) {
    before = texts.size;
    for (const path of [...texts.keys()].filter((one) => one.includes('/references/'))) {
      const name = new RegExp(`(?<![\\w-])${idIn(path)}(?![\\w-])`);
      if (![...texts].some(([other, text]) => other !== path && name.test(text))) texts.delete(path);
    }
  }
}

function idIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace('.md', '');
}
