import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXPLANATION_GROUPS, EXPLANATIONS } from '../../src/diagnostics/explanations/index.js';
import { describedKinds, formatChapters } from '../../src/formats/manual.js';
import { KINDS, type Schema } from '../../src/model/index.js';
import { schemas } from '../tools/stages.js';
import { draft, framework, materials, render } from './fixture.js';
import { deadLinks, headingsOf, idsOf } from './inspect.js';

// What writers look up is a part of the site: every key of every kind, and every diagnostic with its own anchor.

const chapters = formatChapters(describedKinds(KINDS, schemas));
let files: Map<string, string>;
const page = (path: string): string => files.get(path) ?? '';
const manual = (): [string, string][] => [...files].filter(([path]) => /^en\/(format|diagnostics)\//.test(path));

beforeAll(async () => {
  const made = await render(framework(), { ...materials(), manual: { chapters, groups: EXPLANATION_GROUPS } }, draft);
  expect(made.diagnostics).toEqual([]);
  files = made.files;
});

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

describe('the pages for writers', () => {
  test('are named at the foot of every page, and lead nowhere that is not there', () => {
    expect(deadLinks(files)).toEqual([]);
    for (const [path, html] of files) {
      if (!path.startsWith('en/') || !path.endsWith('.html')) continue;
      const foot = html.slice(html.indexOf('<footer'));
      expect(foot, path).toMatch(/<a href="[^"]*index\.html"[^>]*>Format of the sources<\/a>/);
      expect(foot, path).toMatch(/<a href="[^"]*index\.html"[^>]*>Diagnostics<\/a>/);
    }
  });

  test('are valid, have one heading of level 1, skip no level and use no id twice', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: {
        'require-sri': ['error', { target: 'crossorigin' }],
        'long-title': 'off',
        'valid-id': ['error', { relaxed: true }],
      },
    });
    expect(manual()).toHaveLength(2 + chapters.length);
    for (const [path, html] of manual()) {
      const report = await validator.validateString(html);
      expect(
        report.results.flatMap((one) => one.messages.map((two) => `${two.line}: ${two.message}`)),
        path,
      ).toEqual([]);
      const levels = headingsOf(html);
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      expect(
        levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1),
        path,
      ).toEqual([]);
      const ids = idsOf(html);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
      expect(html, path).not.toMatch(/<script|<style| on[a-z]+="| style="/i);
      expect(gzipSync(html).length, path).toBeLessThan(50 * 1024);
    }
  });

  test('tell every key of every kind, with its description and example', () => {
    for (const { name } of KINDS) {
      const schema = schemas[name] as Schema;
      const html = page(`en/format/${name}/index.html`);
      for (const [key, property] of Object.entries(schema.properties as { [key: string]: Schema })) {
        expect(html, `${name}.${key}`).toContain(`id="key--${key}"`);
        expect(html, `${name}.${key}`).toContain(escaped(String(property.description)));
        const [example] = (property.examples ?? []) as unknown[];
        if (example !== undefined) expect(html, `${name}.${key}`).toContain(escaped(JSON.stringify(example)));
      }
    }
    expect(page('en/format/standard/index.html')).toContain('<code>under-review</code>');
    expect(page('en/format/standard/index.html')).toContain('<a href="../principle/index.html">Principle</a>');
  });

  test('give each diagnostic an anchor of its own, and an example', () => {
    const html = page('en/diagnostics/index.html');
    expect(idsOf(html)).toEqual(expect.arrayContaining(EXPLANATIONS.map(({ code }) => code)));
    for (const { code, property, example } of EXPLANATIONS) {
      const own = html.slice(html.indexOf(`id="${code}"`));
      expect(own, code).toContain(escaped(property));
      if (example.before !== '')
        expect(own, code).toContain(`<pre><code>${escaped(example.before.trimEnd())}</code></pre>`);
    }
  });
});

test('every explanation stands in one group, and every kind in one chapter', () => {
  const codes = EXPLANATION_GROUPS.flatMap((group) => group.explanations.map(({ code }) => code));
  expect([...codes].sort()).toEqual(EXPLANATIONS.map(({ code }) => code));
  expect(chapters.map(({ name }) => name)).toEqual(KINDS.map(({ name }) => name));
});
