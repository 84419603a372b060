import {
  type Diagnostic,
  diagnostic,
  isData,
  type Kind,
  type Outcome,
  type Schema,
  type Tree,
  topOf,
} from '../model/index.js';

/** Reads the schema of each kind. One that is missing or is not JSON is a diagnostic. */
export async function loadSchemas(
  tree: Tree,
  kinds: readonly Pick<Kind, 'name' | 'schema'>[],
): Promise<Outcome<{ [kind: string]: Schema }>> {
  const schemas: { [kind: string]: Schema } = {};
  const diagnostics: Diagnostic[] = [];
  for (const kind of kinds) {
    const bytes = await tree.read(kind.schema);
    if (!bytes) {
      diagnostics.push(
        diagnostic(
          'schema-is-valid',
          topOf('standards/framework.yaml'),
          `the kind "${kind.name}" has no schema: there is no file ${kind.schema}`,
          { hints: ['write the schema, or correct its path under `kinds`'] },
        ),
      );
      continue;
    }
    try {
      const schema: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (!isData(schema)) throw new Error('it is not an object');
      schemas[kind.name] = schema;
    } catch (error) {
      diagnostics.push(
        diagnostic('schema-is-valid', topOf(kind.schema), `this is not JSON: ${(error as Error).message}`, {
          hints: ['correct the file'],
        }),
      );
    }
  }
  return { value: schemas, diagnostics };
}
