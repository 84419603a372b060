import { type Artifact, type FormatChapter, type FormatKey, type Page, severitiesOf } from '../../model/index.js';
import { addressBetween, type PageLocation } from './address.js';
import { framePage } from './frame.js';
import { DIAGNOSTICS, FORMAT, HOME } from './navigation.js';
import { pageAt, type Site } from './site.js';

/** Lists the pages for writers: the format of every kind, and every diagnostic with an example. None without a manual. */
export function manualPages(site: Site): readonly Page[] {
  if (site.manual === undefined) return [];
  const { chapters } = site.manual;
  return [
    pageAt(site, FORMAT, () => formatPage(site, chapters)),
    ...chapters.map((chapter) => pageAt(site, spotOf(chapter), () => chapterPage(site, chapter, chapters))),
    pageAt(site, DIAGNOSTICS, () => diagnosticsPage(site)),
  ];
}

function spotOf(chapter: FormatChapter): PageLocation {
  return { path: `format/${chapter.name}/index.html`, whole: false };
}

function formatPage(site: Site, chapters: readonly FormatChapter[]): Artifact {
  const title = site.words.say('format');
  const items = chapters.map((chapter) => ({
    ...chapter,
    href: addressBetween(FORMAT.path, spotOf(chapter).path),
    where: whereOf(site, chapter),
  }));
  const content = site.fill('templates/html/format.liquid', { title, items, ...source(site) }, FORMAT);
  return framePage(site, FORMAT, {
    title,
    description: site.words.say('format-intro'),
    below: FORMAT.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(FORMAT.path, HOME.path) }],
    content,
  });
}

function chapterPage(site: Site, chapter: FormatChapter, chapters: readonly FormatChapter[]): Artifact {
  const spot = spotOf(chapter);
  const tables = chapter.tables.map((table) => ({
    ...table,
    anchor: table.name === '' ? 'keys' : `value--${table.name}`,
    keys: table.keys.map((key) => ({
      ...key,
      // A key may contain a space, as in `shall not`; an anchor must not.
      anchor: `key--${table.name === '' ? '' : `${table.name}.`}${key.key}`.replace(/\s+/g, '-'),
      targets: targetsOf(site, spot, key, chapters),
    })),
  }));
  const view = { chapter: { ...chapter, tables, where: whereOf(site, chapter) }, ...source(site) };
  const to = (path: string): string => addressBetween(spot.path, path);
  return framePage(site, spot, {
    title: `${site.words.say('format')}: ${chapter.title}`,
    description: chapter.description,
    below: FORMAT.path,
    crumbs: [
      { title: site.words.say('home'), href: to(HOME.path) },
      { title: site.words.say('format'), href: to(FORMAT.path) },
    ],
    content: site.fill('templates/html/format-kind.liquid', view, spot),
  });
}

/** The kinds that a key refers to, each with the page of its format, or of the vocabulary if the framework has it. */
function targetsOf(site: Site, spot: PageLocation, { kinds }: FormatKey, chapters: readonly FormatChapter[]): object[] {
  return kinds.map((kind) => {
    const [, vocabulary] = kind.split('/');
    const entity = vocabulary === undefined ? undefined : site.framework.entities[vocabulary];
    const chapter = chapters.find((one) => one.name === kind.split('/')[0]);
    const path = entity?.page ?? (chapter && spotOf(chapter).path);
    return {
      title: vocabulary ?? chapter?.title ?? kind,
      isEntry: vocabulary !== undefined,
      href: path === undefined ? '' : addressBetween(spot.path, path),
    };
  });
}

function whereOf(site: Site, { files, within }: FormatChapter): string {
  return files === '' ? site.words.say('format-within', { kind: within }) : site.words.say('format-files', { files });
}

function diagnosticsPage(site: Site): Artifact {
  const title = site.words.say('diagnostics');
  const groups = (site.manual?.groups ?? []).map((group) => ({
    ...group,
    anchor: `group--${group.name}`,
    explanations: group.explanations.map((one) => ({
      ...one,
      severities: severitiesOf(one),
      before: one.example.before.trimEnd(),
      after: one.example.after.trimEnd(),
    })),
  }));
  const view = { title, groups, ...source(site) };
  const content = site.fill('templates/html/diagnostics.liquid', view, DIAGNOSTICS);
  return framePage(site, DIAGNOSTICS, {
    title,
    description: site.words.say('diagnostics-intro'),
    below: DIAGNOSTICS.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(DIAGNOSTICS.path, HOME.path) }],
    content,
  });
}

/** Schemas and rules are in English, whatever the language of the page. */
function source(site: Site): { is_english: boolean } {
  return { is_english: /^en\b/i.test(site.language) };
}
