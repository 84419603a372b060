import { describe, expect, test } from 'vitest';
import type { Neighbour, Neighbours } from '../../src/model/index.js';
import type { Manifest } from '../../src/release/manifest.js';
import { checkChain } from '../../src/release/verify/chain.js';

// What the releases beside one, the log of releases and the lock in the sources say about it.

const ONE = '1'.repeat(64);
const TWO = '2'.repeat(64);
const THREE = '3'.repeat(64);
const OTHER = 'f'.repeat(64);

function manifest(version: string, follows?: Manifest['follows']): Manifest {
  return {
    version,
    date: '2027-01-01',
    sourceDigest: '',
    toolVersion: '',
    follows,
    approvedBy: '',
    decision: '',
    files: [],
  };
}

/** A release beside the one that is verified, or what is left of it. */
interface Beside {
  readonly digest: string;
  readonly follows: Manifest['follows'];
  readonly withdrawn: boolean;
}

const release = (digest: string, follows?: Beside['follows']): Beside => ({ digest, follows, withdrawn: false });

/** The records of folders, as they are read from the disk. */
function folders(releases: { readonly [version: string]: Beside }): Neighbour[] {
  return Object.entries(releases).map(([version, { digest, follows, withdrawn }]) => {
    const facts = { version, date: '2027-01-01' };
    if (withdrawn) {
      const why = { date: '2027-02-01', reason: 'It named a person.', decision: '' };
      const tombstone = JSON.stringify({ ...facts, digest, withdrawn: why, files: [] });
      return { manifest: undefined, tombstone, digest: '' };
    }
    const manifest = { ...facts, source_digest: ONE, tool_version: '0.1.0', follows: follows ?? null, files: [] };
    return { manifest: JSON.stringify(manifest), tombstone: undefined, digest };
  });
}

interface Around extends Omit<Neighbours, 'beside'> {
  readonly beside: { readonly [version: string]: Beside };
}

const neighbours = ({ beside = {}, ...more }: Partial<Around> = {}): Neighbours => ({
  logged: undefined,
  locked: undefined,
  ...more,
  beside: folders(beside),
});

const FIRST = manifest('1.0.0');
const SECOND = manifest('1.1.0', { version: '1.0.0', digest: ONE });
const THIRD = manifest('1.2.0', { version: '1.1.0', digest: TWO });
const secondFollowsFirst = { version: '1.0.0', digest: ONE };

describe('a release that follows nothing', () => {
  test('with nothing beside it has no fault, and nothing is said', () => {
    expect(checkChain(FIRST, ONE, neighbours())).toEqual({ faults: [], notes: [] });
  });
});

describe('versions.json', () => {
  test('is at fault where it has another digest', () => {
    expect(checkChain(FIRST, ONE, neighbours({ logged: OTHER }))).toEqual({
      faults: ['versions.json has another digest for 1.0.0'],
      notes: [],
    });
  });

  test('agrees where it has the same digest', () => {
    expect(checkChain(FIRST, ONE, neighbours({ logged: ONE }))).toEqual({ faults: [], notes: [] });
  });
});

describe('the lock', () => {
  test('is at fault where it has another digest', () => {
    expect(checkChain(FIRST, ONE, neighbours({ locked: OTHER }))).toEqual({
      faults: ['the lock standards/releases/1.0.0.yaml has another digest'],
      notes: [],
    });
  });

  test('is a witness where it has the same digest', () => {
    expect(checkChain(FIRST, ONE, neighbours({ locked: ONE }))).toEqual({
      faults: [],
      notes: ['the lock standards/releases/1.0.0.yaml has the same digest'],
    });
  });
});

describe('the releases that follow it', () => {
  test('are asked about its digest', () => {
    const beside = {
      '1.0.1': release(THREE, { version: '1.0.0', digest: OTHER }),
      '1.1.0': release(TWO, { version: '1.0.0', digest: OTHER }),
    };
    expect(checkChain(FIRST, ONE, neighbours({ beside })).faults).toEqual([
      '1.0.1 follows a 1.0.0 with another digest, so this is not the published release',
      '1.1.0 follows a 1.0.0 with another digest, so this is not the published release',
    ]);
  });

  test('agree where they name the same digest', () => {
    expect(
      checkChain(FIRST, ONE, neighbours({ beside: { '1.1.0': release(TWO, secondFollowsFirst) } })).faults,
    ).toEqual([]);
  });

  test('are no witnesses where they follow another release, or none', () => {
    const beside = { '1.2.0': release(THREE, { version: '1.1.0', digest: TWO }), '0.1.0': release(OTHER) };
    expect(checkChain(FIRST, ONE, neighbours({ beside })).faults).toEqual([]);
  });
});

describe('the line back to the first release', () => {
  const beside = { '1.0.0': release(ONE), '1.1.0': release(TWO, secondFollowsFirst) };

  test('holds where each digest is the one that the next release names', () => {
    expect(checkChain(THIRD, THREE, neighbours({ beside }))).toEqual({
      faults: [],
      notes: ['the chain holds: 1.2.0 follows 1.1.0 follows 1.0.0'],
    });
  });

  test('is broken where the release before it has another digest, and is walked on', () => {
    const altered = { '1.0.0': release(OTHER), '1.1.0': release(OTHER, secondFollowsFirst) };
    expect(checkChain(THIRD, THREE, neighbours({ beside: altered })).faults).toEqual([
      'the chain is broken: 1.2.0 follows a 1.1.0 with another digest',
      'the chain is broken: 1.1.0 follows a 1.0.0 with another digest',
    ]);
  });

  test('ends without a fault where a release is not beside it', () => {
    expect(checkChain(THIRD, THREE, neighbours({ beside: { '1.0.0': release(ONE) } }))).toEqual({
      faults: [],
      notes: ['1.1.0, which 1.2.0 follows, is not in the same folder, so its digest was not compared'],
    });
    expect(checkChain(THIRD, THREE, neighbours({ beside: { '1.1.0': release(TWO, secondFollowsFirst) } }))).toEqual({
      faults: [],
      notes: ['1.0.0, which 1.1.0 follows, is not in the same folder, so its digest was not compared'],
    });
  });

  test('keeps the faults that were found before it ended', () => {
    const altered = { '1.1.0': release(OTHER, secondFollowsFirst) };
    expect(checkChain(THIRD, THREE, neighbours({ beside: altered })).faults).toEqual([
      'the chain is broken: 1.2.0 follows a 1.1.0 with another digest',
    ]);
  });

  test('ends at a release that was withdrawn, whose digest still has to be the same', () => {
    const withdrawn = { '1.0.0': { ...release(ONE), withdrawn: true } };
    expect(checkChain(SECOND, TWO, neighbours({ beside: withdrawn }))).toEqual({
      faults: [],
      notes: ['1.0.0, which 1.1.0 follows, was withdrawn'],
    });
    const other = { '1.0.0': { ...release(OTHER), withdrawn: true } };
    expect(checkChain(SECOND, TWO, neighbours({ beside: other }))).toEqual({
      faults: ['the chain is broken: 1.1.0 follows a 1.0.0 with another digest'],
      notes: ['1.0.0, which 1.1.0 follows, was withdrawn'],
    });
  });

  test('is broken where a release follows itself, at once or by way of others', () => {
    const itself = manifest('1.0.0', { version: '1.0.0', digest: ONE });
    expect(checkChain(itself, ONE, neighbours())).toEqual({
      faults: ['the chain is broken: 1.0.0 follows itself'],
      notes: [],
    });
    const ring = {
      '1.1.0': release(TWO, { version: '1.0.0', digest: ONE }),
      '1.0.0': release(OTHER, { version: '1.1.0', digest: TWO }),
    };
    expect(checkChain(THIRD, THREE, neighbours({ beside: ring }))).toEqual({
      faults: [
        'the chain is broken: 1.1.0 follows a 1.0.0 with another digest',
        'the chain is broken: 1.1.0 follows itself',
      ],
      notes: [],
    });
  });
});

test('every fault is reported, whatever contradicts the release', () => {
  const beside = { '1.0.0': release(OTHER), '1.2.0': release(THREE, { version: '1.1.0', digest: OTHER }) };
  expect(checkChain(SECOND, TWO, neighbours({ beside, logged: OTHER, locked: OTHER })).faults).toEqual([
    'the chain is broken: 1.1.0 follows a 1.0.0 with another digest',
    '1.2.0 follows a 1.1.0 with another digest, so this is not the published release',
    'versions.json has another digest for 1.1.0',
    'the lock standards/releases/1.1.0.yaml has another digest',
  ]);
  const all = { '1.0.0': release(ONE), '1.2.0': release(THREE, { version: '1.1.0', digest: TWO }) };
  expect(checkChain(SECOND, TWO, neighbours({ beside: all, logged: TWO, locked: TWO }))).toEqual({
    faults: [],
    notes: ['the chain holds: 1.1.0 follows 1.0.0', 'the lock standards/releases/1.1.0.yaml has the same digest'],
  });
});
