import { describe, expect, test } from 'vitest';
import { languageHasText } from '../../src/rules/language-has-text.js';
import { languageIsPublished } from '../../src/rules/language-is-published.js';
import { negationsAreKnown } from '../../src/rules/negations-are-known.js';
import { expectFound, foundBy, type Given, span } from './given.js';

// What the rules on languages find in framework.yaml.

describe('rules on framework.yaml', () => {
  const SETTINGS_PATH = 'standards/framework.yaml';
  const TOP = { path: SETTINGS_PATH, ...span(1, 1, 0) };
  const given = (settings: Given['settings']): Given => ({
    settings: { title: 'A', sourceLanguage: 'en', languages: ['en'], ...settings },
  });

  test('language-is-published', () => {
    const place = span(3, 18, 2);
    const found = (settings: Given['settings']) => foundBy(languageIsPublished, [], given(settings));
    expect(found({})).toEqual([]);
    expect(found({ title: '', languages: ['fr'] })).toEqual([]);
    expectFound(found({ languages: ['fr'] }), 'language-is-published', {
      place: TOP,
      message: expect.stringContaining('"en"'),
      hints: [expect.stringContaining('en')],
    });
    expect(found({ languages: ['fr'], places: { '/source_language': { value: place } } })[0]?.place).toEqual({
      path: SETTINGS_PATH,
      ...place,
    });
    expect(found({ languages: ['fr'], places: {} })[0]?.place).toEqual(TOP);
  });

  test('language-has-text', () => {
    const place = span(5, 5, 2);
    const found = (settings: Given['settings']) => foundBy(languageHasText, [], given(settings));
    expect(found({})).toEqual([]);
    expect(found({ languages: ['fr'] })).toEqual([]);
    expectFound(
      found({ languages: ['fr', 'en', 'de'], places: { '/languages/0': { value: place } } }),
      'language-has-text',
      {
        place: { path: SETTINGS_PATH, ...place },
        message: expect.stringMatching(/"fr".*"en"/),
        hints: [expect.stringContaining('fr')],
      },
      { place: TOP, message: expect.stringContaining('"de"'), hints: [expect.stringContaining('de')] },
    );
  });

  test('negations-are-known', () => {
    const key = span(6, 1, 8);
    const found = (settings: Given['settings']) => foundBy(negationsAreKnown, [], given(settings));
    expect(found({})).toEqual([]);
    expect(found({ sourceLanguage: 'sv', keywords: { shall: ['ska'], negations: ['inte'] } })).toEqual([]);
    expectFound(found({ sourceLanguage: 'sv', keywords: { shall: ['ska'] } }), 'negations-are-known', {
      place: TOP,
      message: expect.stringContaining('"sv"'),
    });
    const placed = {
      sourceLanguage: 'sv',
      keywords: { shall: ['ska'] },
      places: { '/keywords': { value: span(7, 1, 1), key } },
    };
    expect(found(placed)[0]?.place).toEqual({ path: SETTINGS_PATH, ...key });
  });
});
