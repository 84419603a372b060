import {
  type Diagnostic,
  diagnostic,
  type RecordFormat,
  SOURCES,
  type Source,
  type Tree,
  topOf,
} from '../model/index.js';

/** The folder of the record formats, and the extensions of their files. */
const RECORDS = `${SOURCES}/records/`;
const SCHEMA = '.schema.json';
const EXAMPLE = '.example.json';

/** Whether a file belongs to a record format: a schema that a standard publishes for others to use, or its example. */
export function isRecordFile(path: string): boolean {
  return path.startsWith(RECORDS) && (path.endsWith(SCHEMA) || path.endsWith(EXAMPLE));
}

/** Checks that a file of a record format is JSON (RFC 8259). */
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

/** Reads the record formats of a framework with valid sources, sorted by name. */
export async function loadRecordFormats(tree: Tree): Promise<readonly RecordFormat[]> {
  const formats: RecordFormat[] = [];
  for (const { path } of (await tree.list(SOURCES)).files) {
    if (!path.startsWith(RECORDS) || !path.endsWith(SCHEMA)) continue;
    const name = path.slice(RECORDS.length, -SCHEMA.length);
    const [schema, example] = await Promise.all([tree.read(path), tree.read(`${RECORDS}${name}${EXAMPLE}`)]);
    if (!schema || !example) continue;
    const keys = JSON.parse(new TextDecoder().decode(schema)) as { readonly [key: string]: unknown };
    formats.push({
      name,
      title: String(keys.title ?? name),
      description: String(keys.description ?? ''),
      standard: String(keys['x-standard'] ?? ''),
      schema,
      example,
    });
  }
  return formats;
}
