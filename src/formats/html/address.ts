import type { Entity, Framework } from '../../model/index.js';

/** The location of a page: a path below the folder of its language, and whether it is the page of everything. */
export interface PageLocation {
  readonly path: string;
  readonly whole: boolean;
}

/** The page with the full text of everything. */
export const WHOLE: PageLocation = { path: 'everything/index.html', whole: true };

/** Returns the relative address of one file from another; both are paths from the same folder. */
export function addressBetween(from: string, to: string): string {
  // Pages are full of links, so this looks at each character once: `shared` is the end of the folders that both are in.
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at += 1) if (from[at] === '/') shared = at + 1;
  let up = '';
  for (let at = from.indexOf('/', shared); at >= 0; at = from.indexOf('/', at + 1)) up += '../';
  return up + (shared === 0 ? to : to.slice(shared));
}

/** The anchors of the entities on the page of everything, and on their own. */
export interface Anchors {
  readonly own: { readonly [id: string]: string };
  readonly whole: { readonly [id: string]: string };
}

/**
 * Assigns anchors. An entity with a page has its id as its anchor there. On the page of everything, an entry of a
 * vocabulary whose id is taken gets the name of its vocabulary as a prefix.
 */
export function anchorsOf(framework: Framework, ids: readonly string[]): Anchors {
  const own: { [id: string]: string } = {};
  const whole: { [id: string]: string } = {};
  const taken = new Set<string>();
  const entities = ids.flatMap((id) => framework.entities[id] ?? []);
  for (const entity of entities) own[entity.id] = entity.anchor === '' ? entity.id : entity.anchor;
  for (const entity of entities.filter((one) => !one.id.includes('/'))) {
    const anchor = own[entity.id] ?? entity.id;
    whole[entity.id] = anchor;
    taken.add(anchor);
  }
  for (const entity of entities.filter((one) => one.id.includes('/'))) {
    const anchor = own[entity.id] ?? entity.id;
    whole[entity.id] = taken.has(anchor) ? `${entity.within ?? ''}-${anchor}` : anchor;
    taken.add(whole[entity.id] ?? '');
  }
  return { own, whole };
}

/** Returns the address of an entity, or of a part of it, from a page. It always names a file. */
export function addressOf(anchors: Anchors, spot: PageLocation, entity: Entity, part = ''): string {
  const base = (spot.whole ? anchors.whole : anchors.own)[entity.id] ?? entity.id;
  const anchor = part === '' ? base : partAnchor(entity, part);
  if (spot.whole || entity.page === spot.path) return `#${anchor}`;
  const page = addressBetween(spot.path, entity.page);
  return part === '' && entity.anchor === '' ? page : `${page}#${anchor}`;
}

/** Returns the anchor of a named part of an entity; a part whose name starts with the id stays unchanged. */
export function partAnchor(entity: Entity, part: string): string {
  return part.startsWith(`${entity.id}-`) ? part : `${entity.id}-${part}`;
}
