import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { preview, type RunningPreview } from '../../src/index.js';
import { baseFiles } from '../tools/base.js';
import { isMissing, openChromium } from '../tools/chromium.js';
import { frameworkFolder } from '../tools/folder.js';

const STANDARD = 'standards/PS-001-register.md';
const LONG = [...Array(60).keys()].map((at) => `Paragraph ${at} of a long text that fills the screen.`).join('\n\n');
/** A standard that is longer than the screen. */
const TEXT = String(baseFiles[STANDARD]).replace('Every device in a street.', `$&\n\n${LONG}`);

describe.skipIf(isMissing)('the preview in a browser', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  let root: string;
  let running: RunningPreview;
  let page: Page;
  let faults: string[];
  const save = (text: string, path = STANDARD): void => writeFileSync(join(root, path), text);
  const evaluate = <T>(script: string): Promise<T> => page.evaluate(script) as Promise<T>;
  /** Whether the page is still the one that was opened. */
  const isSame = (): Promise<boolean> => evaluate('window.wasHere === true');
  const mark = () => page.locator('#mark');
  const panel = () => page.locator('#panel');

  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    root = frameworkFolder({ [STANDARD]: TEXT });
    faults = [];
    running = await preview(
      { root },
      {
        date: '2027-01-01',
        port: 0,
        editor: 'vscode',
        toolVersion: '0.0.0',
        poll: false,
        onUpdate: () => {},
        onTrouble: (sentence) => faults.push(sentence),
      },
    );
    await running.ready;
    page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
    await page.goto(`${running.address}en/PS-001/`);
    await evaluate('window.wasHere = true');
    await mark().waitFor();
  });
  afterEach(async () => {
    await page.close();
    await running.close();
    expect(faults).toEqual([]);
  });

  test('an edit reaches the page, which stays where it was', async () => {
    const [middle] = [page.getByText('Paragraph 40 of')];
    await middle.scrollIntoViewIfNeeded();
    await evaluate("document.querySelector('details').open = true");
    await page.getByRole('link', { name: 'device' }).first().focus();
    await middle.evaluate((one) => one.scrollIntoView());
    const before = await middle.boundingBox();
    save(
      TEXT.replace('Paragraph 3 of', 'Paragraph 3, rewritten, of').replace(
        'Paragraph 9 of',
        'One more.\n\nParagraph 9 of',
      ),
    );
    await page.getByText('Paragraph 3, rewritten, of').waitFor({ state: 'attached' });
    await page.getByText('One more.').waitFor({ state: 'attached' });
    const after = await middle.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 99))).toBeLessThan(2);
    expect(await evaluate("document.querySelector('details').open")).toBe(true);
    expect(await evaluate('document.activeElement.textContent')).toBe('device');
    expect(await isSame()).toBe(true);
  });

  test('an error opens the panel with its place, and mending it closes the panel', async () => {
    await expect.poll(() => mark().getAttribute('aria-label')).toBe('Preview: no errors and no warnings');
    expect(await panel().isVisible()).toBe(false);
    save(TEXT.replace('- Actor: deploying-department', '- Actor: deploying-departement'));
    await panel().waitFor();
    expect(await panel().textContent()).toContain('there is no entry of the vocabulary actors "deploying-departement"');
    const place = panel().getByRole('link', { name: STANDARD });
    expect(await place.getAttribute('href')).toMatch(new RegExp(`^vscode://file${root}/${STANDARD}:\\d+:10$`));
    expect(await mark().textContent()).toContain('1 error');
    expect(await page.locator('#status').textContent()).toBe('1 error');
    // The reader was not interrupted.
    expect(await evaluate('document.activeElement === document.body')).toBe(true);
    save(TEXT);
    await panel().waitFor({ state: 'hidden' });
    expect(await isSame()).toBe(true);
  });

  test('broken frontmatter keeps the page, and the panel says so', async () => {
    save(TEXT.replace('---\n', '---\nid: [\n'));
    await panel().getByText('This page shows the text from before the error.').waitFor();
    expect(await page.getByText('Paragraph 40 of').count()).toBe(1);
    save(TEXT.replace('Paragraph 3 of', 'Paragraph 3, mended, of'));
    await page.getByText('Paragraph 3, mended, of').waitFor({ state: 'attached' });
    await panel().waitFor({ state: 'hidden' });
  });

  test('the keys open and close, but not in a field or with another key', async () => {
    await page.keyboard.press('d');
    expect(await panel().isVisible()).toBe(true);
    const focused = "document.querySelector('charter-preview').shadowRoot.activeElement.id";
    expect(await evaluate(focused)).toBe('heading');
    await page.keyboard.press('Escape');
    expect(await panel().isVisible()).toBe(false);
    await page.keyboard.press('Control+d');
    expect(await panel().isVisible()).toBe(false);
    await evaluate("document.querySelector('main').append(document.createElement('input'))");
    await page.locator('main input').focus();
    await page.keyboard.type('dr?');
    expect(await page.locator('main input').inputValue()).toBe('dr?');
    expect(await panel().isVisible()).toBe(false);
    await evaluate('document.activeElement.blur()');
    await page.keyboard.press('?');
    await panel().getByRole('button', { name: 'Turn the keys off' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    expect(await panel().isVisible()).toBe(false);
  });

  test('r leads to the redline, and back', async () => {
    await page.keyboard.press('r');
    await page.getByText('no release yet').waitFor();
    await page.getByRole('link', { name: 'Back to the page' }).click();
    await page.getByText('Paragraph 40 of').waitFor({ state: 'attached' });
  });

  test('a file that is gone takes its page along, and brings it back', async () => {
    renameSync(join(root, STANDARD), join(root, 'kept'));
    await page.getByText('This page does not exist').waitFor();
    renameSync(join(root, 'kept'), join(root, STANDARD));
    await page.getByText('Paragraph 40 of').waitFor({ state: 'attached' });
    expect(await isSame()).toBe(true);
  });

  test('a style sheet is loaded again in place', async () => {
    mkdirSync(join(root, 'templates/html'), { recursive: true });
    save('main { border-top: 7px solid; }', 'templates/html/style.css');
    await expect.poll(() => evaluate("getComputedStyle(document.querySelector('main')).borderTopWidth")).toBe('7px');
    expect(await isSame()).toBe(true);
  });

  test.each([
    { width: 1000, colorScheme: 'light', dir: 'ltr' },
    { width: 320, colorScheme: 'dark', dir: 'rtl' },
  ] as const)('the panel passes axe and fits the screen: %o', async ({ width, colorScheme, dir }) => {
    const context = await browser.newContext({ viewport: { width, height: 700 }, colorScheme, bypassCSP: true });
    const other = await context.newPage();
    save(TEXT.replaceAll('- Actor: deploying-department', '- Actor: nobody').replace('Show a sign', 'Show a [x]'));
    await other.goto(`${running.address}en/PS-001/`);
    await other.locator('#panel').waitFor();
    await other.locator('#panel .error').first().waitFor();
    await other.evaluate(`document.documentElement.dir = '${dir}'`);
    await other.keyboard.press('?');
    const overflow = await other.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    const box = await other.locator('#panel').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0).toBe(true);
    await other.evaluate(axe);
    const violations = await other.evaluate(
      'axe.run({ resultTypes: ["violations"] }).then((all) => all.violations.map((one) => one.id + " " + one.nodes[0].target))',
    );
    expect(violations).toEqual([]);
    await context.close();
  });

  test('says that the preview has stopped, and goes on when it is there again', async () => {
    const { port } = running;
    await running.close();
    await expect.poll(() => mark().textContent(), { timeout: 10_000 }).toContain('preview stopped');
    faults = [];
    save(TEXT.replace('Paragraph 3 of', 'Paragraph 3, meanwhile, of'));
    running = await preview(
      { root },
      {
        date: '2027-01-01',
        port,
        editor: 'none',
        toolVersion: '0.0.0',
        poll: false,
        onUpdate: () => {},
        onTrouble: () => {},
      },
    );
    await page.getByText('Paragraph 3, meanwhile, of').waitFor({ state: 'attached' });
    await expect.poll(() => mark().textContent()).not.toContain('preview stopped');
    expect(await isSame()).toBe(true);
    faults = [];
  });
});
