import { type Artifact, directionOf } from '../../model/index.js';
import { addressBetween } from './address.js';
import { STYLE } from './assets.js';
import { itemsOf } from './collection.js';
import { framePage } from './frame.js';
import { countLevels } from './levels.js';
import { HOME, mainPages } from './navigation.js';
import { shorten } from './shorten.js';
import { collectionTitle, type Site } from './site.js';
import { closed } from './writer.js';

/** The downloads that are published with the pages. */
function downloadsOf(site: Site): object[] {
  const { formats } = site.edition;
  return [
    ...(formats.includes('pdf') ? [{ title: site.words.say('download-pdf'), href: 'framework.pdf' }] : []),
    ...(formats.includes('data')
      ? [
          { title: site.words.say('download-data'), href: '../data/framework.json' },
          { title: site.words.say('download-schema'), href: '../data/framework.schema.json' },
          { title: site.words.say('download-requirements'), href: '../data/requirements.csv' },
          { title: site.words.say('download-checklist'), href: '../data/checklist.csv' },
          { title: site.words.say('download-citation'), href: '../data/citation.bib' },
          { title: site.words.say('download-cff'), href: '../data/CITATION.cff' },
          ...site.records.map(({ name, title }) => ({
            title: site.words.say('record-schema', { record: title }),
            href: `../data/records/${name}.schema.json`,
          })),
        ]
      : []),
  ];
}

/** Makes the first page of a language: what the framework is, how to use and cite it, principles and standards. */
export function homePage(site: Site): Artifact {
  const { idsOf, settings } = site.framework;
  const collections = site.collections.map((collection) => ({
    kind: collection.kind.name,
    title: collectionTitle(site, collection.kind),
    href: addressBetween(HOME.path, collection.page),
    items: ['principle', 'standard'].includes(collection.kind.name) ? itemsOf(site, HOME, collection, {}) : [],
  }));
  const content = site.fill(
    'templates/html/home.liquid',
    {
      collections,
      pages: mainPages(site).map(({ title, page, intro }) => ({ title, intro, href: addressBetween(HOME.path, page) })),
      levels: countLevels(site, idsOf.requirement ?? []),
      requirements: (idsOf.requirement ?? []).length,
      downloads: downloadsOf(site),
    },
    HOME,
  );
  return framePage(site, HOME, { title: '', description: settings.description, below: '', crumbs: [], content });
}

/** The path of the first page of a release. */
export const LANGUAGES = 'index.html';

/** Makes the first page of a release: a list of its languages. */
export function languagesPage(site: Site): Artifact {
  const { settings } = site.framework;
  const view = {
    title: settings.title,
    description: shorten(settings.description),
    style: STYLE,
    languages: settings.languages.map((language) => ({
      tag: language,
      name: site.words.find(`language-${language}`) ?? language,
      direction: directionOf(language),
      href: `${language}/${HOME.path}`,
    })),
  };
  return { path: LANGUAGES, contents: closed(site.fill('templates/html/languages.liquid', view, HOME)) };
}
