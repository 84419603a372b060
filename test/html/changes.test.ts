import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, check, FORMATS, type Lock, memoryTree } from '../../src/index.js';
import { bytesIn } from '../../src/model/index.js';
import { lockText } from '../../src/release/index.js';
import { baseFiles, packageFiles } from '../tools/base.js';
import { deadLinks, headingsOf, idsOf } from './inspect.js';

// A framework that was released once, changed in every way that a page has to show, and is released again.
const PAGE = 'standards/PS-001-register.md';
const first = {
  ...packageFiles,
  ...baseFiles,
  [PAGE]: `${String(baseFiles[PAGE]).replace('status: drafting', 'status: candidate\nconsultations:\n  - opens: 2026-09-01\n    closes: 2026-10-30')}
### PS-001-R03 Draw a map

The deploying department may draw a map.

- Actor: deploying-department
`,
  'standards/terms/lamp.md':
    '---\nlabel: gas lamp\nautolink: false\n---\n\nA lamp that burns gas, unlike a [device].\n',
};
const second = {
  ...first,
  [PAGE]: String(first[PAGE])
    .replace('should show a sign', 'shall put up a sign')
    .replace(
      '- Stage: operation',
      '- Effective: 2028-01-01\n- Sunset: 2030-12-31\n- Test PS-001-T02: document\n  - Do: look.\n  - Pass if: there is one.',
    )
    .replace('5 working days before', '10 working days before')
    .replace('notice_period: 5 ', 'notice_period: 10 ')
    .replace(/### PS-001-R03[\s\S]*/, ''),
  'standards/terms/lamp.md': undefined,
  'standards/retired.yaml':
    'retired:\n  - id: PS-001-R03\n    date: 2027-03-01\n    reason: Maps <get> old.\n    successors: [PS-001-R02]\n  - id: lamp\n    date: 2027-03-01\n    reason: No lamp burns gas.\n',
  'standards/changes/sign.md':
    '---\nchanges: [PS-001-R02]\nclass: strengthened\n---\n\nIt is put up, and **not** only shown.\n',
};

async function release(files: { [path: string]: string | Uint8Array | undefined }, version: string) {
  const present = Object.fromEntries(Object.entries(files).filter(([, text]) => text !== undefined));
  const tree = memoryTree(present as { [path: string]: string | Uint8Array });
  const checked = await check(tree, { version });
  expect(checked.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  const formats = FORMATS.filter((format) => format.name === 'html');
  const { artifacts, lock } = await build(tree, checked, {
    formats,
    date: '2027-03-01',
    toolVersion: '0.0.0',
    version,
  });
  const made = new Map<string, string>();
  let next = await artifacts.next();
  for (; !next.done; next = await artifacts.next()) made.set(next.value.path, String(bytesIn(next.value.contents)));
  expect(next.value).toEqual([]);
  return { made, lock: { ...lock, digest: 'c'.repeat(64) } satisfies Lock };
}

let before: Map<string, string>;
let files: Map<string, string>;
const page = (path: string): string => files.get(path) ?? '';

beforeAll(async () => {
  const one = await release(first, '1.0.0');
  before = one.made;
  files = (await release({ ...second, 'standards/releases/1.0.0.yaml': lockText(one.lock) }, '2.0.0')).made;
});

describe('a second release', () => {
  test('keeps every page and every anchor of the first', () => {
    for (const [path, html] of before) {
      if (!path.endsWith('.html')) continue;
      expect([...files.keys()], path).toContain(path);
      // A list of what somebody has to do holds what it holds; nobody cites a clause there.
      if (path.startsWith('en/requirements/')) continue;
      const kept = idsOf(page(path));
      const wanted = idsOf(html).filter((id) => !id.includes('--'));
      expect(
        wanted.filter((id) => !kept.includes(id)),
        path,
      ).toEqual([]);
    }
  });

  test('shows what to do now under those who do it, with dates, the note and the words', () => {
    const text = page('en/changes/index.html');
    expect(text).toContain('What a city that follows 1.0.0 must do now');
    expect(text).toMatch(/<h3><a href="[^"]*#actors-deploying-department">Deploying department<\/a><\/h3>/);
    expect(text).toContain('should becomes shall');
    expect(text).toContain('<time datetime="2028-01-01">');
    expect(text).toContain('It is put up, and not only shown.');
    expect(text).toContain('notice period 5 to 10 working days');
    expect(text).toContain('merged into PS-001-R02');
  });

  test('names each change by the id that people cite, also where only a number changed or nothing is left', () => {
    const items = page('en/changes/index.html').split('<li class="change">').slice(1);
    const names = items.map((item) => /<a [^>]*>(?:<span class="code">([^<]*)<\/span> )?([^<]*)<\/a>/.exec(item));
    const named = new Set(names.map((found) => `${found?.[1] ?? ''} ${found?.[2]}`));
    for (const name of ['PS-001-R01 Enter before switch-on', 'PS-001-R03 Draw a map', ' gas lamp']) {
      expect([...named]).toContain(name);
    }
    expect([...named]).not.toContain(' Enter before switch-on');
  });

  test('marks the text before and after with signs, and with words for screen readers', () => {
    const text = page('en/changes/PS-001/index.html').replace(/\s+/g, ' ');
    expect(text).toContain('id="PS-001-R02--statement"');
    expect(text).toContain(
      '<del><span class="edit-sign" aria-hidden="true">[−</span><span class="unseen">removed: </span>should',
    );
    expect(text).toContain(
      '<ins><span class="edit-sign" aria-hidden="true">[+</span><span class="unseen">added: </span>shall',
    );
  });

  test('keeps an explanation of retired ids', () => {
    expect(page('en/PS-001/index.html')).toContain('id="PS-001-R03"');
    expect(page('en/PS-001/index.html')).toContain('Maps &lt;get&gt; old.');
    expect(page('en/terms/lamp/index.html')).toContain('lamp is no longer used');
    expect(page('en/everything/index.html')).toContain('id="lamp"');
  });

  test('shows the binding dates', () => {
    const text = page('en/in-force/index.html');
    expect(text).toMatch(/2028-01-01[\s\S]*PS-001-R02[\s\S]*2031-01-01[\s\S]*No longer binding/);
    expect(text).toContain('These are binding on a city');
    expect(text).not.toContain('nothing in it is binding');
    expect(text).not.toContain('Not in force');
  });

  test('says of no draft that it binds', async () => {
    const drafted = { ...second, [PAGE]: String(baseFiles[PAGE]), 'standards/changes/sign.md': undefined };
    const early = { ...drafted, 'standards/retired.yaml': undefined };
    const released = (await release(early, '1.0.0')).made.get('en/in-force/index.html') ?? '';
    expect(released).toMatch(/Not in force[\s\S]*PS-001-R01/);
    expect(released).not.toContain('These are binding on a city');
    const forComment = (await release(first, '1.0.0-draft.1')).made.get('en/in-force/index.html') ?? '';
    expect(forComment).toContain('nothing in it is binding');
    expect(forComment).not.toContain('These are binding on a city');
    expect(forComment).not.toContain('Not in force');
  });

  test('lists the releases', () => {
    expect(page('en/releases/index.html')).toMatch(/2\.0\.0[\s\S]*1\.0\.0/);
  });

  test('links to nothing that is not there, but for the releases beside it', () => {
    expect(
      deadLinks(files).filter(
        (link) => !/(^|\/)(1\.0\.0\/index\.html|2\.0\.0\/index\.html)$|\.\.\/\.\.\/\.\.\/index\.html$/.test(link),
      ),
    ).toEqual([]);
  });

  test('is valid HTML, with one heading of level 1 and no id twice', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: {
        'require-sri': ['error', { target: 'crossorigin' }],
        'long-title': 'off',
        'valid-id': ['error', { relaxed: true }],
      },
    });
    for (const [path, html] of files) {
      if (!path.endsWith('.html')) continue;
      const report = await validator.validateString(html);
      expect(
        report.results.flatMap((one) => one.messages.map(({ line, message }) => `${line}: ${message}`)),
        path,
      ).toEqual([]);
      expect(
        headingsOf(html).filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      const ids = idsOf(html);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });

  test('loads one script of its own, which is reported where the log is', () => {
    for (const [path, html] of files) {
      if (!/^en\/.*\.html$/.test(path)) continue;
      const scripts = [...html.matchAll(/<script[^>]*>/g)].map((found) => found[0]);
      expect(scripts, path).toHaveLength(1);
      expect(scripts[0]).toMatch(/src="(\.\.\/)+assets\/releases\.js" defer/);
      const log = /data-log="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(new URL(log, `http://h/2.0.0/${path}`).pathname).toBe('/versions.json');
    }
  });
});
