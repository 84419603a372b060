import { expect, test } from 'vitest';
import { escapeOutput, isSafeAddress, SafeHtml } from '../../src/formats/html/safe-html.js';
import { draft, entity, framework, HOSTILE, materials, render } from './fixture.js';

test('what a hostile author writes is shown, and nothing more', async () => {
  const { files } = await render();
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  for (const [path, html] of pages) {
    expect(html, path).not.toMatch(/<script|<img src=x|href="javascript|alert\(3\)|alert\(4\)/i);
    expect(html, path).not.toContain('42');
  }
  const page = files.get('en/PS-002/index.html') ?? '';
  expect(page).toContain('<title>PS-002 &quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
  expect(page).toContain('<meta name="description" content="&quot;&gt;&lt;img');
  expect(page).toContain('{{ 7 | times: 6 }}');
  expect(page).toContain('click');
});

test('settings are no way in either', async () => {
  const settings = {
    title: HOSTILE,
    publisher: HOSTILE,
    notice: HOSTILE,
    description: HOSTILE,
    contact: HOSTILE,
    licence: HOSTILE,
  };
  const { files } = await render(framework(settings), materials(), { ...draft, version: HOSTILE, date: HOSTILE });
  for (const [path, html] of files)
    if (path.endsWith('.html'))
      // The script that tells of a newer release is our own.
      expect(html.replace(/<script src="(\.\.\/)+assets\/releases\.js" defer><\/script>/, ''), path).not.toMatch(
        /<script|<img/i,
      );
});

test('an address in the data is a link only with a scheme that is known', async () => {
  const given = framework();
  const reference = entity('reference', 'gdpr', { ...given.entities.gdpr?.data, url: 'javascript:alert(5)' });
  const { files } = await render({ ...given, entities: { ...given.entities, gdpr: reference } });
  const page = files.get('en/references/gdpr/index.html') ?? '';
  expect(page).toContain('<dd>javascript:alert(5)</dd>');
  expect(page).not.toContain('href="javascript');
  for (const address of ['javascript:x', 'data:text/html,x', ' https://x', '//x', 'file:///x', 'x', '']) {
    expect(isSafeAddress(address), address).toBe(false);
  }
  for (const address of ['https://x', 'HTTP://x', 'mailto:a@b.c']) expect(isSafeAddress(address), address).toBe(true);
});

test('a template puts out text as text, whatever it looks like', () => {
  expect(escapeOutput('<b a="1">\'&')).toBe('&lt;b a=&quot;1&quot;&gt;&#39;&amp;');
  expect(escapeOutput({ html: '<b>' })).toBe('[object Object]');
  expect(escapeOutput(new SafeHtml('<b>'))).toBe('<b>');
  expect(escapeOutput(undefined)).toBe('');
});
