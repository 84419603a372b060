import { stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import {
  type Diagnostic,
  diagnostic,
  isData,
  type Kind,
  type Outcome,
  type Schema,
  SETTINGS_FILE,
  type Tree,
  topOf,
} from '../model/index.js';

/** Reads the schema of each kind. Reports schemas that are missing or not JSON. */
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
          topOf(SETTINGS_FILE),
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

/**
 * Returns the address of a schema relative to a file, for editors that read `# yaml-language-server: $schema=`: that of
 * the framework, or else of the package installed in the framework; empty if there is neither.
 */
export async function schemaAddresses(
  root: string,
  schemas: readonly string[],
): Promise<(schema: string, path: string) => string> {
  const found = new Map<string, string>();
  for (const schema of schemas) {
    for (const candidate of [schema, `node_modules/charter/${schema}`]) {
      const isThere = await stat(join(root, candidate)).then(
        (one) => one.isFile(),
        () => false,
      );
      if (isThere && !found.has(schema)) found.set(schema, candidate);
    }
  }
  return (schema, path) => {
    const target = found.get(schema);
    return target === undefined ? '' : posix.relative(dirname(path), target);
  };
}
