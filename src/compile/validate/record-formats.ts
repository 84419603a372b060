import { type Diagnostic, diagnostic, hintFor, type Parsed, type ParsedEntity, topOf } from '../../model/index.js';
import { compiled } from './compiled.js';
import { explainErrors } from './faults.js';
import { unusable } from './validate.js';

/**
 * Checks that the schema of each record format is valid, its standard exists and its example conforms. If not all
 * standards could be read, `standards` is undefined and they are not checked.
 */
export function checkRecordFormats(files: readonly Parsed[], standards: readonly string[] | undefined): Diagnostic[] {
  const byPath = new Map(files.map((file) => [file.path, file.entities[0]]));
  return files
    .filter(({ path }) => path.endsWith('.schema.json'))
    .flatMap(({ path, entities: [schema] }) =>
      schema ? checkRecord(path, schema, byPath.get(exampleOf(path)), byPath, standards) : [],
    );
}

function checkRecord(
  path: string,
  schema: ParsedEntity,
  example: ParsedEntity | undefined,
  files: ReadonlyMap<string, unknown>,
  standards: readonly string[] | undefined,
): Diagnostic[] {
  const found = checkStandard(path, schema, standards);
  const { $id: _, ...rest } = schema.data;
  try {
    const validates = compiled(rest);
    if (!example) return files.has(exampleOf(path)) ? found : [...found, withoutExample(path)];
    return validates(example.data)
      ? found
      : [...found, ...explainErrors(validates.errors ?? [], example, exampleOf(path))];
  } catch (error) {
    return [...found, unusable(path, (error as Error).message)];
  }
}

function checkStandard(path: string, schema: ParsedEntity, standards: readonly string[] | undefined): Diagnostic[] {
  const id = String(schema.data['x-standard'] ?? '');
  if (standards === undefined || standards.includes(id)) return [];
  const written = schema.places['/x-standard']?.value;
  const at = written ? { path, ...written } : topOf(path);
  const message =
    id === '' ? 'the schema does not name the standard that requires the record' : `there is no standard "${id}"`;
  const hints = id === '' ? ['add "x-standard" with the id of the standard'] : hintFor(id, standards);
  return [diagnostic('reference-resolves', at, message, { hints })];
}

function withoutExample(path: string): Diagnostic {
  return diagnostic('record-has-example', topOf(path), 'the schema of the record has no example', {
    hints: [`add an invented record as ${exampleOf(path)}`],
  });
}

function exampleOf(path: string): string {
  return path.replace(/\.schema\.json$/, '.example.json');
}
