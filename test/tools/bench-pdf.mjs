/*
 * Measures the PDF of a framework of 12 standards and of one of 120, compared with Chromium printing the page of
 * everything of the same framework: each as a process with all its children, one after the other. The text consists of
 * renumbered copies of the standards of this repository.
 *
 * Run: npm run bench:pdf            (needs Linux, and chromium on the PATH; npm run bench:pdf -- 12 for the small one)
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'lib/cli/main.js');
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const top = mkdtempSync(join(tmpdir(), 'charter-bench-pdf-'));

/** Creates a framework with a number of standards from copies of those in this repository that have requirements. */
function framework(size) {
  const folder = join(top, String(size));
  const from = join(root, 'standards');
  for (const name of readdirSync(from)) {
    if (/^PS-|^profiles$|^retired|^releases$|^changes$|^pages$|^records$|^adoptions$/.test(name)) continue;
    cpSync(join(from, name), join(folder, 'standards', name), { recursive: true });
  }
  const texts = readdirSync(from)
    .filter((name) => /^PS-.*\.md$/.test(name))
    .map((name) => [name.slice(0, 6), readFileSync(join(from, name), 'utf8')])
    .filter(([id, text]) => text.includes(`### ${id}-R01`));
  const idOf = (number) => `PS-${String(number + 1).padStart(3, '0')}`;
  const all = texts.map(([id]) => id);
  // Links lead to standards of the same round, or to the first ones if those do not exist.
  const renumbered = (text, own, number) =>
    text.replace(/PS-\d{3}(-[RT]\d\d)?/g, (whole, part = '') => {
      const id = whole.slice(0, 6);
      if (id === own) return idOf(number) + part;
      const other = number - (number % all.length) + all.indexOf(id);
      const made = all.includes(id) && other < size;
      return made ? idOf(other) + part : `${idOf(0)}${part === '' ? '' : '-R01'}`;
    });
  for (const name of readdirSync(join(folder, 'standards'), { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, 'standards', name);
    if (/\.(md|yaml)$/.test(name)) writeFileSync(path, renumbered(readFileSync(path, 'utf8'), '', 0));
  }
  for (let number = 0; number < size; number += 1) {
    const [id, text] = texts[number % texts.length];
    // Lists of related standards could contain duplicates, and links to files could lead to missing files.
    const plain = text
      .replace(/^\w+:\n(?: +- PS-\d{3}\n)+/gm, '')
      .replace(/\[([^\]]+)\]\((?:PS-|pages\/)[^)]*\)/g, '$1');
    writeFileSync(join(folder, 'standards', `${idOf(number)}-text.md`), renumbered(plain, id, number));
  }
  return folder;
}

/**
 * Runs a program and measures all its processes together, ten times a second: their resident memory, and their CPU time,
 * which depends less on other load than wall time.
 */
function measure(command, words) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    let peak = 0;
    const ticks = new Map();
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    const watch = setInterval(() => {
      const { stdout } = spawnSync('ps', ['-e', '-o', 'pgid=,rss=,pid='], { encoding: 'utf8' });
      const own = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
      for (const [group, , pid] of own) if (group === child.pid) ticks.set(pid, ticksOf(pid) ?? ticks.get(pid) ?? 0);
      peak = Math.max(peak, own.filter(([group]) => group === child.pid).reduce((sum, [, rss]) => sum + rss, 0) / 1024);
    }, 100);
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(watch);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (status !== 0) reject(new Error(`${command} exited with code ${status}: ${output.slice(-2000)}`));
      else resolve({ seconds, peak, busy: [...ticks.values()].reduce((sum, one) => sum + one, 0) / 100 });
    });
  });
}

/** Returns the CPU time of a process in hundredths of a second; undefined if it has ended. */
function ticksOf(pid) {
  try {
    // After the name in parentheses, user time and system time are the 12th and 13th word (proc(5)).
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(words[11]) + Number(words[12]);
  } catch {
    return undefined;
  }
}

const pagesOf = (path) => /Pages:\s+(\d+)/.exec(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout)?.[1] ?? '?';

process.stdout.write('standards  made by             pages   wall s    cpu s   peak MiB\n');
for (const size of sizes.length > 0 ? sizes : [12, 120]) {
  const folder = framework(size);
  const rows = [];
  const add = (name, path, { seconds, busy, peak }) => {
    rows.push([seconds, busy, peak]);
    const figures = [
      pagesOf(path).padStart(6),
      seconds.toFixed(1).padStart(8),
      busy.toFixed(1).padStart(8),
      peak.toFixed(0).padStart(10),
    ];
    process.stdout.write(`${String(size).padStart(9)}  ${name.padEnd(18)} ${figures.join(' ')}\n`);
  };
  const build = (target) => [
    main,
    'build',
    '--root',
    folder,
    '--targets',
    target,
    '--out',
    join(folder, target),
    '--quiet',
  ];
  const whole = join(folder, 'pdf/draft/en/framework.pdf');
  add('charter, all files', whole, await measure(process.execPath, build('pdf')));
  await measure(process.execPath, build('html'));
  const printed = join(folder, 'chromium.pdf');
  const page = `file://${join(folder, 'html/draft/en/everything/index.html')}`;
  const words = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--print-to-pdf=${printed}`,
    page,
  ];
  add('chromium, one file', printed, await measure('chromium', words));
  const ratio = (column) => (rows[0][column] / rows[1][column]).toFixed(1);
  process.stdout.write(
    `${' '.repeat(11)}charter / chromium ${' '.repeat(7)}${ratio(0).padStart(8)} ${ratio(1).padStart(8)} ${ratio(2).padStart(10)}\n`,
  );
}
rmSync(top, { recursive: true, force: true });
