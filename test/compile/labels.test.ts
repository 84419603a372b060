import { describe, expect, test } from 'vitest';
import { gatherLabels, idForm, normal, sharedLabels } from '../../src/compile/link/labels.js';
import { settingsOf } from '../../src/compile/validate/index.js';
import type { Data, Entity, Schema } from '../../src/model/index.js';
import { at, entity } from '../release/values.js';
import { byId, SAYS, SPAN } from './known.js';

// By which labels things are known, and which words have the form of an id.

describe('labels', () => {
  const term = (id: string, label: string, others: readonly string[] = [], more: Data = {}) =>
    entity(id, {
      kind: 'term',
      data: { label, alternative_labels: others, ...more },
      place: at(`standards/terms/${id}.md`, 1),
      places: {
        '/label': { value: SPAN },
        '/alternative_labels/0': { value: { ...SPAN, start: { line: 4, column: 9 } } },
      },
    });
  const found = (entities: readonly Entity[], text: string) => {
    const { find } = gatherLabels(byId(entities));
    return find?.(text).map((one) => one[0]);
  };

  test('are those of the terms, however they are written', () => {
    const { byLabel } = gatherLabels(byId([term('a', 'Big  Device', ['Gadget', 'gadget']), term('b', 'gadget')]));
    expect([...byLabel]).toEqual([
      ['big device', ['a']],
      ['gadget', ['a', 'b']],
    ]);
    expect(normal('  Ｅ\u0301 \n É ')).toBe('ｅ́ é');
    expect(normal('E\u0301')).toBe('é');
  });

  test('are of what has a file of its own and a label', () => {
    const entry = { ...term('x', 'entry'), within: 'actors' };
    const { byLabel, find } = gatherLabels(byId([entry, entity('PS-001', { data: { alternative_labels: ['no'] } })]));
    expect([...byLabel]).toEqual([]);
    expect(find).toBeUndefined();
    expect([
      ...gatherLabels(byId([entity('a', { data: { label: 'b', alternative_labels: 'no' } })])).byLabel.keys(),
    ]).toEqual(['b']);
  });

  test('are found as whole words, over line ends, in any case, the longest first', () => {
    const terms = [term('a', 'device'), term('b', 'big device'), term('c', 'über')];
    expect(found(terms, 'A big\n Device, devices, a device-like DEVICE; Über, überall, device_x, device2')).toEqual([
      'big\n Device',
      'DEVICE',
      'Über',
    ]);
    expect(found([term('a', 'C++ (x)')], 'the C++ (x) and CCC')).toEqual(['C++ (x)']);
    expect(found([term('a', 'x', [], { autolink: false })], 'x')).toBeUndefined();
    expect(found([term('a', 'x', [], { autolink: false }), term('b', 'y')], 'x y')).toEqual(['y']);
  });

  test('that two terms have are told at the later one, once for two terms', () => {
    const terms = [
      term('a', 'Device', ['thing', 'gadget']),
      term('b', 'gear', ['Thing', 'device']),
      term('c', 'device'),
    ];
    const shared = sharedLabels(gatherLabels(byId(terms)), byId(terms));
    expect(shared).toEqual([
      {
        code: 'label-is-unique',
        severity: 'error',
        message: expect.stringMatching(/"device".*\ba\b/),
        // The place of its second other label is not known.
        place: at('standards/terms/b.md', 1),
        hints: [SAYS],
        related: [{ message: expect.stringContaining('a '), place: { path: 'standards/terms/a.md', ...SPAN } }],
      },
      expect.objectContaining({ place: { path: 'standards/terms/c.md', ...SPAN } }),
    ]);
    const alone = [term('a', 'x'), term('b', 'y', ['X'])];
    expect(sharedLabels(gatherLabels(byId(alone)), byId(alone))).toMatchObject([
      { place: { path: 'standards/terms/b.md', start: { line: 4, column: 9 } } },
    ]);
    expect(sharedLabels(gatherLabels(byId([term('a', 'x')])), byId([term('a', 'x')]))).toEqual([]);
  });

  test('are no ids; ids have the form that the schema of a kind says, and ordinary words a digit and a hyphen too', () => {
    const id = (pattern?: string): Schema =>
      ({ properties: { id: pattern === undefined ? {} : { pattern } } }) as Schema;
    const isId = idForm(settingsOf({}), {
      standard: id('^PS-\\d+$'),
      term: id('^[a-z0-9]+(-[a-z0-9]+)*$'),
      party: id('['),
      city: id(),
    });
    expect(['PS-7', 'big-5', 'a-1'].map(isId)).toEqual([true, true, true]);
    expect(['PS-x', 'word', 'two-words', 'word5', 'Big-5'].map(isId)).toEqual([false, false, false, false, false]);
    const word = idForm(settingsOf({}), { standard: id('^[a-z]+$') });
    expect(['sign', 'si-1'].map(word)).toEqual([false, false]);
    const hyphened = idForm(settingsOf({}), { standard: id('^[a-z]+-[a-z0-9]+$') });
    expect(['sign-board', 'sign-2'].map(hyphened)).toEqual([false, true]);
    expect(idForm(settingsOf({}), {})('PS-1')).toBe(false);
  });
});
