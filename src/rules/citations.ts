import type { Data, Entity, Framework, Link, Place } from '../model/index.js';

/** A relation of a requirement to a reference, as a `Reference` line states it. */
interface Citation {
  readonly requirement: Entity;
  readonly reference: Entity;
  readonly relation: string;
  /** The place of the reference id on the line. The relation after it has its own place. */
  readonly place: Place;
  readonly relationPlace: Place;
}

/** Yields the citations of every requirement. */
export function* citationsIn({ idsOf, entities }: Framework): Generator<Citation> {
  for (const id of idsOf.requirement ?? []) {
    const requirement = entities[id];
    for (const [index, citation] of ((requirement?.data.reference ?? []) as readonly Data[]).entries()) {
      const reference = entities[String(citation.id)];
      if (!requirement || reference?.kind !== 'reference') continue;
      const placeOf = (name: string): Place | undefined => {
        const at = requirement.places[`/reference/${index}/${name}`]?.value;
        return at && { path: requirement.place.path, ...at };
      };
      const place = placeOf('id') ?? requirement.place;
      yield {
        requirement,
        reference,
        relation: String(citation.relation ?? ''),
        place,
        relationPlace: placeOf('relation') ?? place,
      };
    }
  }
}

const OBSOLETE: readonly string[] = ['superseded', 'repealed', 'withdrawn'];

/** Whether a document has been superseded, repealed or withdrawn. */
export function isObsolete({ data }: Entity): boolean {
  return OBSOLETE.includes(String(data.status));
}

/** Returns the hint for a citation of an obsolete document. */
export function hintForObsolete({ data }: Entity): string {
  return typeof data.superseded_by === 'string'
    ? `cite ${data.superseded_by}, which replaces it`
    : 'cite the document that replaces it, or remove the line';
}

/** Returns the dependencies of a standard, as listed under `depends_on`. */
export function dependenciesOf(id: string, { linksFrom }: Framework): readonly Link[] {
  return (linksFrom[id] ?? []).filter(({ how, where }) => how === 'property' && where === 'depends_on');
}
