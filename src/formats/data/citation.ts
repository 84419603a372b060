import { stringify } from 'yaml';
import type { Edition, Entity, Framework } from '../../model/index.js';

/** The whole framework and each standard as BibTeX entries. */
export function bibliography(framework: Framework, edition: Edition): string {
  const standards = (framework.idsOf.standard ?? []).flatMap((id) => framework.entities[id] ?? []);
  return [whole(framework, edition), ...standards.map((one) => part(framework, edition, one))].join('\n');
}

function whole(framework: Framework, edition: Edition): string {
  return entry('techreport', 'framework', edition, [
    ['title', framework.settings.title],
    ['institution', framework.settings.publisher],
    ...common(framework, edition, 'index.html'),
  ]);
}

function part(framework: Framework, edition: Edition, standard: Entity): string {
  const { sourceLanguage } = framework.settings;
  const version = edition.history?.versions[standard.id];
  return entry('techreport', standard.id, edition, [
    ['title', standard.title],
    ['institution', framework.settings.publisher],
    ['type', `Policy standard of the ${framework.settings.title}`],
    ['number', version === undefined ? standard.id : `${standard.id}, version ${version}`],
    ...common(framework, edition, `${sourceLanguage}/${standard.page}`),
  ]);
}

type Field = readonly [name: string, value: string];

function common({ settings }: Framework, edition: Edition, path: string): Field[] {
  const { date, version } = edition;
  const note = version === 'draft' ? 'Working draft' : `Version ${version}`;
  return [
    ...(date === undefined ? [] : [['year', date.slice(0, 4)] as const, ['date', date] as const]),
    ['note', note],
    ...(settings.baseUrl === '' ? [] : [['url', `${settings.baseUrl}/${version}/${path}`] as const]),
  ];
}

function entry(type: string, id: string, edition: Edition, fields: readonly Field[]): string {
  const key = `${id}-${edition.version}`.replace(/[^A-Za-z0-9.:-]/g, '-');
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = {${bibText(value)}},\n`).join('')}}\n`;
}

/** Characters that mean something to BibTeX stand as themselves; braces that do not match would end the entry. */
function bibText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/\\/g, '/')
    .replace(/[%#&$_]/g, '\\$&');
}

/** How the framework is cited, as a file in the Citation File Format 1.2.0 (citation-file-format.github.io). */
export function citationFile({ settings }: Framework, edition: Edition): string {
  const { date, version } = edition;
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'Cite the framework by its version; cite a clause by its id too.',
      type: 'dataset',
      title: settings.title,
      authors: [{ name: settings.publisher }],
      version,
      ...(date !== undefined && { 'date-released': date }),
      license: settings.licence,
      ...(settings.baseUrl !== '' && { url: `${settings.baseUrl}/${version}/index.html` }),
    },
    { lineWidth: 0 },
  );
}
