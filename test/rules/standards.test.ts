import { describe, expect, test } from 'vitest';
import type { Schema } from '../../src/model/index.js';
import { sectionIsPresent } from '../../src/rules/section-is-present.js';
import { standardHasRequirements } from '../../src/rules/standard-has-requirements.js';
import { statusMoveIsAllowed } from '../../src/rules/status-move-is-allowed.js';
import { at, entity } from '../release/values.js';
import { expectFound, foundBy, PATH, span } from './given.js';

// What the rules find that look at the shape and the status of a standard.

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
    expectFound(found('Scop', 'Purpose'), 'section-is-present', { hints: [expect.stringMatching(/"Scop".*"Scope"/)] });
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
