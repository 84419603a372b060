import {
  type Artifact,
  type Bodies,
  compareDiagnostics,
  compareText,
  type Diagnostic,
  type Edition,
  type Framework,
  type Materials,
  type Page,
  rememberedForIds,
  type Words,
  wordsIn,
} from '../../model/index.js';
import { CHANGES_STYLE, changesSheet, NEWER, newerScript, STYLE, styleSheet } from './assets.js';
import { type FileText, fileText, type Texts } from './file-text.js';
import { LANGUAGES, languagesPage } from './home.js';
import { makeSite } from './make-site.js';
import { pagesOf } from './pages.js';

/** The files of the website of a framework. Each is made on demand, so that one page can be shown without the others. */
export interface Website {
  /** Every file in every language, in the order in which a build makes them. Each path occurs once. */
  readonly pages: readonly Page[];
  /** Returns the errors in templates and the missing interface strings of the files that were made so far, each once. */
  diagnostics(): readonly Diagnostic[];
}

/** Lists the files of the website. Listing reads no text and renders nothing. */
export function website(framework: Framework, bodies: Bodies, edition: Edition, materials: Materials): Website {
  const found = new Map<string, Diagnostic>();
  // An error in a template occurs on every page that uses it; it is reported once.
  const report = (diagnostic: Diagnostic): void => {
    found.set(JSON.stringify(diagnostic), diagnostic);
  };
  const { languages, sourceLanguage } = framework.settings;
  const has = (template: string): boolean => Object.hasOwn(materials.templates, template);
  const sites = languages.map((language) => {
    const words = wordsOnce(language, sourceLanguage, materials.strings);
    return makeSite(framework, edition, materials, language, words, report);
  });
  const texts = textsOf(framework, bodies);
  const pages = [
    file(STYLE, () => styleSheet(materials, report)),
    ...(edition.changes ? [file(CHANGES_STYLE, () => changesSheet(materials, report))] : []),
    ...(edition.version === 'draft' ? [] : [file(NEWER, newerScript)]),
    ...Object.entries(materials.media)
      .sort(([a], [b]) => compareText(a, b))
      .map(([path, contents]) => file(path, () => ({ path, contents }))),
    ...sites.flatMap((site) => [
      ...(site.language === sourceLanguage ? [file(LANGUAGES, () => languagesPage(site))] : []),
      ...pagesOf(site, texts, has),
    ]),
  ];
  return {
    pages,
    diagnostics() {
      for (const { words } of sites) for (const diagnostic of words.missing()) report(diagnostic);
      return [...found.values()].sort(compareDiagnostics);
    },
  };
}

/** Renders each text once, when a page first needs it. Its tree is released then, since no page needs it any more. */
function textsOf(framework: Framework, bodies: Bodies): Texts {
  const known = new Map<string, Promise<FileText>>();
  return (path) => {
    const text = known.get(path) ?? bodies(path).then((body) => fileText(body, ownersIn(framework).get(path) ?? ''));
    known.set(path, text);
    return text;
  };
}

/** The entity of each file. */
const ownersIn = rememberedForIds(({ entities }): ReadonlyMap<string, string> => {
  const owners = new Map<string, string>();
  for (const { id, within, place } of Object.values(entities)) if (within === undefined) owners.set(place.path, id);
  return owners;
});

function file(path: string, make: () => Artifact): Page {
  return { path, make: async () => make() };
}

/** The same words for the same strings, so that templates that were compiled with them can be used again. */
const WORDS = new WeakMap<Materials['strings'], Map<string, Words>>();

function wordsOnce(language: string, sourceLanguage: string, strings: Materials['strings']): Words {
  const known = WORDS.get(strings) ?? new Map<string, Words>();
  WORDS.set(strings, known);
  const key = `${language} ${sourceLanguage}`;
  const words = known.get(key) ?? wordsIn(language, sourceLanguage, strings);
  known.set(key, words);
  return words;
}
