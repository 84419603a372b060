import {
  type Diagnostic,
  type Entity,
  idsInName,
  type PublishedEntity,
  type Retirement,
  type Schema,
  type Settings,
} from '../../model/index.js';
import type { Claims } from './claims.js';

/** The ids that linking knows: those of the framework, and those that it no longer has. */
export interface KnownIds {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
  readonly entities: { readonly [id: string]: Entity };
  readonly idsOf: { readonly [kind: string]: readonly string[] };
  /** Ids of entities that exist but could not be read or do not conform. */
  readonly claimed: Claims;
  readonly former: FormerIds;
  /** The ids of files whose name does not fit their id. */
  readonly misnamed: ReadonlySet<string>;
  /** Kinds that have no entities, once this is reported. However many places refer to them, it is one mistake. */
  readonly absent: Set<string>;
  /** False if an earlier stage found an error, so that an unknown name may be a consequence of it. */
  readonly complete: boolean;
}

/**
 * A reference to something that a release had. It is reported only if the missing id is not, since the two are one
 * mistake.
 */
export interface AwaitingReference {
  /** The missing id: an entity, or a section such as `PS-001#scope`. */
  readonly to: string;
  readonly diagnostic: Diagnostic;
}

/** Ids that the framework no longer has. */
interface FormerIds {
  /** Returns the first id among several names that is gone and not listed as retired. */
  goneOf(...names: readonly string[]): string | undefined;
  /** Returns the same for a file, by the id in its name. */
  goneFileOf(path: string): string | undefined;
  /** Returns the retirement of an id. */
  retirementOf(id: string): Retirement | undefined;
}

/**
 * Returns the ids of releases that the framework no longer has. `published` are the ids that are not listed as retired.
 */
export function formerIds(
  published: readonly PublishedEntity[],
  retired: readonly Retirement[],
  entities: { readonly [id: string]: Entity },
): FormerIds {
  const gone = new Map<string, string>();
  for (const { id, title, within, sections } of published) {
    const now = entities[id];
    const parts = new Set(now?.parts.map(({ name }) => name));
    for (const section of sections)
      if (!parts.has(section)) gone.set(`${id}#${section}`.toLowerCase(), `${id}#${section}`);
    if (now) continue;
    gone.set(id.toLowerCase(), id);
    // A text can refer to a term by its label too.
    if (within === undefined) gone.set(title.toLowerCase(), id);
  }
  const retirements = new Map(retired.map((one) => [one.id, one]));
  const goneOf: FormerIds['goneOf'] = (...names) =>
    names.map((name) => gone.get(name.toLowerCase())).find((id) => id !== undefined);
  return {
    goneOf,
    goneFileOf: (path) => goneOf(...idsInName(path)),
    retirementOf: (id) => (Object.hasOwn(entities, id) ? undefined : retirements.get(id)),
  };
}
