import { expect, test } from 'vitest';
import { differenceHtml, differenceJson, differenceMarkdown, differencePretty } from '../../src/index.js';
import { difference } from '../../src/release/diff/index.js';
import { state } from './state.js';

const before = state(
  {
    'PS-001': { kind: 'standard', title: 'Register', data: { status: 'adopted' } },
    'PS-001-R01': {
      within: 'PS-001',
      title: 'Enter <it>',
      data: { level: 'should' },
      text: { statement: 'The department should enter each device.' },
    },
    device: { kind: 'term', title: 'device', text: { definition: 'A thing that senses.' } },
  },
  [],
  '1.0.0',
);
const after = state({
  'PS-001': { kind: 'standard', title: 'Register', data: { status: 'adopted' } },
  'PS-001-R01': {
    within: 'PS-001',
    title: 'Enter <it>',
    uses: ['device'],
    data: { level: 'shall' },
    text: { statement: 'The department shall enter each device.' },
  },
  device: { kind: 'term', title: 'device', text: { definition: 'A thing that senses or acts.' } },
});
const note = { id: 'acts', changes: ['device'], class: 'redefined', text: ['Pumps are devices too.'] } as const;
const found = difference(before, after, [note]);

test('JSON has the documented shape and nothing else', () => {
  const said = JSON.parse(differenceJson(found));
  expect(Object.keys(said)).toEqual(['from', 'to', 'bump', 'changes']);
  expect(said).toMatchObject({ from: '1.0.0', to: 'draft', bump: 'major' });
  expect(said.changes).toEqual([
    {
      kind: 'requirement',
      id: 'PS-001-R01',
      change: 'strengthened',
      effect: { conformance: true, citation: false },
      before: 'should',
      after: 'shall',
      reason: 'should becomes shall',
    },
    {
      kind: 'term',
      id: 'device',
      change: 'reworded',
      effect: { conformance: false, citation: true },
      before: 'A thing that senses.',
      after: 'A thing that senses or acts.',
      reason: 'definition reworded; used by PS-001-R01',
    },
  ]);
});

test('the terminal shows each change with its reason, its effect and its note', () => {
  expect(differencePretty(found, { colour: false })).toBe(
    [
      'changes from 1.0.0 to draft',
      '',
      'Stricter (1)',
      '  PS-001-R01 Enter <it>',
      '    strengthened: should becomes shall (major)',
      '    those who conform may no longer conform',
      '',
      'Reworded (1)',
      '  device',
      '    reworded: definition reworded; used by PS-001-R01 (major)',
      '    citations of it change meaning',
      '    - A thing that senses.',
      '    + A thing that senses or acts.',
      '    note: Pumps are devices too.',
      '',
      'The changes require at least a major version.',
      '',
    ].join('\n'),
  );
});

test('Markdown strikes out what went, and text stays text', () => {
  const text = differenceMarkdown(found);
  expect(text).toContain('# Changes from 1.0.0 to draft');
  expect(text).toContain('Enter \\<it\\>');
  expect(text).toContain('A thing that senses **or acts**.');
});

test('HTML is one page that loads nothing', () => {
  const page = differenceHtml(found);
  expect(page).toContain('{ or acts}');
  expect(page).toContain('Enter &#60;it&#62;');
  expect(page).not.toMatch(/<script|src=|href=/);
});

test('nothing changed', () => {
  expect(differencePretty(difference(before, before, []), { colour: false })).toBe(
    'nothing changed between 1.0.0 and 1.0.0\n',
  );
});

test('nothing that an author wrote turns the text of the page around', () => {
  const turned = difference(before, after, [{ ...note, text: ['Pumps \u202eare devices.'] }]);
  expect(differenceHtml(turned)).toContain('Pumps &#60;U+202E&#62;are devices.');
});
