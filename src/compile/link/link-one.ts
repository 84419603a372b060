import type { Document, Entity, Outcome, Schema, TextUnit } from '../../model/index.js';
import { type LinkedProperties, linkProperties } from './properties.js';
import type { Survey } from './survey.js';
import { type LinkedDocument, linkDocument, partOf } from './text.js';
import { readableText, unitsOf } from './units.js';

/** An entity with its properties linked. */
export interface LinkedEntity {
  readonly entity: Entity;
  readonly units: readonly TextUnit[];
  readonly properties: LinkedProperties;
}

/** A document with its text and the properties of its entities linked. */
export interface LinkedOne {
  readonly text: Outcome<LinkedDocument>;
  readonly entities: readonly LinkedEntity[];
}

const NONE: ReadonlySet<string> = new Set();
const NO_LINKS: LinkedProperties = { value: [], diagnostics: [], awaiting: [] };

/** Links a document with what is known of all. `entities` are those of the document that are in the framework. */
export function linkOne(document: Document, entities: readonly Entity[], survey: Survey): LinkedOne {
  const { known, inherited } = survey;
  const text = linkDocument(document, known.entities, survey.text);
  const { parts: allParts, notes } = text.value.body;
  return {
    text,
    entities: entities.map((entity): LinkedEntity => {
      const schema = schemaOf(entity, known.schemas);
      // The links of a vocabulary include those of its entries.
      const properties = entity.kind.startsWith('vocabulary/')
        ? NO_LINKS
        : linkProperties(entity, schema, inherited[entity.id] ?? NONE, known);
      const parts = allParts[entity.id] ?? [];
      const statement = parts.find((part) => part.name === 'statement');
      const isRead = statement !== undefined && 'statement' in entity.data;
      return {
        entity: isRead ? { ...entity, data: { ...entity.data, statement: readableText(statement.blocks) } } : entity,
        units: unitsOf(entity, [...parts, ...(entity.within === undefined ? notes.map(partOf) : [])], schema),
        properties,
      };
    }),
  };
}

function schemaOf(entity: Entity, schemas: { readonly [kind: string]: Schema }): Schema {
  if (!entity.kind.startsWith('vocabulary/')) return schemas[entity.kind] ?? {};
  return ((schemas.vocabulary?.$defs as { [name: string]: Schema } | undefined)?.entry ?? {}) as Schema;
}
