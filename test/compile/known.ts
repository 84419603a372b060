import { expect } from 'vitest';
import { type Claims, claimsOf } from '../../src/compile/link/claims.js';
import { formerIds, type KnownIds } from '../../src/compile/link/known-ids.js';
import { settingsOf } from '../../src/compile/validate/index.js';
import type { Entity, PublishedEntity, Retirement, Schema, Settings } from '../../src/model/index.js';

// What linking knows of ids, in a few words: what is not given is empty.

/** Entities by id. */
export function byId(entities: readonly Entity[]): { [id: string]: Entity } {
  return Object.fromEntries(entities.map((one) => [one.id, one]));
}

export interface Known {
  readonly settings?: Settings;
  readonly schemas?: { readonly [kind: string]: Schema };
  readonly claimed?: Claims;
  readonly published?: readonly PublishedEntity[];
  readonly retired?: readonly Retirement[];
  readonly misnamed?: readonly string[];
  readonly complete?: boolean;
}

export function knownOf(entities: readonly Entity[], more: Known = {}): KnownIds {
  const idsOf: { [kind: string]: string[] } = {};
  for (const { kind, id } of entities) idsOf[kind] = [...(idsOf[kind] ?? []), id];
  const { schemas = {}, settings = settingsOf({}) } = more;
  return {
    settings,
    schemas,
    entities: byId(entities),
    idsOf,
    claimed: more.claimed ?? claimsOf(new Set(), [], schemas),
    former: formerIds(more.published ?? [], more.retired ?? [], byId(entities)),
    misnamed: new Set(more.misnamed ?? []),
    absent: new Set(),
    complete: more.complete ?? true,
  };
}

export const SPAN = { start: { line: 4, column: 8 }, end: { line: 4, column: 14 } };

export const SAYS = expect.stringMatching(/^\S/);
