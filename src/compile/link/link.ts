import {
  type Body,
  type Diagnostic,
  type Document,
  type Entity,
  type Framework,
  idsInName,
  type Link,
  type Linked,
  type Misnamed,
  misnamedIn,
  type Nameless,
  type Outcome,
  type PublishedEntity,
  type Retirement,
  type Schema,
  SETTINGS_FILE,
  type Settings,
  type TextUnit,
  tableOf,
} from '../../model/index.js';
import { type Claims, claimsOf } from './claims.js';
import { type CollectedEntities, collectEntities, withDefaults } from './entities.js';
import { filesOf } from './files.js';
import { type AwaitingReference, formerIds, type KnownIds } from './known-ids.js';
import { gatherLabels, idForm, sharedLabels } from './labels.js';
import type { TextContext } from './linker.js';
import { checkOrder, orderIds } from './order.js';
import { linkProperties } from './properties.js';
import { linkDocument, partOf } from './text.js';
import { readableText, unitsOf } from './units.js';

/** The input of linking besides the documents. */
export interface LinkContext {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
  /** Every path below `standards/`, published or not. */
  readonly paths: readonly string[];
  /** False if an earlier stage found an error. */
  readonly complete: boolean;
  /** The entities that releases published and that are not retired, as in the newest release that has each. */
  readonly published?: readonly PublishedEntity[];
  readonly retired?: readonly Retirement[];
}

/** A framework, and the references to entities that it no longer has. */
interface LinkedFramework extends Outcome<Linked> {
  readonly awaiting: readonly AwaitingReference[];
  /** Ids that references name and that may belong to entities whose own id is unknown. */
  readonly missing: readonly string[];
}

/** Links documents into a framework: each id leads to its entity, each reference to its target and back. */
export function link(documents: readonly Document[], context: LinkContext): LinkedFramework {
  const { settings, schemas } = context;
  const collected = collectEntities(documents, settings, schemas);
  const { entities, inherited } = withDefaults(collected.value.entities, schemas);
  const idsOf = orderIds(entities, settings);
  const misnamed = misnamedIn({ entities, settings, schemas }).filter((one) => isReported(one, settings));
  const known: KnownIds = {
    settings,
    schemas,
    entities,
    idsOf,
    claimed: claimsIn(documents, collected.value, misnamed, schemas),
    misnamed: new Set(misnamed.flatMap(({ entity, start }) => (start === undefined ? [entity.id] : []))),
    former: formerIds(context.published ?? [], context.retired ?? [], entities),
    absent: new Set(),
    complete: context.complete,
  };
  const labels = gatherLabels(entities);
  const unread = documents.filter(({ claims }) => claims.length > 0).map(({ path }) => path);
  const files = filesOf(context.paths, new Set([...unread, ...collected.value.paths]), known);
  const text: TextContext = { known, labels, files, isIdForm: idForm(settings, schemas), autolink: settings.autolink };
  const order = checkOrder(settings, SETTINGS_FILE, known);
  const diagnostics: Diagnostic[] = [...collected.diagnostics, ...sharedLabels(labels, entities), ...order.diagnostics];
  const awaiting: AwaitingReference[] = [...order.awaiting];
  const links: Link[] = [];
  const bodies = tableOf<Body>();
  for (const document of documents) {
    const linked = linkDocument(document, entities, text);
    bodies[document.path] = linked.value.body;
    links.push(...linked.value.links);
    awaiting.push(...linked.value.awaiting);
    diagnostics.push(...linked.diagnostics);
  }
  const units = tableOf<readonly TextUnit[]>();
  for (const entity of Object.values(entities)) {
    const schema = schemaOf(entity, schemas);
    // The links of a vocabulary include those of its entries.
    if (!entity.kind.startsWith('vocabulary/')) {
      const linked = linkProperties(entity, schema, inherited[entity.id] ?? new Set(), known);
      links.push(...linked.value);
      awaiting.push(...linked.awaiting);
      diagnostics.push(...linked.diagnostics);
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
    complete: context.complete && misnamed.length === 0 && diagnostics.every((found) => found.severity !== 'error'),
  };
  return { value: { framework, bodies }, awaiting, missing: [...known.claimed.asked], diagnostics };
}

/** Whether a rule reports that an id does not fit; framework.yaml can switch it off. */
function isReported({ start }: Misnamed, { rules }: Settings): boolean {
  return rules[start === undefined ? 'file-name-starts-with-id' : 'id-starts-with-its-standard'] !== 'off';
}

/**
 * Returns the ids that may exist: those that could not be read or were left out, and those that misplaced entities
 * should have.
 */
function claimsIn(
  documents: readonly Document[],
  { lost, nameless }: CollectedEntities,
  misnamed: readonly Misnamed[],
  schemas: { readonly [kind: string]: Schema },
): Claims {
  const ids = [
    ...documents.flatMap(({ claims }) => claims),
    ...lost,
    ...misnamed.flatMap(({ entity, start }) => (start === undefined ? idsInName(entity.place.path) : [])),
  ];
  const forms = [
    ...documents.flatMap((document) => document.nameless ?? []),
    ...nameless,
    ...misnamed.flatMap(({ entity, start }): Nameless[] =>
      start === undefined ? [] : [{ kind: entity.kind, startsWith: `${start}-` }],
    ),
  ];
  return claimsOf(new Set(ids), forms, schemas);
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
