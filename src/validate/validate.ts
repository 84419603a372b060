import type { Diagnostic, Document, Outcome, Parsed, ParsedEntity } from '../model/index.js';
import type { Validators } from './compile.js';
import { explainErrors } from './explain.js';

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
