import { beforeAll, describe, expect, test } from 'vitest';
import type { Framework } from '../../src/model/index.js';
import { draft, entities, entity, framework, materials, render } from './fixture.js';

// Pages that are made of the data alone: the duties of an actor, the sheet for those who decide, a selection.

const profile = entity('profile', 'begin', {
  title: 'Where to begin',
  summary: 'Two steps.',
  for: 'a small town',
  selection: ['PS-001-R02', 'PS-001-R01'],
});

function withProfile(): Framework {
  const given = framework({}, [...entities, profile]);
  return { ...given, idsOf: { ...given.idsOf, profile: ['begin'] } };
}

let files: Map<string, string>;
const page = (path: string): string => files.get(path) ?? '';

beforeAll(async () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const format = { title: 'Entry', description: 'One row.', standard: 'PS-001', example: encode('{}') };
  const records = [{ ...format, name: 'entry', schema: encode('{}') }];
  const edition = { ...draft, formats: ['html', 'data'] };
  files = (await render(withProfile(), { ...materials(), records }, edition)).files;
});

describe('the page of an actor', () => {
  test('holds each requirement of that actor in full, with its tests, and a link to its standard', () => {
    const html = page('en/requirements/owner/index.html');
    expect(html).toContain('Requirements for: Owner');
    for (const id of ['PS-001-R01', 'PS-001-R02', 'PS-001-T01']) expect(html).toContain(`id="${id}"`);
    expect(html).toContain('href="../../PS-001/index.html"');
    expect(html).toContain('register export');
  });

  test('exists for those who have a requirement, and for no others', () => {
    expect([...files.keys()].filter((path) => /^en\/requirements\/./.test(path))).toEqual([
      'en/requirements/index.html',
      'en/requirements/owner/index.html',
    ]);
    expect(page('en/requirements/index.html')).toContain('<a href="owner/index.html">Requirements for: Owner</a>');
  });
});

test('the sheet counts what is there and names what has no requirement nowhere', () => {
  const html = page('en/summary/index.html');
  expect(html).toContain('Standards with text: 1. Requirements: 2, of which 1 are core duties');
  expect(html).toContain('<span class="code">PS-001</span> Register');
  expect(html).not.toContain('PS-002');
  expect(html).toContain('<a href="../profiles/begin/index.html">Where to begin</a>: Two steps.');
});

test('a profile shows the requirements that it selects, in its own order', () => {
  const html = page('en/profiles/begin/index.html');
  expect(html.indexOf('The owner may draw a map.')).toBeGreaterThan(0);
  expect(html.indexOf('The owner may draw a map.')).toBeLessThan(html.indexOf('The owner shall register'));
});

test('a standard leads to the record formats that it asks for, and the first page lists them', () => {
  expect(page('en/PS-001/index.html')).toContain('href="../../data/records/entry.schema.json"');
  expect(page('en/PS-002/index.html')).not.toContain('data/records');
  expect(page('en/index.html')).toContain('href="../data/records/entry.schema.json"');
});
