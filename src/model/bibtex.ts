import type { Edition } from './format.js';
import type { Entity, Framework } from './framework.js';

type Field = readonly [name: string, value: string];

/**
 * Returns the BibTeX entry for the page of an entity, or for the whole framework if no entity is given. An entity has
 * the same entry on its page and in the bibliography.
 */
export function bibtexOf(framework: Framework, edition: Edition, language: string, entity?: Entity): string {
  const { settings } = framework;
  const kind = entity && settings.kinds.find(({ name }) => name === entity.kind.split('/')[0]);
  const isReport = kind?.requirements === true;
  const path = entity ? `${language}/${entity.page}` : 'index.html';
  const fields: readonly Field[] = [
    ['title', escaped(entity?.title ?? settings.title)],
    // The extra braces keep BibTeX from splitting an organisation into first and last name.
    ['author', `{${escaped(settings.publisher)}}`],
    ...(entity && !isReport ? [] : [['institution', escaped(settings.publisher)] as const]),
    ...(entity && isReport ? reportOf(framework, edition, entity) : []),
    ...(entity && !isReport ? [['booktitle', escaped(settings.title)] as const] : []),
    ...(edition.date === undefined
      ? []
      : [['year', edition.date.slice(0, 4)] as const, ['date', edition.date] as const]),
    ['note', edition.version === 'draft' ? 'Working draft' : `Version ${edition.version}`],
    ...(settings.baseUrl === '' ? [] : [['url', escaped(`${settings.baseUrl}/${edition.version}/${path}`)] as const]),
  ];
  const key = `${entity?.id ?? 'framework'}-${edition.version}`.replace(/[^A-Za-z0-9.:-]/g, '-');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('');
  return `@${entity && !isReport ? 'incollection' : 'techreport'}{${key},\n${lines}}`;
}

/** A standard is a separate report, with its id and its own version. */
function reportOf({ settings }: Framework, { history }: Edition, { id }: Entity): Field[] {
  const version = history?.versions[id];
  return [
    ['type', `Policy standard of the ${escaped(settings.title)}`],
    ['number', version === undefined ? id : `${id}, version ${version}`],
  ];
}

/** Escapes the special characters of BibTeX. Drops braces and backslashes, which could end or change the entry. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[{}\\]/g, '')
    .replace(/[%#&$_]/g, '\\$&');
}
