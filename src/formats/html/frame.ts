import { type Artifact, directionOf } from '../../model/index.js';
import { addressBetween, type PageLocation } from './address.js';
import { NEWER, STYLE } from './assets.js';
import { HOME, navigationOn } from './navigation.js';
import type { Site } from './site.js';
import type { SafeHtml } from './template.js';
import { shorten } from './text.js';
import { untranslatedOn } from './translation.js';

/** What a page says about itself. */
export interface Sheet {
  /** Empty on the home page, whose title is that of the framework. */
  readonly title: string;
  readonly description: string;
  /** The page that it belongs to, below the folder of the language; empty where it belongs to none. */
  readonly below: string;
  readonly crumbs: readonly { readonly title: string; readonly href: string }[];
  readonly content: SafeHtml;
  /** Style sheets that this page needs beside the one of all pages. */
  readonly styles?: readonly string[];
}

/** Puts the content of a page into the frame that all pages share. */
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
  return { path, contents: closeUp(html.html) };
}

/** What the script needs that tells readers of a newer release; empty in a draft, which is no release. */
function newerOn(site: Site, path: string): object | '' {
  if (site.edition.version === 'draft') return '';
  return {
    script: addressBetween(path, NEWER),
    log: addressBetween(`${site.edition.version}/${path}`, 'versions.json'),
    version: site.edition.version,
    page: path,
  };
}

/** The address under which a page is published for good; empty as long as a framework has none. */
function canonicalOf(site: Site, path: string): string {
  const { baseUrl } = site.framework.settings;
  return baseUrl === '' ? '' : `${baseUrl}/${site.edition.version}/${path}`;
}

/** The blank lines and the indentation that a template leaves mean nothing in HTML; on a long page they are a tenth of it. */
export function closeUp(html: string): string {
  return html.replace(/\s*\n\s*(?=<)/g, '\n');
}
