import { expect, it } from 'vitest';
import { pdfBy } from '../../src/formats/pdf/index.js';
import { openNative } from '../../src/formats/pdf/native.js';
import type { Cache, Edition, Materials } from '../../src/model/index.js';
import { edition, type Given, make, materials } from './fixture.js';

const ALL = ['en/framework.pdf', 'en/PS-001/PS-001.pdf', 'en/PS-002/PS-002.pdf'];

/** A cache in memory. */
function memory(): Cache {
  const kept = new Map<string, Uint8Array>();
  return { read: async (key) => kept.get(key), write: async (key, bytes) => void kept.set(key, bytes) };
}

/** Builds all files, and counts the documents that the engine typesets. */
async function makeWith(
  cache: Cache | undefined,
  given: Given = {},
  more: Partial<Materials> = {},
  as: Edition = edition,
) {
  let set = 0;
  const format = pdfBy([
    async (fonts) => {
      const engine = await openNative(fonts);
      return {
        ...engine,
        set(main) {
          set += 1;
          return engine.set(main);
        },
      };
    },
  ]);
  return { ...(await make(given, { ...more, cache }, as, format)), set };
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.from(a).equals(b);

it('is the same file, byte for byte, with a cold cache, a warm cache or none', async () => {
  const cache = memory();
  const cold = await makeWith(cache);
  const warm = await makeWith(cache);
  const without = await makeWith(undefined);
  expect([cold.set, warm.set, without.set]).toEqual([3, 0, 3]);
  expect(Object.keys(warm.files)).toEqual(ALL);
  for (const path of ALL) {
    expect(isSame(warm.files[path], cold.files[path]), path).toBe(true);
    expect(isSame(warm.files[path], without.files[path]), path).toBe(true);
  }
  expect(warm.diagnostics).toEqual([]);
});

it('is typeset again if a clause changes, but only the files of its standard and of the framework', async () => {
  const cache = memory();
  const before = await makeWith(cache);
  const statement = 'The office shall register each device on the day on which it is switched on.';
  const after = await makeWith(cache, { statement });
  expect(after.set).toBe(2);
  const changed = ALL.filter((path) => !isSame(before.files[path], after.files[path]));
  expect(changed).toEqual(['en/framework.pdf', 'en/PS-001/PS-001.pdf']);
  const fresh = await makeWith(undefined, { statement });
  for (const path of ALL) expect(isSame(after.files[path], fresh.files[path]), path).toBe(true);
  // After undoing the change, all files are still cached.
  expect((await makeWith(cache)).set).toBe(0);
});

it.each<[what: string, change: () => Promise<{ more?: Partial<Materials>; as?: Edition }>]>([
  [
    'a template',
    async () => {
      const { templates } = await materials();
      return {
        more: { templates: { ...templates, 'templates/pdf/look.typ': `${templates['templates/pdf/look.typ']}\n` } },
      };
    },
  ],
  ['an image', async () => ({ more: { media: { 'media/logo.png': new Uint8Array([1]) } } })],
  ['the fonts', async () => ({ more: { fonts: [...(await materials()).fonts].reverse() } })],
  [
    'an interface string',
    async () => {
      const { strings } = await materials();
      return { more: { strings: { en: { ...strings.en, 'pdf-contents': 'What is here' } } } };
    },
  ],
  ['the paper', async () => ({ as: { ...edition, paper: 'letter' as const } })],
  ['the date', async () => ({ as: { ...edition, date: '2026-11-24' } })],
])('is typeset again if %s changes', async (_, change) => {
  const cache = memory();
  await makeWith(cache);
  const { more, as } = await change();
  expect((await makeWith(cache, {}, more, as)).set).toBe(3);
});

it('is not typeset again if only the source digest or the other formats change, which it does not show', async () => {
  const cache = memory();
  await makeWith(cache);
  const as: Edition = { ...edition, sourceDigest: 'f'.repeat(64), formats: ['html', 'pdf', 'data'] };
  expect((await makeWith(cache, {}, {}, as)).set).toBe(0);
});

it('does not cache failures, so that they are reported each time', async () => {
  const cache = memory();
  const { templates } = await materials();
  const more = { templates: { ...templates, 'templates/pdf/cover.typ': '#let cover(d) = nonsense\n' } };
  const first = await makeWith(cache, {}, more);
  const second = await makeWith(cache, {}, more);
  expect(second.set).toBe(first.set);
  expect(second.diagnostics).toEqual(first.diagnostics);
  expect(second.diagnostics).not.toEqual([]);
});
