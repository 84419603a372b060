import type { Data, Entity, Framework, Link, Place } from '../model/index.js';

/** That a requirement relates to a reference, as a line `Reference` says. */
export interface Citation {
  readonly requirement: Entity;
  readonly reference: Entity;
  readonly relation: string;
  /** The id of the reference on the line, and the relation behind it. */
  readonly place: Place;
  readonly relationPlace: Place;
}

/** Every line `Reference` of every requirement. */
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

const GONE: readonly string[] = ['superseded', 'repealed', 'withdrawn'];

/** Whether a document has been taken back or has a successor. */
export function isGone({ data }: Entity): boolean {
  return GONE.includes(String(data.status));
}

/** What to do about a citation of a document that is gone. */
export function hintForGone({ data }: Entity): string {
  return typeof data.superseded_by === 'string'
    ? `cite ${data.superseded_by}, which took its place`
    : 'cite what took its place, or take the line out';
}

/** What a standard says under `depends_on`. */
export function dependenciesOf(id: string, { linksFrom }: Framework): readonly Link[] {
  return (linksFrom[id] ?? []).filter(({ how, where }) => how === 'property' && where === 'depends_on');
}
