import { slug } from 'github-slugger';
import type { Entity } from './framework.js';
import { isData, type Schema } from './json.js';

/** A section that a schema asks for under `x-sections`. */
export interface WantedSection {
  readonly title: string;
  /** The name of the part of the text that it is: the anchor that a code host makes of its heading. */
  readonly name: string;
  readonly required: boolean;
  /** The values of properties with which the section may be missing. */
  readonly unless: { readonly [property: string]: readonly string[] };
}

/** The sections that the texts of a kind have, in their order. */
export function sectionsWanted(schema: Schema | undefined): WantedSection[] {
  const sections = Array.isArray(schema?.['x-sections']) ? schema['x-sections'] : [];
  return sections.filter(isData).map(({ title, required, unless }) => ({
    title: String(title),
    name: slug(String(title)),
    required: required === true,
    unless: (unless ?? {}) as WantedSection['unless'],
  }));
}

/** The sections that the text of an entity needs and does not have, but for those of which something else has been told. */
export function missingSections(entity: Entity, schema: Schema | undefined): WantedSection[] {
  const names = new Set(entity.parts.map((part) => part.name));
  return sectionsWanted(schema).filter(
    ({ name, required, unless }) =>
      required && !names.has(name) && !mayBeMissing(entity, unless) && !isExcused(entity, `#${name}`),
  );
}

/** A standard that is only planned has no requirements yet. */
function mayBeMissing({ data }: Entity, unless: WantedSection['unless']): boolean {
  return Object.entries(unless).some(([property, values]) => values.includes(String(data[property])));
}

/**
 * Whether a property, or a section as `#scope`, is missing for a reason that has been told: `*` stands for any property,
 * where a line could not be attributed to one.
 */
export function isExcused({ excused = [] }: { readonly excused?: readonly string[] }, name: string): boolean {
  return excused.includes(name) || (excused.includes('*') && !name.startsWith('#'));
}
