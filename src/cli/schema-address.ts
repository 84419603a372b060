import { stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

/**
 * The address of a schema from a file of the framework, for editors that read `# yaml-language-server: $schema=`: a schema
 * of its own, else the one of the package where it is installed in the framework; empty where there is neither.
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
