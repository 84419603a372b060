import {
  type Diagnostic,
  directionOf,
  type Edition,
  type Framework,
  labelOf,
  type Materials,
  rememberedForIds,
  type Words,
} from '../../model/index.js';
import { anchorsOf } from './address.js';
import { isSafeAddress } from './safe-html.js';
import { collectionsOf, orderedIds, type Site } from './site.js';
import { templatesOf } from './template.js';
import { levelsOn } from './text.js';
import { langOf } from './translation.js';

/** Collects everything that the pages of one language need. */
export function makeSite(
  framework: Framework,
  edition: Edition,
  materials: Materials,
  language: string,
  words: Words,
  report: (diagnostic: Diagnostic) => void,
): Site {
  const fill = templatesOf(materials, words, report);
  const shown = siteView(framework, edition, language, words);
  const { sourceLanguage } = framework.settings;
  const source_lang = language === sourceLanguage ? '' : langOf(sourceLanguage);
  return {
    framework,
    edition,
    language,
    words,
    media: materials.media,
    manual: materials.manual,
    records: materials.records,
    ...orderOf(framework),
    fill: (template, view, spot) =>
      fill(template, view, { site: shown, source_lang, level: levelsOn(spot), whole: spot.whole }),
  };
}

/** What is the same in every language and edition of a framework, and as long as its ids are the same. */
const orderOf = rememberedForIds((framework): Pick<Site, 'anchors' | 'rank' | 'collections'> => {
  const ids = orderedIds(framework);
  return {
    anchors: anchorsOf(framework, ids),
    rank: Object.fromEntries(ids.map((id, index) => [id, index])),
    collections: collectionsOf(framework),
  };
});

/** The value `site` of every template. */
function siteView(framework: Framework, edition: Edition, language: string, words: Words): object {
  const { settings } = framework;
  const draft = edition.version === 'draft';
  return {
    title: settings.title,
    subtitle: settings.subtitle,
    description: settings.description,
    publisher: settings.publisher,
    notice: settings.notice,
    contact: isSafeAddress(settings.contact) ? settings.contact : '',
    licence: labelOf(words, 'licence', settings.licence),
    language,
    words_language: words.language,
    direction: directionOf(words.language),
    // A text that is not translated is shown, and marked, in the source language.
    text_language: settings.sourceLanguage,
    text_direction: directionOf(settings.sourceLanguage),
    translated: language === settings.sourceLanguage,
    version: edition.version,
    draft,
    edition: draft ? words.say('edition-draft') : words.say('edition-version', { version: edition.version }),
    date: edition.date ?? '',
    generator: `Charter ${edition.toolVersion}`,
  };
}
