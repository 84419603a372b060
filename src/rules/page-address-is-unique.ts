import {
  collectionFolder,
  type Diagnostic,
  diagnostic,
  FIXED_PAGES,
  type Framework,
  type Kind,
  type Place,
  SETTINGS_FILE,
  topOf,
} from '../model/index.js';
import type { Rule } from './rule.js';

export const pageAddressIsUnique: Rule = {
  code: 'page-address-is-unique',
  severity: 'error',
  judgesAbsence: false,
  property: 'No two pages of the website have the same address.',
  why: 'Of two pages with one address only one can be read. Addresses that differ only in case are the same on many computers.',
  example: {
    path: 'standards/framework.yaml',
    before: 'licence: CC-BY-4.0\nkinds:\n  term:\n    collection: matrix\n',
    after: 'licence: CC-BY-4.0\n',
  },
  *check(framework, severity) {
    const taken = new Map(FIXED_PAGES.map((name) => [`${name}/index.html`, `the page "${name}"`]));
    const clash = (page: string, owner: string, place: Place, hint: string): Diagnostic[] => {
      const key = page.normalize('NFC').toLowerCase();
      const other = taken.get(key);
      taken.set(key, other ?? owner);
      if (other === undefined) return [];
      const message = `the page ${page} would have the same address as ${other}`;
      return [diagnostic(this.code, place, message, { severity, hints: [hint] })];
    };
    const kinds = framework.settings.kinds.filter(
      ({ name, files }) => files !== undefined && (framework.idsOf[name] ?? []).length > 0,
    );
    // The kind that framework.yaml configures is the one to change, so it comes after the built-in ones.
    const isWritten = ({ name }: Kind) => framework.settings.places?.[`/kinds/${name}`] !== undefined;
    for (const kind of [...kinds.filter((one) => !isWritten(one)), ...kinds.filter(isWritten)]) {
      const hint = `give the kind "${kind.name}" another \`collection\``;
      const owner = `the list of the kind "${kind.name}"`;
      yield* clash(`${collectionFolder(kind)}/index.html`, owner, placeOfKind(kind, framework), hint);
    }
    for (const { name } of kinds)
      for (const id of framework.idsOf[name] ?? []) {
        const entity = framework.entities[id];
        if (entity) yield* clash(entity.page, `the ${name} "${id}"`, entity.place, `give the ${name} another id`);
      }
  },
};

function placeOfKind({ name }: Kind, { settings }: Framework): Place {
  const written = settings.places?.[`/kinds/${name}/collection`]?.value ?? settings.places?.[`/kinds/${name}`]?.key;
  return written ? { path: SETTINGS_FILE, ...written } : topOf(SETTINGS_FILE);
}
