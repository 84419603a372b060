import { expect, it } from 'vitest';
import { edition, framework, make } from './fixture.js';
import { hasTool, plain } from './read.js';
import { readTagged } from './tagged.js';

const WHOLE = 'en/framework.pdf';

it('has three levels of bookmarks, page labels, described links, and table heads with a scope', async () => {
  const { files } = await make();
  const text = plain(files[WHOLE]);
  // The level of a bookmark follows from its parents.
  const parents = new Map(
    [...text.matchAll(/(\d+) 0 obj\n<<\n((?:(?!endobj)[\s\S])*?\/Parent (\d+) 0 R(?:(?!endobj)[\s\S])*?)endobj/g)]
      .filter(([, , body = '']) => body.includes('/Title'))
      .map(([, number = '', , parent = '']) => [number, parent]),
  );
  const depth = (number: string): number => (parents.has(number) ? 1 + depth(parents.get(number) ?? '') : 0);
  expect(Math.max(...[...parents.keys()].map(depth))).toBeGreaterThanOrEqual(3);
  expect(text).toContain('/PageLabels');
  expect(text).toContain('/Scope /Column');
  // Each row of the matrix is a standard.
  expect(text.match(/\/S \/TH\n(?:(?!endobj)[\s\S])*?\/Scope \/Row/g)).toHaveLength(
    framework().idsOf.standard?.length ?? 0,
  );
  expect(text, 'what marks the matrix for that is gone').not.toMatch(/-QM\)/i);
  const links = text.match(/\/Subtype \/Link/g)?.length ?? 0;
  expect(links).toBeGreaterThan(20);
  expect(text.match(/\/Contents \(/g)?.length).toBe(links);
  expect(text, 'a link describes its target').toContain('/Contents (connected device, page ');
});

it.skipIf(!hasTool('qpdf'))(
  'has a logical reading order: the id, level, actor and statement of a requirement',
  async () => {
    const { files } = await make();
    const text = readTagged(files[WHOLE] ?? new Uint8Array())
      .map((met) => (met.what === 'text' ? met.text : ' '))
      .join('')
      .replace(/\s+/g, ' ');
    expect(text).toContain(
      'PS-001-R01 Register first Shall Core Actor Office The office shall register each device before it is switched on.',
    );
  },
);

it('has the requested paper size', async () => {
  const { files } = await make({}, {}, { ...edition, paper: 'letter' });
  expect(plain(files[WHOLE])).toContain('/MediaBox [0 0 612 792]');
  expect(plain((await make()).files[WHOLE])).toContain('/MediaBox [0 0 595.2');
});
