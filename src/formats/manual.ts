import {
  type FormatChapter,
  type FormatKey,
  type FormatTable,
  isData,
  itemsOf,
  type Kind,
  propertiesOf,
  refersTo,
  type Schema,
  SOURCES,
} from '../model/index.js';

/** A schema to describe, and where its documents are. */
export interface DescribedKind {
  readonly name: string;
  readonly schema: Schema;
  readonly files: string | undefined;
  readonly within?: string | undefined;
}

/** Returns the kinds that have a schema, in the order of the framework. */
export function describedKinds(
  kinds: readonly Kind[],
  schemas: { readonly [kind: string]: Schema },
): readonly DescribedKind[] {
  return kinds.flatMap(({ name, files, within }) => {
    const schema = schemas[name];
    return schema ? [{ name, schema, files, within }] : [];
  });
}

/** Describes the format of the sources, one chapter per schema. */
export function formatChapters(described: readonly DescribedKind[]): readonly FormatChapter[] {
  return described.map(({ name, schema, files, within }) => ({
    name,
    title: textOf(schema.title),
    description: textOf(schema.description),
    files: files === undefined ? '' : `${SOURCES}/${files}`,
    within: within ?? '',
    tables: [tableFrom('', schema, schema), ...innerTables(schema)].filter((table) => table.keys.length > 0),
    sections: sectionsOf(schema),
  }));
}

/** Values that are objects: those in `$defs`, then those defined inside a property. */
function innerTables(schema: Schema): FormatTable[] {
  const named = isData(schema.$defs) ? Object.entries(schema.$defs) : [];
  const inline = propertiesOf(schema, schema).filter(
    ([key, property]) => isData(property.properties) && !isReference(schema, key),
  );
  return [...named, ...inline].flatMap(([name, part]) => (isData(part) ? [tableFrom(name, part, schema)] : []));
}

function isReference(schema: Schema, key: string): boolean {
  const property = isData(schema.properties) ? schema.properties[key] : undefined;
  return isData(property) && property.$ref !== undefined;
}

function tableFrom(name: string, schema: Schema, root: Schema): FormatTable {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const keys = propertiesOf(schema, root).map(([key, property]) =>
    keyFrom(key, property, root, required.includes(key)),
  );
  return { name, title: textOf(schema.title), description: textOf(schema.description), keys };
}

function keyFrom(key: string, property: Schema, root: Schema, isRequired: boolean): FormatKey {
  const inner = property.type === 'array' ? itemsOf(property, root) : property;
  const isDerived = property['x-derived'] === true;
  const example = Array.isArray(property.examples) ? property.examples[0] : undefined;
  return {
    key,
    description: textOf(property.description),
    isNeeded: isRequired && !isDerived,
    isDerived,
    values: Array.isArray(inner.enum) ? inner.enum.map(String) : [],
    kinds: refersTo(inner),
    example: example === undefined ? '' : JSON.stringify(example),
  };
}

function sectionsOf(schema: Schema): FormatChapter['sections'] {
  const sections = Array.isArray(schema['x-sections']) ? schema['x-sections'] : [];
  return sections.flatMap((one) =>
    isData(one) ? [{ title: textOf(one.title), required: one.required === true }] : [],
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
