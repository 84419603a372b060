import { slug } from 'github-slugger';
import type { Entity } from './framework.js';
import { isData, type Schema } from './json.js';

/** A section that a schema lists under `x-sections`. */
interface WantedSection {
  readonly title: string;
  /** The name of its part of the text: the anchor that code hosts derive from its heading. */
  readonly name: string;
  readonly required: boolean;
  /** The property values that allow the section to be missing. */
  readonly unless: { readonly [property: string]: readonly string[] };
}

/** Returns the sections in the schema of a kind, in order. */
export function sectionsWanted(schema: Schema | undefined): WantedSection[] {
  const sections = Array.isArray(schema?.['x-sections']) ? schema['x-sections'] : [];
  return sections.filter(isData).map(({ title, required, unless }) => ({
    title: String(title),
    name: slug(String(title)),
    required: required === true,
    unless: (unless ?? {}) as WantedSection['unless'],
  }));
}

/** Returns the required sections that an entity lacks, except those whose cause is already reported. */
export function missingSections(entity: Entity, schema: Schema | undefined): WantedSection[] {
  const names = new Set(entity.parts.map((part) => part.name));
  return sectionsWanted(schema).filter(
    ({ name, required, unless }) =>
      required && !names.has(name) && !mayBeMissing(entity, unless) && !isExcused(entity, `#${name}`),
  );
}

/** Whether a property value allows a section to be missing: a planned standard has no requirements yet. */
function mayBeMissing({ data }: Entity, unless: WantedSection['unless']): boolean {
  return Object.entries(unless).some(([property, values]) => values.includes(String(data[property])));
}

/**
 * Whether the cause of a missing property, or section as `#scope`, is already reported. `*` stands for any property, if a
 * line could not be attributed to one.
 */
export function isExcused({ excused = [] }: { readonly excused?: readonly string[] }, name: string): boolean {
  return excused.includes(name) || (excused.includes('*') && !name.startsWith('#'));
}
