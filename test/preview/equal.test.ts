import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Session } from '../../src/app/preview/session.js';
import { baseFiles } from '../tools/base.js';
import { frameworkFolder } from '../tools/folder.js';
import '../tools/seed.js';

// What a session shows after any edits is what a new one shows, which remembers nothing.

const OTHER = 'standards/PS-002-signs.md';
const START: { readonly [path: string]: string } = {
  ...Object.fromEntries(Object.entries(baseFiles).map(([path, text]) => [path, String(text)])),
  [OTHER]: String(baseFiles['standards/PS-001-register.md']).replaceAll('PS-001', 'PS-002'),
};
const PATHS = Object.keys(START).filter((path) => path.endsWith('.md'));

/** Edits that change the text, places, links, ids, the order, or whether a file can be read. */
const EDITS: readonly ((text: string) => string | undefined)[] = [
  (text) => `${text}\nA sentence more.\n`,
  (text) => `${text}\nSee [PS-001-R01] and [PS-002].\n`,
  (text) => `${text}\nSee [PS-404].\n`,
  (text) => text.replace(/\n---\n/, '\n---\n\n\n'),
  (text) => text.replace(/^(title|label): (.*)$/m, '$1: Another $2'),
  (text) => text.replace(/^(- Actor: ).*$/m, '$1supplier'),
  (text) => text.replace('PS-001', 'PS-003'),
  (text) => text.replace(/^---\n/, '---\nid: [\n'),
  () => undefined,
];

const optionsFor = (root: string) => ({
  root,
  date: '2027-01-01',
  link: () => '',
  absolute: (path: string) => path,
  caches: undefined,
  toolVersion: '0.0.0',
  onUpdate: () => {},
});

/** The pages, without those that show the text from before an error, and the diagnostics. */
async function shown(
  session: Session,
  isWanted = (_address: string) => true,
): Promise<{ readonly [address: string]: unknown }> {
  const pages: { [address: string]: unknown } = {};
  const home = String((await session.answer('/en/everything/', new URLSearchParams())).body);
  const addresses = [
    '/en/index.html',
    '/en/everything/',
    '/en/requirements/',
    '/en/PS-001/',
    '/en/PS-002/',
    '/en/PS-003/',
  ];
  for (const [, name] of home.matchAll(/href="\.\.\/([a-z-]+\/)index\.html"/g)) addresses.push(`/en/${name}`);
  for (const address of new Set(addresses)) {
    const { trouble } = await session.overlay(address);
    if (trouble !== '' || !isWanted(address)) continue;
    const { status, body } = await session.answer(address, new URLSearchParams());
    pages[address] = [status, String(body)];
  }
  const { own, others, counts } = await session.overlay('/en/index.html');
  return { ...pages, diagnostics: [own, others, counts] };
}

test('every page and diagnostic is that of a new session', async () => {
  const step = fc.tuple(fc.constantFrom(...PATHS), fc.nat(EDITS.length));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const root = frameworkFolder({ [OTHER]: START[OTHER] ?? '' });
      const session = new Session(optionsFor(root));
      await session.update();
      const texts = { ...START };
      for (const [path, at] of steps) {
        const edit = EDITS[at];
        // Without an edit, the file is as it was at the start.
        const text = edit === undefined ? START[path] : edit(texts[path] ?? START[path] ?? '');
        texts[path] = text ?? '';
        if (text === undefined) rmSync(join(root, path), { force: true });
        else writeFileSync(join(root, path), text);
        // A file that came or went is found by looking at all.
        await session.update(text === undefined || edit === undefined ? undefined : [path]);
        const fresh = new Session(optionsFor(root));
        await fresh.update();
        const now = await shown(session);
        expect(now).toEqual(await shown(fresh, (address) => address in now));
      }
      rmSync(root, { recursive: true });
    }),
    { numRuns: 6 },
  );
}, 60_000);
