import { describe, expect, test } from 'vitest';
import type { Entity, Link, Passage } from '../../src/model/index.js';
import { sentenceIsShort } from '../../src/rules/sentence-is-short.js';
import { actorsOf, isNamed, statements, wordsIn, writing } from '../../src/rules/writing.js';
import { at, entity } from '../release/values.js';
import { columns, contextOf, expectFound, foundBy, frameworkOf, type Given, PATH, passage } from './given.js';

// What rules read as the writing of the framework, and what is too long in it.

describe('sentence-is-short', () => {
  const standard = entity('PS-001', { place: at(PATH, 2) });
  const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`;
  const found = (writing: Given['writing'] = [], settings: Given['settings'] = {}) =>
    foundBy(sentenceIsShort, [standard], { writing, settings });

  test('counts the words of each sentence', () => {
    expect(found([passage(words(30))])).toEqual([]);
    const result = found([passage(`Short. W${words(31)} Short.`)]);
    expectFound(result, 'sentence-is-short', { message: expect.stringMatching(/31.*30/) });
    expect(result.map(columns)).toEqual([[8, 8 + words(31).length + 1]]);
  });

  test('leaves headings, and texts that are no sentences', () => {
    expect(found([passage(words(31), { role: 'heading' })])).toEqual([]);
    for (const part of ['title', 'label', 'to_confirm'])
      expect(found([passage(words(31), { part, role: 'value' })])).toEqual([]);
    expect(found([passage(words(31), { part: 'summary', role: 'value' })])).toHaveLength(1);
  });

  test('says nothing in a language of which nothing is known', () => {
    expect(found([passage(words(31))], { sourceLanguage: 'eo' })).toEqual([]);
    expect(found([passage(words(31))], { sourceLanguage: 'en-GB' })).toHaveLength(1);
  });
});

describe('writing', () => {
  const standard = entity('PS-001', { place: at(PATH, 2) });
  const rule = entity('PS-001-R01', { kind: 'requirement', data: { level: 'shall' }, place: at(PATH, 9) });

  test('is that of the entities of the framework, without placeholders among the own words', () => {
    const given = [
      passage('One.'),
      passage('To (to be written).'),
      passage('Two.', { path: 'standards/copy.md' }),
      passage('Three.', { entity: 'PS-009' }),
    ];
    const read = [...writing(frameworkOf([standard]), contextOf({ writing: given }))];
    expect(read.map(([one, of]) => [one.text, of.id])).toEqual([
      ['One.', 'PS-001'],
      ['To (to be written).', 'PS-001'],
    ]);
    expect(read[0]?.[0]).toBe(given[0]);
    expect(read[1]?.[0].own).not.toContain('written');
    expect(read[1]?.[0].own).toHaveLength('To (to be written).'.length);
  });

  test('between two places is read on one line', () => {
    expect(wordsIn(passage('one\n two  three four'), 3, 15)).toBe('two three');
  });

  test('of a statement is parted at its keyword', () => {
    const statement = (text: string, more: object = {}) =>
      passage(text, { entity: 'PS-001-R01', part: 'statement', ...more });
    const read = (given: readonly Passage[], settings: Given['settings'] = {}, one: Entity = rule) =>
      [...statements(frameworkOf([standard, one], { settings }), contextOf({ writing: given }))].map(
        ({ entity: of, passage: { text }, keyword }) => [of.id, text.slice(...keyword)],
      );
    expect(read([statement('A city shall do it.')])).toEqual([['PS-001-R01', 'shall']]);
    expect(read([statement('A city shall do it.'), statement('It shall not.')])).toEqual([['PS-001-R01', 'shall']]);
    expect(read([statement('A city does it.')])).toEqual([]);
    expect(read([statement('A city shall do it.', { part: 'rationale' })])).toEqual([]);
    expect(read([statement('A city shall do it.')], { sourceLanguage: 'eo' })).toEqual([]);
    expect(read([statement('A city shall do it.')], {}, { ...rule, data: { level: 'nothing' } })).toEqual([]);
  });

  test('names an actor by its label or its id, in any number and case', () => {
    const actor = entity('actors/city-council', { title: 'The City' });
    expect(
      ['The city', 'the CITY,', 'a city-council', 'City councils', 'so does the city.'].map((text) =>
        isNamed(actor, text),
      ),
    ).toEqual([true, true, true, true, true]);
    expect(['a town', 'capacity', 'breathe city', 'city'].map((text) => isNamed(actor, text))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(isNamed(entity('x', { title: 'Bürger-Büro' }), 'Das Bürger büro')).toBe(true);
  });

  test('is of the actors that the requirement names', () => {
    const actor = entity('actors/city', { kind: 'vocabulary/actors' });
    const to = (how: Link['how'], where: string, id = 'actors/city'): Link => ({
      from: rule.id,
      to: id,
      how,
      where,
      place: at(PATH, 12),
    });
    const actors = (...links: Link[]) => actorsOf(rule, frameworkOf([rule, actor], { links }));
    expect(actors(to('property', 'actor'))).toEqual([{ actor, place: at(PATH, 12) }]);
    expect(actors(to('prose', 'actor'), to('property', 'other'), to('property', 'actor', 'actors/none'))).toEqual([]);
    expect(actors()).toEqual([]);
  });
});
