import type { Change, Entity, Finding, Framework, Place } from '../model/index.js';

/** The line on which the first difference in a text unit stands, where it is known. */
export type LineOf = (unit: string) => number | undefined;

/** The line that says what changed, on the later side: the parameter, the sentence, the value; else the heading. */
export function placeOf(change: Change, framework: Framework | undefined, lineOf: LineOf): Place | undefined {
  const entity = framework?.entities[change.id];
  if (!entity) return undefined;
  for (const finding of change.findings) {
    const place = placeOfFinding(finding, entity, lineOf);
    if (place) return place;
  }
  return entity.place;
}

function placeOfFinding({ aspect }: Finding, entity: Entity, lineOf: LineOf): Place | undefined {
  if (aspect === 'whole') return entity.place;
  const line = lineOf(`${entity.id}#${aspect}`);
  if (line !== undefined) {
    const start = { line, column: 1 };
    return { path: entity.place.path, start, end: start };
  }
  const pointers = aspect.startsWith('parameter ')
    ? [parameterPointer(entity, aspect.slice('parameter '.length))]
    : [aspect === 'level' ? '/statement' : `/${aspect.replaceAll('-', '_')}`, `/${aspect}`];
  for (const pointer of pointers) {
    const place = entity.places[pointer];
    if (place) return { path: entity.place.path, ...(place.key ?? place.value) };
  }
  return undefined;
}

function parameterPointer(entity: Entity, name: string): string {
  const list = Array.isArray(entity.data.parameter) ? entity.data.parameter : [];
  const index = list.findIndex((one) => (one as { name?: unknown }).name === name);
  return `/parameter/${index}`;
}
