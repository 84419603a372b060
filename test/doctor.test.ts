import { expect, test } from 'vitest';
import {
  examineFramework,
  examineGit,
  examineLibc,
  examineMemory,
  examineNode,
  examineValidation,
} from '../src/app/doctor.js';
import { charter } from './tools/charter.js';
import { frameworkFolder, temporaryFolder } from './tools/folder.js';

test('doctor prints a line for each check, and exits with 0 if every command works', () => {
  const folder = frameworkFolder();
  const { code, out, err } = charter(folder, ['doctor']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const names = out.match(/^\w+ +[\w ]+(?=:)/gm)?.map((line) => line.replace(/^\w+ +/, ''));
  expect(names).toEqual(expect.arrayContaining(['Node', 'System', 'Charter', 'PDF', 'Framework']));
  expect(out).toContain('checked as PDF/UA-1');
  expect(out).not.toContain('Java');
  expect(charter(folder, ['doctor', '--validate']).out).toContain('Java');
});

test('doctor reports limits without git and without a framework', () => {
  const { code, out } = charter(temporaryFolder(), ['doctor', '--quiet'], { PATH: '/nowhere' });
  expect(code).toBe(0);
  expect(out).toMatch(
    /^limited {2}git: not found.*\n {9}do: install git, or compare folders\nlimited {2}Framework: none here/,
  );
});

test('each check reports its state', async () => {
  expect(examineNode('20.18.0', '>=20.19')).toMatchObject({ state: 'bad', says: '20.18.0, but Charter needs >=20.19' });
  expect(examineNode('22.1.0', '>=20.19').state).toBe('good');
  expect(examineLibc(undefined).says).toContain('musl');
  expect(examineMemory(5e8)).toMatchObject({ state: 'poor' });
  expect(examineGit('git version 2.39.5')).toMatchObject({ state: 'good', says: '2.39.5' });
  expect(examineValidation('openjdk 17')[0]).toMatchObject({ name: 'Java', state: 'good' });
  expect(await examineFramework(undefined)).toMatchObject({ state: 'poor' });
});
