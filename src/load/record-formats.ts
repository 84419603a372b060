import { type RecordFormat, SOURCES, type Tree } from '../model/index.js';

/** The folder of the record formats, and the endings of their files. */
const RECORDS = `${SOURCES}/records/`;
const SCHEMA = '.schema.json';
const EXAMPLE = '.example.json';

/** Whether a file belongs to a record format: a schema that a standard publishes for others to use, or its example. */
export function isRecordFile(path: string): boolean {
  return path.startsWith(RECORDS) && (path.endsWith(SCHEMA) || path.endsWith(EXAMPLE));
}

/** The record formats of a framework whose sources are valid, in the order of their names. */
export async function loadRecordFormats(tree: Tree): Promise<readonly RecordFormat[]> {
  const formats: RecordFormat[] = [];
  for (const { path } of (await tree.list(SOURCES)).files) {
    if (!path.startsWith(RECORDS) || !path.endsWith(SCHEMA)) continue;
    const name = path.slice(RECORDS.length, -SCHEMA.length);
    const [schema, example] = await Promise.all([tree.read(path), tree.read(`${RECORDS}${name}${EXAMPLE}`)]);
    if (!schema || !example) continue;
    const said = JSON.parse(new TextDecoder().decode(schema)) as { readonly [key: string]: unknown };
    formats.push({
      name,
      title: String(said.title ?? name),
      description: String(said.description ?? ''),
      standard: String(said['x-standard'] ?? ''),
      schema,
      example,
    });
  }
  return formats;
}
