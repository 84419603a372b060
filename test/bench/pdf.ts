/*
 * Measures the PDF files of generated frameworks, compared with Chromium printing the page of everything of the same
 * framework: each with all its processes, one after the other.
 *
 * Run: npm run bench:pdf            (needs Linux, and chromium on the PATH; npm run bench:pdf -- 12 for 12 standards)
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATE } from './framework.js';
import { measureGroup } from './group.js';
import type { Figures } from './measure.js';
import { charterOf, generated } from './subject.js';

const charter = charterOf();
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const top = mkdtempSync(join(tmpdir(), 'charter-bench-pdf-'));
process.on('exit', () => rmSync(top, { recursive: true, force: true }));

const pagesOf = (path: string): string =>
  /Pages:\s+(\d+)/.exec(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? '?';

process.stdout.write('standards  made by             pages   wall s    CPU s   peak MiB\n');
for (const size of sizes.length > 0 ? sizes : [12, 120]) {
  const { folder } = generated(size, top, '1');
  const write = (name: string, path: string, { wall, cpu, memory }: Figures): void => {
    const figures = [
      pagesOf(path).padStart(6),
      wall.toFixed(1).padStart(8),
      cpu.toFixed(1).padStart(8),
      memory.toFixed(0).padStart(10),
    ];
    process.stdout.write(`${String(size).padStart(9)}  ${name.padEnd(18)} ${figures.join(' ')}\n`);
  };
  const build = (target: string): string[] => {
    const out = ['--out', join(folder, target), '--targets', target];
    return [charter, 'build', '--root', folder, ...out, '--date', DATE, '--quiet'];
  };
  const set = await measureGroup(process.execPath, build('pdf'));
  write('charter, all files', join(folder, 'pdf/draft/en/framework.pdf'), set);
  await measureGroup(process.execPath, build('html'));
  const file = join(folder, 'chromium.pdf');
  const page = `file://${join(folder, 'html/draft/en/everything/index.html')}`;
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  const printed = await measureGroup('chromium', [...quiet, `--print-to-pdf=${file}`, page]);
  write('chromium, one file', file, printed);
  const ratios = [set.wall / printed.wall, set.cpu / printed.cpu, set.memory / printed.memory].map((one) =>
    one.toFixed(1),
  );
  process.stdout.write(
    `${' '.repeat(11)}charter / chromium ${' '.repeat(7)}${ratios[0]?.padStart(8)} ${ratios[1]?.padStart(8)} ${ratios[2]?.padStart(10)}\n`,
  );
  rmSync(folder, { recursive: true, force: true });
}
