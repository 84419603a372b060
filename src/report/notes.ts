import {
  type Change,
  type ChangeNote,
  type Entity,
  type Finding,
  type Framework,
  type MissingNote,
  type Place,
  SOURCES,
} from '../model/index.js';

/** Drafts the notes that a release will need, each as a complete file for its author to correct. */
export function missingNotes(
  changes: readonly Change[],
  notes: readonly ChangeNote[],
  framework: Framework | undefined,
  lineOf: LineOf,
): MissingNote[] {
  const taken = new Set(notes.map((note) => note.id));
  return changes
    .filter((change) => change.needsNote)
    .map((change) => {
      const name = freeName(change.id, taken);
      return {
        id: change.id,
        reason: change.reason,
        place: placeOfChange(change, framework, lineOf),
        path: `${SOURCES}/changes/${name}.md`,
        text: textOf(change),
      };
    });
}

function freeName(id: string, taken: Set<string>): string {
  const plain =
    id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'change';
  let name = plain;
  for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
  taken.add(name);
  return name;
}

/** The author chooses the class. The draft has the most common one, which requires nothing. */
function textOf({ id, kind, title }: Change): string {
  const what = kind === 'term' ? `The term "${title}"` : id;
  return [
    '---',
    'changes:',
    `  - ${id}`,
    '# clarified: the meaning is the same. Otherwise write redefined, strengthened or weakened.',
    'class: clarified',
    '---',
    '',
    `${what} has the same meaning in clearer words.`,
    '',
  ].join('\n');
}

/** Returns the line of the first difference in a text unit, if it is known. */
export type LineOf = (unit: string) => number | undefined;

/** Returns the changed place on the later side: the parameter, the sentence, the value; else the heading. */
export function placeOfChange(change: Change, framework: Framework | undefined, lineOf: LineOf): Place | undefined {
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
