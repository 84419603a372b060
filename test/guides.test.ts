import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../src/cli/program.js';
import { check, memoryTree } from '../src/index.js';
import { filesBelow, packageFiles } from './tools/base.js';
import { charter } from './tools/charter.js';
import { temporaryFolder, writeFiles } from './tools/folder.js';
import {
  type Block,
  charterWords,
  commandsIn,
  type Edit,
  exchangesIn,
  type Guide,
  guidePaths,
  REPOSITORY,
  readGuide,
} from './tools/guide.js';
import { previewOnce } from './tools/preview-once.js';
import { commit, gitIn } from './tools/repository.js';

// The guides are followed from top to bottom, each in a new framework as `charter init` writes it, with one release:
//   sh           the commands succeed; for npm and node, only the script or file must exist; a preview is stopped when it
//                has sent a page
//   console      the output of `charter` is that in the guide; CHARTER_UPDATE=1 updates it
//   <path>       a whole file: it is written there, and the framework then has no errors
//   in-repository <path>   the example replaces the text in this repository
//   no-run, no-check       for what needs another system or service

const guides = guidePaths().map(readGuide);
const blocks = guides.flatMap((guide) =>
  guide.steps.flatMap((step) => (step.type === 'block' ? [{ guide, step }] : [])),
);
const { version, scripts } = JSON.parse(readFileSync(`${REPOSITORY}/package.json`, 'utf8')) as {
  version: string;
  scripts: { [name: string]: string };
};
/** The maximum number of lines of a page: two screens, or half a screen. */
const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [/^(src\/)?README\.md$/, 110],
  [/^docs\/decisions\/\d/, 25],
];
const isUpdating = process.env.CHARTER_UPDATE === '1';

let start = '';
beforeAll(() => {
  start = mkdtempSync(join(tmpdir(), 'charter-guides-'));
  const init = ['init', '--title', 'Our framework', '--publisher', 'City of Example'];
  const made = [init, ['release', '0.1.0', '--date', '2026-01-01']].map((words) => charter(start, words).code);
  expect(made).toEqual([0, 0]);
  gitIn(start, 'init', '--quiet', '--initial-branch=main');
  commit(start);
});
afterAll(() => rmSync(start, { recursive: true, force: true }));

/** A reader who follows a guide. */
class Session {
  hasWritten = false;
  readonly #guide: Guide;
  readonly #environment: { [name: string]: string } = {};
  #folder: string | undefined;

  constructor(guide: Guide) {
    this.#guide = guide;
  }

  /** The current folder. Creates the framework at the first use. */
  get folder(): string {
    if (this.#folder === undefined) {
      this.#folder = temporaryFolder();
      cpSync(start, this.#folder, { recursive: true });
    }
    return this.#folder;
  }

  at(line: number, typed: readonly string[] = []): string {
    return `${this.#guide.path}:${line} ${typed.join(' ')}`;
  }

  edit({ path, before, after, line }: Edit): void {
    const text = readFileSync(join(this.folder, path), 'utf8');
    expect(text, this.at(line)).toContain(before);
    writeFileSync(join(this.folder, path), text.replace(before, after));
  }

  /** Runs a command. Returns its output and its exit code. */
  async run(words: readonly string[], line: number): Promise<{ readonly code: number | null; readonly shown: string }> {
    const ours = charterWords(words);
    if (!ours) {
      this.other(words, line);
      return { code: 0, shown: '' };
    }
    if (ours[0] === 'preview') return previewOnce(this.folder, ours, this.#environment);
    // On this day, the acceptances in the guides have not expired.
    const dated = ours[0] === 'check' && !ours.includes('--date') ? [...ours, '--date', '2027-01-01'] : ours;
    const { code, out, err } = charter(this.folder, dated);
    return { code, shown: `${out}${err}`.trimEnd() };
  }

  other(words: readonly string[], line: number): void {
    const [name, argument = ''] = words;
    if (name === 'cd') {
      this.#folder = join(this.folder, argument);
      expect(existsSync(this.folder), this.at(line, words)).toBe(true);
    } else if (name === 'sha256sum') {
      if (process.platform === 'linux') execFileSync(name, words.slice(1), { cwd: this.folder });
    } else if (name === 'export') {
      const [, variable = '', value = ''] = /^([A-Z_]+)=(.+)$/.exec(words.slice(1).join('')) ?? [];
      expect(variable, this.at(line, words)).toBe('CHARTER_EDITOR');
      this.#environment[variable] = value.replace(/^'(.*)'$/, '$1');
    } else expect(faultOf(words), this.at(line, words)).toBeUndefined();
  }

  async follow(block: Block): Promise<string> {
    const { language, meta, text, line } = block;
    if (language === 'sh') {
      for (const words of commandsIn(text)) {
        const { code, shown } = await this.run(words, line);
        expect(code, `${this.at(line, words)}\n${shown}`).toBe(0);
      }
    } else if (language === 'console') {
      const exchanges: string[] = [];
      for (const { typed } of exchangesIn(text)) {
        const { code, shown } = await this.run(commandsIn(typed)[0] ?? [], line);
        expect([0, 1], `${this.at(line)}\n${shown}`).toContain(code);
        exchanges.push(`$ ${typed}\n${shown}`);
      }
      return exchanges.join('\n');
    } else if (meta !== '') {
      writeFiles(this.folder, { [meta]: `${text}\n` });
      this.hasWritten = true;
    }
    return text;
  }
}

/** Returns what is wrong with a command of npm or node, as far as can be checked without running it. */
function faultOf(words: readonly string[]): string | undefined {
  const [name, first = '', ...rest] = words;
  if (name === 'node') return existsSync(join(REPOSITORY, first)) ? undefined : `there is no file ${first}`;
  if (name !== 'npm') return `no test can run ${name}: mark the block no-run`;
  if (first === 'run' || first === 'test') {
    const script = first === 'test' ? 'test' : (rest.find((word) => !word.startsWith('-')) ?? '');
    return script in scripts ? undefined : `package.json has no script ${script}`;
  }
  if (!['ci', 'install', 'pack'].includes(first)) return `npm ${first} is not known here`;
  const packed = words.find((word) => /charter-\d.*\.tgz$/.test(word));
  return packed === undefined || packed.endsWith(`charter-${version}.tgz`) ? undefined : `${packed} is not ${version}`;
}

const isFollowed = ({ meta }: Block): boolean => !/^(no-run|no-check|in-repository .*)$/.test(meta);

describe('the commands of a guide give the output that it shows', () => {
  test.each(guides.filter((guide) => guide.steps.length > 0))('$path', async (guide) => {
    const session = new Session(guide);
    let updated = guide.text;
    for (const step of guide.steps) {
      if (step.type === 'edit') session.edit(step);
      else if (isFollowed(step)) {
        const text = await session.follow(step);
        if (isUpdating) updated = updated.replace(bodyIn(guide, step), indented(text, step.indent));
        else expect(step.text, session.at(step.line)).toBe(text);
      }
    }
    if (updated !== guide.text) writeFileSync(join(REPOSITORY, guide.path), updated);
    if (session.hasWritten) expect(await session.run(['charter', 'check'], 0)).toMatchObject({ code: 0 });
  });
});

/** Returns the text of a block between its fences. */
function bodyIn({ text }: Guide, { start: from, end }: Block): string {
  return text.slice(from, end).split('\n').slice(1, -1).join('\n');
}

function indented(text: string, indent: string): string {
  return text.replaceAll(/^(?=.)/gm, indent);
}

describe('every block has a language and a mark that the tests know', () => {
  const SHELLS = ['sh', 'console'];
  const FILES = ['yaml', 'markdown', 'json', 'html'];
  const FREE = ['', 'text'];

  test.each(blocks.map(({ guide, step }) => [`${guide.path}:${step.line}`, step] as const))('%s', (_, step) => {
    expect([...SHELLS, ...FILES, ...FREE]).toContain(step.language);
    if (SHELLS.includes(step.language)) expect(step.meta).toMatch(/^(no-run)?$/);
    if (FILES.includes(step.language)) expect(step.meta).toMatch(/^(no-check|(in-repository )?[\w./-]+\.\w+)$/);
  });

  test('few blocks are neither run nor checked', () => {
    expect(blocks.filter(({ step }) => step.meta.startsWith('no-')).length).toBeLessThanOrEqual(8);
  });
});

test('examples from this repository are valid in it', async () => {
  const files: { [path: string]: string } = {};
  for (const [path, text] of Object.entries({ ...packageFiles, ...filesBelow(REPOSITORY, 'standards') }))
    if (typeof text === 'string') files[path] = text;
  const examples = blocks.filter(({ step }) => step.meta.startsWith('in-repository '));
  expect(examples.length).toBeGreaterThan(0);
  for (const { guide, step } of examples) {
    const path = step.meta.replace('in-repository ', '');
    expect(files[path], `${guide.path}:${step.line}`).toBeDefined();
    files[path] = replaced(files[path] ?? '', step.text);
  }
  const { diagnostics } = await check(memoryTree(files), { date: '2027-01-01' });
  expect(diagnostics.filter((one) => one.severity === 'error').map(({ message, place }) => [place, message])).toEqual(
    [],
  );
});

/** Replaces the requirement with the same id; replaces the frontmatter if the sections of the example are empty. */
function replaced(file: string, example: string): string {
  const [, id] = /^### (\S+) /.exec(example) ?? [];
  if (id !== undefined) {
    const former = new RegExp(`^### ${id} [\\s\\S]*?(?=^##)`, 'm');
    expect(file).toMatch(former);
    return file.replace(former, () => `${example}\n\n`);
  }
  const [, body = ''] = /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(example) ?? [];
  const isSkeleton = body.replaceAll(/^##.*$/gm, '').trim() === '';
  if (!isSkeleton) return `${example}\n`;
  const frontmatter = /^---\n[\s\S]*?\n---\n/;
  return file.replace(frontmatter, () => frontmatter.exec(example)?.[0] ?? '');
}

describe('a command in the text of a guide exists', () => {
  const commands = new Map(program(() => {}).commands.map((command) => [command.name(), command.helpInformation()]));

  test.each(guides)('$path', ({ inlineCode }) => {
    for (const code of inlineCode) {
      const [words = []] = commandsIn(code);
      const ours = charterWords(words);
      const [name = ''] = ours ?? [];
      if (/^[a-z]+$/.test(name)) {
        expect([...commands.keys()], code).toContain(name);
        for (const option of (ours ?? []).filter((word) => word.startsWith('--')))
          expect(commands.get(name), code).toContain(`${option} `);
      } else if (words[0] === 'npm' || words[0] === 'node') expect(faultOf(words), code).toBeUndefined();
    }
  });
});

test('no guide uses a command that could download the other package named charter', () => {
  const typed = blocks.filter(({ guide }) => guide.path.startsWith('docs/')).map(({ step }) => step.text);
  expect(typed.filter((text) => /\bnpx (?!--no-install )/.test(text))).toEqual([]);
});

test.each(guides.filter(({ path }) => LENGTHS.some(([pattern]) => pattern.test(path))))('$path is short', (guide) => {
  const [, most = 0] = LENGTHS.find(([pattern]) => pattern.test(guide.path)) ?? [];
  expect(guide.text.trimEnd().split('\n').length).toBeLessThanOrEqual(most);
});

describe('a link in a guide has a target', () => {
  const slugs = (path: string): string[] => {
    const slugger = new GithubSlugger();
    return readGuide(path).headings.map((heading) => slugger.slug(heading.replace(/^#+ /, '').replaceAll('`', '')));
  };

  // `charter check` checks the links of the framework's own pages.
  test.each(guides.filter(({ path }) => !path.startsWith('standards/pages/')))('$path', ({ path, links }) => {
    for (const link of links.filter((one) => !/^[a-z]+:/.test(one))) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      expect(existsSync(join(REPOSITORY, target)), link).toBe(true);
      if (anchor !== undefined) expect(slugs(target), link).toContain(anchor);
    }
  });
});
