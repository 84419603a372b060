import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageSchemas, withValidators } from '../../.ci/compile/validators.js';
import { newAjv } from '../../src/compile/validate/ajv.js';
import type { PRECOMPILED } from '../../src/compile/validate/precompiled.js';
import { check, memoryTree } from '../../src/index.js';
import { digestOf, isData, type Schema } from '../../src/model/index.js';
import { packageRoot } from '../../src/source/index.js';
import { baseFiles, filesBelow, packageFiles } from '../tools/base.js';

// The compiled package validates with code that was made at build time; src/ and these tests compile every schema.

const schemas = await packageSchemas();

/** Makes the table of validators as `npm run compile` does, and loads it. */
async function made(): Promise<typeof PRECOMPILED> {
  const { outputFiles } = await build({
    entryPoints: [join(packageRoot(), 'src/compile/validate/precompiled.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [withValidators(schemas)],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  return ((await import(`data:text/javascript;base64,${code}`)) as { PRECOMPILED: typeof PRECOMPILED }).PRECOMPILED;
}

const precompiled = await made();

/** What is put in the place of a value, each of another type or form. */
const OTHERS: readonly unknown[] = [null, 7, -1, true, '', 'two words', '2027-02-30', [], ['a', 'a'], {}, { a: 1 }];

/** Data with one thing changed: a key removed or added, or a value replaced, at every level. */
function* altered(data: unknown): Generator<unknown> {
  yield* OTHERS;
  if (Array.isArray(data)) {
    yield [...data, ...data];
    for (const [index, item] of data.slice(0, 3).entries())
      for (const other of altered(item)) yield data.with(index, other);
  } else if (isData(data)) {
    yield { ...data, unknown_key: 1 };
    yield { ...data, toString: 1 };
    for (const [key, value] of Object.entries(data)) {
      const { [key]: _, ...rest } = data;
      yield rest;
      for (const other of altered(value)) yield { ...rest, [key]: other };
    }
  }
}

/** A part of data that is as varied: a lock repeats a few forms thousands of times. */
function abridged(data: unknown): unknown {
  if (Array.isArray(data)) return data.slice(0, 2).map(abridged);
  if (!isData(data)) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, abridged(value)] as const);
  return Object.fromEntries(entries.length > 20 ? entries.slice(0, 2) : entries);
}

const { framework } = await check(memoryTree({ ...packageFiles, ...baseFiles }));
const records = Object.entries({ ...filesBelow(packageRoot(), 'standards'), ...baseFiles })
  .filter(([path]) => /^standards\/[^/]*\.yaml$|^standards\/releases\/.*\.yaml$/.test(path))
  .map(([, text]) => parse(String(text)) as unknown);
const samples = [...Object.values(framework.entities).map(({ data }) => data), ...records].map(abridged);

describe('a validator that was made at build time', () => {
  test.each(schemas.map((schema) => [String(schema.title), schema] as const))('agrees about: %s', (_, schema) => {
    const ours = precompiled[digestOf([JSON.stringify(schema)])];
    const reference = newAjv().compile(schema);
    if (!ours) throw new Error('there is no validator');
    const valid = samples.filter((data) => reference(data));
    let refused = 0;
    const compare = (data: unknown): void => {
      const isValid = reference(data);
      if (!isValid) refused += 1;
      if (ours(data) !== isValid || !isDeepStrictEqual(ours.errors, reference.errors))
        expect({ isValid: ours(data), errors: ours.errors }).toEqual({ isValid, errors: reference.errors });
    };
    for (const data of samples) compare(data);
    for (const data of (valid.length > 0 ? valid : samples).slice(0, 2))
      for (const other of altered(data)) compare(other);
    expect(refused).toBeGreaterThan(20);
  });

  test('belongs to one text of a schema: an altered schema is compiled when it is used', () => {
    const [schema = {}] = schemas;
    const own: Schema = { ...schema, maxProperties: 1 };
    expect(precompiled[digestOf([JSON.stringify(own)])]).toBeUndefined();
  });
});
