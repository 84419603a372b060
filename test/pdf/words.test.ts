import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { build } from '../../src/app/build.js';
import { check } from '../../src/app/check.js';
import { html } from '../../src/formats/html/index.js';
import { pdf } from '../../src/formats/pdf/index.js';
import { bytesIn, type Framework, isData } from '../../src/model/index.js';
import { folderTree, layered, memoryTree } from '../../src/source/index.js';
import { destinationsOf, hasTool } from './read.js';
import { readTagged } from './tagged.js';

// The PDF must contain everything on the website. The words of each entity are compared as bags, because the order of
// lines differs. A requirement includes its tests, and a vocabulary its entries.

/** The classes of elements that only the page has: the kind, the meaning of a status, the links of footnotes. */
const ONLY_ON_PAGE = ['kind', 'meaning', 'note-back', 'note-mark', 'permalink'];
/** Words of the interface that one of the formats uses more often. */
const OF_THE_INTERFACE = [
  'informative',
  'test',
  'footnotes',
  'commitments',
  'what',
  'a',
  'city',
  'promises',
  'yes',
  'note',
  'standard',
];
/** Elements that a page does not have as text: contents, and the numbers of lists. */
const NOT_READ = ['TOC', 'Lbl'];
/** A profile lists its requirements with their statements on the page, and with page numbers in the PDF. */
const NOT_COMPARED = ['profile', 'page'];

interface Made {
  readonly framework: Framework;
  readonly page: string;
  readonly file: Uint8Array;
}

let shared: Promise<Made> | undefined;

/** Builds the framework of this repository, without hyphenation. */
function made(): Promise<Made> {
  shared ??= make();
  return shared;
}

async function make(): Promise<Made> {
  const look = readFileSync('templates/pdf/look.typ', 'utf8');
  const undivided = look.replace('hyphenate: true, costs', 'hyphenate: false, costs');
  expect(undivided).not.toBe(look);
  const tree = layered(memoryTree({ 'templates/pdf/look.typ': undivided }), folderTree('.'));
  const checked = await check(tree);
  const built = await build(tree, checked, { formats: [html, pdf], date: undefined, toolVersion: '0.0.0' });
  const language = checked.framework.settings.sourceLanguage;
  let page = '';
  for await (const { path, contents } of built.artifacts) {
    if (path === `${language}/everything/index.html`) page = Buffer.from(bytesIn(contents)).toString();
    if (path === `${language}/framework.pdf`)
      return { framework: checked.framework, page, file: contents as Uint8Array };
  }
  throw new Error('there is no PDF');
}

/** Splits text into words without punctuation and quotation marks. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»‘’"'\u00ad]/g, '')
    .split(/[\s.,;:()•–·☑☐↩]+/)
    .filter((word) => word !== '');
}

/** Returns the entity whose bag contains the words of an entity. */
function bagOf({ entities }: Framework, id: string): string {
  const { kind = '', within } = entities[id] ?? {};
  return within !== undefined && (kind === 'test' || kind.includes('/'))
    ? bagOf({ entities } as Framework, within)
    : id;
}

/** Returns the text of each entity on the page of everything: the contents of the element with its id. */
function onPage(framework: Framework, page: string): Map<string, string> {
  const holders = new Map<string, string>();
  for (const { id, parts } of Object.values(framework.entities)) {
    const anchor = id.replace('/', '-');
    for (const name of ['', ...parts.map((part) => `-${part.name}`)]) holders.set(anchor + name, bagOf(framework, id));
  }
  const found = new Map<string, string>();
  const open: { name: string; of: string; skip: boolean }[] = [];
  const add = (of: string, text: string) => of !== '' && found.set(of, (found.get(of) ?? '') + text);
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  for (const [, close, name = '', attributes = '', text = ''] of main.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)) {
    const top = open.at(-1);
    if (text !== '') {
      if (top && !top.skip) add(top.of, decoded(text));
      continue;
    }
    if (!/^(a|em|strong|code|span|del|sup|time)$/.test(name)) add(top?.of ?? '', ' ');
    if (close) {
      while (open.length > 0 && open.pop()?.name !== name);
    } else if (!/^(br|hr|img|input|wbr)$/.test(name)) {
      const [id = '', classes = ''] = ['id', 'class'].map(
        (key) => new RegExp(` ${key}="([^"]*)"`).exec(attributes)?.[1],
      );
      const skip =
        (top?.skip ?? false) || name === 'sup' || ONLY_ON_PAGE.some((one) => classes.split(' ').includes(one));
      open.push({ name, of: holders.get(id) ?? top?.of ?? '', skip });
    }
  }
  return found;
}

function decoded(text: string): string {
  const names: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/&([a-z]+);/g, (whole, name: string) => names[name] ?? whole);
}

/** Returns the text of each entity in the tagged structure of the file: the contents below its heading. */
function inFile(framework: Framework, file: Uint8Array, contents: string): Map<string, string> {
  const waiting = new Set(Object.values(framework.entities));
  const entityOf = (title: string) => {
    const byId = [...waiting].find(({ id }) => title.startsWith(`${id} `));
    const isSection = framework.entities[holder]?.parts.some((part) => part.title === title);
    return byId ?? (isSection ? undefined : [...waiting].find((one) => one.title === title));
  };
  const found = new Map<string, string>();
  const add = (text: string) => current !== '' && found.set(current, (found.get(current) ?? '') + text);
  let current = '';
  let holder = '';
  let skipped = 0;
  let isLocal = false;
  for (const met of readTagged(file)) {
    if (met.what === 'text') {
      if (met.text === contents) isLocal = true;
      if (skipped === 0 && !isLocal) add(met.text);
      continue;
    }
    if (NOT_READ.includes(met.tag)) skipped += met.what === 'open' ? 1 : -1;
    if (met.what === 'close' || met.isBlock || !/^(Span|Link|Code|Strong|Em)$/.test(met.tag)) add(' ');
    if (met.what === 'close' || !/^H\d$/.test(met.tag)) continue;
    isLocal = false;
    if (met.tag === 'H1') {
      current = holder = '';
      continue;
    }
    const entity = entityOf(met.title.replace(/\s+/g, ' '));
    if (entity) waiting.delete(entity);
    current = entity ? bagOf(framework, entity.id) : holder;
    if (entity && !['requirement', 'test'].includes(entity.kind)) holder = current;
  }
  return found;
}

/** Returns the words of `a` that are less frequent in `b`. */
function more(a: readonly string[], b: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of b) counts.set(word, (counts.get(word) ?? 0) + 1);
  return a.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

/** Words that the PDF repeats: the id next to a title, and the parameters in the overview. */
function saidAgain(framework: Framework, id: string): string[] {
  const data = framework.entities[id]?.data ?? {};
  const parameters = Array.isArray(data.parameter) ? data.parameter.filter(isData) : [];
  return wordsOf(
    [id, ...parameters.flatMap((one) => [String(one.name).replaceAll('_', ' '), String(one.default)])].join(' '),
  );
}

it.skipIf(!hasTool('qpdf'))(
  'has the same words for each entity as the website',
  async () => {
    const { framework, page, file } = await made();
    const website = onPage(framework, page);
    const print = inFile(framework, file, 'In this standard');
    const ids = Object.values(framework.entities)
      .filter(({ kind, id }) => bagOf(framework, id) === id && !NOT_COMPARED.includes(kind))
      .map(({ id }) => id);
    const own = (id: string) => (word: string) =>
      !OF_THE_INTERFACE.includes(word) && !/^ps-\d+(-[rt]\d+)?$/.test(word) && word !== id;
    const different = ids.flatMap((id) => {
      const [a, b] = [wordsOf(website.get(id) ?? ''), wordsOf(print.get(id) ?? '')];
      const vanished = more(a, b).filter(own(id));
      const added = more(more(b, a).filter(own(id)), saidAgain(framework, id));
      return vanished.length + added.length > 0 ? [{ id, vanished, added }] : [];
    });
    expect(ids.length).toBeGreaterThan(80);
    expect(different).toEqual([]);
    // The comparison notices a removed word.
    const [first = ''] = ids;
    const whole = wordsOf(website.get(first) ?? '');
    expect(more(whole, whole.slice(1))).toEqual(whole.slice(0, 1));
  },
  300_000,
);

it('has a destination for every anchor of the website', async () => {
  const { framework, page, file } = await made();
  // Anchors for navigation within the page are not cited: its parts, and the back links of footnotes.
  const anchors = [...page.matchAll(/ id="([^"]+)"/g)]
    .map(([, id = '']) => decoded(id))
    .filter((id) => id !== 'content' && !/^all--|-mark(-\d+)?$/.test(id));
  const names = new Set(destinationsOf(file));
  expect(anchors.filter((id) => !names.has(id))).toEqual([]);
  expect(Object.keys(framework.entities).filter((id) => !names.has(id))).toEqual([]);
  // There is at least one anchor of each type, including retired ids, so that the comparison proves something.
  expect(anchors).toEqual(
    expect.arrayContaining(['PS-003-R02', 'PS-003-T02', 'PS-001-scope', 'PS-020-R03', 'waiver', 'waiver-definition']),
  );
  expect(anchors).toEqual(
    expect.arrayContaining(['equity-inclusion-meaning', 'actors-city-executive', 'PS-001-note-1']),
  );
  // It has no destinations that the website lacks, except its own chapters and notes.
  const known = new Set([...anchors, ...Object.keys(framework.entities)]);
  expect([...names].filter((name) => !known.has(name) && !/^(chapter|note) /.test(name))).toEqual([]);
}, 300_000);
