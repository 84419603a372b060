import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import {
  type Diagnostic,
  type Document,
  diagnostic,
  idsInName,
  isData,
  type Kind,
  type Outcome,
  type Parsed,
  type ParsedEntity,
  type Schema,
  topOf,
} from '../../model/index.js';
import { compiled } from './compiled.js';
import { explainErrors } from './faults.js';

export interface Validators {
  readonly byKind: { readonly [kind: string]: ValidateFunction };
  readonly schemas: { readonly [kind: string]: Schema };
}

/**
 * Compiles the schema of each kind (JSON Schema 2020-12). Reports an invalid schema, and does not validate its kind.
 */
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
      // Without its $id: two schemas of a framework may share one, and no schema refers to another by it.
      const { $id: _, ...rest } = schema;
      byKind[kind.name] = compiled(rest);
    } catch (error) {
      diagnostics.push(unusable(kind.schema, (error as Error).message));
    }
  }
  return { value: { byKind, schemas }, diagnostics };
}

/** Reports a schema that cannot be compiled. */
export function unusable(path: string, reason: string): Diagnostic {
  const message = `this is not a usable schema: ${reason.replace(/\.$/, '')}`;
  return diagnostic('schema-is-valid', topOf(path), message, {
    hints: ['correct the schema; JSON Schema 2020-12 is expected'],
  });
}

function misplacedLink(path: string, under: string): Diagnostic {
  return diagnostic('schema-is-valid', topOf(path), `"x-refersTo" is below "${under}", where links are not collected`, {
    hints: ['put it on a string reached through properties, items, additionalProperties or $ref'],
  });
}

/**
 * Keywords whose value is a schema, or holds schemas by name. Links are collected below these, and not below the
 * others.
 */
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

/** Returns the keyword below which `x-refersTo` has no effect; undefined if there is none. */
function misplaced(schema: unknown, under: string | undefined): string | undefined {
  if (!isData(schema)) return undefined;
  if (under !== undefined && 'x-refersTo' in schema) return under;
  const firstOf = (children: readonly unknown[], keyword: string | undefined): string | undefined => {
    for (const child of children) {
      const found = misplaced(child, keyword);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const has = (key: string): boolean => Object.hasOwn(schema, key);
  for (const key of WALKED.filter(has)) {
    const found = firstOf([schema[key]], under);
    if (found !== undefined) return found;
  }
  for (const key of NAMED.filter(has)) {
    const found = firstOf(valuesOf(schema[key]), under);
    if (found !== undefined) return found;
  }
  for (const key of OTHERS.filter(has)) {
    const found = firstOf([schema[key], ...valuesOf(schema[key])], key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function valuesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/**
 * Validates the entities of a file. An entity that does not conform is left out of the document. Its id is kept as a
 * claim, so that references to it are not reported as unresolved.
 */
export function validate(parsed: Parsed, validators: Validators): Outcome<Document> {
  const diagnostics: Diagnostic[] = [];
  const claims = [...parsed.claims];
  const out = new Set<string>();
  const entities: ParsedEntity[] = [];
  for (const entity of parsed.entities) {
    const check = validators.byKind[entity.kind];
    const conforms = check?.(entity.data) === true;
    const errors = conforms ? [] : (check?.errors ?? []);
    const other = errors.length > 0 ? kindThatFits(entity, errors, validators) : undefined;
    if (other !== undefined) diagnostics.push(inWrongFolder(parsed.path, entity.kind, other));
    else if (check && !conforms) diagnostics.push(...explainErrors(errors, entity, parsed.path));
    // An entity inside one that is left out has no page.
    if (conforms && !(entity.within !== undefined && out.has(entity.within))) entities.push(entity);
    else {
      const id = String(entity.data.id ?? '');
      out.add(id);
      // The name of a file may be right except for its capitals.
      const names = entity.within === undefined ? [parsed.path, parsed.path.toLowerCase()].flatMap(idsInName) : [];
      claims.push(id, ...names);
    }
  }
  return { value: { ...parsed, entities, claims, conforms: true }, diagnostics };
}

/** Returns the kind that a file conforms to, if it has keys that its own kind does not know. */
function kindThatFits(
  { kind, within, data }: ParsedEntity,
  errors: readonly ErrorObject[],
  { byKind }: Validators,
): string | undefined {
  if (within !== undefined || !errors.some(({ keyword }) => keyword === 'additionalProperties')) return undefined;
  return Object.keys(byKind).find((name) => name !== kind && byKind[name]?.(data) === true);
}

function inWrongFolder(path: string, kind: string, other: string): Diagnostic {
  return diagnostic(
    'file-has-a-kind',
    topOf(path),
    `this is written as a ${other}, but is in the folder of another kind, ${kind}`,
    {
      hints: [`move it to the folder of its kind, or write it as a ${kind}`],
    },
  );
}
