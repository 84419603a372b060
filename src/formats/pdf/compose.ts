import {
  type Bodies,
  directionOf,
  type Edition,
  FONT_PACKAGES,
  type FontPackage,
  type Framework,
  type Materials,
  type Words,
} from '../../model/index.js';
import { changeChapter } from './changes.js';
import { entityChapters } from './chapters.js';
import type { Chapter, Content } from './content.js';
import { type ComposeContext, scopeOf } from './context.js';
import { coverOf, versionOf } from './cover.js';
import { actorChapter, idChapter, matrixChapter } from './indexes.js';
import { namesIn } from './places.js';
import type { Plan } from './plan.js';
import { retiredChapter, retiredIn } from './retired.js';

/** The input of a renderer. */
interface Sources {
  readonly framework: Framework;
  readonly bodies: Bodies;
  readonly edition: Edition;
  readonly materials: Materials;
  /** Whether the file will be marked as PDF/UA-1 and PDF/A-2a. */
  readonly marked: boolean;
}

/** Composes the content of one file for the typesetter. */
export async function compose(sources: Sources, language: string, words: Words, plan: Plan): Promise<Content> {
  const { framework, bodies, edition, materials, marked } = sources;
  // Until a text is translated, a file in another language holds it in the language of its source, and says so.
  const textLanguage = framework.settings.sourceLanguage;
  const scope = scopeOf(framework, plan.ids, edition, language);
  const context: ComposeContext = {
    framework,
    edition,
    language,
    direction: directionOf(textLanguage),
    words,
    scope,
    media: materials.media,
  };
  const { settings } = framework;
  const about = plan.about === undefined ? undefined : framework.entities[plan.about];
  const chapters: Chapter[] = [...(await entityChapters(context, bodies, about !== undefined))];
  // The standard that a file is about comes before the principles and terms that go with it.
  if (about) chapters.sort((a, b) => Number(b.form === 'standard') - Number(a.form === 'standard'));
  else chapters.push(...matrixChapter(context), ...actorChapter(context));
  const retired = retiredIn(context, plan.about);
  chapters.push(
    ...changeChapter(context, plan.about, retired),
    ...retiredChapter(context, retired),
    ...idChapter(context),
  );
  return {
    fonts: installedOf(materials.fonts, textLanguage),
    paper: edition.paper === 'letter' ? 'us-letter' : 'a4',
    language: textLanguage,
    direction: context.direction,
    title: about ? `${about.id} ${about.title} – ${settings.title}` : settings.title,
    author: settings.publisher,
    keywords: keywordsOf(context, about?.id),
    description: about ? String(about.data.summary ?? settings.description) : settings.description,
    date: dateOf(edition),
    running: settings.title,
    foot: [settings.title, versionOf(context), edition.date].filter(Boolean).join(' · '),
    words: words.startingWith('pdf-'),
    depth: about ? 3 : 2,
    marked,
    names: namesIn(context, chapters, retired),
    cover: coverOf(context, about, marked),
    chapters,
  };
}

/** Returns the families that a framework installed. In Japanese, the Japanese font precedes the Chinese one. */
function installedOf(fonts: Materials['fonts'], language: string): readonly string[] {
  const families = new Set(fonts.map(({ family }) => family));
  const found = FONT_PACKAGES.filter(({ family }) => families.has(family));
  const isFirst = (one: FontPackage): number => Number(one.script === 'Japanese' && /^ja\b/i.test(language));
  return found.sort((a, b) => isFirst(b) - isFirst(a)).map(({ family }) => family);
}

/** Returns the keywords of a file: the id of its standard, and its principles. */
function keywordsOf({ framework }: ComposeContext, about: string | undefined): readonly string[] {
  const principles = framework.idsOf.principle ?? [];
  const served =
    about === undefined
      ? principles
      : principles.filter((id) => framework.linksFrom[about]?.some(({ to, how }) => to === id && how === 'property'));
  return [...(about === undefined ? [] : [about]), ...served.flatMap((id) => framework.entities[id]?.title ?? [])];
}

function dateOf({ date }: Edition): Content['date'] {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return year && month && day ? [year, month, day] : null;
}
