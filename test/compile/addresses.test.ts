import { describe, expect, test } from 'vitest';
import { resolveAnchor } from '../../src/compile/link/anchors.js';
import { claimsOf } from '../../src/compile/link/claims.js';
import { filesOf } from '../../src/compile/link/files.js';
import { settingsOf } from '../../src/compile/validate/index.js';
import type { Entity, Schema } from '../../src/model/index.js';
import { at, entity, locked } from '../release/values.js';
import { type Known, knownOf } from './known.js';

// Where an anchor and an address lead, and what is told where they lead nowhere.

const NOTHING = expect.not.stringMatching(/undefined/);

const STANDARD = entity('PS-001', {
  holds: ['PS-001-R01'],
  parts: [
    { name: 'body', title: '' },
    { name: 'scope', title: 'Scope' },
    { name: 'privacy', title: 'Privacy' },
  ],
});

const RULE = entity('PS-001-R01', {
  kind: 'requirement',
  title: 'Show a Sign',
  within: 'PS-001',
  anchor: 'PS-001-R01',
  holds: ['PS-001-T01'],
});

const TEST = entity('PS-001-T01', { kind: 'test', title: 'Look', within: 'PS-001-R01', anchor: 'the-look' });

describe('an anchor', () => {
  const WANTS: Schema = { 'x-sections': [{ name: 'use', title: 'Use', required: true }] };
  const resolved = (fragment: string, more: Known = {}, one: Entity = STANDARD) =>
    resolveAnchor(one, fragment, knownOf([one, RULE, TEST], more));

  test.each([
    ['', 'PS-001', ''],
    ['PS-001', 'PS-001', ''],
    ['PS-001-R01', 'PS-001-R01', ''],
    ['ps-001-r01-show-a-sign', 'PS-001-R01', ''],
    ['PS-001-T01', 'PS-001-T01', ''],
    ['the-look', 'PS-001-T01', ''],
    ['ps-001-t01-look', 'PS-001-T01', ''],
    ['scope', 'PS-001', 'scope'],
    ['PS-001-scope', 'PS-001', 'scope'],
  ])('%j leads to %s and its part %j', (fragment, id, anchor) => {
    expect(resolved(fragment)).toEqual({ id, anchor });
  });

  test('that leads nowhere is told with the nearest there is', () => {
    expect(resolved('scobe')).toEqual({
      message: expect.stringMatching(/PS-001.*"scobe"/),
      hints: [expect.stringContaining('"#scope"')],
      gone: undefined,
    });
    expect(resolved('PS_001-R01')).toMatchObject({ hints: [expect.stringContaining('"#PS-001-R01"')] });
    expect(resolved('PS-001-privaci')).toMatchObject({ hints: [expect.stringContaining('"#privacy"')] });
    expect(resolved('body')).toMatchObject({ hints: [expect.not.stringMatching(/"|undefined/)] });
    expect(resolved('zzzzzzzzz')).toMatchObject({ hints: [expect.stringMatching(/\S/)] });
  });

  test('that led somewhere in a release says to what', () => {
    const former = [locked('PS-001', { sections: ['scope', 'use'] }), locked('PS-001-R07', { within: 'PS-001' })];
    expect(resolved('use', { published: former })).toMatchObject({ gone: 'PS-001#use' });
    expect(resolved('PS-001-use', { published: former })).toMatchObject({ gone: 'PS-001#use' });
    expect(resolved('PS-001-R07', { published: former })).toMatchObject({ gone: 'PS-001-R07' });
    expect(resolved('ps-001-r07-sign', { published: former })).toMatchObject({ gone: 'PS-001-R07' });
  });

  test('that may lead to what could not be read is not told', () => {
    const claimed = claimsOf(new Set(['PS-001-R09']), [], {});
    expect(resolved('PS-001-R09', { claimed })).toBeUndefined();
    expect(resolved('ps-001-r09-x', { claimed })).toBeUndefined();
  });

  test('to a section that is told to be missing is not told again', () => {
    const schemas = { standard: WANTS };
    expect(resolved('other', { schemas })).toMatchObject({ hints: [expect.anything()] });
    expect(resolved('scope', { schemas }, { ...STANDARD, parts: [], excused: ['#scope'] })).toBeUndefined();
    expect(resolved('scope', { schemas }, { ...STANDARD, parts: [], excused: ['#use'] })).toBeDefined();
  });
});

describe('an address', () => {
  const paths = [
    'standards/PS-001-sign.md',
    'standards/PS-002-old.md',
    'standards/terms/device.md',
    'standards/terms/sensor.md',
    'standards/images/map.png',
    'standards/images/plan.svg',
    'standards/notes.txt',
    'standards/other/map.jpg',
  ];
  const sign = { ...STANDARD, place: at('standards/PS-001-sign.md', 2) };
  const term = (id: string) => entity(id, { kind: 'term', place: at(`standards/terms/${id}.md`, 1) });
  const files = (more: Known = {}, unread: readonly string[] = []) =>
    filesOf(paths, new Set(unread), knownOf([sign, RULE, TEST, term('device'), term('sensor')], more));
  const resolve = (url: string, from = 'standards/PS-001-sign.md', more: Known = {}, unread: readonly string[] = []) =>
    files(more, unread).resolve(url, from);

  test.each(['https://example.org/', 'mailto:me@example.org', 'HTTP://x', 'a+b.c-1:x'])(
    'on the web, %s, is left',
    (url) => {
      expect(resolve(url)).toBeUndefined();
    },
  );

  test.each([
    ['terms/device.md', 'device', ''],
    ['./terms/device.md', 'device', ''],
    ['terms//device.md', 'device', ''],
    ['terms/../terms/device.md', 'device', ''],
    ['terms/device.md?plain=1', 'device', ''],
    ['terms/d%65vice.md', 'device', ''],
    ['#scope', 'PS-001', 'scope'],
    ['#', 'PS-001', ''],
    ['?x#scope', 'PS-001', 'scope'],
    ['PS-001-sign.md#scope', 'PS-001', 'scope'],
    ['PS-001-sign.md?x=1#scope', 'PS-001', 'scope'],
    ['#s%63ope', 'PS-001', 'scope'],
    ['#PS-001-R01', 'PS-001-R01', ''],
  ])('%s leads to %s and its part %j', (url, id, anchor) => {
    expect(resolve(url)).toEqual({ id, anchor });
  });

  test('from a folder leads out of it', () => {
    expect(resolve('../PS-001-sign.md', 'standards/terms/device.md')).toEqual({ id: 'PS-001', anchor: '' });
    expect(resolve('sensor.md', 'standards/terms/device.md')).toEqual({ id: 'sensor', anchor: '' });
  });

  test('is no other than it was written where it is not encoded', () => {
    expect(resolve('terms/100%.md')).toMatchObject({ message: expect.stringContaining('standards/terms/100%.md') });
  });

  test('that is empty has to be written', () => {
    expect(resolve('')).toEqual({ message: expect.stringMatching(/\S/), hints: [expect.stringMatching(/\S/)] });
  });

  test('out of the framework is told', () => {
    const dead = { message: expect.stringContaining('README.md"'), hints: [expect.stringContaining('standards/')] };
    expect(resolve('../README.md')).toEqual({ ...dead, gone: undefined });
    expect(resolve('../../../README.md')).toEqual({ ...dead, gone: undefined });
    expect(resolve('../../x/../README.md', 'standards/terms/device.md')).toMatchObject({ ...dead });
  });

  test('of a file that is not published is told', () => {
    const found = resolve('notes.txt', undefined, { published: [locked('notes')] });
    expect(found).toEqual({
      message: expect.stringContaining('standards/notes.txt'),
      hints: [expect.stringMatching(/\S/)],
      gone: undefined,
    });
    expect(found).not.toMatchObject({ message: expect.stringContaining('"') });
  });

  test('that is nearly one is told with that, and put right where there is no doubt', () => {
    expect(resolve('terms/Device.md')).toEqual({
      message: expect.stringContaining('standards/terms/Device.md'),
      hints: [expect.stringContaining('"terms/device.md"')],
      meant: 'terms/device.md',
      gone: undefined,
    });
    // Moved: the id in the name finds it.
    expect(resolve('device.md#definition')).toMatchObject({ meant: 'terms/device.md#definition' });
    expect(resolve('standards/PS-001-old-name.md')).toMatchObject({ meant: 'PS-001-sign.md' });
    expect(resolve('../device-x.md', 'standards/terms/sensor.md')).not.toMatchObject({ meant: 'device.md' });
    expect(resolve('PS-001.md', 'standards/terms/device.md')).toMatchObject({ meant: '../PS-001-sign.md' });
  });

  test('that is near one by its name has it in the hint alone', () => {
    const found = resolve('terms/sesor-a.md');
    expect(found).toMatchObject({ hints: [expect.stringContaining('"terms/sensor.md"')] });
    expect(found).not.toHaveProperty('meant');
    const far = resolve('elsewhere/sesor-a.md');
    expect(far).toMatchObject({ hints: [expect.stringContaining('"terms/sensor.md"')] });
    expect(far).not.toHaveProperty('meant');
  });

  test('that is near none is told without a name', () => {
    const found = resolve('zzzzzzzzzzzzzz.md');
    expect(found).toMatchObject({ hints: [expect.not.stringContaining('"')] });
    expect(found).not.toHaveProperty('meant');
    expect(found).toMatchObject({ hints: [NOTHING] });
  });

  test('of a file that could not be read leads nowhere, and nobody is told', () => {
    const nowhere = { id: '', anchor: '' };
    expect(resolve('PS-009-x.md', undefined, {}, ['standards/PS-009-x.md'])).toEqual(nowhere);
    expect(resolve('PS-009-x.md', undefined, { misnamed: ['PS-009'] })).toEqual(nowhere);
    expect(resolve('PS-009-x.md', undefined, { misnamed: ['PS-008'] })).not.toEqual(nowhere);
    expect(resolve('#PS-001-R09', undefined, { claimed: claimsOf(new Set(['PS-001-R09']), [], {}) })).toEqual(nowhere);
  });

  test('of a file that a release had says which id is gone', () => {
    expect(resolve('PS-007-x.md', undefined, { published: [locked('PS-007')] })).toMatchObject({ gone: 'PS-007' });
    expect(resolve('PS-007-x.md')).toMatchObject({ gone: undefined });
  });

  const image = (url: string, from = 'standards/PS-001-sign.md') => files().image(url, from);

  test('of an image is where a release has it', () => {
    expect(image('images/map.png')).toBe('media/images/map.png');
    expect(image('images/m%61p.png')).toBe('media/images/map.png');
    expect(image('../images/plan.svg', 'standards/terms/device.md')).toBe('media/images/plan.svg');
    expect(image('other/map.jpg')).toBe('media/other/map.jpg');
  });

  test('of an image that is none is told', () => {
    expect(image('notes.txt')).toEqual({
      message: expect.stringContaining('"notes.txt"'),
      hints: [expect.stringMatching(/\S/)],
    });
    expect(image('terms/device.md')).toMatchObject({ message: expect.stringContaining('"terms/device.md"') });
  });

  test('of an image that is not there has the nearest image in the hint', () => {
    expect(image('images/Map.png')).toEqual({
      message: expect.stringContaining('standards/images/Map.png'),
      hints: [expect.stringContaining('"images/map.png"')],
      meant: 'images/map.png',
    });
    expect(image('images/mop.png')).toMatchObject({ hints: [expect.stringContaining('"images/map.png"')] });
    expect(image('images/note.txt')).toMatchObject({ hints: [expect.not.stringContaining('notes')] });
    expect(image('../map.png')).toMatchObject({ message: expect.stringContaining('"../map.png"') });
  });
});

test('a rule that is off lets a missing section be told where it is wanted', () => {
  const schemas = { standard: { 'x-sections': [{ name: 'use', title: 'Use', required: true }] } as Schema };
  const off = settingsOf({ rules: { 'section-is-present': 'off' } });
  expect(resolveAnchor(STANDARD, 'use', knownOf([STANDARD], { schemas, settings: off }))).toBeDefined();
});
