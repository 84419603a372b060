import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/app/build.js';
import { check } from '../../src/app/check.js';
import { FORMATS } from '../../src/formats/index.js';
import { memoryTree } from '../../src/source/index.js';
import { baseFiles, packageFiles } from '../tools/base.js';
import { temporaryFolder } from '../tools/folder.js';
import { hasTool } from './read.js';

const PAGE = 'standards/PS-001-register.md';
const COUNT = 60;

/** Writes a requirement whose statement starts and ends with unique words. The lengths vary by number. */
function requirement(number: number): string {
  const id = String(number).padStart(2, '0');
  const items = Array.from({ length: number % 7 }, (_, item) => `${item + 1}. ${'word '.repeat((number * 3) % 19)}end`);
  return [
    `### PS-001-R${id} Keep this together`,
    '',
    `The deploying department shall first${id} ${'keep '.repeat((number * 5) % 23)}these within 5 working days:`,
    '',
    ...items,
    `${items.length + 1}. last${id}`,
    '',
    '- Actor: deploying-department',
    '- Parameter limit: 5 working days (1 to 30; more is stricter): a reason',
    '- Evidence: a file',
    `- Test PS-001-T${id}: document`,
    `  - Do: ${'read '.repeat((number * 7) % 31)}it.`,
    '  - Pass if: it is there.',
    '',
    `Rationale: ${'because '.repeat((number * 11) % 41)}of it.`,
    '',
  ].join('\n');
}

async function pdf(): Promise<Uint8Array> {
  const own = String(baseFiles[PAGE]);
  const text =
    own.slice(0, own.indexOf('### PS-001-R01')) +
    Array.from({ length: COUNT }, (_, n) => requirement(n + 1)).join('\n');
  const tree = memoryTree({ ...packageFiles, ...baseFiles, [PAGE]: text });
  const checked = await check(tree);
  const formats = FORMATS.filter(({ name }) => name === 'pdf');
  const { artifacts } = await build(tree, checked, { formats, date: undefined, toolVersion: '0.0.0' });
  for await (const { path, contents } of artifacts) if (path.endsWith('PS-001.pdf')) return contents as Uint8Array;
  throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'));
}

/** Returns the words of each page, with the position of their top left corner in points. */
function pagesOf(file: Uint8Array): readonly (readonly { text: string; x: number; y: number }[])[] {
  const path = join(temporaryFolder(), 'file.pdf');
  writeFileSync(path, file);
  const { stdout } = spawnSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, text = '']) => ({
        text,
        x: Number(x),
        y: Number(y),
      })),
    );
}

it.skipIf(!hasTool('pdftotext'))(
  'keeps the id, level, actor, deadline and statement of a short requirement on one page',
  async () => {
    const pages = pagesOf(await pdf());
    expect(pages.length).toBeGreaterThan(COUNT / 4);
    const split: string[] = [];
    for (let number = 1; number <= COUNT; number++) {
      const id = String(number).padStart(2, '0');
      const page = pages.find((words) => words.some(({ text }) => text === `first${id}`)) ?? [];
      const first = page.find(({ text }) => text === `first${id}`);
      // The head is a little above the statement.
      const isHead = (what: string): boolean =>
        page.some(({ text, y }) => text === what && first !== undefined && y < first.y && first.y - y < 80);
      const missing = [`PS-001-R${id}`, 'Shall', 'Actor', 'Limit'].filter((what) => !isHead(what));
      if (!page.some(({ text }) => text === `last${id}`)) missing.push('the end of the statement');
      if (missing.length > 0) split.push(`R${id}: ${missing.join(', ')}`);
    }
    expect(split).toEqual([]);
  },
);
