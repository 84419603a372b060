import { directionOf } from '../../model/index.js';
import { addressBetween, type PageLocation } from './address.js';
import { escapeHtml, SafeHtml } from './safe-html.js';
import type { Site } from './site.js';

/** Returns the attributes `lang` and `dir` for a text in a language. */
export function langOf(language: string): SafeHtml {
  return new SafeHtml(` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`);
}

/** The notice on a page whose text is not translated; empty on a page in the source language. */
export function untranslatedOn(site: Site, spot: PageLocation): object | '' {
  const { sourceLanguage } = site.framework.settings;
  if (site.language === sourceLanguage) return '';
  const said = site.words.languageOf('untranslated');
  return {
    language: site.words.find(`language-${sourceLanguage}`) ?? sourceLanguage,
    lang: said === site.words.language ? '' : langOf(said),
    href: addressBetween(`${site.language}/${spot.path}`, `${sourceLanguage}/${spot.path}`),
  };
}
