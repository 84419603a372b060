import {
  type Diagnostic,
  diagnostic,
  type RecordFormat,
  SOURCES,
  type Source,
  type Tree,
  topOf,
} from '../model/index.js';

/** The folder of the record formats, and the endings of their files. */
const RECORDS = `${SOURCES}/records/`;
const SCHEMA = '.schema.json';
const EXAMPLE = '.example.json';

/** Whether a file belongs to a record format: a schema that a standard publishes for others to use, or its example. */
export function isRecordFile(path: string): boolean {
  return path.startsWith(RECORDS) && (path.endsWith(SCHEMA) || path.endsWith(EXAMPLE));
}

/** What is wrong with a file of a record format as JSON (RFC 8259); undefined where it is JSON. */
export function checkJson({ path, text }: Source): Diagnostic | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const code = path.endsWith(SCHEMA) ? 'schema-is-valid' : 'record-has-example';
    return diagnostic(code, topOf(path), 'this is YAML, but not JSON', {
      hints: ['put names and texts in double quotes, and remove trailing commas and comments'],
    });
  }
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
