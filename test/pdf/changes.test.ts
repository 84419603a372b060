import { describe, expect, it } from 'vitest';
import type { Change, Edition, History, Retirement } from '../../src/model/index.js';
import { edition, make } from './fixture.js';
import { destinationsOf, hasTool, plain, wordsOf } from './read.js';

const change = (of: Partial<Change>): Change => ({
  kind: 'requirement',
  id: 'PS-001-R01',
  title: 'Register first',
  owner: 'PS-001',
  change: 'strengthened',
  effect: { conformance: true, citation: false },
  before: null,
  after: null,
  reason: 'notice period 5 to 10 working days',
  bump: 'major',
  findings: [],
  affects: [],
  actors: ['office'],
  effective: '2027-06-01',
  sunset: '',
  notes: [{ id: 'time', changes: ['PS-001-R01'], class: 'strengthened', text: ['People asked for "time".'] }],
  class: undefined,
  needsNote: false,
  ...of,
});

const gone: Retirement = {
  id: 'PS-001-R09',
  date: '2027-02-01',
  reason: 'A sign did not help.',
  successors: ['PS-001-R01'],
  decision: 'Minutes, item 4',
  title: 'Show a sign',
  within: 'PS-001',
};

const removed = change({ id: gone.id, title: 'Show a sign', change: 'moved', reason: 'now PS-001-R01', notes: [] });

const release: Edition = {
  ...edition,
  version: '2.0.0',
  date: '2027-02-01',
  changes: { from: '1.0.0', to: '2.0.0', bump: 'major', changes: [change({}), removed] },
  history: { follows: { version: '1.0.0', digest: '', date: '2027-01-01' }, retired: [gone] } as unknown as History,
};

describe.skipIf(!hasTool('pdftotext'))('the PDF of a release that follows another', () => {
  it('lists duties by actor, changes by effect and retired ids, each with its destination', async () => {
    const { files, diagnostics } = await make({}, {}, release);
    expect(diagnostics).toEqual([]);
    for (const path of ['en/framework.pdf', 'en/PS-001/PS-001.pdf']) {
      const file = files[path] ?? new Uint8Array();
      const words = wordsOf(file);
      expect(words).toContain('Version 1.0.0 is dated 2027-01-01. Changes: 2.');
      expect(words).toMatch(/What a city that follows 1\.0\.0 must do now Office Stricter/);
      expect(words).toContain('notice period 5 to 10 working days');
      expect(words).toContain('People asked for “time”.');
      expect(words).toContain('from 2027-06-01');
      expect(words).toContain('No longer used since 2027-02-01. A sign did not help.');
      expect(words).toContain('Minutes, item 4');
      expect(destinationsOf(file)).toContain(gone.id);
      expect(plain(file), 'the change leads to the tombstone').toContain('/Contents (PS-001-R09 Show a sign, page ');
    }
  });

  it('has destinations for retired ids and each of their sections', async () => {
    const old: Retirement = { ...gone, id: 'PS-009', title: 'Old', within: undefined, sections: ['scope', 'review'] };
    const history = { ...release.history, retired: [gone, old, { ...gone, id: 'PS-001#past' }] } as unknown as History;
    const { files } = await make({}, {}, { ...release, history });
    const names = destinationsOf(files['en/framework.pdf'] ?? new Uint8Array());
    expect(names).toEqual(expect.arrayContaining(['PS-009', 'PS-009-scope', 'PS-009-review', 'PS-001-past']));
    // Names must be sorted, or readers do not find them.
    expect(names).toEqual([...names].sort());
  });

  it('shows only the changes of a standard in its file, or that nothing changed', async () => {
    const { files } = await make({}, {}, release);
    const file = files['en/PS-002/PS-002.pdf'] ?? new Uint8Array();
    expect(wordsOf(file)).toContain('Nothing changed.');
    expect(wordsOf(file)).not.toContain('notice period');
    expect(destinationsOf(file)).not.toContain(gone.id);
  });

  it('has no such chapters in a draft without a previous release', async () => {
    const { files } = await make();
    expect(wordsOf(files['en/framework.pdf'] ?? new Uint8Array())).not.toMatch(/since the last release|Retired ids/);
  });
});
