// The child process of charter.ts: runs the compiled command line again and again, in the folder and with the words it is
// sent, so that its modules and fonts are read once and not at every call. What it writes is sent back.
import { run } from '../../lib/cli/run.js';

/** Keeps what is written to a stream instead of writing it, until it is taken. */
function kept(stream) {
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

const [out, err] = [kept(process.stdout), kept(process.stderr)];
const environment = { ...process.env };

process.on('message', async ({ folder, words }) => {
  process.chdir(folder);
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  const code = await run(words);
  const said = { code, out: out(), err: err() };
  // The folder is taken away when its test ends.
  process.chdir('/');
  process.send(said);
});
process.send('ready');
