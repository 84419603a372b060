import type { Figures } from './measure.js';

/** What was measured of one command on one framework. */
export interface Result {
  readonly subject: string;
  readonly standards: number;
  /** Whether the framework was generated, so that it can be compared with others by size. */
  readonly isGenerated: boolean;
  readonly key: string;
  readonly command: string;
  /** The medians; undefined if the command was left out. */
  readonly figures?: Figures;
  readonly runs: readonly Figures[];
  readonly leftOut?: string;
}

/** The size that costs are compared with. */
const BASE = 200;

const BEGIN = '<!-- begin: written by npm run bench -- --write -->';
const END = '<!-- end -->';

/** Returns the Markdown of all results: what the machine is, a table for each framework, and the growth. */
export function report(results: readonly Result[], about: readonly string[]): string {
  const subjects = [...new Set(results.map(({ subject }) => subject))];
  const parts = subjects.map((subject) => {
    const own = results.filter((result) => result.subject === subject);
    const name = `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`;
    const counted = own[0]?.isGenerated ? name : `${name}, ${own[0]?.standards} standards`;
    return `### ${counted}\n\n${tableOf(own)}`;
  });
  const growth = growthOf(results.filter(({ isGenerated }) => isGenerated));
  if (growth !== '') parts.push(`### CPU time for each standard\n\n${growth}`);
  return `${about.map((line) => `- ${line}\n`).join('')}\n${parts.join('\n')}`;
}

/** Replaces the generated part of a page. */
export function withReport(page: string, text: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`the page has no lines "${BEGIN}" and "${END}"`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${text.trim()}\n\n${page.slice(to)}`;
}

function tableOf(results: readonly Result[]): string {
  const figuresOf = (key: string): Figures | undefined => results.find((result) => result.key === key)?.figures;
  const [node, hugo, eleventy] = ['node', 'hugo', 'eleventy'].map(figuresOf);
  const most = Math.max(...results.map(({ runs }) => runs.length));
  const rows = results.map(({ command, figures, leftOut, runs }) => {
    const name = runs.length < most ? `${command} (${runs.length} of ${most} runs)` : command;
    if (!figures) return [command, `left out: ${leftOut ?? 'no figures'}`, '', '', '', '', '', ''];
    const { wall, cpu, memory } = figures;
    return [
      name,
      wall.toFixed(2),
      cpu.toFixed(2),
      memory.toFixed(0),
      ratio(cpu, node?.cpu),
      ratio(wall, hugo?.wall),
      ratio(memory, hugo?.memory),
      ratio(wall, eleventy?.wall),
    ];
  });
  const head = [
    'command',
    'wall, s',
    'CPU, s',
    'memory, MiB',
    'CPU ÷ node',
    'wall ÷ Hugo',
    'memory ÷ Hugo',
    'wall ÷ Eleventy',
  ];
  return markdown(head, rows);
}

/** Returns CPU time for each standard, in milliseconds, and in brackets its ratio to that at 200 standards. */
function growthOf(results: readonly Result[]): string {
  const sizes = [...new Set(results.map(({ standards }) => standards))].sort((a, b) => a - b);
  // The programs that read no framework have no cost for each standard.
  const keys = [...new Set(results.map(({ key }) => key))].filter((key) => key !== 'node' && key !== 'version');
  if (sizes.length < 2) return '';
  const rows = keys.map((key) => {
    const costs = sizes.map((size) => {
      const found = results.find((result) => result.key === key && result.standards === size);
      return found?.figures && (found.figures.cpu * 1000) / size;
    });
    const base = costs[sizes.indexOf(BASE)];
    const cells = costs.map((cost) =>
      cost === undefined ? '' : `${cost.toFixed(1)}${base === undefined ? '' : ` (${ratio(cost, base)})`}`,
    );
    return [results.find((result) => result.key === key)?.command ?? key, ...cells];
  });
  return markdown(['command', ...sizes.map((size) => size.toLocaleString('en'))], rows);
}

function ratio(value: number, unit: number | undefined): string {
  if (unit === undefined || unit === 0) return '';
  const found = value / unit;
  return found < 10 ? found.toFixed(2) : found.toFixed(0);
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  const marks = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, marks, ...rows].map(line).join('');
}
