import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces, LazyList } from '../../src/formats/data/json.js';

it('writes in pieces what JSON.stringify writes, with lists that are made on the way', () => {
  const plain = fc.anything({ withNullPrototype: false, maxDepth: 3, values: [fc.jsonValue()] });
  const value = fc.record({
    before: plain,
    none: fc.constant(undefined),
    deep: fc.record({
      items: fc.array(plain.filter((one) => JSON.stringify(one) !== undefined)),
      after: fc.jsonValue(),
    }),
  });
  fc.assert(
    fc.property(value, ({ before, none, deep }) => {
      const safe = JSON.parse(JSON.stringify({ before, deep })) as { before?: unknown; deep: typeof deep };
      const lazy = { ...safe, none, deep: { ...safe.deep, items: new LazyList(() => safe.deep.items) } };
      expect([...jsonPieces(lazy)].join('')).toBe(`${JSON.stringify(safe, null, 2)}\n`);
    }),
  );
});

it('writes a long list in several pieces', () => {
  const items = Array.from({ length: 5000 }, (_, index) => ({ id: `PS-${index}`, text: 'one\ntwo' }));
  const pieces = [...jsonPieces({ items: new LazyList(() => items) })];
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.join('')).toBe(`${JSON.stringify({ items }, null, 2)}\n`);
});
