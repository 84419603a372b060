import { type Entity, type Framework, isData, type Kind, type Schema } from '../model/index.js';
import { addToBlock, addToSection } from './insert.js';
import { isWordIn, nextId, seriesOf } from './next-id.js';
import type { Refused } from './refused.js';
import { firstEntry, nameOf, requirementBlock, testLines } from './requirement.js';

/** A requirement or a test that is to be added to a file. */
export interface BlockRequest {
  readonly kind: Kind;
  readonly title: string;
  readonly id: string | undefined;
  /** The entity that holds it: a standard, or a requirement. */
  readonly holder: Entity;
}

export interface Added {
  readonly id: string;
  readonly path: string;
  /** The whole file with the block in it. */
  readonly text: string;
}

/** A file with a new requirement at the end of its section, or a requirement with a new test, under the next free id. */
export function addBlock(
  { kind, title, id, holder }: BlockRequest,
  text: string,
  framework: Framework,
  records: readonly string[],
): Added | Refused {
  const top = topOf(holder, framework);
  const taken = [text, ...records];
  const next = (name: string): string | undefined => {
    const series = seriesFor(name, top, framework);
    return series && nextId(series, taken);
  };
  const own = id ?? next(kind.name);
  if (own === undefined) return { refused: `there is no next id for a ${kind.name}; give one with --id` };
  if (id !== undefined && isWordIn(id, taken)) return { refused: `the id "${id}" is taken, or was once` };
  const written = holder.within === undefined ? addRequirement(own) : addTest(own);
  if (typeof written !== 'string') return written;
  return { id: own, path: holder.place.path, text: written };

  function addRequirement(id: string): string | Refused {
    const inner = framework.settings.kinds.find((one) => one.within === kind.name);
    const block = requirementBlock({ id, test: (inner && next(inner.name)) ?? `${id}-T01`, title }, framework);
    if (block === undefined) return { refused: 'a requirement needs vocabularies of actors and of methods' };
    return addToSection(text, 'Requirements', block) ?? { refused: `${holder.id} has no section "Requirements"` };
  }

  function addTest(id: string): string | Refused {
    const method = firstEntry(framework, 'methods');
    if (!method) return { refused: 'a test needs a vocabulary of methods' };
    return (
      addToBlock(text, holder.id, testLines(id, nameOf(method))) ?? { refused: `${holder.id} has no list of keys` }
    );
  }
}

function topOf(entity: Entity, framework: Framework): Entity {
  const holder = entity.within === undefined ? undefined : framework.entities[entity.within];
  return holder ? topOf(holder, framework) : entity;
}

/** How the ids of a kind are counted within a file, read from the examples of the schemas: `PS-007` and `PS-007-R04`. */
function seriesFor(kind: string, top: Entity, framework: Framework): ReturnType<typeof seriesOf> {
  const [holder, own] = [top.kind, kind].map((name) => exampleId(framework.schemas[name]));
  const series = own === undefined ? undefined : seriesOf(own);
  if (!series || holder === undefined || !series.prefix.startsWith(holder)) return undefined;
  return { ...series, prefix: `${top.id}${series.prefix.slice(holder.length)}` };
}

function exampleId(schema: Schema | undefined): string | undefined {
  const id = isData(schema?.properties) ? schema.properties.id : undefined;
  return isData(id) && Array.isArray(id.examples) ? String(id.examples[0]) : undefined;
}
