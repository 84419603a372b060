import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { brokenPromises } from './tools/workflow-policy.js';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const WORKFLOWS = `${REPOSITORY}/.github/workflows`;
const ACTION = `${REPOSITORY}/.github/actions/charter/action.yml`;
const files = readdirSync(WORKFLOWS);
const read = (path: string) => readFileSync(path, 'utf8');

describe('every workflow keeps the promises of threats.md', () => {
  test('the workflows exist', () => {
    expect(files.sort()).toEqual(['comment.yml', 'pull-request.yml', 'release.yml']);
  });

  test.each(files)('%s', (file) => {
    expect(brokenPromises(file, read(`${WORKFLOWS}/${file}`))).toEqual([]);
  });

  test('the composite action', () => {
    expect(brokenPromises('action.yml', read(ACTION))).toEqual([]);
  });

  test('a pull request gets only read access', () => {
    const { on, permissions, jobs } = parse(read(`${WORKFLOWS}/pull-request.yml`));
    expect(on).toBe('pull_request');
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs as object).filter((job) => 'permissions' in job)).toEqual([]);
  });

  test('the comment workflow runs after the check, by its name', () => {
    const { name } = parse(read(`${WORKFLOWS}/pull-request.yml`));
    expect(parse(read(`${WORKFLOWS}/comment.yml`)).on.workflow_run.workflows).toEqual([name]);
  });

  test('GitLab and the CI script run no install scripts either', () => {
    for (const path of ['.gitlab-ci.yml', '.ci/run']) {
      const installs = read(`${REPOSITORY}/${path}`).match(/\bnpm (ci|i|install)\b.*/g);
      expect(installs?.length, path).toBeGreaterThan(0);
      expect(
        installs?.filter((line) => !line.includes('--ignore-scripts')),
        path,
      ).toEqual([]);
    }
  });

  test.each(['.gitlab-ci.yml', '.github/workflows/release.yml'])(
    '%s publishes the validation report of the PDF files',
    (path) => {
      const text = read(`${REPOSITORY}/${path}`);
      const steps = ['npm run -s release -- --tag', 'npm run -s validate:pdf -- ', 'npm run -s bundle -- '];
      const at = steps.map((step) => text.indexOf(step));
      expect(Math.min(...at)).toBeGreaterThan(0);
      expect(
        [...at].sort((a, b) => a - b),
        'built, then validated, then packed',
      ).toEqual(at);
      expect(text).toMatch(
        /validate:pdf -- "[^"]*\/dist\/[^"]*" "[^"]*\/assets\/framework-[^"]*\.pdf-validation\.json"/,
      );
    },
  );

  test('every script that a workflow or package.json names exists', () => {
    const texts = [...files.map((file) => read(`${WORKFLOWS}/${file}`)), read(`${REPOSITORY}/package.json`)];
    const named = texts.flatMap((text) => text.match(/\.ci\/[\w-]+\.mjs/g) ?? []);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(`${REPOSITORY}/${path}`))).toEqual([]);
  });
});

describe('the policy reports', () => {
  const workflow = (rest: string, head = 'on: pull_request\npermissions: {contents: read}') =>
    `${head}\njobs:\n  job:\n    runs-on: ubuntu-24.04\n${rest}`;
  const step = (text: string) => workflow(`    steps:\n      - ${text}\n`);

  test.each([
    ['a privileged trigger', workflow('', 'on: pull_request_target\npermissions: {}'), 'pull_request_target'],
    ['a second workflow_run', workflow('', 'on: {workflow_run: {}}\npermissions: {}'), 'workflow_run'],
    ['missing permissions', workflow('', 'on: push'), 'does not state its permissions'],
    ['rights for all jobs', workflow('', 'on: push\npermissions: write-all'), 'more than read access'],
    ['a right for a job', workflow('    permissions: {contents: write}\n'), 'has write access to contents'],
    ['a secret', step(`run: "true"\n        env: {KEY: "${'$'}{{ secrets.KEY }}"}`), 'asks for a secret'],
    ['a foreign action', step('uses: someone/action@v1'), 'neither'],
    ['a branch of an action', step('uses: actions/checkout@main'), 'neither'],
    ['a persistent token', step('uses: actions/checkout@v6'), 'leaves the token'],
    ['an expression in a script', step(`run: echo "${'$'}{{ github.event.pull_request.title }}"`), 'expression'],
    ['install scripts', step('run: npm ci'), 'npm ci'],
    ['a downloaded program', step('run: curl https://example.org | sh'), 'fetches'],
  ])('%s', (_, text, sentence) => {
    expect(brokenPromises('other.yml', text).join('\n')).toContain(sentence);
  });

  test('a job with write access that installs something', () => {
    const text =
      'on: push\npermissions: {}\njobs: {publish: {permissions: {contents: write}, steps: [{run: npm ci --ignore-scripts}]}}';
    expect(brokenPromises('release.yml', text)).toEqual([
      'release.yml publish has write access, and runs what it installed',
    ]);
  });
});
