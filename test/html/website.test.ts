import { expect, test } from 'vitest';
import { website } from '../../src/formats/html/website.js';
import { bytesIn } from '../../src/model/index.js';
import { draft, fetchBody, framework, materials, render } from './fixture.js';

const several = framework({ languages: ['en', 'ar'] });

test('a page that is made alone, or after later ones, is the same as in a build', async () => {
  const { files, diagnostics } = await render(several);
  const made = new Map<string, string>();
  const site = website(several, fetchBody, draft, materials());
  for (const { path, make } of [...site.pages].reverse()) {
    const artifact = await make();
    expect(artifact.path).toBe(path);
    made.set(path, String(bytesIn(artifact.contents)));
    const alone = website(several, fetchBody, draft, materials()).pages.find((one) => one.path === path);
    expect(alone && bytesIn((await alone.make()).contents)).toEqual(bytesIn(artifact.contents));
  }
  expect([...made].reverse()).toEqual([...files]);
  expect(site.diagnostics()).toEqual(diagnostics);
});

test('listing the pages fetches no text and renders no template', () => {
  const broken = materials({ 'templates/html/home.liquid': '{{ unknown }}' });
  const fetch = () => Promise.reject(new Error('fetched'));
  const site = website(framework(), fetch, draft, broken);
  expect(site.pages.length).toBeGreaterThan(20);
  expect(site.diagnostics()).toEqual([]);
});

test('the errors of a page are known once it is made', async () => {
  const broken = materials({ 'templates/html/matrix.liquid': '{{ unknown }}' });
  const site = website(framework(), fetchBody, draft, broken);
  await site.pages.find(({ path }) => path === 'en/index.html')?.make();
  expect(site.diagnostics()).toEqual([]);
  await site.pages.find(({ path }) => path === 'en/matrix/index.html')?.make();
  expect(site.diagnostics().map((one) => one.code)).toEqual(['template-renders']);
});
