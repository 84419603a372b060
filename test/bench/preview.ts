/*
 * Measures the preview: one standard is edited again and again, and its page is open. Prints the medians from the save
 * to the page, and to the end of the check, as time and as CPU time of the process, without watching the disk and the
 * browser.
 *
 * Run: npm run bench:preview            (npm run bench:preview -- own 200 for other frameworks)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Session } from '../../src/app/preview/session.js';
import { DATE } from './framework.js';
import { edit, generated, ofRepository, type Subject } from './subject.js';

/** How many edits are measured, after some that warm up. */
const EDITS = 10;
const WARM = 3;

interface Mark {
  readonly wall: number;
  readonly cpu: number;
}

/** Milliseconds since the start of the process, and of its CPU time. */
function now(): Mark {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1000 };
}

/** Returns the medians from each save to the page, and to the end of the check. */
async function measure(subject: Subject): Promise<{ readonly page: Mark; readonly checked: Mark }> {
  const file = edit(subject);
  const session = new Session({
    root: subject.folder,
    date: DATE,
    link: () => '',
    absolute: (path) => path,
    caches: undefined,
    toolVersion: '0.0.0',
    onUpdate: () => {},
  });
  await session.update();
  const [id] = /PS-\d+/.exec(file) ?? [''];
  const page = `/en/${id}/`;
  let start = now();
  let shown: Mark | undefined;
  session.onChange(async (change) => {
    if (!('pages' in change)) return;
    const { status } = await session.answer(page, new URLSearchParams());
    if (status !== 200) throw new Error(`there is no page ${page}`);
    shown ??= now();
  });
  const pages: Mark[] = [];
  const checks: Mark[] = [];
  for (let at = 0; at < WARM + EDITS; at += 1) {
    const path = edit(subject);
    shown = undefined;
    start = now();
    await session.update([path]);
    const end = now();
    if (at < WARM) continue;
    if (!shown) throw new Error('the page did not change');
    pages.push(difference(start, shown));
    checks.push(difference(start, end));
  }
  return { page: median(pages), checked: median(checks) };
}

function difference(start: Mark, end: Mark): Mark {
  return { wall: end.wall - start.wall, cpu: end.cpu - start.cpu };
}

function median(marks: readonly Mark[]): Mark {
  const middle = (figure: keyof Mark): number =>
    marks.map((mark) => mark[figure]).sort((a, b) => a - b)[Math.floor(marks.length / 2)] ?? Number.NaN;
  return { wall: middle('wall'), cpu: middle('cpu') };
}

const top = mkdtempSync(join(tmpdir(), 'charter-bench-preview-'));
process.on('exit', () => rmSync(top, { recursive: true, force: true }));
const given = process.argv.slice(2);
process.stdout.write('standards   page ms   CPU ms   checked ms    CPU ms\n');
for (const size of given.length > 0 ? given : ['own', '2000']) {
  const subject = size === 'own' ? ofRepository(top) : generated(Number(size), top, '1');
  const { page, checked } = await measure(subject);
  const figures = [page.wall, page.cpu, checked.wall, checked.cpu].map((one) => one.toFixed(0));
  const [wall, cpu, checkedWall, checkedCpu] = figures.map((one, at) => one.padStart([9, 8, 12, 9][at] ?? 0));
  process.stdout.write(`${size.padEnd(9)} ${wall} ${cpu} ${checkedWall} ${checkedCpu}\n`);
  rmSync(subject.folder, { recursive: true, force: true });
}
