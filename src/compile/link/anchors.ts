import { slug } from 'github-slugger';
import { type Entity, idsInName, isExcused, missingSections, nearest } from '../../model/index.js';
import type { KnownIds } from './known-ids.js';

/** What a relative address means. */
export interface Target {
  readonly id: string;
  readonly anchor: string;
}

export interface DeadLink {
  readonly message: string;
  readonly hints: readonly string[];
  /** The address that was meant, where there is no doubt. */
  readonly meant?: string;
  /** What it leads to, where a release had it and it is gone. */
  readonly gone?: string | undefined;
}

/**
 * An anchor as Charter makes it (`PS-001-R01`, `PS-001-scope`) or as a code host makes it from the words of a heading.
 * Undefined where it may lead to what is told to be missing, or could not be read.
 */
export function resolveAnchor(entity: Entity, fragment: string, known: KnownIds): Target | DeadLink | undefined {
  if (fragment === '' || fragment === entity.id) return { id: entity.id, anchor: '' };
  const held = entity.holds.flatMap((id) => [id, ...(known.entities[id]?.holds ?? [])]);
  for (const id of held) {
    const { title = '', anchor } = known.entities[id] ?? {};
    const written = [id, anchor, slug(`${id} ${title}`), slug(`${id}: ${title}`)];
    if (written.includes(fragment)) return { id, anchor: '' };
  }
  const names = entity.parts.filter((part) => part.title !== '').map((part) => part.name);
  const name = fragment.startsWith(`${entity.id}-`) ? fragment.slice(entity.id.length + 1) : fragment;
  if (names.includes(name)) return { id: entity.id, anchor: name };
  if (known.claimed.hasAnchor(fragment) || isToldMissing(name, entity, known)) return undefined;
  const near = nearest(name, [...names, ...held]);
  return {
    message: `${entity.id} has no section "${fragment}"`,
    hints: [near === undefined ? 'correct what follows the #' : `write "#${near}"`],
    gone: known.former.goneOf(`${entity.id}#${name}`, ...idsInName(fragment)),
  };
}

/** Whether a section is told to be missing where it should stand. */
function isToldMissing(name: string, entity: Entity, { settings, schemas }: KnownIds): boolean {
  if (isExcused(entity, `#${name}`)) return true;
  if (settings.rules['section-is-present'] === 'off') return false;
  return missingSections(entity, schemas[entity.kind]).some((section) => section.name === name);
}
