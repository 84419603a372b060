import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { draft, entities, framework, materials, render } from './fixture.js';
import { deadLinks, headingsOf, idsOf } from './inspect.js';

let files: Map<string, string>;
let pages: [string, string][];
const page = (path: string): string => files.get(path) ?? '';

beforeAll(async () => {
  const made = await render();
  expect(made.diagnostics).toEqual([]);
  files = made.files;
  pages = [...files].filter(([path]) => path.endsWith('.html'));
});

describe('the pages of a release', () => {
  test('are these, in this order', () => {
    expect([...files.keys()]).toEqual([
      'assets/style.css',
      'index.html',
      'en/index.html',
      'en/matrix/index.html',
      'en/summary/index.html',
      'en/principles/openness/index.html',
      'en/principles/safety/index.html',
      'en/principles/index.html',
      'en/PS-001/index.html',
      'en/PS-002/index.html',
      'en/standards/index.html',
      'en/terms/device/index.html',
      'en/terms/index.html',
      'en/references/gdpr/index.html',
      'en/references/index.html',
      'en/vocabularies/actors/index.html',
      'en/vocabularies/index.html',
      'en/guidelines/G-7/index.html',
      'en/guidelines/index.html',
      'en/requirements/index.html',
      'en/requirements/owner/index.html',
      'en/everything/index.html',
      'en/in-force/index.html',
      'en/checklist/index.html',
    ]);
  });

  test('link to nothing that is not there, and never to a folder', () => {
    expect(deadLinks(files)).toEqual([]);
    for (const [, html] of pages) expect(html).not.toMatch(/href="[^":#]*\/(#[^"]*)?"/);
  });

  test('have one heading of level 1 and skip no level', () => {
    for (const [path, html] of pages) {
      const levels = headingsOf(html);
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      expect(
        levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1),
        path,
      ).toEqual([]);
    }
  });

  test('use no id twice', () => {
    for (const [path, html] of pages) {
      const ids = idsOf(html);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });

  test('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: {
        // The style sheet is part of the release, and a browser refuses a hash on a page opened from a folder.
        'require-sri': ['error', { target: 'crossorigin' }],
        // A title holds the title of the standard, however long that is.
        'long-title': 'off',
        // Ids are those of the framework: an SDG target has a dot in it.
        'valid-id': ['error', { relaxed: true }],
      },
    });
    for (const [path, html] of pages) {
      const report = await validator.validateString(html);
      const messages = report.results.flatMap((result) => result.messages.map((one) => `${one.line}: ${one.message}`));
      expect(messages, path).toEqual([]);
    }
  });

  test('hold every id as an anchor, each on its own page and on that of everything', () => {
    const everything = idsOf(page('en/everything/index.html'));
    for (const entity of entities) {
      const anchor = entity.anchor === '' ? entity.id : entity.anchor;
      expect(idsOf(page(`en/${entity.page}`)), entity.id).toContain(anchor);
      expect(everything, entity.id).toContain(anchor);
    }
    expect(everything).toContain('PS-001-scope');
    expect(everything).toContain('PS-001-scope-left-out');
  });

  test('link within the page of everything', () => {
    expect(page('en/everything/index.html')).toContain('<a href="#device" class="term">device</a>');
    expect(page('en/PS-001/index.html')).toContain('<a href="../terms/device/index.html" class="term">device</a>');
  });

  test('allow nothing to be loaded or run but their own style sheet', () => {
    for (const [path, html] of pages) {
      expect(html, path).toContain(`content="default-src 'none'; style-src 'self' file:; img-src 'self' data:;`);
      expect(html, path).not.toMatch(/<script|<style|<iframe| on[a-z]+="| style="/i);
    }
  });

  test('stay within their budget', () => {
    // As they travel: a server sends both compressed.
    expect(gzipSync(page('assets/style.css')).length).toBeLessThan(15 * 1024);
    for (const [path, html] of pages) expect(gzipSync(html).length, path).toBeLessThan(50 * 1024);
  });

  test('have table heads with a scope', () => {
    for (const [path, html] of pages) expect(html, path).not.toMatch(/<th(?![^>]* scope="(col|row)")[\s>]/);
    expect(page('en/PS-001/index.html')).toMatch(
      /<section class="table-scroll" tabindex="0" aria-label="Table 1: PS-001 scope"><table>/,
    );
  });
});

describe('a page', () => {
  test('of a standard shows a requirement with all that belongs to it', () => {
    const html = page('en/PS-001/index.html');
    expect(html).toContain('<a class="code permalink" href="#PS-001-R01">PS-001-R01</a> Register first');
    expect(html).toContain('<span class="level level-shall">Shall</span>');
    expect(html).toContain('<span class="parameter">5 days</span>');
    expect(html).toContain('<strong>5 days</strong> (1 to 9; less is stricter) <code>limit</code>');
    expect(html).toContain('<a href="../vocabularies/actors/index.html#actors-owner">Owner</a>');
    expect(html).toContain('<span>Article 5</span>');
    expect(html).toContain('id="PS-001-T01"');
    expect(html).toContain('People ask.');
  });

  test('of an entity names those who cite it, once and without its own parts', () => {
    const html = page('en/terms/device/index.html');
    const citations = html.slice(html.indexOf('id="device--cited-by"'));
    expect(citations.match(/PS-001\/index\.html"/g)).toHaveLength(1);
    expect(page('en/PS-001/index.html')).toContain('../guidelines/G-7/index.html');
    expect(page('en/references/gdpr/index.html')).toContain('<a href="../../PS-001/index.html#PS-001-R01">');
    expect(page('en/vocabularies/actors/index.html')).toContain('Cited by (2)');
  });

  test('of a kind that Charter does not bring comes from its schema and its template', () => {
    const html = page('en/guidelines/G-7/index.html');
    expect(html).toContain('<h1>Start small</h1>');
    expect(html).toContain('<dt>Audience</dt>\n<dd>Small city</dd>');
    expect(html).toContain('<a href="../../PS-001/index.html"><span class="code">PS-001</span> Register</a>');
    expect(page('en/everything/index.html')).toContain('<h3>Start small</h3>');
    expect(page('en/index.html')).toContain('<a href="guidelines/index.html">Guidelines</a>');
  });

  test('has its footnotes at the end, with the ways back', () => {
    const html = page('en/PS-001/index.html');
    expect(html).toContain('<a id="PS-001-note-1-mark" href="#PS-001-note-1" role="doc-noteref"');
    expect(html).toContain('<li id="PS-001-note-1">');
    expect(html).toContain('href="#PS-001-note-1-mark-2"');
  });

  test('is marked as a draft, or to be a version of a day', async () => {
    expect(page('en/index.html')).toContain('Working draft, not a release.');
    const edition = { ...draft, version: '1.0.0', date: '2026-11-24' };
    const released = await render(framework({ baseUrl: 'https://example.org/f' }), materials(), edition);
    const home = released.files.get('en/terms/index.html') ?? '';
    expect(home).not.toContain('Working draft');
    expect(home).toContain('Version 1.0.0 <time datetime="2026-11-24">');
    expect(home).toContain('<link rel="canonical" href="https://example.org/f/1.0.0/en/terms/index.html">');
    expect(page('en/index.html')).not.toContain('canonical');
  });
});

test('the order in which entities were read does not change a byte', async () => {
  const other = await render(framework({}, [...entities].reverse()));
  expect([...other.files]).toEqual([...files]);
});

test('a collection without entities has no page and no place in the navigation', () => {
  expect(files.has('en/cities/index.html')).toBe(false);
  expect(page('en/index.html')).not.toContain('Cities');
});
