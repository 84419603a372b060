import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/app/check.js';
import type { Lock } from '../../src/model/index.js';
import { difference } from '../../src/release/diff/index.js';
import { isSealed, lockDataOf, lockOf, lockText, readLock } from '../../src/release/lock.js';
import { memoryTree } from '../../src/source/index.js';
import { baseFiles, packageFiles } from '../tools/base.js';

const RETIRED =
  'retired:\n  - id: PS-001-R02\n    date: 2027-03-01\n    reason: Nobody looks.\n    successors: [PS-001-R03]\n';

async function lockFrom(files: { [path: string]: string }, version: string, before?: Lock): Promise<Lock> {
  const { past } = await check(memoryTree({ ...packageFiles, ...baseFiles, ...files }), { version });
  const changes = before
    ? difference(before, past.state, [])
    : { from: '', to: version, bump: 'none' as const, changes: [] };
  const facts = {
    version,
    date: '2027-03-01',
    toolVersion: '0.1.0',
    sourceDigest: 'a'.repeat(64),
    approvedBy: 'Steering group',
    decision: 'Minutes: item 4 # and "more"',
    notes: ['sign'],
  };
  return { ...lockOf(past.state, facts, before, changes), digest: 'b'.repeat(64) };
}

const base = String(baseFiles['standards/PS-001-register.md']);
const second = {
  'standards/PS-001-register.md': base
    .replace('### PS-001-R02', '### PS-001-R03')
    .replace('5 working days before', '10 working days before')
    .replace('notice_period: 5 ', 'notice_period: 10 '),
  'standards/retired.yaml': RETIRED,
};

test('a lock is read back as it was written, and the same lock gives the same bytes', async () => {
  const first = await lockFrom({}, '1.0.0');
  for (const lock of [first, await lockFrom(second, '1.1.0', first)]) {
    const text = lockText(lock);
    expect(isSealed(text)).toBe(true);
    expect(readLock(lockDataOf(text) as never)).toEqual(lock);
    expect(lockText(readLock(lockDataOf(text) as never))).toBe(text);
  }
});

test('a lock conforms to its published schema', async () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/lock.schema.json', import.meta.url), 'utf8'));
  const ajv = new Ajv2020.Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const first = await lockFrom({}, '1.0.0');
  for (const lock of [first, await lockFrom(second, '1.1.0', first)]) {
    validate(parse(lockText(lock)));
    expect(validate.errors).toBe(null);
  }
});

test('a lock holds what comparing, classing and citing need', async () => {
  const first = await lockFrom({}, '1.0.0');
  const lock = await lockFrom(second, '1.1.0', first);
  expect(lock.follows).toEqual({ version: '1.0.0', digest: 'b'.repeat(64) });
  const { data, text, ...entry } = lock.entities['PS-001-R01'] ?? expect.fail();
  expect(entry).toMatchObject({ kind: 'requirement', within: 'PS-001', since: '1.0.0', changed: '1.1.0' });
  expect(data).toMatchObject({ level: 'shall', parameter: [{ name: 'notice_period', value: 10, min: 1, max: 30 }] });
  expect(text['PS-001-R01#statement']).toContain('10 working days');
  expect(lock.entities['PS-001-R03']).toMatchObject({ since: '1.1.0', changed: '1.1.0' });
  expect(lock.entities.device).toMatchObject({ since: '1.0.0', changed: '1.0.0' });
  // A drafting standard starts at 0.1.0, and a changed parameter is a minor change.
  expect(lock.entities['PS-001']).toMatchObject({ version: '0.2.0', data: { status: 'drafting' } });
});

test('a retired id stays in the lock with what it was', async () => {
  const first = await lockFrom({}, '1.0.0');
  const files = { ...second, 'standards/releases/1.0.0.yaml': lockText(first) };
  expect((await lockFrom(files, '1.1.0', first)).retired).toEqual([
    {
      id: 'PS-001-R02',
      date: '2027-03-01',
      reason: 'Nobody looks.',
      successors: ['PS-001-R03'],
      decision: '',
      kind: 'requirement',
      title: 'Show a sign',
      within: 'PS-001',
      page: 'PS-001/index.html',
      anchor: 'PS-001-R02',
    },
  ]);
});

test('a lock that someone touched is not sealed; other line ends are no touch', async () => {
  const text = lockText(await lockFrom({}, '1.0.0'));
  expect(isSealed(text.replaceAll('\n', '\r\n'))).toBe(true);
  expect(isSealed(text.replace('level: shall', 'level: should'))).toBe(false);
  expect(isSealed(text.replace(/seal: .*\n/, ''))).toBe(false);
  expect(isSealed('')).toBe(false);
});
