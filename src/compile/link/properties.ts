import {
  type Diagnostic,
  diagnostic,
  type Entity,
  hintFor,
  isData,
  type Json,
  type Link,
  nearest,
  type Outcome,
  type Place,
  pointerTo,
  pointerWords,
  type Retirement,
  replacing,
  type Schema,
  SOURCES,
  sure,
} from '../../model/index.js';
import type { AwaitingReference, KnownIds } from './known-ids.js';

/** The links in the data of an entity, and their diagnostics. */
export interface LinkedProperties extends Outcome<readonly Link[]> {
  readonly awaiting: readonly AwaitingReference[];
}

/**
 * Collects the links in the data of an entity: each string that the schema marks with `x-refersTo`. Mistakes in
 * inherited properties are reported at the holder.
 */
export function linkProperties(
  entity: Entity,
  schema: Schema,
  inherited: ReadonlySet<string>,
  known: KnownIds,
): LinkedProperties {
  const links: Link[] = [];
  const diagnostics: Diagnostic[] = [];
  const awaiting: AwaitingReference[] = [];
  walk(schema, schema, entity.data, [], (value, kinds, words) => {
    const place = placeOfValue(entity, words.reduce<string>(pointerTo, ''));
    const [first = ''] = words;
    const where = String(first);
    const to = kinds.map((kind) => resolve(value, kind, known)).find((id) => id !== undefined);
    if (to !== undefined) links.push({ from: entity.id, to, how: 'property', where, place });
    else if (!isClaimed(value, kinds, known) && !inherited.has(where)) {
      const former = known.former.goneOf(...kinds.flatMap((kind) => idsOfValue(value, kind)));
      if (former !== undefined) awaiting.push({ to: former, diagnostic: unresolved(value, kinds, place, known) });
      else if (!isAbsent(kinds, known)) diagnostics.push(unresolved(value, kinds, place, known));
      else if (!known.absent.has(nameOfAbsent(kinds, known))) {
        known.absent.add(nameOfAbsent(kinds, known));
        diagnostics.push(absent(value, kinds, place, known));
      }
    }
  });
  return { value: links, diagnostics, awaiting };
}

const REFERRING = new WeakMap<Schema, boolean>();

/** Whether a value with a schema, or anything in it, may refer to something. */
function mayRefer(schema: Schema, root: Schema): boolean {
  const known = REFERRING.get(schema);
  if (known !== undefined) return known;
  // A schema that contains itself is not followed in a circle: its values are looked at.
  REFERRING.set(schema, true);
  const target = follow(schema, root);
  const parts = [target.items, target.additionalProperties, ...Object.values((target.properties ?? {}) as Schema)];
  const found = target['x-refersTo'] !== undefined || parts.some((part) => isData(part) && mayRefer(part, root));
  REFERRING.set(schema, found);
  return found;
}

/** Finds the values that refer to something, each with the words of its JSON Pointer. */
function walk(
  schema: Schema,
  root: Schema,
  data: Json,
  words: (string | number)[],
  found: (value: string, kinds: string[], words: readonly (string | number)[]) => void,
): void {
  if (!mayRefer(schema, root)) return;
  const target = follow(schema, root);
  const below = (word: string | number, definition: Schema, value: Json): void => {
    words.push(word);
    walk(definition, root, value, words, found);
    words.pop();
  };
  if (target['x-refersTo'] !== undefined && typeof data === 'string')
    found(data, [target['x-refersTo']].flat() as string[], words);
  if (Array.isArray(data) && isData(target.items)) {
    for (const [index, item] of data.entries()) below(index, target.items as Schema, item);
  } else if (isData(data)) {
    const properties = (target.properties ?? {}) as { [name: string]: Schema };
    for (const [name, value] of Object.entries(data)) {
      const definition = Object.hasOwn(properties, name) ? properties[name] : target.additionalProperties;
      if (isData(definition)) below(name, definition, value);
    }
  }
}

/**
 * Returns a schema with its `$ref` to another part of the same file resolved. A circular reference ends after a few
 * steps.
 */
function follow(schema: Schema, root: Schema): Schema {
  let at = schema;
  for (let steps = 0; typeof at.$ref === 'string' && steps < 10; steps += 1) {
    const { $ref, ...own } = at;
    at = { ...targetOf($ref, root), ...own };
  }
  return at;
}

function targetOf(reference: string, root: Schema): Schema {
  let found: Json | undefined = root;
  for (const word of pointerWords(reference.replace(/^#/, ''))) found = isData(found) ? found[word] : undefined;
  return isData(found) ? found : {};
}

/** Returns the id of the entity that a value refers to. */
function resolve(value: string, kind: string, known: KnownIds): string | undefined {
  const [id = value] = idsOfValue(value, kind);
  return Object.hasOwn(known.entities, id) && known.entities[id]?.kind === kind ? id : undefined;
}

/** Returns the id that a value stands for, and the id of its vocabulary, if any. */
function idsOfValue(value: string, kind: string): string[] {
  const vocabulary = vocabularyOf(kind);
  return vocabulary === undefined ? [value] : [`${vocabulary}/${value}`, vocabulary];
}

function vocabularyOf(kind: string): string | undefined {
  return kind.startsWith('vocabulary/') ? kind.slice('vocabulary/'.length) : undefined;
}

function isClaimed(value: string, kinds: readonly string[], { claimed }: KnownIds): boolean {
  return claimed.has(value, kinds) || kinds.some((kind) => claimed.has(vocabularyOf(kind) ?? value, []));
}

function isAbsent(kinds: readonly string[], { idsOf }: KnownIds): boolean {
  return kinds.every((kind) => (idsOf[kind] ?? []).length === 0);
}

/** Returns the key under which missing kinds are reported once: one key for all vocabularies if there are none. */
function nameOfAbsent(kinds: readonly string[], { idsOf }: KnownIds): string {
  const isNone = kinds.every((kind) => vocabularyOf(kind) !== undefined) && (idsOf.vocabulary ?? []).length === 0;
  return isNone ? 'vocabulary' : kinds.join();
}

/** Reports a kind without any entities: the vocabulary is missing, or all files of the kind are in another place. */
function absent(value: string, kinds: readonly string[], place: Place, { settings, idsOf }: KnownIds): Diagnostic {
  const [kind = ''] = kinds;
  const vocabulary = vocabularyOf(kind);
  const known = settings.kinds.find(({ name }) => name === (vocabulary === undefined ? kind : 'vocabulary'));
  const file = known?.files?.includes('*') ? `${SOURCES}/${known.files.replace('*', vocabulary ?? value)}` : undefined;
  if (vocabulary !== undefined) {
    const near = nearest(vocabulary, idsOf.vocabulary ?? []);
    const hint = `add ${file ?? `the vocabulary ${vocabulary}`} with the entry ${value}`;
    return diagnostic('reference-resolves', place, `there is no vocabulary "${vocabulary}"`, {
      hints: [near === undefined ? hint : `${hint}, or rename the vocabulary "${near}" if you mean that one`],
    });
  }
  if (!known)
    return diagnostic(
      'reference-resolves',
      place,
      `this value has to name a ${kind}, but the kind "${kind}" does not exist`,
      {
        hints: [
          ...hintFor(
            kind,
            settings.kinds.map(({ name }) => name),
          ),
          'correct "x-refersTo" in the schema',
        ].slice(0, 1),
      },
    );
  return diagnostic('reference-resolves', place, `there is no ${kinds.map(wordsFor).join(' or ')} "${value}"`, {
    hints: [file === undefined ? `add the ${kind}` : `add ${file}`],
  });
}

function placeOfValue(entity: Entity, pointer: string): Place {
  const at = entity.places[pointer];
  return at ? { path: entity.place.path, ...at.value } : entity.place;
}

function unresolved(value: string, kinds: readonly string[], place: Place, known: KnownIds): Diagnostic {
  const names = kinds.flatMap((kind) =>
    (known.idsOf[kind] ?? []).map((id) => (kind.startsWith('vocabulary/') ? String(known.entities[id]?.data.id) : id)),
  );
  const expected = kinds.map(wordsFor).join(' or ');
  const other = Object.hasOwn(known.entities, value) ? known.entities[value] : undefined;
  const retired = kinds
    .map((kind) => known.former.retirementOf(idsOfValue(value, kind)[0] ?? value))
    .find((one) => one !== undefined);
  if (retired) return retiredReference(value, retired, place);
  const message = other
    ? `"${value}" is ${article(other.kind)}, but ${article(expected)} is expected`
    : `there is no ${expected} "${value}"`;
  const label = byLabel(value, kinds, known);
  const meant = other ? undefined : (sure(value, names) ?? label);
  const name = meant ?? nearest(value, names) ?? label;
  return diagnostic('reference-resolves', place, message, {
    hints: [name === undefined ? choice(names, kinds[0] ?? '') : `write "${name}"`],
    fixes: meant === undefined ? [] : replacing(place, value, meant),
  });
}

function retiredReference(value: string, { successors }: Retirement, place: Place): Diagnostic {
  // An entry of a vocabulary is named without its vocabulary.
  const names = successors.map((id) => id.split('/').at(-1) ?? id);
  return diagnostic('reference-resolves', place, `"${value}" is retired`, {
    hints: [names.length === 0 ? 'remove it' : `write "${names.join('" or "')}" instead`],
  });
}

function choice(names: readonly string[], kind: string): string {
  if (names.length === 0) return `add the ${kind}`;
  return names.length <= 12
    ? `use one of: ${names.join(', ')}`
    : `add it, or use one of the ${names.length} that exist`;
}

/** Finds an id by its label, which people often write instead. */
function byLabel(value: string, kinds: readonly string[], known: KnownIds): string | undefined {
  const label = value.toLowerCase();
  for (const kind of kinds) {
    const id = (known.idsOf[kind] ?? []).find((candidate) => known.entities[candidate]?.title.toLowerCase() === label);
    if (id !== undefined) return String(known.entities[id]?.data.id);
  }
  return undefined;
}

function wordsFor(kind: string): string {
  return kind.startsWith('vocabulary/') ? `entry of the vocabulary ${kind.slice('vocabulary/'.length)}` : kind;
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
