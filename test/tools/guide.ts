import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A fenced block of a guide. The first word of its info string is the language, the rest says what a test does with it. */
export interface Block {
  readonly type: 'block';
  readonly line: number;
  readonly language: string;
  readonly meta: string;
  readonly text: string;
  /** Where it begins and ends in the guide, fences included, and how far it is indented. */
  readonly start: number;
  readonly end: number;
  readonly indent: string;
}

/** `<!-- edit <path>: <before> => <after> -->`: what somebody does to a file before the next block. */
export interface Edit {
  readonly type: 'edit';
  readonly line: number;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface Guide {
  readonly path: string;
  readonly text: string;
  readonly steps: readonly (Block | Edit)[];
  /** What stands between backticks in a line of text. */
  readonly inlineCode: readonly string[];
  readonly links: readonly string[];
  readonly headings: readonly string[];
}

const EDIT = /^<!-- edit (\S+): (.+) => (.+) -->$/;

/** References that `npm run generate` makes; their examples have tests of their own. */
const GENERATED = ['docs/commands.md', 'docs/diagnostics.md', 'schemas/README.md'];

/** Every guide that somebody wrote, by its path from the root of the repository. */
export function guidePaths(): string[] {
  const below = (folder: string, pattern: RegExp): string[] =>
    readdirSync(`${REPOSITORY}/${folder}`, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => pattern.test(path));
  return [
    'README.md',
    '.ci/README.md',
    '.github/CONTRIBUTING.md',
    'dist/README.md',
    'src/README.md',
    'standards/README.md',
    ...below('docs', /\.md$/),
    ...below('standards/pages', /\.md$/),
    ...below('templates', /README\.md$/),
  ]
    .filter((path) => !GENERATED.includes(path))
    .sort();
}

export function readGuide(path: string): Guide {
  const text = readFileSync(`${REPOSITORY}/${path}`, 'utf8');
  const steps: (Block | Edit)[] = [];
  const [inlineCode, links, headings]: string[][] = [[], [], []];
  visit(unified().use(remarkParse).use(remarkGfm).parse(text) as Nodes, (node) => {
    const { line = 0, offset: start = 0, column = 1 } = node.position?.start ?? {};
    if (node.type === 'inlineCode') inlineCode?.push(node.value);
    else if (node.type === 'link') links?.push(node.url);
    else if (node.type === 'heading') headings?.push(text.slice(start, node.position?.end.offset));
    else if (node.type === 'html') {
      const [, file = '', before = '', after = ''] = EDIT.exec(node.value) ?? [];
      if (file !== '') steps.push({ type: 'edit', line, path: file, before, after });
    } else if (node.type === 'code') {
      steps.push({
        type: 'block',
        line,
        language: node.lang ?? '',
        meta: node.meta ?? '',
        text: node.value,
        start,
        end: node.position?.end.offset ?? start,
        indent: ' '.repeat(column - 1),
      });
    }
  });
  return { path, text, steps, inlineCode: inlineCode ?? [], links: links ?? [], headings: headings ?? [] };
}

/** The commands of a shell block, each as its words; `&&` parts two of them, a comment goes to the end of its line. */
export function commandsIn(text: string): string[][] {
  return text
    .split('\n')
    .flatMap(commandsOfLine)
    .filter((words) => words.length > 0);
}

function commandsOfLine(line: string): string[][] {
  const commands: string[][] = [[]];
  for (const [word] of line.matchAll(/"[^"]*"|'[^']*'|[^\s"']+/g)) {
    if (word.startsWith('#')) break;
    if (word === '&&') commands.push([]);
    else commands.at(-1)?.push(word.replace(/^(["'])(.*)\1$/, '$2'));
  }
  return commands;
}

/** What is typed in a `console` block, and what is shown after it. */
export function exchangesIn(text: string): { readonly typed: string; readonly shown: string }[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [typed = '', ...shown] = part.split('\n');
      return { typed, shown: shown.join('\n').trimEnd() };
    });
}

/** The words after `charter`, however it is called; undefined for another program. */
export function charterWords(words: readonly string[]): readonly string[] | undefined {
  const [first, second, third] = words;
  if (first === 'charter') return words.slice(1);
  if (first === 'npx' && second === 'charter') return words.slice(2);
  if (first === 'npx' && second === '--no-install' && third === 'charter') return words.slice(3);
  return undefined;
}
