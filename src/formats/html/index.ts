import {
  type Artifact,
  type Bodies,
  compareDiagnostics,
  compareText,
  type Diagnostic,
  type Format,
  type Materials,
  wordsIn,
} from '../../model/index.js';
import { type ActorChapters, actorPages, addChapters } from './actor-page.js';
import { changesSheet, newerScript, styleSheet } from './assets.js';
import { changesPage } from './changes-page.js';
import { collectionPage } from './collection.js';
import { entityOnWhole, entityPage } from './entity-page.js';
import { type Chapter, everythingPage } from './everything-page.js';
import { homePage, languagesPage } from './home.js';
import { makeSite } from './make-site.js';
import { manualPages } from './manual-pages.js';
import { matrixPage } from './matrix-page.js';
import { BINDING, CHECKLIST, MATRIX, mainPages, RELEASES, REQUIREMENTS, SUMMARY } from './navigation.js';
import { redlinePage } from './redline-page.js';
import { bindingPage, checklistPage, releasesPage } from './release-pages.js';
import { requirementsPage, statementsOf } from './requirements-page.js';
import type { Site } from './site.js';
import { summaryPage } from './summary-page.js';
import type { SafeHtml } from './template.js';
import { introOf, type Texts } from './text.js';
import { tombstonePages } from './tombstones.js';

/** The framework as a website: readable without JavaScript, without a network and from a folder. */
export const html: Format = {
  name: 'html',
  async *render(framework, bodies, edition, materials) {
    const diagnostics = new Map<string, Diagnostic>();
    // An error in a template occurs on every page that uses it; it is reported once.
    const report = (diagnostic: Diagnostic): void => {
      diagnostics.set(JSON.stringify(diagnostic), diagnostic);
    };
    const { languages, sourceLanguage } = framework.settings;
    yield styleSheet(materials, report);
    if (edition.changes) yield changesSheet(materials, report);
    if (edition.version !== 'draft') yield newerScript();
    for (const path of Object.keys(materials.media).sort(compareText)) yield mediaFile(materials, path);
    for (const language of languages) {
      const words = wordsIn(language, sourceLanguage, materials.strings);
      const site = makeSite(framework, edition, materials, language, words, report);
      if (language === sourceLanguage) yield languagesPage(site);
      yield* pagesOf(site, bodies, materials);
      for (const diagnostic of words.missing()) report(diagnostic);
    }
    return [...diagnostics.values()].sort(compareDiagnostics);
  },
};

function mediaFile(materials: Materials, path: string): Artifact {
  return { path, contents: materials.media[path] ?? '' };
}

/** Makes the pages of one language. Each text is loaded once, for its page and the page of everything, and then released. */
async function* pagesOf(site: Site, bodies: Bodies, materials: Materials): AsyncGenerator<Artifact> {
  const has = (template: string): boolean => Object.hasOwn(materials.templates, template);
  const exists = new Set(mainPages(site).map(({ page }) => page));
  yield homePage(site);
  if (exists.has(MATRIX.path)) yield matrixPage(site);
  if (exists.has(SUMMARY.path)) yield summaryPage(site);
  const duties: ActorChapters = {};
  const chapters: Chapter[] = [];
  const statements: Texts = {};
  for (const collection of site.collections) {
    const texts: SafeHtml[] = [];
    const intros: Texts = {};
    for (const id of collection.ids) {
      const entity = site.framework.entities[id];
      if (entity === undefined) continue;
      const body = await bodies(entity.place.path);
      yield entityPage(site, collection, entity, body);
      texts.push(entityOnWhole(site, collection, entity, body));
      addChapters(duties, site, entity, body);
      Object.assign(statements, statementsOf(site, entity, body));
      intros[id] = introOf(site, { path: collection.page, whole: false }, entity, body);
    }
    yield collectionPage(site, collection, intros, has);
    chapters.push({ collection, texts });
  }
  if (exists.has(REQUIREMENTS.path)) yield requirementsPage(site, statements);
  yield* actorPages(site, duties);
  yield everythingPage(site, chapters);
  const { changes, history } = site.edition;
  if (changes) yield changesPage(site, changes);
  for (const redline of history?.redlines ?? []) yield redlinePage(site, redline);
  yield* tombstonePages(site);
  if (exists.has(BINDING.path)) yield bindingPage(site);
  if (exists.has(CHECKLIST.path)) yield checklistPage(site);
  if (exists.has(RELEASES.path)) yield releasesPage(site);
  yield* manualPages(site);
}
