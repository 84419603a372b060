import {
  type Body,
  type Diagnostic,
  type Document,
  type Entity,
  type Framework,
  type Link,
  type Linked,
  type Outcome,
  type Schema,
  SETTINGS_FILE,
  type Settings,
  type TextUnit,
  tableOf,
} from '../../model/index.js';
import { collectEntities, withDefaults } from './entities.js';
import { filesOf } from './files.js';
import { gatherLabels, idForm, sharedLabels } from './labels.js';
import type { TextContext } from './linker.js';
import { checkOrder, orderIds } from './order.js';
import { type KnownIds, linkProperties } from './properties.js';
import { linkDocument, partOf } from './text.js';
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
  const { entities, inherited } = withDefaults(collected.value.entities, schemas);
  const idsOf = orderIds(entities, settings);
  const claimed = new Set([...documents.flatMap((document) => document.claims), ...collected.value.lost]);
  const known: KnownIds = { entities, idsOf, claimed, complete: context.complete };
  const labels = gatherLabels(entities);
  const unread = new Set(documents.filter((document) => document.claims.length > 0).map((document) => document.path));
  const files = filesOf(context.paths, entities, { paths: unread, ids: claimed });
  const text: TextContext = { known, labels, files, isIdForm: idForm(settings, schemas), autolink: settings.autolink };
  const diagnostics: Diagnostic[] = [
    ...collected.diagnostics,
    ...sharedLabels(labels, entities),
    ...checkOrder(settings, SETTINGS_FILE, known),
  ];
  const links: Link[] = [];
  const bodies = tableOf<Body>();
  for (const document of documents) {
    const linked = linkDocument(document, entities, text);
    bodies[document.path] = linked.value.body;
    links.push(...linked.value.links);
    diagnostics.push(...linked.diagnostics);
  }
  const units = tableOf<readonly TextUnit[]>();
  for (const entity of Object.values(entities)) {
    const schema = schemaOf(entity, schemas);
    // The links of an entry are among those of its vocabulary.
    if (!entity.kind.startsWith('vocabulary/')) {
      const found = linkProperties(entity, schema, inherited[entity.id] ?? new Set(), known);
      links.push(...found.value);
      diagnostics.push(...found.diagnostics);
    }
    const body = bodies[entity.place.path];
    const parts = body?.parts[entity.id] ?? [];
    const notes = entity.within === undefined ? (body?.notes ?? []).map(partOf) : [];
    units[entity.id] = unitsOf(entity, [...parts, ...notes], schema);
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
