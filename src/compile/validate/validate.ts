import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  type Diagnostic,
  type Document,
  diagnostic,
  isData,
  type Kind,
  type Outcome,
  type Parsed,
  type ParsedEntity,
  type Schema,
  topOf,
} from '../../model/index.js';
import { explainErrors } from './faults.js';

/** The annotations that Charter reads from a schema; they say nothing about validity. */
export const ANNOTATIONS = [
  'x-refersTo',
  'x-text',
  'x-sections',
  'x-derived',
  'x-block',
  'x-argument',
  'x-startsWith',
  'x-standard',
  'x-notBefore',
  'x-initial',
];

export interface Validators {
  readonly byKind: { readonly [kind: string]: ValidateFunction };
  readonly schemas: { readonly [kind: string]: Schema };
}

/** Compiles the schema of each kind (JSON Schema 2020-12). A schema that is not valid is a diagnostic, and its kind is not validated. */
export function compileSchemas(
  kinds: readonly Pick<Kind, 'name' | 'schema'>[],
  schemas: { readonly [kind: string]: Schema },
): Outcome<Validators> {
  const diagnostics: Diagnostic[] = [];
  const byKind: { [kind: string]: ValidateFunction } = {};
  for (const kind of kinds) {
    const schema = schemas[kind.name];
    if (!schema) continue;
    const under = misplaced(schema, undefined);
    if (under !== undefined) diagnostics.push(misplacedLink(kind.schema, under));
    try {
      // Without its $id, since two schemas of a framework may share one, and none refers to another by it.
      const { $id: _, ...rest } = schema;
      byKind[kind.name] = compiled(rest);
    } catch (error) {
      diagnostics.push(unusable(kind.schema, (error as Error).message));
    }
  }
  return { value: { byKind, schemas }, diagnostics };
}

// What was compiled is kept: a command often looks at several states of one framework, and compiling takes longer than
// validating. A process meets few schemas; one that meets many, such as a test, begins anew.
const KEPT = 100;
let ajv = newAjv();
const kept = new Map<string, ValidateFunction>();

/** The validator of a schema (JSON Schema 2020-12). Throws where the schema is not valid. */
export function compiled(schema: Schema): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= KEPT) {
    kept.clear();
    ajv = newAjv();
  }
  // Names inside a schema are known to the whole instance, and two frameworks may give one name to two things.
  const made = (key.includes('"$id"') ? newAjv() : ajv).compile(schema);
  kept.set(key, made);
  return made;
}

/** JSON Schema 2020-12 as Charter reads it: strict, with every error and with the values that are wrong. */
function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    verbose: true,
    ownProperties: true,
    logger: false,
    allowUnionTypes: true,
  });
  addFormats.default(ajv);
  ajv.addVocabulary(ANNOTATIONS);
  return ajv;
}

/** What is said of a schema that cannot be compiled. */
export function unusable(path: string, said: string): Diagnostic {
  const message = `this is not a schema that can be used: ${said.replace(/\.$/, '')}`;
  return diagnostic('schema-is-valid', topOf(path), message, {
    hints: ['correct the schema; JSON Schema 2020-12 is expected'],
  });
}

function misplacedLink(path: string, under: string): Diagnostic {
  return diagnostic(
    'schema-is-valid',
    topOf(path),
    `"x-refersTo" stands below "${under}", where links are not collected`,
    {
      hints: ['put it on a string reached through properties, items, additionalProperties or $ref'],
    },
  );
}

/** Keywords whose value is a schema, or holds schemas by name, below which links are collected. */
const WALKED = ['items', 'additionalProperties'];
const NAMED = ['properties', '$defs'];
const OTHERS = [
  'oneOf',
  'anyOf',
  'allOf',
  'if',
  'then',
  'else',
  'not',
  'contains',
  'prefixItems',
  'patternProperties',
  'dependentSchemas',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
];

/** The keyword below which `x-refersTo` stands although links are not collected there. */
function misplaced(schema: unknown, under: string | undefined): string | undefined {
  if (!isData(schema)) return undefined;
  if (under !== undefined && 'x-refersTo' in schema) return under;
  const below: [unknown, string | undefined][] = [
    ...WALKED.map((key): [unknown, string | undefined] => [schema[key], under]),
    ...NAMED.flatMap((key) => valuesOf(schema[key]).map((child): [unknown, string | undefined] => [child, under])),
    ...OTHERS.flatMap((key) =>
      [schema[key], ...valuesOf(schema[key])].map((child): [unknown, string | undefined] => [child, key]),
    ),
  ];
  return below.map(([child, keyword]) => misplaced(child, keyword)).find((found) => found !== undefined);
}

function valuesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/**
 * Asks whether what a file says conforms to the schemas. What does not is left out of the document, and its id kept
 * as a claim, so that a reference to it is not called unresolved.
 */
export function validate(parsed: Parsed, validators: Validators): Outcome<Document> {
  const diagnostics: Diagnostic[] = [];
  const claims = [...parsed.claims];
  const out = new Set<string>();
  const entities: ParsedEntity[] = [];
  for (const entity of parsed.entities) {
    const check = validators.byKind[entity.kind];
    const conforms = check?.(entity.data) === true;
    if (check && !conforms) diagnostics.push(...explainErrors(check.errors ?? [], entity, parsed.path));
    // What is held by something that is left out has no page to stand on.
    if (conforms && !(entity.within !== undefined && out.has(entity.within))) entities.push(entity);
    else {
      const id = String(entity.data.id ?? '');
      out.add(id);
      claims.push(id, ...(entity.within === undefined ? namesIn(parsed.path) : []));
    }
  }
  return { value: { ...parsed, entities, claims, conforms: true }, diagnostics };
}

/** What the name of a file says that its id is: `PS-001-register` may be PS-001. */
function namesIn(path: string): string[] {
  const words = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '').split('-');
  return words.map((_, index) => words.slice(0, index + 1).join('-'));
}
