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
import { shorten } from './shorten.js';
import { templatesOf } from './template.js';
import { closed } from './writer.js';

/** The releases in an output folder, as its first page shows them. */
export interface ReleaseIndex {
  readonly settings: Settings;
  readonly materials: Materials;
  /** The newest final release; empty if there is none. */
  readonly latest: string;
  /** Newest first. */
  readonly releases: readonly ReleaseEntry[];
  readonly generator: string;
}

export interface IndexPages {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the first page of the output folder: all releases, the newest first. */
export function indexPage(index: ReleaseIndex): IndexPages {
  const releases = index.releases.map((one) => ({
    ...one,
    href: `${one.version}/index.html`,
    newest: one.version === index.latest,
    withdrawn: one.withdrawn ?? '',
  }));
  const latest = index.latest === '' ? '' : `${index.latest}/index.html`;
  return fillAll(index, 'templates/html/shelf.liquid', [
    { path: 'index.html', view: { releases, latest, style: 'latest/style.css' } },
  ]);
}

/** Makes the pages below `latest/`: one for each page of the newest final release, which redirects to it. */
export function latestPages(index: ReleaseIndex, pages: readonly string[]): IndexPages {
  const { baseUrl } = index.settings;
  const html = [...new Set(['index.html', ...pages.filter((page) => page.endsWith('.html'))])];
  const filled = fillAll(
    index,
    'templates/html/latest.liquid',
    html.map((page) => ({
      path: page,
      view: {
        target: addressBetween(`latest/${page}`, index.latest === '' ? 'index.html' : `${index.latest}/${page}`),
        script: addressBetween(page, 'latest.js'),
        style: addressBetween(page, 'style.css'),
        canonical: baseUrl === '' || index.latest === '' ? '' : `${baseUrl}/${index.latest}/${page}`,
      },
    })),
  );
  const script = { path: 'latest.js', contents: LEAD_ON };
  const found: Diagnostic[] = [];
  const style = styleSheet(index.materials, (one) => found.push(one));
  const artifacts = [...filled.artifacts, script, { ...style, path: 'style.css' }];
  return { artifacts, diagnostics: [...filled.diagnostics, ...found] };
}

/** Makes the pages of a withdrawn release: each says so, and links to the same page of the newest one. */
export function tombstonePages(index: ReleaseIndex, entry: ReleaseEntry, pages: readonly string[]): IndexPages {
  const html = [...new Set(['index.html', ...pages.filter((page) => page.endsWith('.html'))])];
  return fillAll(
    index,
    'templates/html/withdrawn.liquid',
    html.map((page) => ({
      path: page,
      view: {
        entry: { ...entry, withdrawn: entry.withdrawn ?? '' },
        style: addressBetween(`${entry.version}/${page}`, 'latest/style.css'),
        all: addressBetween(`${entry.version}/${page}`, 'index.html'),
        newest: index.latest === '' ? '' : addressBetween(`${entry.version}/${page}`, `${index.latest}/${page}`),
      },
    })),
  );
}

function fillAll(
  index: ReleaseIndex,
  template: string,
  pages: readonly { readonly path: string; readonly view: object }[],
): IndexPages {
  const { settings, materials } = index;
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
    generator: index.generator,
    latest: index.latest,
  };
  const artifacts = pages.map(({ path, view }) => ({ path, contents: closed(fill(template, view, { site })) }));
  return { artifacts, diagnostics: [...found.values(), ...words.missing()] };
}
