import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Body, Diagnostic, Entity, Link, Part, Passage, Schema } from '../../src/model/index.js';
import { citationsIn, dependenciesOf, hintForGone, isGone } from '../../src/rules/citations.js';
import { definitionIsNotCircular } from '../../src/rules/definition-is-not-circular.js';
import { languageHasText } from '../../src/rules/language-has-text.js';
import { languageIsPublished } from '../../src/rules/language-is-published.js';
import { negationsAreKnown } from '../../src/rules/negations-are-known.js';
import { principleIsCovered } from '../../src/rules/principle-is-covered.js';
import { referenceIsCurrent } from '../../src/rules/reference-is-current.js';
import { sectionIsPresent } from '../../src/rules/section-is-present.js';
import { sentenceIsShort } from '../../src/rules/sentence-is-short.js';
import { standardHasRequirements } from '../../src/rules/standard-has-requirements.js';
import { statusMoveIsAllowed } from '../../src/rules/status-move-is-allowed.js';
import { termIsUsed } from '../../src/rules/term-is-used.js';
import { textHasGlyphs } from '../../src/rules/text-has-glyphs.js';
import { actorsOf, isNamed, statements, wordsIn, writing } from '../../src/rules/writing.js';
import { at, entity } from '../release/values.js';
import { columns, contextOf, foundBy, frameworkOf, type Given, PATH, passage } from './given.js';

// What single rules find in values, and at which places. test/rules/alone.test.ts holds the words of the cases.

const SAYS = expect.stringMatching(/^(?!Stryker)\S/);
const span = (line: number, column: number, width: number) => ({
  start: { line, column },
  end: { line, column: column + width },
});

/** The code, the place and one hint with the severity that was asked for. */
function expectFound(found: readonly Diagnostic[], code: string, ...more: readonly object[]): void {
  expect(found).toMatchObject(more.map((one) => ({ code, severity: 'warning', message: SAYS, hints: [SAYS], ...one })));
}

describe('text-has-glyphs', () => {
  const covers = (character: string) => /^[\x20-\x7e]$/.test(character);
  const text = (value: string, position?: object) => ({ type: 'text', value, ...(position && { position }) });
  const paragraph = (...children: object[]) => ({ type: 'paragraph', children }) as unknown as RootContent;
  const part = (name: string, title: string, ...blocks: RootContent[]): Part => ({ name, title, blocks, holds: [] });
  const on = (line: number, column: number, width: number) => ({
    start: { line, column, offset: 7 },
    end: { line, column: column + width, offset: 9 },
  });
  const SETTINGS = { title: '', subtitle: '', description: '', publisher: '', notice: '', licence: '' };
  const one = entity('PS-001', { place: at(PATH, 2) });
  const found = (
    parts: readonly Part[],
    entities: readonly Entity[] = [one],
    more: Given = {},
    notes: Body['notes'] = [],
  ) =>
    foundBy(textHasGlyphs, entities, {
      covers,
      bodies: { [PATH]: { path: PATH, parts: { 'PS-001': parts }, notes } },
      ...more,
      settings: { ...SETTINGS, ...more.settings },
    });

  test('tells a character at its place, with its number and whose text it is', () => {
    const [first, ...others] = found([part('scope', 'Scope', paragraph(text('a ☂ b', on(5, 3, 5))))]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      code: 'text-has-glyphs',
      severity: 'warning',
      message: expect.stringMatching(/U\+2602 ☂.* in PS-001/),
      hints: [SAYS],
    });
    expect(first?.place).toEqual({ path: PATH, ...span(5, 5, 1) });
  });

  test('tells it at the whole text where that is not written as it reads', () => {
    const place = (position: object) => found([part('scope', '', paragraph(text('a ☂', position)))])[0]?.place;
    expect(place(on(5, 3, 9))).toEqual({ path: PATH, ...span(5, 3, 9) });
    const lines = { start: { line: 5, column: 3, offset: 0 }, end: { line: 6, column: 6, offset: 9 } };
    expect(place(lines)).toEqual({ path: PATH, start: { line: 5, column: 3 }, end: { line: 6, column: 6 } });
    expect(found([part('scope', '', paragraph(text('a ☂')))])[0]?.place).toEqual(at(PATH, 2));
    // One that takes two places in the file.
    expect(place(on(5, 3, 3))).toEqual({ path: PATH, ...span(5, 5, 1) });
    const [wide] = found([part('scope', '', paragraph(text('a 🚦', on(5, 3, 4))))]);
    expect(wide?.place).toEqual({ path: PATH, ...span(5, 5, 2) });
  });

  test('looks at titles, code, notes and the words for an image', () => {
    const image = { type: 'image', url: 'x', alt: 'a ☂', position: on(7, 1, 20) };
    const places = (parts: readonly Part[], notes: Body['notes'] = []) =>
      found(parts, [one], {}, notes).map(({ place }) => place.start.line);
    expect(places([part('scope', 'A ☂')])).toEqual([2]);
    expect(
      places([part('scope', '', { type: 'code', value: '☂', position: on(6, 1, 9) } as unknown as RootContent)]),
    ).toEqual([6]);
    expect(places([part('scope', '', paragraph(image))])).toEqual([7]);
    expect(places([part('scope', '', paragraph({ type: 'image', url: '☂' }))])).toEqual([]);
    const note = { number: 1, blocks: [paragraph(text('☂', on(9, 5, 1)))] } as unknown as Body['notes'][number];
    expect(places([], [note])).toEqual([9]);
    const block = entity('PS-001-R01', { kind: 'requirement', within: 'PS-001', place: at(PATH, 20) });
    expect(found([], [one, block], {}, [note])).toHaveLength(1);
  });

  test('looks at the values of the data, however deep', () => {
    const data = { title: 'a ☂', list: ['b', '☃'], group: { a: '♬' }, number: 3 };
    const places = { '/list/1': { value: span(4, 5, 1) } };
    const result = found([], [entity('PS-001', { data, places, place: at(PATH, 2) })]);
    expect(result.map(({ place, message }) => [place.start.line, /U\+\w+/.exec(message)?.[0]])).toEqual([
      [2, 'U+2602'],
      [4, 'U+2603'],
      [2, 'U+266C'],
    ]);
    expect(result[0]?.message).toContain(' in PS-001');
  });

  test('tells once what stands in the text and in the data', () => {
    const written = [part('statement', '', paragraph(text('☂', on(5, 1, 1))))];
    const both = entity('PS-001', { data: { statement: '☂', title: '☃' }, place: at(PATH, 2) });
    expect(found(written, [both]).map(({ place }) => place.start.line)).toEqual([5, 2]);
    // Twice in the data is twice, and so is twice in the text.
    const twice = entity('PS-001', {
      data: { a: '☂', b: '☂' },
      places: { '/a': { value: span(3, 1, 1) }, '/b': { value: span(4, 1, 1) } },
    });
    expect(found([], [{ ...twice, place: at(PATH, 2) }])).toHaveLength(2);
    expect(found([part('scope', '', paragraph(text('☂', on(5, 1, 1)), text('☂', on(6, 1, 1))))])).toHaveLength(2);
    expect(found([part('scope', '', paragraph(text('☂☂', on(5, 1, 2))))])).toHaveLength(1);
  });

  test('tells at one place once, whoever has the text', () => {
    const block = entity('PS-002', { data: { title: '☂' }, place: at(PATH, 2) });
    const other = entity('PS-001', { data: { title: '☂' }, place: at(PATH, 2) });
    expect(found([], [other, block])).toHaveLength(1);
  });

  test('tells characters of one script together, and others each', () => {
    const [first, ...others] = found([part('scope', '', paragraph(text('漢字 ☂☃', on(5, 1, 5))))]);
    expect(first?.message).toMatch(/U\+6F22.*\b1\b/);
    expect(others.map(({ message }) => /U\+\w+/.exec(message)?.[0])).toEqual(['U+2602', 'U+2603']);
    expect(others.map(columns)).toEqual([
      [4, 5],
      [5, 6],
    ]);
  });

  test('looks at what framework.yaml says that is printed', () => {
    const path = 'standards/framework.yaml';
    const values = { title: 'a☂', subtitle: '☃', description: '♬', publisher: '☀', notice: '☁', licence: '☎' };
    const result = found([], [one], {
      settings: { ...values, contact: '☏', places: { '/title': { value: span(1, 8, 2) } } },
    });
    expect(result.map(({ place }) => place)).toEqual([
      { path, ...span(1, 9, 1) },
      ...Array.from({ length: 5 }, () => ({ path, ...span(1, 1, 0) })),
    ]);
    expect(result[0]?.message).not.toContain(' in ');
  });

  test('finds nothing where there is a shape for everything', () => {
    expect(
      found(
        [part('scope', 'Scope', paragraph(text('a b')))],
        [entity('PS-001', { data: { a: 'x' }, place: at(PATH, 2) })],
      ),
    ).toEqual([]);
    expect(found([], [entity('constructor', { place: at(PATH, 2) })])).toEqual([]);
  });
});

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
    expect(isGone(law({ status: 'in-force' }))).toBe(false);
    expect(isGone(law({}))).toBe(false);
    expect(hintForGone(law({ superseded_by: 'new-law' }))).toContain('new-law');
    expect(hintForGone(law({}))).toEqual(SAYS);
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

describe('rules on the shape of a standard', () => {
  test('section-is-present', () => {
    const schemas = {
      standard: {
        'x-sections': [{ title: 'Scope', required: true }, { title: 'Purpose', required: true }, { title: 'Extra' }],
      } as Schema,
      page: {},
    };
    const found = (...titles: string[]) => {
      const parts = titles.map((title) => ({ name: title.toLowerCase(), title }));
      return foundBy(
        sectionIsPresent,
        [entity('PS-001', { parts, place: at(PATH, 2) }), entity('about', { kind: 'page' })],
        { schemas },
      );
    };
    expect(found('Scope', 'Purpose')).toEqual([]);
    expectFound(found('Purpose'), 'section-is-present', {
      place: at(PATH, 2),
      message: expect.stringContaining('"Scope"'),
      hints: [expect.stringContaining('`## Scope`')],
    });
    expectFound(found('Scop', 'Purpose'), 'section-is-present', { hints: [expect.stringMatching(/"Scope".*"Scop"/)] });
    expect(found()).toHaveLength(2);
    // A section that is there under its own name is not taken for another.
    const near = { standard: { 'x-sections': [{ title: 'Scope', required: true }, { title: 'Scopes' }] } as Schema };
    const parts = [{ name: 'scopes', title: 'Scopes' }];
    expect(foundBy(sectionIsPresent, [entity('PS-001', { parts })], { schemas: near })[0]?.hints[0]).toContain(
      '`## Scope`',
    );
  });

  test('standard-has-requirements', () => {
    const found = (status: string, names: readonly string[], holds: readonly string[] = []) =>
      foundBy(standardHasRequirements, [
        entity('PS-001', {
          data: { status },
          parts: names.map((name) => ({ name, title: name })),
          holds,
          place: at(PATH, 2),
        }),
      ]);
    expectFound(found('drafting', ['scope', 'requirements']), 'standard-has-requirements', {
      place: at(PATH, 2),
      message: expect.stringMatching(/PS-001.*"drafting"/),
    });
    expect(found('drafting', ['scope'])).toEqual([]);
    expect(found('planned', ['requirements'])).toEqual([]);
    expect(found('drafting', ['requirements'], ['PS-001-R01'])).toEqual([]);
    expect(foundBy(standardHasRequirements, [])).toEqual([]);
  });

  test('status-move-is-allowed', () => {
    const found = (before: { [id: string]: string }, status: string, id = 'PS-001') =>
      foundBy(
        statusMoveIsAllowed,
        [entity(id, { data: { status }, places: { '/status': { value: span(4, 9, 8) } } })],
        { statusBefore: before },
      );
    expectFound(found({ 'PS-001': 'adopted' }, 'drafting'), 'status-move-is-allowed', {
      place: { path: PATH, ...span(4, 9, 8) },
      message: expect.stringMatching(/PS-001.*"adopted".*"drafting"/),
      hints: [expect.stringMatching(/"adopted".*under-review, superseded, withdrawn/)],
    });
    expectFound(found({ 'PS-001': 'withdrawn' }, 'drafting'), 'status-move-is-allowed', {
      hints: [expect.stringMatching(/"withdrawn"(?!.*withdrawn)/)],
    });
    expect(found({ 'PS-001': 'adopted' }, 'adopted')).toEqual([]);
    expect(found({ 'PS-001': 'drafting' }, 'candidate')).toEqual([]);
    expect(found({ 'PS-002': 'adopted' }, 'drafting')).toEqual([]);
    expect(found({}, 'drafting', 'constructor')).toEqual([]);
    expect(foundBy(statusMoveIsAllowed, [])).toEqual([]);
  });
});

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
