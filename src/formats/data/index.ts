import type { Artifact, Bodies, Diagnostic, Edition, Format, Framework, Materials } from '../../model/index.js';
import { CHANGES_SCHEMA, changesData } from './changes.js';
import { bibliography, citationFile } from './citation.js';
import { atomFeed } from './feed.js';
import { frameworkData, frameworkSchema } from './framework.js';
import { jsonPieces } from './json.js';
import { checklistCsv, requirementsCsv } from './requirements.js';

/** The framework as data: JSON with its schema, tables, changes, citations, and a feed of the releases. */
export const data: Format = {
  name: 'data',
  async *render(
    framework: Framework,
    _bodies: Bodies,
    edition: Edition,
    materials: Materials,
  ): AsyncGenerator<Artifact, readonly Diagnostic[]> {
    yield { path: 'data/framework.json', contents: { pieces: () => jsonPieces(frameworkData(framework, edition)) } };
    yield { path: 'data/framework.schema.json', contents: print(frameworkSchema(framework)) };
    yield { path: 'data/requirements.csv', contents: { pieces: () => requirementsCsv(framework, edition) } };
    yield { path: 'data/checklist.csv', contents: { pieces: () => checklistCsv(framework, edition) } };
    yield { path: 'data/citation.bib', contents: bibliography(framework, edition) };
    yield { path: 'data/CITATION.cff', contents: citationFile(framework, edition) };
    if (edition.changes) {
      yield { path: 'data/changes.json', contents: print(changesData(edition.changes)) };
      yield { path: 'data/changes.schema.json', contents: print(CHANGES_SCHEMA) };
    }
    if (edition.history && edition.history.releases.length > 0) {
      const { title, publisher, baseUrl } = framework.settings;
      const { releases } = edition.history;
      yield { path: 'data/releases.atom', contents: atomFeed({ title, publisher, baseUrl, releases }) };
    }
    for (const { name, schema, example } of materials.records) {
      yield { path: `data/records/${name}.schema.json`, contents: schema };
      yield { path: `data/records/${name}.example.json`, contents: example };
    }
    return [];
  },
};

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
