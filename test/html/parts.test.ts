import { expect, test } from 'vitest';
import { addressBetween, anchorsOf, partAnchor } from '../../src/formats/html/address.js';
import { styleSheet } from '../../src/formats/html/assets.js';
import { shorten } from '../../src/formats/html/shorten.js';
import { directionOf, labelOf, wordsIn } from '../../src/model/index.js';
import { entity, framework } from './fixture.js';

test.each([
  ['index.html', 'PS-001/index.html', 'PS-001/index.html'],
  ['PS-001/index.html', 'index.html', '../index.html'],
  ['terms/a/index.html', 'terms/b/index.html', '../b/index.html'],
  ['terms/a/index.html', 'terms/index.html', '../index.html'],
  ['a/index.html', 'a/index.html', 'index.html'],
])('from %s to %s', (from, to, address) => {
  expect(addressBetween(from, to)).toBe(address);
});

test('an entry whose anchor is an id elsewhere gets the name of its list on the page of everything', () => {
  const term = entity('term', 'owner', { label: 'owner' });
  const entry = entity('vocabulary/actors', 'actors/owner', { label: 'Owner' }, { within: 'actors', anchor: 'owner' });
  const given = { ...framework(), entities: { owner: term, 'actors/owner': entry } };
  const anchors = anchorsOf(given, ['actors/owner', 'owner']);
  expect(anchors.own).toEqual({ owner: 'owner', 'actors/owner': 'owner' });
  expect(anchors.whole).toEqual({ owner: 'owner', 'actors/owner': 'actors-owner' });
  expect(partAnchor(term, 'scope')).toBe('owner-scope');
  expect(partAnchor(term, 'owner-scope')).toBe('owner-scope');
});

test.each([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['az-Arab-IR', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['en', 'ltr'],
  ['pt-BR', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('words come from the language, the source language, English, and else from the code', () => {
  const words = wordsIn('fr', 'de', { fr: { a: 'un {n}' }, de: { b: 'zwei' }, en: { a: 'one', b: 'two', c: 'three' } });
  expect([words.say('a', { n: '$&' }), words.say('b'), words.say('c'), words.say('toString')]).toEqual([
    'un $&',
    'zwei',
    'three',
    'toString',
  ]);
  expect(words.missing()[0]?.message).toBe('interface strings are missing in "fr": b, c, toString');
  expect(labelOf(words, 'level', 'shall not')).toBe('Shall not');
  expect(labelOf(words, 'kind', 'court-decision')).toBe('Court decision');
});

test('a style sheet loses what means nothing, and nothing else', () => {
  const css =
    '/* a; */\na :hover,\nb > i { margin: 0.5em 10.5em; content: ", {x;  y}"; }\n@media (min-width: 36rem) { a { b: c; } }\n';
  const { contents } = styleSheet(
    { templates: { 'templates/html/style.css': css }, strings: {}, media: {}, records: [], fonts: [] },
    () => {},
  );
  expect(contents).toBe('a :hover,b>i{margin:.5em 10.5em;content:", {x;  y}"}@media (min-width:36rem){a{b:c}}');
});

test('a long text is cut between words', () => {
  expect(shorten('one  two\nthree', 9)).toBe('one two…');
  expect(shorten('short')).toBe('short');
});
