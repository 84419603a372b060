import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/model/index.js';
import { definitionIsNotCircular } from '../../src/rules/definition-is-not-circular.js';
import { at, entity } from '../release/values.js';
import { expectFound, foundBy, type Given, PATH, passage, span } from './given.js';

// Which definitions lead back to themselves, and where.

describe('definition-is-not-circular', () => {
  const term = (id: string, title: string, others: readonly string[] = []) =>
    entity(id, {
      kind: 'term',
      title,
      data: { label: title, alternative_labels: others },
      place: at(`standards/terms/${id}.md`, 1),
    });
  const defined = (id: string, text: string, more: object = {}) =>
    passage(text, { path: `standards/terms/${id}.md`, entity: id, part: 'definition', ...more });
  const found = (terms: readonly Entity[], writing: Given['writing'] = [], more: Given = {}) =>
    foundBy(definitionIsNotCircular, terms, { writing, ...more });
  const lamp = term('lamp', 'Street  lamp', ['lamps']);
  const light = term('light', 'light');

  test('tells a term that is defined by itself, at the word', () => {
    const result = found([lamp], [defined('lamp', 'A big street lamp.')]);
    expectFound(result, 'definition-is-not-circular', {
      place: { path: 'standards/terms/lamp.md', ...span(5, 7, 11) },
    });
    expect(result[0]?.message).toContain('"Street  lamp"');
    expect(found([lamp], [defined('lamp', 'One of the LAMPS.')])).toHaveLength(1);
    expect(found([lamp], [defined('lamp', 'One of the lampshades.')])).toEqual([]);
  });

  test('tells terms that lead back to each other, once', () => {
    const result = found([lamp, light], [defined('lamp', 'It gives light.'), defined('light', 'What lamps give.')]);
    expect(result).toHaveLength(1);
    expect(result[0]?.message).toMatch(/Street {2}lamp → light → Street {2}lamp$/);
    expect(found([lamp, light], [defined('lamp', 'It gives light.'), defined('light', 'It shines.')])).toEqual([]);
  });

  test('reads the first sentence alone, up to what the thing is not', () => {
    expect(found([lamp], [defined('lamp', 'It gives light. A street lamp is one.')])).toEqual([]);
    expect(found([lamp], [defined('lamp', 'It shines, but is not a lamps shop.')])).toEqual([]);
    expect(found([lamp], [defined('lamp', 'It shines, unlike lamps.')])).toEqual([]);
  });

  test("reads the first paragraph of a definition in the author's own words", () => {
    expect(found([lamp], [defined('lamp', 'It shines.'), defined('lamp', 'As lamps do.')])).toEqual([]);
    expect(found([lamp], [defined('lamp', 'The lamps', { role: 'heading' }), defined('lamp', 'It shines.')])).toEqual(
      [],
    );
    expect(found([lamp], [defined('lamp', 'Say "lamps".', { own: 'Say "_____".' })])).toEqual([]);
    const standard = entity('PS-001', { place: at(PATH, 2) });
    expect(found([lamp, standard], [passage('The lamps of lamps.')])).toEqual([]);
  });

  test('says nothing without terms, or in a language of which nothing is known', () => {
    expect(found([], [defined('lamp', 'A lamp.')])).toEqual([]);
    expect(found([lamp], [defined('lamp', 'A street lamp.')], { settings: { sourceLanguage: 'eo' } })).toEqual([]);
  });
});
