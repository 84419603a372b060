import type { Edition } from './format.js';
import type { Entity, Framework } from './framework.js';

type Field = readonly [name: string, value: string];

/**
 * How the page of an entity, or the whole framework where none is given, is cited, as an entry for BibTeX. The same thing
 * has the same entry wherever it stands: on its page and in the list of all.
 */
export function bibtexOf(framework: Framework, edition: Edition, language: string, entity?: Entity): string {
  const { settings } = framework;
  const kind = entity && settings.kinds.find(({ name }) => name === entity.kind.split('/')[0]);
  const stands = kind?.requirements === true;
  const path = entity ? `${language}/${entity.page}` : 'index.html';
  const fields: readonly Field[] = [
    ['title', bare(entity?.title ?? settings.title)],
    // In braces of its own, so that a body is not taken for a person with a first name.
    ['author', `{${bare(settings.publisher)}}`],
    ...(entity && !stands ? [] : [['institution', bare(settings.publisher)] as const]),
    ...(entity && stands ? reportOf(framework, edition, entity) : []),
    ...(entity && !stands ? [['booktitle', bare(settings.title)] as const] : []),
    ...(edition.date === undefined
      ? []
      : [['year', edition.date.slice(0, 4)] as const, ['date', edition.date] as const]),
    ['note', edition.version === 'draft' ? 'Working draft' : `Version ${edition.version}`],
    ...(settings.baseUrl === '' ? [] : [['url', bare(`${settings.baseUrl}/${edition.version}/${path}`)] as const]),
  ];
  const key = `${entity?.id ?? 'framework'}-${edition.version}`.replace(/[^A-Za-z0-9.:-]/g, '-');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('');
  return `@${entity && !stands ? 'incollection' : 'techreport'}{${key},\n${lines}}`;
}

/** A standard is a report of its own, by its id and its own version. */
function reportOf({ settings }: Framework, { history }: Edition, { id }: Entity): Field[] {
  const version = history?.versions[id];
  return [
    ['type', `Policy standard of the ${bare(settings.title)}`],
    ['number', version === undefined ? id : `${id}, version ${version}`],
  ];
}

/** Characters that mean something to BibTeX stand as themselves; braces and backslashes would end or bend the entry. */
function bare(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[{}\\]/g, '')
    .replace(/[%#&$_]/g, '\\$&');
}
