import type { Data, Entity, Framework } from '../model/index.js';

/** A time at which the text of a standard was open for comment, with its defaults. */
export interface Consultation {
  readonly opens: string;
  readonly closes: string;
  readonly about: string;
  readonly pending: number;
}

/** Every consultation of every standard. */
export function* consultationsOf({
  idsOf,
  entities,
}: Framework): Generator<{ entity: Entity; consultation: Consultation; index: number }> {
  for (const id of idsOf.standard ?? []) {
    const entity = entities[id];
    for (const [index, data] of ((entity?.data.consultations ?? []) as readonly Data[]).entries())
      if (entity) yield { entity, consultation: completed(data), index };
  }
}

function completed({ opens, closes, about, pending }: Data): Consultation {
  return {
    opens: String(opens),
    closes: String(closes),
    about: String(about ?? 'major'),
    pending: Number(pending ?? 0),
  };
}
