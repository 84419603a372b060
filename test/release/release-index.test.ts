import { describe, expect, test } from 'vitest';
import type { ReleaseEntry } from '../../src/model/index.js';
import { readVersions, versionsOf, versionsText } from '../../src/release/release-index.js';

const A = 'a'.repeat(64);

function entry(version: string, more: Partial<ReleaseEntry> = {}): ReleaseEntry {
  return {
    version,
    date: '2027-01-01',
    prerelease: version.includes('-'),
    follows: '',
    digest: A,
    approvedBy: '',
    decision: '',
    withdrawn: undefined,
    ...more,
  };
}

const TAKEN_BACK = { date: '2027-02-01', reason: 'A wrong law.', decision: 'Item 2' };

describe('the log of releases', () => {
  test('lists all lines, the newest version first', () => {
    const { releases } = versionsOf([entry('1.9.0'), entry('2.0.0')], [entry('1.10.0'), entry('1.10.0-rc.1')]);
    expect(releases.map((one) => one.version)).toEqual(['2.0.0', '1.10.0', '1.10.0-rc.1', '1.9.0']);
  });

  test('believes the later word about a version, and forgets no other', () => {
    const { releases } = versionsOf(
      [entry('1.0.0'), entry('0.9.0')],
      [entry('1.0.0', { withdrawn: TAKEN_BACK }), entry('1.1.0')],
    );
    expect(releases.map((one) => [one.version, one.withdrawn?.reason])).toEqual([
      ['1.1.0', undefined],
      ['1.0.0', 'A wrong law.'],
      ['0.9.0', undefined],
    ]);
  });

  test.each<[string, ReleaseEntry[], string]>([
    ['nothing', [], ''],
    ['the highest one', [entry('1.9.0'), entry('1.10.0')], '1.10.0'],
    ['no release for comment', [entry('1.0.0'), entry('2.0.0-rc.1')], '1.0.0'],
    ['none that was taken back', [entry('1.0.0'), entry('1.1.0', { withdrawn: TAKEN_BACK })], '1.0.0'],
    ['nothing where all are for comment', [entry('1.0.0-rc.1')], ''],
    ['nothing where all were taken back', [entry('1.0.0', { withdrawn: TAKEN_BACK })], ''],
  ])('names as the latest %s', (_name, entries, expected) => {
    expect(versionsOf(entries, []).latest).toBe(expected);
  });
});

describe('versions.json', () => {
  const whole = entry('1.1.0', {
    follows: '1.0.0',
    approvedBy: 'Steering group',
    decision: 'Item 4',
    withdrawn: TAKEN_BACK,
  });

  test('is written with null for unknown facts', () => {
    expect(versionsText(versionsOf([whole, entry('1.0.0')], []))).toBe(`{
  "latest": "1.0.0",
  "releases": [
    {
      "version": "1.1.0",
      "date": "2027-01-01",
      "path": "1.1.0/index.html",
      "prerelease": false,
      "follows": "1.0.0",
      "digest": "${A}",
      "approved_by": "Steering group",
      "decision": "Item 4",
      "withdrawn": {
        "date": "2027-02-01",
        "reason": "A wrong law.",
        "decision": "Item 2"
      }
    },
    {
      "version": "1.0.0",
      "date": "2027-01-01",
      "path": "1.0.0/index.html",
      "prerelease": false,
      "follows": null,
      "digest": "${A}",
      "approved_by": null,
      "decision": null,
      "withdrawn": null
    }
  ]
}
`);
    expect(versionsText({ latest: '', releases: [] })).toBe('{\n  "latest": null,\n  "releases": []\n}\n');
  });

  test('is read back as it was written', () => {
    const entries = [whole, entry('1.1.0-rc.1'), entry('1.0.0')];
    expect(readVersions(versionsText(versionsOf(entries, [])))).toEqual(entries);
  });

  test.each([undefined, '', '{', '{}', '{"releases": null}', '{"releases": 1}', 'null'])(
    'holds nothing where it is not what Charter wrote: %j',
    (text) => {
      expect(readVersions(text)).toEqual([]);
    },
  );
});
