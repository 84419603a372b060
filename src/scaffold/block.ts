import { type Entity, type Framework, isData, type Kind, type Refusal, seriesFor } from '../model/index.js';
import { isWordIn, nextId } from './ids.js';
import { addToBlock, addToSection } from './insert.js';
import { requirementBlock, testBlock } from './requirement.js';
import type { GivenValues } from './values.js';

/** A requirement or a test to add to a file. */
export interface BlockDraft {
  readonly kind: Kind;
  /** Its title; undefined for a kind without one. */
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly values: GivenValues;
  /** The statement of a requirement; undefined for a placeholder. */
  readonly text: string | undefined;
  /** The entity that contains it: a standard, or a requirement. */
  readonly holder: Entity;
}

export interface AddedBlock {
  readonly id: string;
  readonly path: string;
  /** The whole file, including the new block. */
  readonly text: string;
}

/** Adds a requirement at the end of its section, or a test at the end of its requirement, with the next free id. */
export function addBlock(
  draft: BlockDraft,
  text: string,
  framework: Framework,
  records: readonly string[],
): AddedBlock | Refusal {
  const { kind, id, holder } = draft;
  const top = topOf(holder, framework);
  const taken = [text, ...records];
  const next = (name: string): string | undefined => {
    const { settings, schemas } = framework;
    const counted = settings.kinds.find((one) => one.name === name);
    const series = counted && seriesFor(counted, top.id, settings.kinds, schemas);
    return series && nextId(series, taken);
  };
  const own = id ?? next(kind.name);
  if (own === undefined) return { refused: `the next id for a ${kind.name} is unknown; give one with --id` };
  const refused = id === undefined ? undefined : refusedId(id, kind, top, framework, taken);
  if (refused) return refused;
  const isOuter = holder.within === undefined;
  const inner = framework.settings.kinds.find((one) => one.within === kind.name);
  const test = (inner && next(inner.name)) ?? `${own}-T01`;
  const block = isOuter
    ? requirementBlock(draft, { id: own, test }, holder, framework)
    : testBlock(draft, own, framework);
  if (typeof block !== 'string') return block;
  const written = isOuter
    ? addToSection(text, 'Requirements', block)
    : addToBlock(text, holder.id, block.trimEnd().split('\n'));
  const where = isOuter ? 'section "Requirements"' : 'list of keys';
  return written === undefined
    ? { refused: `${holder.id} has no ${where}` }
    : { id: own, path: holder.place.path, text: written };
}

function refusedId(
  id: string,
  kind: Kind,
  top: Entity,
  framework: Framework,
  taken: readonly string[],
): Refusal | undefined {
  const schema = framework.schemas[kind.name];
  const property = isData(schema?.properties) && isData(schema.properties.id) ? schema.properties.id : {};
  const series = seriesFor(kind, top.id, framework.settings.kinds, framework.schemas);
  const [example] = Array.isArray(property.examples) ? property.examples : [];
  const like = series ? nextId(series, taken) : example;
  const hint = like === undefined ? '' : `, such as ${like}`;
  if (!new RegExp(String(property.pattern ?? ''), 'u').test(id))
    return { refused: `"${id}" is not an id of a ${kind.name}${hint}` };
  if (property['x-startsWith'] !== undefined && !id.startsWith(`${top.id}-`))
    return { refused: `"${id}" does not start with ${top.id}, the id of its ${top.kind}${hint}` };
  return isWordIn(id, taken) ? { refused: `the id "${id}" is or was in use; ids are never reused` } : undefined;
}

function topOf(entity: Entity, framework: Framework): Entity {
  const holder = entity.within === undefined ? undefined : framework.entities[entity.within];
  return holder ? topOf(holder, framework) : entity;
}
