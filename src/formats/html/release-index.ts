import {
  type Artifact,
  type Diagnostic,
  directionOf,
  labelOf,
  type Materials,
  type ReleaseEntry,
  type Settings,
  wordsIn,
} from '../../model/index.js';
import { addressBetween } from './address.js';
import { LEAD_ON, styleSheet } from './assets.js';
import { closeUp } from './frame.js';
import { templatesOf } from './template.js';
import { shorten } from './text.js';

/** The releases that stand side by side in an output folder, as its first page shows them. */
export interface Shelf {
  readonly settings: Settings;
  readonly materials: Materials;
  /** The newest final release; empty while there is none. */
  readonly latest: string;
  /** Newest first. */
  readonly releases: readonly ReleaseEntry[];
  readonly generator: string;
}

export interface Shelved {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The first page of the output folder: every release there is, the newest first. */
export function shelfPage(shelf: Shelf): Shelved {
  const releases = shelf.releases.map((one) => ({
    ...one,
    href: `${one.version}/index.html`,
    newest: one.version === shelf.latest,
    withdrawn: one.withdrawn ?? '',
  }));
  const latest = shelf.latest === '' ? '' : `${shelf.latest}/index.html`;
  return fillAll(shelf, 'templates/html/shelf.liquid', [
    { path: 'index.html', view: { releases, latest, style: 'latest/style.css' } },
  ]);
}

/** The pages below `latest/`: one for each page of the newest final release, which leads to it. */
export function latestPages(shelf: Shelf, pages: readonly string[]): Shelved {
  const { baseUrl } = shelf.settings;
  const html = [...new Set(['index.html', ...pages.filter((page) => page.endsWith('.html'))])];
  const filled = fillAll(
    shelf,
    'templates/html/latest.liquid',
    html.map((page) => ({
      path: page,
      view: {
        target: addressBetween(`latest/${page}`, shelf.latest === '' ? 'index.html' : `${shelf.latest}/${page}`),
        script: addressBetween(page, 'latest.js'),
        style: addressBetween(page, 'style.css'),
        canonical: baseUrl === '' || shelf.latest === '' ? '' : `${baseUrl}/${shelf.latest}/${page}`,
      },
    })),
  );
  const script = { path: 'latest.js', contents: LEAD_ON };
  const found: Diagnostic[] = [];
  const style = styleSheet(shelf.materials, (one) => found.push(one));
  const artifacts = [...filled.artifacts, script, { ...style, path: 'style.css' }];
  return { artifacts, diagnostics: [...filled.diagnostics, ...found] };
}

/** The pages of a release that was taken back: each says so, and leads to the same page of the newest one. */
export function tombstonePages(shelf: Shelf, entry: ReleaseEntry, pages: readonly string[]): Shelved {
  const html = [...new Set(['index.html', ...pages.filter((page) => page.endsWith('.html'))])];
  return fillAll(
    shelf,
    'templates/html/withdrawn.liquid',
    html.map((page) => ({
      path: page,
      view: {
        entry: { ...entry, withdrawn: entry.withdrawn ?? '' },
        style: addressBetween(`${entry.version}/${page}`, 'latest/style.css'),
        all: addressBetween(`${entry.version}/${page}`, 'index.html'),
        newest: shelf.latest === '' ? '' : addressBetween(`${entry.version}/${page}`, `${shelf.latest}/${page}`),
      },
    })),
  );
}

function fillAll(
  shelf: Shelf,
  template: string,
  pages: readonly { readonly path: string; readonly view: object }[],
): Shelved {
  const { settings, materials } = shelf;
  const found = new Map<string, Diagnostic>();
  const words = wordsIn(settings.sourceLanguage, settings.sourceLanguage, materials.strings);
  const fill = templatesOf(materials, words, (one) => found.set(JSON.stringify(one), one));
  const site = {
    title: settings.title,
    subtitle: settings.subtitle,
    description: shorten(settings.description),
    publisher: settings.publisher,
    notice: settings.notice,
    licence: labelOf(words, 'licence', settings.licence),
    language: settings.sourceLanguage,
    direction: directionOf(settings.sourceLanguage),
    generator: shelf.generator,
    latest: shelf.latest,
  };
  const artifacts = pages.map(({ path, view }) => ({ path, contents: closeUp(fill(template, view, { site }).html) }));
  return { artifacts, diagnostics: [...found.values(), ...words.missing()] };
}
