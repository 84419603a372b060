import type { Data, Entity, Framework } from '../model/index.js';

/** The statuses of a standard from nomination to adoption, in order. */
const LIFE = ['nominated', 'planned', 'drafting', 'consultation', 'candidate', 'pilot', 'adopted'] as const;

/** The moves that leave the order of `LIFE`, by status: into a review, out of it, and to a successor. */
const BACK: { readonly [status: string]: readonly string[] } = {
  adopted: ['under-review', 'superseded'],
  'under-review': ['consultation', 'adopted', 'superseded'],
};

/** Whether cities and suppliers can rely on the text: it is a candidate or later, and has not been withdrawn. */
export function isFinal(entity: Entity): boolean {
  return ['candidate', 'pilot', 'adopted', 'under-review'].includes(String(entity.data.status));
}

/** Whether work on the text has not started: the standard is nominated or planned. */
export function isUnwritten(entity: Entity): boolean {
  return ['nominated', 'planned'].includes(String(entity.data.status));
}

/** Whether a standard has reached a status. A standard under review counts as adopted. */
export function hasReached(entity: Entity, status: (typeof LIFE)[number]): boolean {
  const own = String(entity.data.status);
  const at = LIFE.indexOf((own === 'under-review' ? 'adopted' : own) as (typeof LIFE)[number]);
  return at >= LIFE.indexOf(status);
}

/** Returns the statuses that a standard may move to. Any standard can be withdrawn. */
export function movesFrom(status: string): string[] {
  const at = LIFE.indexOf(status as (typeof LIFE)[number]);
  const forward = at < 0 ? [] : LIFE.slice(at + 1);
  return status === 'withdrawn' ? [] : [...forward, ...(BACK[status] ?? []), 'withdrawn'];
}

/** A period in which the text of a standard is open for comment, with defaults filled in. */
export interface Consultation {
  readonly opens: string;
  readonly closes: string;
  readonly about: string;
  readonly pending: number;
}

/** Yields every consultation of every standard. */
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
