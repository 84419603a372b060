import { type Artifact, directionOf } from '../../model/index.js';
import { addressBetween, type PageLocation } from './address.js';
import { NEWER, STYLE } from './assets.js';
import { HOME, navigationOn } from './navigation.js';
import type { SafeHtml } from './safe-html.js';
import { shorten } from './shorten.js';
import type { Site } from './site.js';
import { untranslatedOn } from './translation.js';
import { closed } from './writer.js';

/** The metadata of a page. */
interface Sheet {
  /** Empty on the home page, which has the title of the framework. */
  readonly title: string;
  readonly description: string;
  /** The parent page, below the folder of the language; empty if there is none. */
  readonly below: string;
  readonly crumbs: readonly { readonly title: string; readonly href: string }[];
  readonly content: SafeHtml;
  /** Additional style sheets for this page. */
  readonly styles?: readonly string[];
}

/** Renders the content of a page in the layout that all pages share. */
export function framePage(site: Site, spot: PageLocation, sheet: Sheet): Artifact {
  const { settings } = site.framework;
  const path = `${site.language}/${spot.path}`;
  const html = site.fill(
    'templates/html/layout.liquid',
    {
      ...sheet,
      description: shorten(sheet.description === '' ? settings.description : sheet.description),
      home: addressBetween(spot.path, HOME.path),
      style: addressBetween(path, STYLE),
      styles: (sheet.styles ?? []).map((one) => addressBetween(path, one)),
      newer: newerOn(site, path),
      untranslated: untranslatedOn(site, spot),
      navigation: navigationOn(site, spot, sheet.below),
      more: navigationOn(site, spot, sheet.below, true),
      languages: settings.languages.map((language) => ({
        tag: language,
        name: site.words.find(`language-${language}`) ?? language,
        direction: directionOf(language),
        href: addressBetween(path, `${language}/${spot.path}`),
        current: language === site.language,
      })),
      canonical: canonicalOf(site, path),
    },
    spot,
  );
  return { path, contents: closed(html) };
}

/** The data for the script that shows a newer release; empty in a draft. */
function newerOn(site: Site, path: string): object | '' {
  if (site.edition.version === 'draft') return '';
  return {
    script: addressBetween(path, NEWER),
    log: addressBetween(`${site.edition.version}/${path}`, 'versions.json'),
    version: site.edition.version,
    page: path,
  };
}

/** The permanent address of a page; empty if the framework has no base URL. */
function canonicalOf(site: Site, path: string): string {
  const { baseUrl } = site.framework.settings;
  return baseUrl === '' ? '' : `${baseUrl}/${site.edition.version}/${path}`;
}
