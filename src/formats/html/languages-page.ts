import { type Artifact, directionOf } from '../../model/index.js';
import { closeUp } from './frame.js';
import { HOME } from './navigation.js';
import type { Site } from './site.js';
import { STYLE } from './style.js';
import { shorten } from './text.js';

/** The first page of a release: a list of its languages. */
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
  return { path: 'index.html', contents: closeUp(site.fill('templates/html/languages.liquid', view, HOME).html) };
}
