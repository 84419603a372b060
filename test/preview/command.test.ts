import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { baseFiles } from '../tools/base.js';
import { frameworkFolder } from '../tools/folder.js';

const MAIN = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url));
const STANDARD = 'standards/PS-001-register.md';

/** Starts the command; `until` waits for a text in its output. */
function started(root: string, ...words: string[]) {
  const { NO_COLOR: _colour, CHARTER_EDITOR: _editor, ...env } = process.env;
  const child: ChildProcess = spawn(process.execPath, [MAIN, 'preview', '--root', root, '--no-cache', ...words], {
    env,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let out = '';
  let err = '';
  let arrived = (): void => {};
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    arrived();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return {
    child,
    ended,
    output: () => ({ out, err }),
    async until(text: string | RegExp): Promise<void> {
      while (!(typeof text === 'string' ? out.includes(text) : text.test(out)))
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
    },
  };
}

test('prints its address and a line for each change, and frees its port when told to stop', async () => {
  const root = frameworkFolder();
  const { child, ended, until, output } = started(root, '--port', '0');
  await until(/\d+ files: 0 errors, 0 warnings \(\d+ ms\)\n/);
  const [address = ''] = output().out.split('\n');
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const stream = await fetch(`${address}-/events?page=/en/index.html`);
  expect(stream.status).toBe(200);
  writeFileSync(join(root, STANDARD), String(baseFiles[STANDARD]).replace('Every device', 'Each device'));
  await until(/\nPS-001-register\.md: 0 errors, \d+ warnings? \(shown in \d+ ms, checked in \d+ ms\)\n/);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output().err).toBe('');
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(Number(new URL(address).port), '127.0.0.1', resolve);
  });
  server.close();
});

test('--quiet prints the address alone, and SIGINT stops it while it starts', async () => {
  const { child, ended, until, output } = started(frameworkFolder(), '--port', '0', '--quiet');
  await until('http://');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(output().out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
});

test('a port that is taken, and an editor that is none, are wrong usage', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const root = frameworkFolder();
  const taken = started(root, '--port', String(port));
  expect(await taken.ended).toBe(2);
  expect(taken.output().err).toContain(`port ${port} is already in use`);
  const unknown = started(root, '--port', '0', '--editor', 'javascript:{path}');
  expect(await unknown.ended).toBe(2);
  expect(unknown.output().err).toContain('not the scheme of an editor');
  const wrong = started(root, '--port', '70000');
  expect(await wrong.ended).toBe(2);
});
