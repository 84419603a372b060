import type { Entity } from '../../model/index.js';
import { codeOf, type Site } from './site.js';

/** How the page of an entity is cited, as an entry for BibTeX. */
export function bibtexOf(site: Site, entity: Entity): string {
  const { settings } = site.framework;
  const { version, date, history } = site.edition;
  const code = codeOf(site.framework, entity);
  const own = history?.versions[entity.id];
  const base = settings.baseUrl;
  const fields: readonly (readonly [string, string])[] = [
    ['title', code === '' ? entity.title : `${code} ${entity.title}`],
    ['author', `{${bare(settings.publisher)}}`],
    ['booktitle', settings.title],
    ...(date === undefined ? [] : [['year', date.slice(0, 4)] as const]),
    [
      'note',
      version === 'draft' ? 'Working draft' : `Version ${version}${own === undefined ? '' : `, standard ${own}`}`,
    ],
    ...(base === '' ? [] : [['url', `${base}/${version}/${site.language}/${entity.page}`] as const]),
  ];
  const key = `${entity.id}-${version}`.replace(/[^A-Za-z0-9.:-]/g, '-');
  return `@incollection{${key},\n${fields.map(([name, value]) => `  ${name} = {${name === 'author' ? value : bare(value)}}`).join(',\n')}\n}`;
}

/** Braces and backslashes would end or bend the entry; the rest stands as BibTeX wants it. */
function bare(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[{}\\]/g, '')
    .replace(/[%#&$_]/g, '\\$&');
}
