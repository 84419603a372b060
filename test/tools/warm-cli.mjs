// The child process of charter.ts: runs the compiled command line repeatedly with the given folders and arguments, so that
// modules and fonts are loaded only once. It sends the output back.
import { run } from '../../lib/cli/run.js';

/** Captures the output to a stream; the returned function takes it. */
function captured(stream) {
  let text = '';
  stream.write = (chunk, encoding, done) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  };
  return () => {
    const taken = text;
    text = '';
    return taken;
  };
}

const [out, err] = [captured(process.stdout), captured(process.stderr)];
const environment = { ...process.env };

process.on('message', async ({ folder, words }) => {
  process.chdir(folder);
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  const code = await run(words);
  const result = { code, out: out(), err: err() };
  // Leave the folder, which is deleted when its test ends.
  process.chdir('/');
  process.send(result);
});
process.send('ready');
