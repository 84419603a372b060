import type { Entity } from '../model/index.js';

/** What linking knows of the ids of the framework. */
export interface Known {
  readonly entities: { readonly [id: string]: Entity };
  readonly idsOf: { readonly [kind: string]: readonly string[] };
  /** Ids of what exists but could not be read or does not conform. */
  readonly claimed: ReadonlySet<string>;
  /** False when an earlier stage found an error, so that a name that is not known may only be an echo. */
  readonly complete: boolean;
}
