import { expect, test } from 'vitest';
import { framework, materials, render } from './fixture.js';

const HEAD = 'templates/html/partials/head.liquid';

test.each([
  ['an unknown variable', 'x\n  {{ entity.titel }}', HEAD, 2, 6, 'undefined variable: entity.titel'],
  ['an unknown filter', '{{ "a" | shout }}', HEAD, 1, 1, 'undefined filter: shout'],
  ['an unclosed tag', '\n{% if true %}x', HEAD, 2, 1, 'tag {% if true %} not closed'],
  ['an unknown string', '{{ "cited-byy" | string }}', HEAD, 1, 1, 'no interface string "cited-byy"'],
  [
    'a missing template',
    '{% render "partials/none.liquid" %}',
    HEAD,
    1,
    1,
    'there is no template "partials/none.liquid"',
  ],
  ['a way around escaping', '{{ entity.title | raw }}', HEAD, 1, 1, 'undefined filter: raw'],
  ['the clock', '{{ "now" | date: "%Y" }}', HEAD, 1, 1, 'undefined filter: date'],
])('%s in a template is a diagnostic, told once', async (_name, text, path, line, column, message) => {
  const { diagnostics } = await render(framework(), materials({ [HEAD]: text }));
  expect(diagnostics).toHaveLength(1);
  const [found] = diagnostics;
  expect(found).toMatchObject({ code: 'template-renders', severity: 'error', place: { path } });
  expect([found?.place.start.line, found?.place.start.column]).toEqual([line, column]);
  expect(found?.message).toContain(message);
});

test('a kind whose template is missing is a diagnostic at that template', async () => {
  const given = framework();
  const kinds = given.settings.kinds.map((kind) => ({
    ...kind,
    ...(kind.name === 'term' && { template: 'templates/html/none.liquid' }),
  }));
  const { diagnostics } = await render(framework({ kinds }), materials());
  expect(diagnostics.map((one) => [one.code, one.place.path])).toEqual([
    ['template-renders', 'templates/html/none.liquid'],
  ]);
});

test('a language without strings borrows them and is reported once', async () => {
  const { files, diagnostics } = await render(framework({ languages: ['en', 'ar'] }));
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({
    code: 'interface-string-exists',
    severity: 'warning',
    place: { path: 'templates/strings/ar.yaml' },
  });
  const page = files.get('ar/PS-001/index.html') ?? '';
  // The words around the text are English too, and say so.
  expect(page).toContain('<html lang="en" dir="ltr">');
  expect(page).toContain('<section id="PS-001-scope">\n<h2 lang="en" dir="ltr">Scope</h2>');
  expect(page).toContain('href="../../en/PS-001/index.html"');
  expect(files.get('index.html')).toContain('<a href="ar/index.html" lang="ar" hreflang="ar" dir="rtl">');
});

test('templates hold no words of their own', () => {
  for (const [path, text] of Object.entries(materials().templates)) {
    if (!path.endsWith('.liquid') || path.endsWith('guideline.liquid')) continue;
    const bare = text
      .replace(/\{%-? comment -?%\}[\s\S]*?\{%-? endcomment -?%\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<!DOCTYPE html>/g, '')
      .replace(/<[^>]*>/g, '');
    expect(bare.match(/[A-Za-z]{2,}/g) ?? [], path).toEqual([]);
  }
});
