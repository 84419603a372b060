import { describe, expect, test } from 'vitest';
import type { Entity, Link } from '../../src/model/index.js';
import { citationsIn, dependenciesOf, hintForObsolete, isObsolete } from '../../src/rules/citations.js';
import { principleIsCovered } from '../../src/rules/principle-is-covered.js';
import { referenceIsCurrent } from '../../src/rules/reference-is-current.js';
import { termIsUsed } from '../../src/rules/term-is-used.js';
import { at, entity } from '../release/values.js';
import { expectFound, foundBy, frameworkOf, PATH, SAYS, span } from './given.js';

// What the rules find that look at what refers to what.

describe('rules on what refers to what', () => {
  const link = (from: string, to: string, how: Link['how'], where = 'principle'): Link => ({
    from,
    to,
    how,
    where,
    place: at(PATH, 4),
  });
  const standard = entity('PS-001', { place: at(PATH, 2) });

  test('principle-is-covered', () => {
    const principle = entity('openness', { kind: 'principle', title: 'Openness' });
    const page = entity('about', { kind: 'page' });
    const found = (...links: Link[]) => foundBy(principleIsCovered, [principle, standard, page], { links });
    expectFound(found(), 'principle-is-covered', {
      place: principle.place,
      message: expect.stringContaining('"Openness"'),
      hints: [expect.stringContaining('openness')],
    });
    expect(found(link('PS-001', 'openness', 'property'))).toEqual([]);
    expect(found(link('PS-001', 'openness', 'prose'))).toHaveLength(1);
    expect(found(link('about', 'openness', 'property'))).toHaveLength(1);
    expect(found(link('about', 'openness', 'property'), link('PS-001', 'openness', 'property'))).toEqual([]);
    expect(foundBy(principleIsCovered, [])).toEqual([]);
  });

  test('term-is-used', () => {
    const term = (data: object = {}) => entity('lamp', { kind: 'term', title: 'Lamp', data: data as Entity['data'] });
    const found = (one: Entity, ...links: Link[]) => foundBy(termIsUsed, [one], { links });
    expectFound(found(term()), 'term-is-used', { place: term().place, message: expect.stringContaining('"Lamp"') });
    expect(found(term({ autolink: false }))).toEqual([]);
    expect(found(term({ autolink: true }))).toHaveLength(1);
    expect(found(term(), link('lamp', 'lamp', 'term'))).toHaveLength(1);
    expect(found(term(), link('PS-001', 'lamp', 'term'))).toEqual([]);
    expect(found(term(), link('lamp', 'lamp', 'term'), link('PS-001', 'lamp', 'term'))).toEqual([]);
    expect(foundBy(termIsUsed, [])).toEqual([]);
  });

  const law = (data: object) =>
    entity('law', { kind: 'reference', data: data as Entity['data'], places: { '/status': { value: span(4, 9, 8) } } });
  const requirement = (places: Entity['places'] = {}, reference: object[] = [{ id: 'law', relation: 'supports' }]) =>
    entity('PS-001-R01', { kind: 'requirement', data: { reference } as Entity['data'], places, place: at(PATH, 9) });

  test('reference-is-current', () => {
    const found = (data: object) => foundBy(referenceIsCurrent, [requirement(), law(data)]);
    for (const status of ['superseded', 'repealed', 'withdrawn'])
      expectFound(found({ status }), 'reference-is-current', {
        place: at(PATH, 9),
        message: expect.stringMatching(new RegExp(`law.*${status}`)),
        related: [{ message: SAYS, place: { path: 'standards/law.md', ...span(4, 9, 8) } }],
      });
    expect(found({ status: 'in-force' })).toEqual([]);
    expect(found({ status: 'repealed', use: 'normative' })).toEqual([]);
    expect(found({ status: 'repealed', use: 'informative' })).toHaveLength(1);
  });

  test('a citation is a reference with its relation, and the places of both', () => {
    const cited = (one: Entity) => [...citationsIn(frameworkOf([one, law({}), standard]))];
    const places = {
      '/reference/0/id': { value: span(12, 14, 3) },
      '/reference/0/relation': { value: span(12, 19, 8) },
    };
    const one = requirement(places);
    expect(cited(one)).toEqual([
      {
        requirement: one,
        reference: law({}),
        relation: 'supports',
        place: { path: PATH, ...span(12, 14, 3) },
        relationPlace: { path: PATH, ...span(12, 19, 8) },
      },
    ]);
    expect(cited(requirement({}, [{ id: 'law' }]))).toMatchObject([
      { relation: '', place: at(PATH, 9), relationPlace: at(PATH, 9) },
    ]);
    const idOnly = requirement({ '/reference/1/id': { value: span(13, 1, 3) } }, [
      { id: 'PS-001' },
      { id: 'law' },
      { id: 'nothing' },
    ]);
    expect(cited(idOnly)).toMatchObject([
      { place: { path: PATH, ...span(13, 1, 3) }, relationPlace: { path: PATH, ...span(13, 1, 3) } },
    ]);
    expect(cited({ ...requirement(), data: {} })).toEqual([]);
    expect([...citationsIn(frameworkOf([]))]).toEqual([]);
  });

  test('what is gone is cited by what took its place', () => {
    expect(isObsolete(law({ status: 'in-force' }))).toBe(false);
    expect(isObsolete(law({}))).toBe(false);
    expect(hintForObsolete(law({ superseded_by: 'new-law' }))).toContain('new-law');
    expect(hintForObsolete(law({}))).toEqual(SAYS);
  });

  test('a standard depends on what it says under depends_on', () => {
    const links = [
      link('PS-001', 'PS-002', 'property', 'depends_on'),
      link('PS-001', 'PS-003', 'prose', 'depends_on'),
      link('PS-001', 'PS-004', 'property', 'related'),
    ];
    expect(dependenciesOf('PS-001', frameworkOf([standard], { links }))).toEqual([links[0]]);
    expect(dependenciesOf('PS-009', frameworkOf([standard], { links }))).toEqual([]);
  });
});
