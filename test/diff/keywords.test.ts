import { describe, expect, test } from 'vitest';
import type { State } from '../../src/model/index.js';
import { difference } from '../../src/release/diff/index.js';
import { state } from './state.js';

/** A framework with one requirement in an adopted standard. */
function framework(level: string, statement: string, keywords: State['keywords'] = state({}).keywords): State {
  const entities = {
    'PS-001': { kind: 'standard', data: { status: 'adopted' } },
    'PS-001-R01': { within: 'PS-001', data: { level }, text: { statement } },
  };
  return { ...state(entities), keywords };
}

function reasons(before: State, after: State): string {
  return difference(before, after, [])
    .changes.map(({ reason }) => reason)
    .join('; ');
}

describe('the keyword of a statement is compared as the level, and not as a word', () => {
  test('a quotation before it is no keyword', () => {
    expect(
      reasons(
        framework('shall', 'A sign that says “you shall not pass” shall be shown.'),
        framework('should', 'A sign that says “you shall not pass” should be shown.'),
      ),
    ).toBe('shall becomes should');
    expect(
      reasons(
        framework('shall', 'A sign that says “you shall not pass” shall be shown.'),
        framework('shall', 'A sign that says “you may not pass” shall be shown.'),
      ),
    ).toBe('statement reworded');
  });

  test('a longer word that holds it is no keyword', () => {
    expect(
      reasons(
        framework('may', 'A may-be and a map may be shown.'),
        framework('should', 'A may-be and a map should be shown.'),
      ),
    ).toBe('may becomes should');
  });

  test('it need not be parted by spaces where the script has none', () => {
    const keywords = { shall: ['应当'], should: ['宜'], may: ['可以'] };
    expect(
      reasons(framework('shall', '部门应当登记设备。', keywords), framework('should', '部门宜登记设备。', keywords)),
    ).toBe('shall becomes should');
  });

  test('other keywords in framework.yaml reword no statement', () => {
    const before = framework('shall', 'La ville doit inscrire chaque appareil.', { shall: ['doit'] });
    const after = framework('shall', 'La ville devra inscrire chaque appareil.', { shall: ['devra'] });
    expect(reasons(before, after)).toBe('');
  });
});
