import { compareText, type Framework, SOURCES, type StaleTranslation, type State } from '../model/index.js';

/** A translation as a file of the tree, and whether it was changed too. */
export interface TranslationFile {
  readonly path: string;
  readonly isTouched: boolean;
}

const PATH = new RegExp(`^${SOURCES}/translations/([^/]+)/(.+)$`);

/** Translations of texts that changed, which did not change themselves. They mirror the tree of the sources. */
export function staleTranslations(
  files: readonly TranslationFile[],
  [before, after]: readonly [State, State],
  framework: Framework | undefined,
): StaleTranslation[] {
  if (!framework) return [];
  const changed = changedUnits(before, after, framework);
  return files.flatMap(({ path, isTouched }): StaleTranslation[] => {
    const [, language = '', rest = ''] = PATH.exec(path) ?? [];
    const units = changed.get(`${SOURCES}/${rest}`) ?? [];
    return isTouched || units.length === 0 ? [] : [{ language, path, units }];
  });
}

/** The text units that were there and say something else now, by the file in which they are written. */
function changedUnits(before: State, after: State, framework: Framework): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [id, now] of Object.entries(after.entities)) {
    const path = framework.entities[id]?.place.path;
    const old = before.entities[id];
    if (path === undefined || !old) continue;
    const names = [...new Set([...Object.keys(old.text), ...Object.keys(now.text)])];
    const units = names.filter((name) => old.text[name] !== now.text[name]);
    if (units.length > 0) found.set(path, [...(found.get(path) ?? []), ...units].sort(compareText));
  }
  return found;
}
