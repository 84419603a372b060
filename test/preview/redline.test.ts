import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Session } from '../../src/app/preview/session.js';
import { baseFiles } from '../tools/base.js';
import { writeFiles } from '../tools/folder.js';
import { commit, gitIn, repository } from '../tools/repository.js';

const STANDARD = 'standards/PS-001-register.md';
const TEXT = String(baseFiles[STANDARD]);
/** The standard with more in its scope. */
const withText = (more: string): string => TEXT.replace('Every device in a street.', `$& ${more}`);
const ASKED = new URLSearchParams({ page: 'en/PS-001/index.html' });
const REDLINE = '/-/redline/main/en/changes/PS-001/index.html';

async function started() {
  const root = repository();
  writeFiles(root, baseFiles);
  commit(root);
  const session = new Session({
    root,
    date: '2027-01-01',
    link: () => '',
    absolute: (path) => path,
    caches: undefined,
    toolVersion: '0.0.0',
    onUpdate: () => {},
  });
  await session.update();
  const save = async (path: string, text: string) => {
    writeFileSync(join(root, path), text);
    await session.update([path]);
  };
  const body = async (path: string) => String((await session.answer(path, new URLSearchParams())).body);
  return { root, session, save, body };
}

test('the redline against main shows what is not committed, and follows the branch', async () => {
  const { root, session, save, body } = await started();
  expect(String((await session.answer('/-/redline/main/', ASKED)).body)).toContain('the same as in main');
  await save(STANDARD, withText('A sentence that is new.'));
  expect((await session.answer('/-/redline/main/', ASKED)).location).toBe(REDLINE);
  expect(await body(REDLINE)).toMatch(/<ins>.*A sentence that is new\./);
  await save(STANDARD, withText('A sentence that is newer.'));
  expect(await body(REDLINE)).toMatch(/<ins>.*A sentence that is newer\./);
  expect(await body(REDLINE)).toContain('The changes against main, word by word.');
  commit(root);
  expect(await body(REDLINE)).toContain('the same as in main');
});

test('a term has a redline too, and other pages have the list of changes', async () => {
  const { session, save, body } = await started();
  const path = Object.keys(baseFiles).find((one) => one.startsWith('standards/terms/')) ?? '';
  const id = path.replace(/^.*\/|\.md$/g, '');
  await save(path, `${String(baseFiles[path])}\nMore about it.\n`);
  const about = new URLSearchParams({ page: `en/terms/${id}/index.html` });
  const { location = '' } = await session.answer('/-/redline/main/', about);
  expect(location).toBe(`/-/redline/main/en/changes/${id}/index.html`);
  expect(await body(location)).toContain('More about it.');
  const home = await session.answer('/-/redline/main/', new URLSearchParams({ page: 'en/index.html' }));
  expect(home.location).toBe('/-/redline/main/en/changes/index.html');
  // Its links to other pages lead out of the comparison.
  const out = await session.answer('/-/redline/main/en/PS-001/index.html', new URLSearchParams());
  expect(out.location).toBe('/en/PS-001/index.html');
});

test('a page knows its redlines, and a redline the way back', async () => {
  const { session } = await started();
  const { links } = await session.overlay('/en/PS-001/index.html');
  expect(links.map(({ key }) => key)).toEqual(['r', 'm', 'p']);
  expect(links.at(-1)?.href).toBe('/en/PS-001/PS-001.pdf');
  const back = (await session.overlay(REDLINE)).links.find(({ key }) => key === 'm');
  expect(back).toEqual({ key: 'm', title: 'Back to the text', href: '/en/PS-001/index.html' });
});

test('a notice about a page has the diagnostics and the redlines of that page', async () => {
  const { session } = await started();
  const { links } = await session.overlay('/-/redline/release/', ASKED);
  expect(links.map(({ href }) => href)).toEqual([
    '/en/PS-001/index.html',
    '/-/redline/main/?page=en%2FPS-001%2Findex.html',
    '/en/PS-001/PS-001.pdf',
  ]);
});

test('a repository without a main branch says so', async () => {
  const { root, session } = await started();
  gitIn(root, 'branch', '-m', 'work');
  expect(String((await session.answer('/-/redline/main/', ASKED)).body)).toContain('no commit, branch or tag');
});
