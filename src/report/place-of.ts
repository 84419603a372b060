import type { Change, Entity, Finding, Framework, Place } from '../model/index.js';

/** The line that says what changed, on the later side: the parameter, the statement, the value; else the heading. */
export function placeOf(change: Change, framework: Framework | undefined): Place | undefined {
  const entity = framework?.entities[change.id];
  if (!entity) return undefined;
  for (const finding of change.findings) {
    const place = placeOfFinding(finding, entity);
    if (place) return place;
  }
  return entity.place;
}

function placeOfFinding({ aspect }: Finding, entity: Entity): Place | undefined {
  if (aspect === 'whole') return entity.place;
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
