import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { framework, materials, render } from './fixture.js';

// A page of a language without a text shows the source text, says that it does, and marks every word of it.

const ARABIC = parse(
  readFileSync(new URL('../fixtures/arabic/templates/strings/ar.yaml', import.meta.url), 'utf8'),
) as { readonly [key: string]: string };

const VOID = new Set(['meta', 'link', 'br', 'img', 'input', 'hr']);

/** Every text of a page with the language that the elements around it give. */
function textsOf(html: string): { readonly text: string; readonly lang: string }[] {
  const found: { text: string; lang: string }[] = [];
  const open: string[] = [];
  const langs: string[] = [''];
  for (const [, tag, text] of html.replace(/<!DOCTYPE html>/, '').matchAll(/(<[^>]*>)|([^<]+)/g)) {
    const name = /^<\/?([a-z0-9]+)/.exec(tag ?? '')?.[1] ?? '';
    if (text !== undefined) {
      if (text.trim() !== '' && open.at(-1) !== 'title') found.push({ text: text.trim(), lang: langs.at(-1) ?? '' });
    } else if (tag?.startsWith('</')) {
      expect(open.pop()).toBe(name);
      langs.pop();
    } else if (!VOID.has(name)) {
      open.push(name);
      langs.push(/ lang="([^"]*)"/.exec(tag ?? '')?.[1] ?? langs.at(-1) ?? '');
    }
  }
  return found;
}

/** Words of authors, of every sort: titles, summaries, labels, values, clauses, text. */
const OWN = [
  'Small Framework',
  'City of Example',
  'Nobody has adopted this.',
  'Register first',
  'Draw a map',
  'Openness',
  'People can see.',
  'We publish.',
  'A list.',
  'Scope',
  'General Data Protection Regulation',
  'European Union',
  'Article 5',
  'time to ask',
  '5 days',
  'register export',
  'About Owner.',
  'Start small',
  'People ask.',
];

let files: Map<string, string>;
const pagesOf = (language: string): [string, string][] =>
  [...files].filter(([path]) => path.startsWith(`${language}/`) && path.endsWith('.html'));

describe('a language without a text', () => {
  beforeAll(async () => {
    const material = materials();
    const made = await render(framework({ languages: ['en', 'ar', 'fr'] }), {
      ...material,
      strings: { ...material.strings, ar: ARABIC },
    });
    files = made.files;
  });

  test('says so on each of its pages, before the text, in its own words', () => {
    expect(pagesOf('ar').length).toBeGreaterThan(10);
    for (const [path, page] of pagesOf('ar')) {
      const at = page.indexOf('id="untranslated"');
      expect(at, path).toBeGreaterThan(0);
      expect(at, path).toBeLessThan(page.indexOf('<nav'));
      expect(page, path).toContain(`<strong>${ARABIC.untranslated}</strong>`);
    }
  });

  test('leads from each page to the same page in the source language', () => {
    for (const [path, page] of pagesOf('ar')) {
      const href = /id="untranslated".*?href="([^"]*)"/.exec(page)?.[1] ?? '';
      const target = new URL(href, `https://example.org/${path}`).pathname.slice(1);
      expect(target).toBe(path.replace(/^ar/, 'en'));
      expect(files.has(target), target).toBe(true);
    }
  });

  test('has every word of the source marked as such, titles included, and no other word', () => {
    const seen = new Set<string>();
    for (const [path, page] of pagesOf('ar')) {
      for (const { text, lang } of textsOf(page)) {
        const own = OWN.find((words) => text === words || text.startsWith(`${words} `) || text.endsWith(` ${words}`));
        if (own !== undefined) {
          seen.add(own);
          expect(lang, `${path}: ${text}`).toBe('en');
        }
        if (Object.values(ARABIC).includes(text)) expect(lang, `${path}: ${text}`).toBe('ar');
      }
    }
    expect([...seen].sort()).toEqual([...OWN].sort());
  });

  test('and without words of its own says it in those of the source', () => {
    for (const [path, page] of pagesOf('fr')) {
      expect(page, path).toContain('<html lang="en" dir="ltr">');
      expect(page, path).toContain('<p class="draft-banner" id="untranslated"><strong>Not translated.</strong>');
    }
  });

  test('with some words of its own says in which language the others are', async () => {
    const material = materials();
    const { untranslated, ...some } = ARABIC;
    const strings = { ...material.strings, ar: some };
    const made = await render(framework({ languages: ['en', 'ar'] }), { ...material, strings });
    expect(untranslated).toBeDefined();
    expect(made.files.get('ar/PS-001/index.html')).toContain(
      '<p class="draft-banner" id="untranslated" lang="en" dir="ltr"><strong>Not translated.</strong>',
    );
  });

  test('changes nothing on the pages in the source language', async () => {
    const alone = (await render()).files;
    for (const [path, page] of pagesOf('en')) {
      expect(page, path).not.toContain('untranslated');
      const known = page
        .replace(/<nav class="languages"[\s\S]*?<\/nav>\n/, '')
        .replace(/<link rel="alternate"[^>]*>\n?/g, '');
      expect(known.replace(/\s+/g, ' '), path).toBe(alone.get(path)?.replace(/\s+/g, ' '));
    }
  });
});
