import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { ANNOTATIONS } from '../src/compile/validate/index.js';
import { build, check, FORMATS, folderTree } from '../src/index.js';
import { bytesIn } from '../src/model/index.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

let shared: Promise<{ readonly [path: string]: string }> | undefined;

/** Builds the data of the framework of this repository, once for all tests. */
function dataOf(): Promise<{ readonly [path: string]: string }> {
  shared ??= made();
  return shared;
}

async function made(): Promise<{ readonly [path: string]: string }> {
  const tree = folderTree(ROOT);
  const { artifacts } = await build(tree, await check(tree), {
    formats: FORMATS.filter((format) => format.name === 'data'),
    date: '2027-03-01',
    toolVersion: '0.0.0',
  });
  const files: { [path: string]: string } = {};
  for await (const { path, contents } of artifacts) files[path] = String(bytesIn(contents));
  return files;
}

test('the data of the framework conforms to its published schema, and invalid data does not', async () => {
  const files = await dataOf();
  const data = JSON.parse(files['data/framework.json'] ?? '');
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addVocabulary(ANNOTATIONS);
  const validate = ajv.compile(JSON.parse(files['data/framework.schema.json'] ?? ''));
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  const requirement = data.entities.requirement[0];
  requirement.data.level = 'must';
  expect(validate(data)).toBe(false);
});

test('the data contains every requirement of the sources, with its links', async () => {
  const data = JSON.parse((await dataOf())['data/framework.json'] ?? '');
  const source = readFileSync(`${ROOT}/standards/PS-001-public-register-of-connected-devices.md`, 'utf8');
  const headings = [...source.matchAll(/^### (PS-001-R\d+) /gm)].map((match) => match[1]);
  const ids = data.entities.requirement.map((entity: { id: string }) => entity.id);
  expect(ids.filter((id: string) => id.startsWith('PS-001'))).toEqual(headings);
  const known = new Set(
    Object.values(data.entities as { [kind: string]: { id: string; holds?: string[] }[] }).flatMap((list) =>
      list.flatMap((entity) => [entity.id, ...(entity.holds ?? [])]),
    ),
  );
  for (const link of data.links)
    expect([known.has(link.from), known.has(link.to), link.to]).toEqual([true, true, link.to]);
  expect(data.links.length).toBeGreaterThan(headings.length);
});

test('the record formats are published with a conforming example, and an invalid record does not conform', async () => {
  const files = await dataOf();
  const names = Object.keys(files).flatMap((path) => /^data\/records\/(.*)\.schema\.json$/.exec(path)?.[1] ?? []);
  expect(names).toEqual(['annual-report', 'assessment-summary', 'device-record']);
  for (const name of names) {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addVocabulary(ANNOTATIONS);
    const validate = ajv.compile(JSON.parse(files[`data/records/${name}.schema.json`] ?? ''));
    const example = JSON.parse(files[`data/records/${name}.example.json`] ?? '');
    validate(example);
    expect(validate.errors ?? [], name).toEqual([]);
    expect(validate({ ...example, unknown: true }), name).toBe(false);
  }
});
