import {
  type Diagnostic,
  diagnostic,
  type Entity,
  type FoundPhrase,
  finderOf,
  type Place,
  type Schema,
  type Settings,
} from '../../model/index.js';

/**
 * Returns a test for the form of an id. If the pattern of a kind also fits ordinary words, such as `device` or
 * `city-law`, only a word with a digit and a hyphen counts as an id.
 */
export function idForm(settings: Settings, schemas: { readonly [kind: string]: Schema }): (word: string) => boolean {
  const patterns = settings.kinds.flatMap((kind) => {
    const id = (schemas[kind.name]?.properties as { id?: { pattern?: string } } | undefined)?.id?.pattern;
    return id === undefined ? [] : (compiled(id) ?? []);
  });
  const isLoose = (pattern: RegExp) => pattern.test('word') || pattern.test('two-words');
  const strict = patterns.filter((pattern) => !isLoose(pattern));
  const loose = patterns.filter(isLoose);
  return (word) =>
    strict.some((pattern) => pattern.test(word)) ||
    (/\d/.test(word) && word.includes('-') && loose.some((pattern) => pattern.test(word)));
}

function compiled(pattern: string): RegExp[] | undefined {
  try {
    return [new RegExp(pattern, 'u')];
  } catch {
    return undefined;
  }
}

/** Words that refer to an entity: the labels of terms. */
export interface Labels {
  /** The ids of the entities with a label, by label in lower case with single spaces. */
  readonly byLabel: ReadonlyMap<string, readonly string[]>;
  /** Finds every label in a text as whole words, the longest first; undefined if no label is to be linked. */
  readonly find: ((text: string) => readonly FoundPhrase[]) | undefined;
}

/** Collects the labels of all entities. `autolink: false` on an entity keeps its labels from being found. */
export function gatherLabels(entities: { readonly [id: string]: Entity }): Labels {
  const byLabel = new Map<string, string[]>();
  const linked = new Set<string>();
  for (const entity of Object.values(entities)) {
    if (entity.within !== undefined) continue;
    for (const [label] of labelsOf(entity)) {
      const key = normal(label);
      const ids = byLabel.get(key) ?? [];
      if (!ids.includes(entity.id)) byLabel.set(key, [...ids, entity.id]);
      if (entity.data.autolink !== false) linked.add(key);
    }
  }
  const sorted = [...linked].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { byLabel, find: sorted.length > 0 ? finderOf(sorted) : undefined };
}

/** Returns the labels of an entity with their pointers, its main label first. */
function labelsOf({ data }: Entity): [string, string][] {
  if (typeof data.label !== 'string') return [];
  const others = Array.isArray(data.alternative_labels) ? data.alternative_labels : [];
  return [
    [data.label, '/label'],
    ...others.map((label, index): [string, string] => [String(label), `/alternative_labels/${index}`]),
  ];
}

/** Reports labels that two entities share, at the later one. Two entities that share several labels are one mistake. */
export function sharedLabels({ byLabel }: Labels, entities: { readonly [id: string]: Entity }): Diagnostic[] {
  const found: Diagnostic[] = [];
  const pairs = new Set<string>();
  for (const [label, [first = '', ...others]] of byLabel) {
    for (const id of others) {
      const [one, other] = [entities[first], entities[id]];
      if (!one || !other || pairs.has(`${first}\n${id}`)) continue;
      pairs.add(`${first}\n${id}`);
      found.push(
        diagnostic('label-is-unique', placeOfLabel(label, other), `the label "${label}" already belongs to ${one.id}`, {
          hints: ['give each term its own labels'],
          related: [{ message: `${one.id} has this label`, place: placeOfLabel(label, one) }],
        }),
      );
    }
  }
  return found;
}

function placeOfLabel(label: string, entity: Entity): Place {
  const pointer = labelsOf(entity).find(([written]) => normal(written) === label)?.[1] ?? '/label';
  const at = entity.places[pointer]?.value;
  return at ? { path: entity.place.path, ...at } : entity.place;
}

export function normal(label: string): string {
  return label.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
