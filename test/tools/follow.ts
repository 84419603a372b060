import { linesOf, type Place } from '../../src/model/index.js';
import { textAt } from './marks.js';

/** A file after its hint was followed; `path` is set if the hint renames the file. */
export interface Followed {
  readonly text: string;
  readonly path?: string;
}

type Way = (text: string, place: Place, found: RegExpExecArray) => Followed | undefined;

/** Returns a name in the same quotes, if any, as the one that it replaces. */
const named =
  (name: string) =>
  (whole: string): string =>
    /^".*"$/.test(whole) ? `"${name}"` : name;

/** How to follow each form of hint literally. The first form that matches counts. */
const WAYS: readonly (readonly [RegExp, Way])[] = [
  [
    /^(?:write|put it in quotes:) "([^"]+)" in the second brackets$/,
    (text, place, [, name = '']) => at(text, place, (whole) => whole.replace(/\[[^\]]*\]$/, `[${name}]`)),
  ],
  [/^put it in quotes: ("[^"]+")$/, (text, place, [, value = '']) => at(text, place, () => value)],
  [/^replace "([^"]+)" with "([^"]+)"$/, (text, _, [, wrong = '', name = '']) => ({ text: text.replace(wrong, name) })],
  [
    /^write "([^"]+)" before "([^"]+)"/,
    (text, place, [, actor = '', word = '']) => line(text, place, (own) => own.replace(word, `${actor} ${word}`)),
  ],
  [/^write "(#{2,} [^"]+)"$/, (text, place, [, heading = '']) => line(text, place, () => heading)],
  [/^begin (?:the line|each of these lines) with "- "$/, bulleted],
  [/^replace it with an ordinary space$/, (text, place) => at(text, place, () => ' ')],
  [/^remove it$/, (text, place) => at(text, place, () => '')],
  [
    /^remove (\S+) from `languages` until/,
    (text, _, [, language = '']) => ({
      text: text.replace(/^languages: \[(.*)\]$/m, (__, all: string) => {
        const others = all.split(', ').filter((one) => one !== language);
        return `languages: [${others.join(', ')}]`;
      }),
    }),
  ],
  [/^rename it to (\S+)$/, (text, _, [, path = '']) => ({ text, path })],
  [/^rename the file to (\S+)$/, (text, place, [, name = '']) => ({ text, path: place.path.replace(/[^/]+$/, name) })],
  [/^write "(#[^"]+)"$/, (text, place, [, name = '']) => at(text, place, (whole) => whole.replace(/#[^)\s]*/, name))],
  [
    /^write "([^"]+\/[^"]+)"$/,
    (text, place, [, path = '']) =>
      at(text, place, (whole) => whole.replace(path.includes('#') ? /\([^)]*/ : /\([^)#]*/, `(${path}`)),
  ],
  [
    /^write "([^"]+)", and start the name of the file with it$/,
    (text, place, [, id = '']) => ({
      ...at(text, place, () => id),
      path: place.path.replace(textAt(text, place), id),
    }),
  ],
  [/^(?:write|keep) "([^"]+)"/, (text, place, [, name = '']) => at(text, place, named(name))],
  [/^use one of: ([^,]+)/, (text, place, [, name = '']) => at(text, place, named(name))],
  [/^write (\[[^\]]+\])(?: instead)?$/, (text, place, [, label = '']) => at(text, place, () => label)],
  [/^write `(### [^`]+)`$/, (text, place, [, heading = '']) => at(text, place, () => heading)],
  [
    /^write `(Test [^`]+)`$/,
    (text, place, [, words = '']) => line(text, place, (own) => `${own.replace(/\S.*$/, '')}- ${words}`),
  ],
  [
    /^write the id and, in brackets, the relation: `([^`]+)`$/,
    (text, place, [, cited = '']) => at(text, place, () => cited),
  ],
  [/^write it (?:like|as a list:) ([^`]+)$/, (text, place, [, value = '']) => at(text, place, () => value)],
  [/^write the date as year-month-day, such as (\S+)$/, (text, place, [, day = '']) => at(text, place, () => day)],
  [/^write (#{2,})$/, (text, place, [, signs = '']) => line(text, place, (own) => own.replace(/^#+/, signs))],
  [/^start with ##;/, (text, place) => line(text, place, (own) => own.replace(/^#+/, '##'))],
  [/^remove (?:the line(?: `---`)?|it here)(?=$|[,:])/, (text, place) => line(text, place, () => undefined)],
  [/^remove the id;/, (text, place) => line(text, place, () => undefined)],
  [/^add a line `(- [^`]+)`$/, (text, place, [, words = '']) => inList(text, place, words)],
  [/^declare it with a line `(- [^`]+)`$/, (text, place, [, words = '']) => inList(text, place, words)],
  [/^add a line `([^`[]+: [^`]+)`$/, (text, place, [, words = '']) => below(text, place, words)],
  [/^add a line `(\[\^[^`]+)` below/, (text, _, [, words = '']) => ({ text: `${text.trimEnd()}\n\n${words}\n` })],
  [
    /^add a heading `([^`]+)` and its text$/,
    (text, _, [, heading = '']) => ({
      text: text.replace('## Requirements', `${heading}\n\nEverything that the city places.\n\n## Requirements`),
    }),
  ],
  [
    /^add the relation in brackets after the id, such as (\(.+\))$/,
    (text, place, [, relation = '']) => at(text, place, (whole) => `${whole} ${relation}`),
  ],
  [
    /^add the method after the colon, such as (.+)$/,
    (text, place, [, method = '']) => line(text, place, (own) => `${own.trimEnd()} ${method}`),
  ],
  [
    /^add (\S+) to `languages`$/,
    (text, _, [, language = '']) => ({
      text: text.replace(/^languages: \[(.*)\]$/m, (__, others: string) => `languages: [${language}, ${others}]`),
    }),
  ],
  [/^name the file (\S+),/, (text, place, [, name = '']) => ({ text, path: place.path.replace(/[^/]+$/, name) })],
  [
    /^begin with the actor: "(.+) \.\.\."$/,
    (text, place, [, words = '']) => line(text, place, () => `${words} do this.`),
  ],
  [/^cite (\S+),/, (text, place, [, name = '']) => at(text, place, (whole) => whole.replace(/[\w-]+/, name))],
];

/** Follows a hint literally; returns undefined if the hint asks for the author's own words. */
export function follow(hint: string, text: string, place: Place): Followed | undefined {
  for (const [form, way] of WAYS) {
    const found = form.exec(hint);
    if (found) return way(text, place, found);
  }
  return undefined;
}

function at(text: string, place: Place, change: (whole: string) => string): Followed {
  const [from, to] = offsets(text, place);
  return { text: text.slice(0, from) + change(textAt(text, place)) + text.slice(to) };
}

/** Rewrites the bullets of list items that are not Markdown, to the end of the paragraph. */
function bulleted(text: string, { start }: Place): Followed {
  const lines = text.split('\n');
  for (let index = start.line - 1; (lines[index] ?? '').trim() !== ''; index += 1)
    lines[index] = (lines[index] ?? '').replace(/^(\s*)(?:[•·◦▪–—]|o(?=\t)|-(?=\S))\s*/, '$1- ');
  return { text: lines.join('\n') };
}

/** Changes the line on which a place begins; removes it if nothing is left of it. */
function line(text: string, place: Place, change: (line: string) => string | undefined): Followed {
  const start = linesOf(text)[place.start.line - 1] ?? 0;
  const next = text.slice(start).search(/\r?\n/);
  const end = next < 0 ? text.length : start + next;
  const changed = change(text.slice(start, end));
  const rest = text.slice(end);
  return { text: text.slice(0, start) + (changed ?? '') + (changed === undefined ? rest.replace(/^\r?\n/, '') : rest) };
}

/** Adds a line to the list of a requirement, before its first line, or below a test that lacks one. */
function inList(text: string, place: Place, words: string): Followed {
  const lines = text.split('\n');
  const first = lines.findIndex((one, index) => index >= place.start.line - 1 && /^ *- /.test(one));
  const heading = lines.findIndex((one, index) => index >= place.start.line && /^#/.test(one));
  if (first >= 0 && (heading < 0 || first < heading)) {
    const isTest = /^- Test/.test(lines[place.start.line - 1] ?? '');
    lines.splice(isTest ? first + 1 : first, 0, `${isTest ? '  ' : ''}${words}`);
  } else lines.splice(heading < 0 ? lines.length : heading, 0, '', words, '');
  return { text: lines.join('\n') };
}

/** Adds a YAML key below the fence, or next to the keys of the entry at the place. */
function below(text: string, place: Place, words: string): Followed {
  const lines = text.split('\n');
  const own = lines[place.start.line - 1] ?? '';
  const indent = own.startsWith('---') ? '' : (/^[\s-]*/.exec(own)?.[0] ?? '').replaceAll('-', ' ');
  lines.splice(own.startsWith('---') || indent !== '' ? place.start.line : place.start.line - 1, 0, indent + words);
  return { text: lines.join('\n') };
}

function offsets(text: string, { start, end }: Place): readonly [number, number] {
  const lines = linesOf(text);
  const offset = ({ line: number, column }: Place['start']) => (lines[number - 1] ?? text.length) + column - 1;
  return [offset(start), offset(end)];
}
