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

/** What linking knows of the ids of the framework, and of those that it no longer has. */
export interface KnownIds {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
  readonly entities: { readonly [id: string]: Entity };
  readonly idsOf: { readonly [kind: string]: readonly string[] };
  /** Ids of what exists but could not be read or does not conform. */
  readonly claimed: Claims;
  readonly former: FormerIds;
  /** The files with a name that their id does not fit, by that id. */
  readonly misnamed: ReadonlySet<string>;
  /** Kinds of which there is nothing at all, once that has been told: it is one mistake, however many places it shows in. */
  readonly absent: Set<string>;
  /** False when an earlier stage found an error, so that a name that is not known may only be an echo. */
  readonly complete: boolean;
}

/** A reference to what a release had. It is only told where nobody tells that the id is gone, which is one mistake. */
export interface AwaitingReference {
  /** The id that is gone: an entity, or a section as `PS-001#scope`. */
  readonly to: string;
  readonly diagnostic: Diagnostic;
}

/** Ids that nothing has any more. */
export interface FormerIds {
  /** The id that is gone without being listed as retired, for the first of several names that is that of one. */
  goneOf(...names: readonly string[]): string | undefined;
  /** The same for a file, which may have been that of the id in its name. */
  goneFileOf(path: string): string | undefined;
  /** How an id was retired. */
  retirementOf(id: string): Retirement | undefined;
}

/** The ids of releases that the framework no longer has; `published` are those that are not listed as retired. */
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
    // A term is named by its label too.
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
