import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, check, FORMATS, folderTree } from '../../src/index.js';
import { bytesIn } from '../../src/model/index.js';
import { writeFiles } from '../tools/folder.js';

// Tests the pages of this framework in a browser: on a wide and a narrow screen, in light and dark.
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One page of each layout. The pages of releases exist only if there are releases. */
const PAGES = [
  'en/index.html',
  'en/PS-006/index.html',
  'en/standards/index.html',
  'en/requirements/index.html',
  'en/requirements/supplier/index.html',
  'en/summary/index.html',
  'en/matrix/index.html',
  'en/terms/index.html',
  'en/terms/connected-device/index.html',
  'en/references/index.html',
  'en/references/eu-gdpr-35/index.html',
  'en/vocabularies/technologies/index.html',
  'en/profiles/first-25/index.html',
  'en/pages/life-of-a-standard/index.html',
  'en/changes/index.html',
  'en/releases/index.html',
  'en/in-force/index.html',
  'en/checklist/index.html',
  'en/diagnostics/index.html',
  'en/format/standard/index.html',
];

const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

const missing = !existsSync(CHROMIUM);
if (missing && process.env.CI) throw new Error('chromium is missing: apt-get install chromium');

describe.skipIf(missing)('the pages in a browser', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let folder: string;
  let browser: Browser;
  let pages: string[];
  const weights: { [path: string]: number } = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'charter-pages-'));
    const tree = folderTree(ROOT);
    const formats = FORMATS.filter((format) => format.name !== 'pdf');
    const { artifacts } = await build(tree, await check(tree), { formats, date: '2027-03-01', toolVersion: '0.0.0' });
    for await (const { path, contents } of artifacts) {
      const bytes = bytesIn(contents);
      writeFiles(folder, { [path]: bytes });
      weights[path] = gzipSync(bytes).length;
    }
    pages = PAGES.filter((path) => existsSync(join(folder, path)));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('are small: at most 50 kB of gzipped HTML and 15 kB of CSS', () => {
    // The page of everything contains the whole framework, so it may be larger.
    const heavy = Object.entries(weights).filter(
      ([path, bytes]) =>
        (path.endsWith('.html') && !path.endsWith('/everything/index.html') && bytes > 50 * 1024) ||
        (path.endsWith('.css') && bytes > 15 * 1024),
    );
    expect(Object.keys(weights).filter((path) => path.endsWith('.html')).length).toBeGreaterThan(100);
    expect(heavy).toEqual([]);
  });

  test('exist', () => expect(pages.length).toBeGreaterThan(PAGES.length - 5));

  test.each(LOOKS)('pass axe, and fit the width of the screen: %o', async (look) => {
    const context = await browser.newContext({
      viewport: { width: look.width, height: 900 },
      colorScheme: look.colorScheme,
      // The CSP of the pages blocks scripts, but axe has to run.
      bypassCSP: true,
    });
    const found: string[] = [];
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(pathToFileURL(join(folder, path)).href);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (Number(overflow) > 0) found.push(`${path}: ${String(overflow)} px wider than the screen`);
      await page.evaluate(axe);
      const violations = (await page.evaluate(
        'axe.run({ resultTypes: ["violations"] }).then((all) => all.violations.map((one) => one.id + " " + one.nodes[0].target))',
      )) as string[];
      found.push(...violations.map((one) => `${path}: ${one}`));
    }
    await context.close();
    expect(found).toEqual([]);
  });
});
