import {
  type Diagnostic,
  diagnostic,
  type Entity,
  isData,
  type Json,
  type Link,
  nearest,
  type Outcome,
  type Place,
  pointerTo,
  pointerWords,
  replacing,
  type Schema,
  sure,
} from '../../model/index.js';

/** What linking knows of the ids of the framework. */
export interface KnownIds {
  readonly entities: { readonly [id: string]: Entity };
  readonly idsOf: { readonly [kind: string]: readonly string[] };
  /** Ids of what exists but could not be read or does not conform. */
  readonly claimed: ReadonlySet<string>;
  /** False when an earlier stage found an error, so that a name that is not known may only be an echo. */
  readonly complete: boolean;
}

/**
 * Collects the links in the data of an entity, by one walk of schema and data: each string that `x-refersTo` marks.
 * Of the properties that it has from its holder, what is wrong is told there.
 */
export function linkProperties(
  entity: Entity,
  schema: Schema,
  inherited: ReadonlySet<string>,
  known: KnownIds,
): Outcome<Link[]> {
  const links: Link[] = [];
  const diagnostics: Diagnostic[] = [];
  walk(schema, schema, entity.data, '', (value, kinds, pointer) => {
    const place = placeOfValue(entity, pointer);
    const [where = ''] = pointerWords(pointer);
    const to = kinds.map((kind) => resolve(value, kind, known)).find((id) => id !== undefined);
    if (to !== undefined) links.push({ from: entity.id, to, how: 'property', where, place });
    else if (!isClaimed(value, kinds, known) && !inherited.has(where))
      diagnostics.push(unresolved(value, kinds, place, known));
  });
  return { value: links, diagnostics };
}

function walk(
  schema: Schema,
  root: Schema,
  data: Json,
  pointer: string,
  found: (value: string, kinds: string[], pointer: string) => void,
): void {
  const target = follow(schema, root);
  if (target['x-refersTo'] !== undefined && typeof data === 'string')
    found(data, [target['x-refersTo']].flat() as string[], pointer);
  if (Array.isArray(data) && isData(target.items)) {
    for (const [index, item] of data.entries())
      walk(target.items as Schema, root, item, pointerTo(pointer, index), found);
  } else if (isData(data)) {
    const properties = (target.properties ?? {}) as { [name: string]: Schema };
    for (const [name, value] of Object.entries(data)) {
      const definition = Object.hasOwn(properties, name) ? properties[name] : target.additionalProperties;
      if (isData(definition)) walk(definition, root, value, pointerTo(pointer, name), found);
    }
  }
}

/** A schema with what its `$ref` to another part of the same file says; a ring of references ends. */
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

/** The id of the entity that a value of a kind means. */
export function resolve(value: string, kind: string, known: KnownIds): string | undefined {
  const id = kind.startsWith('vocabulary/') ? `${kind.slice('vocabulary/'.length)}/${value}` : value;
  return Object.hasOwn(known.entities, id) && known.entities[id]?.kind === kind ? id : undefined;
}

function isClaimed(value: string, kinds: readonly string[], known: KnownIds): boolean {
  return (
    known.claimed.has(value) ||
    kinds.some((kind) => kind.startsWith('vocabulary/') && known.claimed.has(kind.slice('vocabulary/'.length)))
  );
}

function placeOfValue(entity: Entity, pointer: string): Place {
  const at = entity.places[pointer];
  return at ? { path: entity.place.path, ...at.value } : entity.place;
}

function unresolved(value: string, kinds: readonly string[], place: Place, known: KnownIds): Diagnostic {
  const names = kinds.flatMap((kind) =>
    (known.idsOf[kind] ?? []).map((id) => (kind.startsWith('vocabulary/') ? String(known.entities[id]?.data.id) : id)),
  );
  const wanted = kinds.map(wordsFor).join(' or ');
  const other = Object.hasOwn(known.entities, value) ? known.entities[value] : undefined;
  const message = other
    ? `"${value}" is ${article(other.kind)}, and ${article(wanted)} is wanted`
    : `there is no ${wanted} "${value}"`;
  const label = byLabel(value, kinds, known);
  const meant = other ? undefined : (sure(value, names) ?? label);
  const name = meant ?? nearest(value, names) ?? label;
  return diagnostic('reference-resolves', place, message, {
    hints: [name === undefined ? choice(names, kinds[0] ?? '') : `write "${name}"`],
    fixes: meant === undefined ? [] : replacing(place, value, meant),
  });
}

function choice(names: readonly string[], kind: string): string {
  if (names.length === 0)
    return kind.startsWith('vocabulary/')
      ? `add the vocabulary ${kind.slice('vocabulary/'.length)} with this entry`
      : `add the ${kind}`;
  return names.length <= 12
    ? `use one of: ${names.join(', ')}`
    : `add it, or choose one of the ${names.length} that there are`;
}

/** People write the label where the id is wanted. */
function byLabel(value: string, kinds: readonly string[], known: KnownIds): string | undefined {
  const wanted = value.toLowerCase();
  for (const kind of kinds) {
    const id = (known.idsOf[kind] ?? []).find((candidate) => known.entities[candidate]?.title.toLowerCase() === wanted);
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
