import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../src/compile/validate/index.js';
import { type Data, KINDS } from '../../src/model/index.js';
import { span } from './parsed-file.js';

// What becomes of framework.yaml, with what it does not say.

describe('the settings', () => {
  test('that framework.yaml does not give', () => {
    expect(settingsOf({})).toEqual({
      title: '',
      subtitle: '',
      description: '',
      publisher: '',
      notice: '',
      contact: '',
      sourceLanguage: 'en',
      languages: ['en'],
      licence: '',
      baseUrl: '',
      autolink: true,
      order: {},
      keywords: {},
      kinds: KINDS,
      rules: {},
      places: {},
    });
  });

  test('that it gives', () => {
    const places = { '/title': { value: span(1, 8, 1) } };
    const data = {
      title: 'A',
      subtitle: 'B',
      description: 'C',
      publisher: 'D',
      notice: 'E',
      contact: 'F',
      source_language: 'de',
      languages: ['de', 'fr'],
      licence: 'G',
      base_url: 'https://example.org/a//',
      autolink: false,
      order: { standard: ['PS-002'] },
      keywords: { shall: ['muss'] },
      rules: { 'term-is-used': 'off' },
    };
    expect(settingsOf(data, places)).toEqual({
      title: 'A',
      subtitle: 'B',
      description: 'C',
      publisher: 'D',
      notice: 'E',
      contact: 'F',
      sourceLanguage: 'de',
      languages: ['de', 'fr'],
      licence: 'G',
      baseUrl: 'https://example.org/a',
      autolink: false,
      order: { standard: ['PS-002'] },
      keywords: { shall: ['muss'] },
      kinds: KINDS,
      rules: { 'term-is-used': 'off' },
      places,
    });
    expect(settingsOf({ title: 3, base_url: 'https://example.org' })).toMatchObject({
      title: '',
      baseUrl: 'https://example.org',
    });
  });

  const kindsOf = (kinds: Data) => settingsOf({ kinds }).kinds;
  const nameOf = ({ name }: { readonly name: string }) => name;

  test('add a kind, whose files, schema and pages are named after it', () => {
    expect(kindsOf({ 'case-study': {} })).toEqual([
      ...KINDS,
      {
        name: 'case-study',
        title: 'Case study',
        collectionTitle: 'Case studys',
        files: 'case-studys/*.md',
        schema: 'schemas/case-study.schema.json',
        template: 'templates/html/entity.liquid',
        collection: 'case-studys',
        id: 'frontmatter',
        within: undefined,
        body: 'body',
        requirements: false,
      },
    ]);
  });

  test('change a kind, and keep the rest of it in its place', () => {
    const kinds = kindsOf({ term: { title: 'Word', collection_title: 'Words', requirements: true } });
    expect(kinds.map(nameOf)).toEqual(KINDS.map(nameOf));
    const before = KINDS.find(({ name }) => name === 'term');
    const now = kinds.find(({ name }) => name === 'term');
    expect(now).toEqual({ ...before, title: 'Word', collectionTitle: 'Words', requirements: true });
    expect(kindsOf({ term: { title: 'Word' } })).toContainEqual({ ...before, title: 'Word' });
  });

  test('take a kind away, with what it holds', () => {
    expect(kindsOf({ term: false }).map(nameOf)).toEqual(KINDS.map(nameOf).filter((name) => name !== 'term'));
    expect(kindsOf({ standard: false }).map(nameOf)).not.toContain('requirement');
  });
});
