import { slug } from 'github-slugger';
import { type Entity, idsInName, isExcused, missingSections, nearest } from '../../model/index.js';
import type { KnownIds } from './known-ids.js';

/** The target of a relative address. */
export interface Target {
  readonly id: string;
  readonly anchor: string;
}

export interface DeadLink {
  readonly message: string;
  readonly hints: readonly string[];
  /** The intended address, if it is certain. */
  readonly meant?: string;
  /** The id of the target, if a release had it and the framework no longer does. */
  readonly gone?: string | undefined;
}

/**
 * Resolves an anchor that Charter makes (`PS-001-R01`, `PS-001-scope`) or that a code host makes from a heading.
 * Returns undefined if its target may be something that is already reported missing or that could not be read.
 */
export function resolveAnchor(entity: Entity, fragment: string, known: KnownIds): Target | DeadLink | undefined {
  if (fragment === '' || fragment === entity.id) return { id: entity.id, anchor: '' };
  const held = entity.holds.flatMap((id) => [id, ...(known.entities[id]?.holds ?? [])]);
  for (const id of held) {
    const { title = '', anchor } = known.entities[id] ?? {};
    const isSlug = () => fragment === slug(`${id} ${title}`) || fragment === slug(`${id}: ${title}`);
    if (fragment === id || fragment === anchor || (maySlug(fragment, id) && isSlug())) return { id, anchor: '' };
  }
  const names = entity.parts.filter((part) => part.title !== '').map((part) => part.name);
  const name = fragment.startsWith(`${entity.id}-`) ? fragment.slice(entity.id.length + 1) : fragment;
  if (names.includes(name)) return { id: entity.id, anchor: name };
  if (known.claimed.hasAnchor(fragment) || isReportedMissing(name, entity, known)) return undefined;
  const near = nearest(name, [...names, ...held]);
  return {
    message: `${entity.id} has no section "${fragment}"`,
    hints: [near === undefined ? 'correct the part after the #' : `write "#${near}"`],
    gone: known.former.goneOf(`${entity.id}#${name}`, ...idsInName(fragment)),
  };
}

/** Whether a fragment may be the anchor of a heading that starts with an id, which is slower to find out. */
function maySlug(fragment: string, id: string): boolean {
  return !/^[a-z0-9]/i.test(id) || fragment.charAt(0) === id.charAt(0).toLowerCase();
}

/** Whether a section is already reported missing. */
function isReportedMissing(name: string, entity: Entity, { settings, schemas }: KnownIds): boolean {
  if (isExcused(entity, `#${name}`)) return true;
  if (settings.rules['section-is-present'] === 'off') return false;
  return missingSections(entity, schemas[entity.kind]).some((section) => section.name === name);
}
