import { FORMATS, type PdfFile } from '../../formats/index.js';
import { type Artifact, bytesIn, nearest } from '../../model/index.js';
import {
  type Answer,
  HTML,
  type NoticeLink,
  noticePage,
  type OverlayLink,
  OWN,
  redirect,
  subjectOf,
  typeOf,
} from '../../preview/index.js';
import { type PdfResult, pdfNamed } from './pdf.js';
import type { Base, Compared } from './redlines.js';
import type { State } from './state.js';

/** What takes more than the state to answer. */
export interface Makers {
  compared(base: Base): Promise<Compared>;
  pdf(file: PdfFile): Promise<PdfResult>;
}

const WAITS = 'As soon as you change it, this page shows the difference.';
const REDLINE = `${OWN}redline/`;

/** Answers an address: a page, an image or a style sheet of the framework, its data, a PDF file, a redline. */
export async function answerFor(state: State, path: string, query: URLSearchParams, makers: Makers): Promise<Answer> {
  if (path.startsWith(REDLINE)) return redlineAnswer(state, path.slice(REDLINE.length), query, makers);
  const name = path.slice(1);
  const found = await fileAt(state, name);
  if (found) return found;
  const file = pdfNamed(state, name);
  if (file) return pdfAnswer(await makers.pdf(file));
  if (name.startsWith('data/')) {
    const data = (await dataOf(state)).find((one) => one.path === name);
    if (data) return answerOf(data);
  }
  return notFound(state, name);
}

async function fileAt({ site }: Pick<State, 'site'>, name: string): Promise<Answer | undefined> {
  const index = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  const artifact = await site.file(index);
  if (artifact) return answerOf(artifact);
  // Relative links of a page need the slash.
  return site.paths.includes(`${name}/index.html`) ? redirect(`/${encoded(name)}/`) : undefined;
}

function answerOf({ path, contents }: Artifact): Answer {
  return { status: 200, type: typeOf(path), body: typeof contents === 'string' ? contents : bytesIn(contents) };
}

const madeData = new WeakMap<State, Promise<readonly Artifact[]>>();

/** The data of a state. They are made together, when someone asks for the first of them. */
function dataOf(state: State): Promise<readonly Artifact[]> {
  const made = madeData.get(state) ?? makeData(state);
  madeData.set(state, made);
  return made;
}

async function makeData({ framework, bodies, edition, materials }: State): Promise<readonly Artifact[]> {
  const artifacts: Artifact[] = [];
  const format = FORMATS.find(({ name }) => name === 'data');
  for await (const one of format?.render(framework, bodies, edition, materials) ?? []) artifacts.push(one);
  return artifacts;
}

function pdfAnswer({ value, diagnostics }: PdfResult): Answer {
  if (value) return answerOf(value);
  const reasons = diagnostics.map(({ message, hints }) => [message, ...hints.map((hint) => `do: ${hint}`)].join('; '));
  const says = reasons.length > 0 ? reasons : ['This language has no PDF file.'];
  return { status: 503, type: HTML, body: noticePage('The PDF file cannot be made', says.map(sentence), []) };
}

/** Answers `<base>/<path>`: a page about changes, or the page that it leads to. With `?page=`, finds the page to show. */
async function redlineAnswer(state: State, rest: string, query: URLSearchParams, makers: Makers): Promise<Answer> {
  const [, base, name = ''] = /^(release|main)\/(.*)$/.exec(rest) ?? [];
  if (base === undefined) return notFound(state, rest);
  const page = query.get('page');
  const compared = await makers.compared(base as Base);
  const back: NoticeLink[] = page === null ? [] : [{ title: 'Back to the page', href: `/${encoded(page)}` }];
  if ('says' in compared)
    return {
      status: 200,
      type: HTML,
      body: noticePage('There is nothing to compare with', [sentence(compared.says)], back),
    };
  if (page !== null) return redlineOf(state, page, compared, base, back);
  const isChange = /^[^/]+\/changes\//.test(name);
  const found = isChange ? await fileAt(compared, name) : undefined;
  // Other pages are the same in every comparison.
  return found ?? (isChange ? sameText(compared.name, back) : redirect(`/${encoded(name)}`));
}

function redlineOf(
  { framework }: State,
  page: string,
  compared: Exclude<Compared, { says: string }>,
  base: string,
  back: NoticeLink[],
): Answer {
  const language = page.split('/')[0] ?? '';
  const id = subjectOf(framework, page);
  const target = `${language}/changes/${id === undefined ? '' : `${id}/`}index.html`;
  if (!compared.site.paths.includes(target)) return sameText(compared.name, back);
  return redirect(`${REDLINE}${base}/${encoded(target)}`);
}

function sameText(name: string, back: readonly NoticeLink[]): Answer {
  const body = noticePage('Nothing has changed', [`The text is the same as in ${name}.`, WAITS], back);
  return { status: 200, type: HTML, body };
}

/** Returns the page with the text that an address is about: itself, or for a redline the page that it compares. */
export function textOf({ framework }: State, path: string, query: URLSearchParams): string {
  // A notice about a page is at an address that names it.
  const about = path.startsWith(REDLINE) ? query.get('page') : null;
  if (about !== null) return about;
  const [, language, id = ''] = /^\/-\/redline\/[a-z]+\/([^/]+)\/changes\/(?:([^/]+)\/)?/.exec(path) ?? [];
  if (language !== undefined) return `${language}/${framework.entities[id]?.page ?? 'index.html'}`;
  const name = path.slice(1);
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

/** Returns the pages about the text that an address is about, with their keys. */
export function linksOn(state: State, path: string, page: string): readonly OverlayLink[] {
  const current = path.startsWith(REDLINE) ? path.slice(REDLINE.length).split('/')[0] : '';
  const release = state.past.base === undefined ? 'the last release' : `release ${state.past.base.version}`;
  const compare = (base: Base) => `${REDLINE}${base}/?page=${encodeURIComponent(page)}`;
  const back = { title: 'Back to the text', href: `/${encoded(page)}` };
  const about = subjectOf(state.framework, page);
  const pdf = about === undefined ? undefined : `${page.replace(/[^/]*$/, '')}${about}.pdf`;
  return [
    { key: 'r', ...(current === 'release' ? back : { title: `Changes since ${release}`, href: compare('release') }) },
    { key: 'm', ...(current === 'main' ? back : { title: 'Changes against the main branch', href: compare('main') }) },
    ...(pdf !== undefined && pdfNamed(state, pdf) ? [{ key: 'p', title: 'PDF', href: `/${encoded(pdf)}` }] : []),
  ];
}

function notFound({ site, framework }: State, name: string): Answer {
  const pages = site.paths.filter((path) => path.endsWith('/index.html'));
  const near = nearest(name.replace(/(\/index\.html|\/)?$/, '/index.html'), pages);
  const home = framework.settings.languages.map((language) => ({
    title: `Home page (${language})`,
    href: `/${language}/index.html`,
  }));
  const links = [
    ...(near === undefined ? [] : [{ title: near.replace(/\/index\.html$/, ''), href: `/${encoded(near)}` }]),
    ...home,
  ];
  const says = [
    `There is no page /${name} in the text as it is now.`,
    'If its file was renamed, moved or deleted, this page comes back with it.',
  ];
  return { status: 404, type: HTML, body: noticePage('This page does not exist', says, links) };
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Returns a clause as a sentence. */
function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1).replace(/\.$/, '')}.`;
}
