import {
  type Body,
  type Data,
  type Diagnostic,
  type Document,
  diagnostic,
  type Entity,
  type Framework,
  type Link,
  type Linked,
  type Outcome,
  type Part,
  type Schema,
  type Settings,
  type TextUnit,
  tableOf,
} from '../model/index.js';
import { collectEntities, orderIds } from './entities.js';
import { filesOf } from './files.js';
import { gatherLabels } from './labels.js';
import { type Known, linkProperties } from './properties.js';
import { linkPart, type TextContext } from './text.js';
import { readableText, unitsOf } from './units.js';

/** What linking needs beside the documents. */
export interface LinkContext {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
  /** Every path below `standards/`, published or not. */
  readonly paths: readonly string[];
  /** False when an earlier stage found an error. */
  readonly complete: boolean;
}

/** Documents to a framework: every id to its entity, every reference to its target and back. */
export function link(documents: readonly Document[], context: LinkContext): Outcome<Linked> {
  const { settings, schemas } = context;
  const collected = collectEntities(documents, settings);
  const entities = withDefaults(collected.value, schemas);
  const idsOf = orderIds(entities, settings);
  const known: Known = { entities, idsOf, claimed: new Set(documents.flatMap((document) => document.claims)) };
  const labels = gatherLabels(entities);
  const text: TextContext = {
    known,
    labels,
    files: filesOf(
      context.paths,
      entities,
      new Set(documents.filter((document) => document.claims.length > 0).map((document) => document.path)),
    ),
    isIdForm: idForm(settings, schemas),
    autolink: settings.autolink,
  };
  const diagnostics: Diagnostic[] = [...collected.diagnostics, ...sharedLabels(labels.byLabel, entities)];
  const links: Link[] = [];
  const units = tableOf<readonly TextUnit[]>();
  const bodies = tableOf<Body>();
  for (const document of documents) {
    const read = linkDocument(document, entities, text);
    bodies[document.path] = read.body;
    links.push(...read.links);
    diagnostics.push(...read.diagnostics);
  }
  for (const entity of Object.values(entities)) {
    const schema = schemaOf(entity, schemas);
    // The links of an entry are among those of its vocabulary.
    if (!entity.kind.startsWith('vocabulary/')) {
      const found = linkProperties(entity, schema, known);
      links.push(...found.value);
      diagnostics.push(...found.diagnostics);
    }
    const parts = bodies[entity.place.path]?.parts[entity.id] ?? [];
    units[entity.id] = unitsOf(entity, parts, schema);
    const statement = parts.find((part) => part.name === 'statement');
    if (statement && 'statement' in entity.data)
      entities[entity.id] = { ...entity, data: { ...entity.data, statement: readableText(statement.blocks) } };
  }
  const framework: Framework = {
    settings,
    schemas,
    entities,
    idsOf,
    linksFrom: group(links, (one) => one.from),
    citedBy: group(links, (one) => one.to),
    units,
    complete: context.complete && diagnostics.every((found) => found.severity !== 'error'),
  };
  return { value: { framework, bodies }, diagnostics };
}

function linkDocument(
  document: Document,
  entities: { readonly [id: string]: Entity },
  context: TextContext,
): { body: Body; links: Link[]; diagnostics: Diagnostic[] } {
  const links: Link[] = [];
  const diagnostics: Diagnostic[] = [];
  const parts = tableOf<readonly Part[]>();
  const through = (part: Part, entity: Entity): Part => {
    const linked = linkPart(part, entity, document.path, context);
    links.push(...linked.links);
    diagnostics.push(...linked.diagnostics);
    return linked.part;
  };
  for (const parsed of document.entities) {
    const entity = entities[String(parsed.data.id)];
    // Of two entities with one id only the first is part of the framework.
    if (entity?.place.path === document.path) parts[entity.id] = parsed.parts.map((part) => through(part, entity));
  }
  const owner = document.entities[0] && entities[String(document.entities[0].data.id)];
  const notes = document.notes.map((note) => {
    if (!owner) return note;
    const part: Part = { name: `note-${note.number}`, title: '', blocks: note.blocks, holds: [] };
    return { ...note, blocks: through(part, owner).blocks };
  });
  return { body: { path: document.path, parts, notes }, links, diagnostics };
}

/** What the schema gives as default, and what the holder gives under `defaults`, becomes part of the data. */
function withDefaults(
  entities: { readonly [id: string]: Entity },
  schemas: { readonly [kind: string]: Schema },
): { [id: string]: Entity } {
  return tableOf(
    Object.entries(entities).map(([id, entity]): [string, Entity] => {
      const holder = entity.within === undefined ? undefined : entities[entity.within];
      const given = (holder?.data.defaults ?? {}) as Data;
      const properties = (schemas[entity.kind]?.properties ?? {}) as { [name: string]: Schema };
      const added: { [name: string]: Data[string] } = {};
      const places: { [pointer: string]: Entity['places'][string] } = {};
      for (const [name, definition] of Object.entries(properties)) {
        if (entity.data[name] !== undefined || entity.within === undefined) continue;
        const value = given[name] ?? definition.default;
        if (value === undefined) continue;
        added[name] = value;
        const place = entity.places['']?.value;
        if (place) places[`/${name}`] = { value: place };
      }
      return [
        id,
        Object.keys(added).length === 0
          ? entity
          : { ...entity, data: { ...entity.data, ...added }, places: { ...entity.places, ...places } },
      ];
    }),
  );
}

/** A word has the form of an id when the pattern of a kind fits and it is not an ordinary word. */
function idForm(settings: Settings, schemas: { readonly [kind: string]: Schema }): (word: string) => boolean {
  const patterns = settings.kinds.flatMap((kind) => {
    const id = (schemas[kind.name]?.properties as { id?: { pattern?: string } } | undefined)?.id?.pattern;
    return id === undefined ? [] : [new RegExp(id, 'u')];
  });
  return (word) => /[\p{Lu}\d]/u.test(word) && word.includes('-') && patterns.some((pattern) => pattern.test(word));
}

function sharedLabels(
  byLabel: ReadonlyMap<string, readonly string[]>,
  entities: { readonly [id: string]: Entity },
): Diagnostic[] {
  return [...byLabel].flatMap(([label, [first, ...others]]) =>
    others.flatMap((id) => {
      const one = entities[first ?? ''];
      const other = entities[id];
      if (!one || !other) return [];
      const place = other.places['/label']?.value;
      return [
        diagnostic(
          'label-is-unique',
          place ? { path: other.place.path, ...place } : other.place,
          `the label "${label}" belongs to ${one.id} already`,
          {
            hints: ['give each term its own labels'],
            related: [{ message: 'the other term', place: one.place }],
          },
        ),
      ];
    }),
  );
}

function schemaOf(entity: Entity, schemas: { readonly [kind: string]: Schema }): Schema {
  if (!entity.kind.startsWith('vocabulary/')) return schemas[entity.kind] ?? {};
  return ((schemas.vocabulary?.$defs as { [name: string]: Schema } | undefined)?.entry ?? {}) as Schema;
}

function group(links: readonly Link[], key: (link: Link) => string): { [id: string]: Link[] } {
  const groups = tableOf<Link[]>();
  for (const one of links) {
    const list = groups[key(one)];
    if (list) list.push(one);
    else groups[key(one)] = [one];
  }
  return groups;
}
