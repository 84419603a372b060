import { type Entity, labelOf } from '../../model/index.js';
import type { Block, Cover, Line } from './content.js';
import type { ComposeContext } from './context.js';
import { requirementKinds } from './plan.js';

/** Composes the cover: the title, edition, publisher and citation of the file. */
export function coverOf(context: ComposeContext, about: Entity | undefined, marked: boolean): Cover {
  const { framework, words } = context;
  const { settings } = framework;
  const kind = about ? settings.kinds.find(({ name }) => name === about.kind) : undefined;
  const title = about?.title ?? settings.title;
  const status = typeof about?.data.status === 'string' ? labelOf(words, 'status', about.data.status) : '';
  return {
    over: about ? `${words.find(`kind-${about.kind}`) ?? kind?.title ?? ''} ${about.id}`.trim() : '',
    title,
    subtitle: about ? String(about.data.summary ?? '') : settings.subtitle,
    publisher: settings.publisher,
    notice: [untranslated(context), settings.notice].filter((text) => text !== '').join(' '),
    lines: [
      line(about ? words.say('pdf-part-of') : '', settings.title),
      line(words.say('edition'), versionOf(context)),
      line(words.say('pdf-date'), context.edition.date ?? ''),
      line(words.say('status'), about ? status : ''),
      line(words.say('pdf-status-of-all'), about ? '' : statusOfAll(context)),
      line(words.say('publisher'), settings.publisher),
      line(words.say('licence'), words.find(`licence-${settings.licence}`) ?? settings.licence),
      line(words.say('contact'), settings.contact.replace(/^mailto:/, ''), settings.contact),
      line(words.say('cite-as'), citationOf(context, about)),
      ...(marked ? [] : [line(words.say('form-of-file'), words.say('form-unmarked'))]),
    ].filter(({ name, c }) => name !== '' && c.length > 0),
  };
}

/** Says that the text is not translated, in a file in another language than the source. */
function untranslated({ framework, language, words }: ComposeContext): string {
  const { sourceLanguage } = framework.settings;
  if (language === sourceLanguage) return '';
  const source = words.find(`language-${sourceLanguage}`) ?? sourceLanguage;
  return `${words.say('untranslated')} ${words.say('untranslated-text', { language: source })}`;
}

/** Counts the standards of each status. */
function statusOfAll({ framework, words }: ComposeContext): string {
  const counts = new Map<string, number>();
  for (const id of requirementKinds(framework).flatMap(({ name }) => framework.idsOf[name] ?? [])) {
    const status = framework.entities[id]?.data.status;
    if (typeof status === 'string') counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const comma = words.find('pdf-comma') ?? ', ';
  return [...counts].map(([status, count]) => `${labelOf(words, 'status', status)}: ${count}`).join(comma);
}

/** Returns the version as text; a draft has none. */
export function versionOf({ edition, words }: ComposeContext): string {
  return edition.version === 'draft'
    ? words.say('edition-draft')
    : words.say('edition-version', { version: edition.version });
}

function citationOf(context: ComposeContext, about: Entity | undefined): string {
  const { settings } = context.framework;
  const title = about ? `${about.id} ${about.title}. ${settings.title}` : settings.title;
  const edition = [versionOf(context), context.edition.date].filter(Boolean).join(', ');
  const url = settings.baseUrl === '' ? '' : ` ${settings.baseUrl.replace(/\/?$/, '/')}${context.edition.version}/`;
  return context.words.say('pdf-citation', { publisher: settings.publisher, title, edition, url }).trim();
}

function line(name: string, value: string, url = ''): Line {
  const text = { t: 'text', v: value } as const;
  const c: Block[] = value === '' ? [] : [{ t: 'p', c: [url === '' ? text : { t: 'link', url, c: [text] }] }];
  return { name, c };
}
