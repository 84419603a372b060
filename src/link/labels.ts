import type { Entity } from '../model/index.js';

/** Words by which an entity is meant: the labels of terms. */
export interface Labels {
  /** By label in lower case with single spaces: the ids of the entities that have it. */
  readonly byLabel: ReadonlyMap<string, readonly string[]>;
  /** Finds every label in a text as whole words, the longest first; undefined when there are none to be linked. */
  readonly pattern: RegExp | undefined;
}

/** Gathers the labels of all entities that have one. `autolink: false` on an entity keeps it out of the pattern. */
export function gatherLabels(entities: { readonly [id: string]: Entity }): Labels {
  const byLabel = new Map<string, string[]>();
  const linked = new Set<string>();
  for (const entity of Object.values(entities)) {
    if (entity.within !== undefined) continue;
    for (const label of labelsOf(entity)) {
      const key = normal(label);
      const ids = byLabel.get(key) ?? [];
      if (!ids.includes(entity.id)) byLabel.set(key, [...ids, entity.id]);
      if (entity.data.autolink !== false) linked.add(key);
    }
  }
  const sorted = [...linked].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const words = sorted.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
  const pattern =
    words.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${words.join('|')})(?![\\p{L}\\p{N}_-])`, 'giu') : undefined;
  return { byLabel, pattern };
}

/** The labels of an entity: its own first. */
export function labelsOf(entity: Entity): string[] {
  const { label, alternative_labels: others } = entity.data;
  return typeof label === 'string' ? [label, ...(Array.isArray(others) ? others.map(String) : [])] : [];
}

export function normal(label: string): string {
  return label.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
