import type { Published, State } from '../model/index.js';

/** The document in which an entity stands: itself, or what holds it. */
export function ownerOf(id: string, state: State): Published | undefined {
  let at = state.entities[id];
  // A hostile lock may hold a ring.
  for (let depth = 0; at?.within !== undefined && depth < 8; depth += 1) at = state.entities[at.within] ?? at;
  return at;
}
