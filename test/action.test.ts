import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { baseFiles } from './tools/base.js';
import { temporaryFolder, writeFiles } from './tools/folder.js';
import { commit, repository } from './tools/repository.js';

// Runs the steps of the composite action like the host, except the installation.

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const STANDARD = 'standards/PS-001-register.md';
const base = String(baseFiles[STANDARD]);

interface Step {
  readonly name: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: { readonly [name: string]: string };
}
const action = parse(readFileSync(join(REPOSITORY, '.github/actions/charter/action.yml'), 'utf8'));
const inputs: { [name: string]: { default: string } } = action.inputs;

/** Evaluates an expression of the action; fails for an unknown one. */
function resolved(text: string): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const name = /^inputs\.(\w+)$/.exec(expression)?.[1];
    if (name) return inputs[name]?.default ?? '';
    expect(expression).toBe("inputs.strict == 'true' && '--strict' || ''");
    return '';
  });
}

/** Runs the steps like the host: after a failure, only those that ask for it. */
function act(folder: string) {
  const temporary = temporaryFolder();
  const out = join(temporary, 'charter');
  mkdirSync(out);
  const summary = join(temporary, 'summary.md');
  const machine = { CHARTER: join(REPOSITORY, 'lib/cli/main.js'), CHARTER_OUT: out, GITHUB_STEP_SUMMARY: summary };
  const output: { [step: string]: string } = {};
  let failed = false;
  for (const step of (action.runs.steps as Step[]).filter((one) => one.run && one.name !== 'Set up Charter')) {
    if (failed && !step.if?.includes('!cancelled()')) continue;
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, resolved(text)]));
    const words = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''];
    const done = spawnSync('bash', words, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...machine, ...env },
    });
    output[step.name] = done.stdout;
    failed ||= done.status !== 0;
  }
  return { failed, output, out, summary: readFileSync(summary, 'utf8') };
}

function proposed(text: string): string {
  const folder = repository();
  writeFiles(folder, baseFiles);
  commit(folder);
  writeFiles(folder, { [STANDARD]: text });
  commit(folder);
  return folder;
}

test('a valid change gets annotations of its meaning, a summary, a report and a draft', () => {
  const { failed, output, out, summary } = act(proposed(base.replaceAll('5 working days', '10 working days')));
  expect(failed).toBe(false);
  expect(output['Annotate errors']).not.toContain('::error');
  expect(output['Annotate what the change means']).toMatch(/^::notice file=[^:]*::PS-001-R01 becomes stricter/);
  expect(summary).toContain('PS-001-R01 becomes stricter');
  expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')).bump).toBe('minor');
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('{10}');
  expect(existsSync(join(out, 'dist/draft/index.html'))).toBe(true);
});

test('an invalid change fails with an annotation, and gets a report but no draft', () => {
  const { failed, output, out, summary } = act(proposed(base.replace('- Actor: deploying', '- Actor: deplyoing')));
  expect(failed).toBe(true);
  expect(output['Annotate errors']).toMatch(/^::error file=standards\/PS-001-register\.md,line=\d+/);
  expect(summary).toContain('1 new diagnostic');
  expect(existsSync(join(out, 'report.html'))).toBe(true);
  expect(existsSync(join(out, 'dist'))).toBe(false);
});
