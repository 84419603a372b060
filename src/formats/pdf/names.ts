import type { Retirement } from '../../model/index.js';
import type { Chapter } from './content.js';
import type { Setting } from './setting.js';

/**
 * The names at which the file opens beside the labels of its headings, each with the label of what it opens: the anchors
 * of the website, so that what is behind the `#` of an address is right in both.
 */
export function namesIn(
  setting: Setting,
  chapters: readonly Chapter[],
  retired: readonly Retirement[],
): { readonly [name: string]: string } {
  const names = new Map([...entityNames(setting), ...noteNames(setting, chapters), ...retired.flatMap(formerNames)]);
  for (const id of setting.scope.ids) names.delete(id);
  return Object.fromEntries(names);
}

/** The anchor of what stands inside another entity, and of each part of a text. */
function* entityNames({ framework, scope }: Setting): Generator<readonly [string, string]> {
  for (const id of scope.ids) {
    const entity = framework.entities[id];
    if (!entity) continue;
    if (entity.anchor !== '' && entity.anchor !== id) yield [entity.anchor, id];
    // The parts of a requirement are blocks of it, without headings.
    if (entity.within !== undefined) continue;
    for (const { name, title } of entity.parts)
      yield [`${id}-${name}`, (title !== '' && scope.labelOfPart(entity, name)) || id];
  }
}

/** The footnotes that are set, by the entity in whose file they stand. */
function* noteNames({ framework, scope }: Setting, chapters: readonly Chapter[]): Generator<readonly [string, string]> {
  const holders = [...scope.ids]
    .flatMap((id) => framework.entities[id] ?? [])
    .filter((one) => one.within === undefined);
  const byPath = new Map(holders.map(({ id, place }) => [place.path, id]));
  for (const [label, path = '', number] of JSON.stringify(chapters).matchAll(
    /(?<="t":"note","label":")note ([^"]+) (\d+)/g,
  ))
    if (byPath.has(path)) yield [`${byPath.get(path)}-note-${number}`, label];
}

/** The names of the sections of what is gone, or of the section that is gone itself. */
function formerNames({ id, sections = [] }: Retirement): readonly (readonly [string, string])[] {
  const [holder, section] = id.split('#');
  const names = section === undefined ? sections.map((name) => `${id}-${name}`) : [`${holder}-${section}`];
  return names.map((name) => [name, id]);
}
