import { type Labelled, labelled } from './requirement.js';
import type { Site } from './site.js';

/** The levels of requirements, the most binding first. */
const LEVELS = ['shall', 'shall not', 'should', 'should not', 'may'] as const;

interface LevelCount extends Labelled {
  readonly count: number;
}

/** Counts requirements by level. */
export function countLevels(site: Site, ids: readonly string[]): readonly LevelCount[] {
  return LEVELS.map((level) => ({
    ...labelled(site, 'level', level),
    count: ids.filter((id) => site.framework.entities[id]?.data.level === level).length,
  }));
}
