import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Session, type Update } from '../../src/app/preview/session.js';
import { editorLinks } from '../../src/preview/editor.js';
import { baseFiles } from '../tools/base.js';
import { frameworkFolder } from '../tools/folder.js';

const STANDARD = 'standards/PS-001-register.md';
const PAGE = '/en/PS-001/index.html';
const TEXT = String(baseFiles[STANDARD]);
/** The standard with more in its scope. */
const withText = (more: string): string => TEXT.replace('Every device in a street.', `$& ${more}`);

async function started(changes: Parameters<typeof frameworkFolder>[0] = {}) {
  const root = frameworkFolder(changes);
  const updates: Update[] = [];
  const session = new Session({
    root,
    date: '2027-01-01',
    link: editorLinks('vscode'),
    absolute: (path) => join('/place', path),
    caches: undefined,
    toolVersion: '0.0.0',
    onUpdate: (update) => updates.push(update),
  });
  await session.update();
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    root,
    session,
    updates,
    write,
    save: async (path: string, text: string) => {
      write(path, text);
      await session.update([path]);
    },
    page: async (path: string, query = '') => {
      const { status, body, location } = await session.answer(path, new URLSearchParams(query));
      return { status, text: String(body), location };
    },
  };
}

describe('what was saved', () => {
  test('reaches its page, the pages that show it, and the diagnostics', async () => {
    const { page, save, session, updates } = await started();
    const title = /^title: (.*)$/m.exec(TEXT)?.[1] ?? '';
    expect((await page(PAGE)).text).toContain(title);
    await save(STANDARD, TEXT.replace(title, 'A New Title'));
    for (const path of [PAGE, '/en/standards/index.html', '/en/index.html'])
      expect((await page(path)).text).toContain('A New Title');
    expect(updates.map(({ paths }) => paths)).toEqual([expect.arrayContaining([STANDARD]), [STANDARD]]);
    await save(STANDARD, TEXT.replace(/^- Actor: .*$/m, '- Actor: nobody-at-all'));
    const { own, counts } = await session.overlay(PAGE);
    expect(counts.error).toBe(1);
    expect(own[0]?.code).toBe('reference-resolves');
    expect(own[0]?.href).toMatch(/^vscode:\/\/file\/place\/standards\/PS-001-register\.md:\d+:10$/);
    expect((await session.overlay('/en/index.html')).others[0]?.code).toBe('reference-resolves');
    await save(STANDARD, TEXT);
    expect((await session.overlay(PAGE)).counts.error).toBe(0);
  });

  test('is told first as pages and then as diagnostics', async () => {
    const { session, save } = await started();
    const told: string[] = [];
    session.onChange(async (change) => {
      const { checked } = await session.overlay(PAGE);
      told.push(`${Object.keys(change)[0]} ${checked}`);
    });
    await save(STANDARD, withText('One more line.'));
    expect(told).toEqual(['pages false', 'pages true', 'diagnostics true']);
  });

  test('does nothing if it is the same text', async () => {
    const { session, save, updates } = await started();
    const before = session.generation();
    await save(STANDARD, TEXT);
    expect([session.generation(), updates.length]).toEqual([before, 1]);
  });

  test('counts once if it comes many times at once', async () => {
    const { session, write, page, updates } = await started();
    const saves = ['one', 'two', 'three'].map((word) => {
      write(STANDARD, withText(`The word ${word}.`));
      return session.update([STANDARD]);
    });
    await Promise.all(saves);
    expect((await page(PAGE)).text).toContain('The word three.');
    expect(updates.length).toBeLessThan(4);
  });
});

describe('a file with an error', () => {
  test('keeps its page as it was, says so, and shows the mended text', async () => {
    const { page, save, session } = await started();
    await page(PAGE);
    await save(STANDARD, TEXT.replace('---\n', '---\nid: [\n'));
    const held = await page(PAGE);
    expect([held.status, held.text.includes('<main')]).toEqual([200, true]);
    const broken = await session.overlay(PAGE);
    expect(broken.trouble).toContain('from before the error');
    expect(broken.own.some(({ severity }) => severity === 'error')).toBe(true);
    // It stays while the author goes on with other errors.
    await save(STANDARD, TEXT.replace('---\n', '---\nid: {\n'));
    expect((await page(PAGE)).status).toBe(200);
    await save(STANDARD, withText('The mended text.'));
    expect((await page(PAGE)).text).toContain('The mended text.');
    expect((await session.overlay(PAGE)).trouble).toBe('');
  });

  test.each([
    '',
    '\0',
    '---\n',
    '---\nid: PS-001\n---\n',
    '<<<<<<< HEAD\n=======\n>>>>>>> x\n',
    `- ${'- '.repeat(900)}`,
  ])('survives %o', async (text) => {
    const { page, save } = await started();
    await save(STANDARD, text);
    expect((await page('/en/index.html')).status).toBe(200);
    await save(STANDARD, withText('The mended text.'));
    expect((await page(PAGE)).text).toContain('The mended text.');
  });

  test('in framework.yaml holds all pages', async () => {
    const { page, save, session, updates } = await started();
    await save('standards/framework.yaml', 'title: [');
    expect((await page(PAGE)).status).toBe(200);
    const { trouble, counts } = await session.overlay(PAGE);
    expect(trouble).toContain('framework.yaml cannot be read');
    expect(counts.error).toBeGreaterThan(0);
    expect(updates.at(-1)?.trouble).toBe(trouble);
    await save('standards/framework.yaml', String(baseFiles['standards/framework.yaml']));
    expect((await session.overlay(PAGE)).trouble).toBe('');
  });

  test('can be there at the start', async () => {
    const { page, session, save } = await started({ 'standards/framework.yaml': 'title: [' });
    expect((await session.overlay('/')).counts.error).toBeGreaterThan(0);
    await save('standards/framework.yaml', String(baseFiles['standards/framework.yaml']));
    expect((await page(PAGE)).status).toBe(200);
  });

  test('in a template is among the diagnostics of the pages that use it', async () => {
    const { page, save, session } = await started();
    await save('templates/html/standard.liquid', '{{ entity.nothing.at.all }}{% nope %}');
    await page(PAGE);
    const all = await session.overlay(PAGE);
    const found = [...all.own, ...all.others].filter(({ code }) => code === 'template-renders');
    expect(found).toHaveLength(1);
    expect(found[0]?.hints).toEqual([expect.stringContaining('templates/html/README.md')]);
  });
});

describe('files that come and go', () => {
  test('a renamed file keeps its page, and another id has another page', async () => {
    const { root, page, session } = await started();
    await page(PAGE);
    renameSync(join(root, STANDARD), join(root, 'standards/PS-001-renamed.md'));
    await session.update();
    expect((await page(PAGE)).status).toBe(200);
    writeFileSync(join(root, 'standards/PS-001-renamed.md'), TEXT.replaceAll('PS-001', 'PS-009'));
    await session.update();
    expect((await page('/en/PS-009/index.html')).status).toBe(200);
    expect((await page(PAGE)).status).toBe(404);
  });

  test('a deleted page is gone, says what to do, and comes back', async () => {
    const { root, page, session, save } = await started();
    await page(PAGE);
    rmSync(join(root, STANDARD));
    await session.update();
    const gone = await page(PAGE);
    expect([gone.status, gone.text.includes('/en/index.html')]).toEqual([404, true]);
    await save(STANDARD, TEXT);
    expect((await page(PAGE)).status).toBe(200);
  });

  test('the whole folder can go and come back', async () => {
    const { root, page, session } = await started();
    renameSync(join(root, 'standards'), join(root, 'elsewhere'));
    await session.update();
    renameSync(join(root, 'elsewhere'), join(root, 'standards'));
    await session.update();
    expect((await page(PAGE)).status).toBe(200);
  });

  test('a style sheet that changed is named, so that browsers load it again', async () => {
    const { session, save } = await started();
    const assets: string[] = [];
    session.onChange(async (change) => void ('pages' in change && assets.push(...change.pages)));
    await save('templates/html/style.css', 'body { color: green; }');
    expect(assets).toEqual(['/assets/style.css']);
  });
});

describe('addresses', () => {
  test.each([
    ['/', 200],
    ['/index.html', 200],
    ['/en/', 200],
    ['/en', 302],
    ['/en/PS-001', 302],
    ['/assets/style.css', 200],
    ['/data/framework.json', 200],
    ['/en/PS-001/PS-999.pdf', 404],
    ['/../standards/PS-001-register.md', 404],
    ['/standards/PS-001-register.md', 404],
    ['/-/nothing', 404],
    ['/-/redline/HEAD/en/index.html', 404],
  ])('%s is answered with %i', async (path, status) => {
    const { page } = await started();
    expect((await page(path)).status).toBe(status);
  });

  test('a page that is not there names the nearest one', async () => {
    const { page } = await started();
    expect((await page('/en/PS-0001/')).text).toContain('href="/en/PS-001/index.html"');
  });

  test('without a release and without git, a redline says why there is none', async () => {
    const { page } = await started();
    const release = await page('/-/redline/release/', 'page=en/PS-001/index.html');
    expect([release.status, release.text.includes('no release yet')]).toEqual([200, true]);
    const main = await page('/-/redline/main/', 'page=en/PS-001/index.html');
    expect([main.status, main.text.includes('not in a git repository')]).toEqual([200, true]);
  });
});
