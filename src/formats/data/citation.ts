import { stringify } from 'yaml';
import { bibtexOf, type Edition, type Framework } from '../../model/index.js';

/** Returns BibTeX entries for the framework and for each standard. */
export function bibliography(framework: Framework, edition: Edition): string {
  const standards = (framework.idsOf.standard ?? []).flatMap((id) => framework.entities[id] ?? []);
  const { sourceLanguage } = framework.settings;
  const entries = [undefined, ...standards].map((one) => bibtexOf(framework, edition, sourceLanguage, one));
  return `${entries.join('\n\n')}\n`;
}

/** Returns the citation of the framework in the Citation File Format 1.2.0 (citation-file-format.github.io). */
export function citationFile({ settings }: Framework, edition: Edition): string {
  const { date, version } = edition;
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'Cite the framework with its version. Cite a clause with its id as well.',
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
