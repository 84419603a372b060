import type { Data, Entity, Framework } from '../model/index.js';

/** The life of a standard, in its order (domain: nomination to adoption). */
export const LIFE = ['nominated', 'planned', 'drafting', 'consultation', 'candidate', 'pilot', 'adopted'] as const;

/** Where a standard may go from a status: forward by one step or several, and round again by way of a review. */
const BACK: { readonly [status: string]: readonly string[] } = {
  adopted: ['under-review', 'superseded'],
  'under-review': ['consultation', 'adopted', 'superseded'],
};

/** Whether cities and suppliers may rely on the text: it is a candidate or later, and has not been withdrawn. */
export function isFinal(entity: Entity): boolean {
  return ['candidate', 'pilot', 'adopted', 'under-review'].includes(String(entity.data.status));
}

/** Whether the text has not been begun: nominated or planned. */
export function isUnwritten(entity: Entity): boolean {
  return ['nominated', 'planned'].includes(String(entity.data.status));
}

/** Whether a standard has come as far as a status. What is under review has been adopted. */
export function hasReached(entity: Entity, status: (typeof LIFE)[number]): boolean {
  const own = String(entity.data.status);
  const at = LIFE.indexOf((own === 'under-review' ? 'adopted' : own) as (typeof LIFE)[number]);
  return at >= LIFE.indexOf(status);
}

/** The statuses to which a standard may move. Anything may be withdrawn. */
export function movesFrom(status: string): string[] {
  const at = LIFE.indexOf(status as (typeof LIFE)[number]);
  const forward = at < 0 ? [] : LIFE.slice(at + 1);
  return status === 'withdrawn' ? [] : [...forward, ...(BACK[status] ?? []), 'withdrawn'];
}

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
