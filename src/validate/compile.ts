import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Diagnostic, diagnostic, type Kind, type Outcome, type Schema, topOf } from '../model/index.js';

/** The annotations that Charter reads from a schema; they say nothing about validity. */
export const ANNOTATIONS = ['x-refersTo', 'x-text', 'x-sections', 'x-derived', 'x-block', 'x-argument', 'x-startsWith'];

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
    const fault = misplaced(schema, '', true);
    if (fault)
      diagnostics.push(
        diagnostic(
          'schema-is-valid',
          topOf(kind.schema),
          `"x-refersTo" stands below "${fault}", where links are not collected`,
          { hints: ['put it on a string reached through properties, items, additionalProperties or $ref'] },
        ),
      );
    try {
      // One instance a kind: a framework may bring schemas that share an $id.
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
      byKind[kind.name] = ajv.compile(schema);
    } catch (error) {
      diagnostics.push(
        diagnostic(
          'schema-is-valid',
          topOf(kind.schema),
          `this is not a schema that can be used: ${(error as Error).message.replace(/\.$/, '')}`,
          { hints: ['correct the schema; JSON Schema 2020-12 is expected'] },
        ),
      );
    }
  }
  return { value: { byKind, schemas }, diagnostics };
}

/** The keyword below which `x-refersTo` stands although links are not collected there. */
function misplaced(schema: unknown, under: string, reached: boolean): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  if (!reached && 'x-refersTo' in schema) return under;
  for (const [key, value] of Object.entries(schema)) {
    const choice = ['oneOf', 'anyOf', 'allOf', 'if', 'then', 'else', 'not'].includes(key);
    const found = choice
      ? (Array.isArray(value) ? value : [value])
          .map((child) => misplaced(child, key, false))
          .find((name) => name !== undefined)
      : misplaced(value, under, reached);
    if (found) return found;
  }
  return undefined;
}
