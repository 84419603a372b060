import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url));

/**
 * Runs `charter preview` in a folder until it has sent its first page, then stops it as Ctrl+C does. Any free port takes
 * the place of a port that something else may use. Returns its exit code and its output.
 */
export async function previewOnce(
  folder: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly code: number | null; readonly shown: string }> {
  const { NO_COLOR: _colour, CHARTER_EDITOR: _editor, ...env } = process.env;
  const free = words.map((word, at) => (words[at - 1] === '--port' ? '0' : word));
  const child = spawn(process.execPath, [MAIN, ...free, '--no-cache'], {
    cwd: folder,
    env: { ...env, ...environment },
  });
  let shown = '';
  let page: Promise<number> | undefined;
  const keep = (text: string): void => {
    shown += text;
    const address = /^http:\S+$/m.exec(shown)?.[0];
    if (address === undefined || page) return;
    page = fetch(address)
      .then(({ status }) => status)
      .finally(() => child.kill('SIGINT'));
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const status = await page;
  return { code: status === 200 ? code : 1, shown: `${shown}\nstatus of the first page: ${status}` };
}
