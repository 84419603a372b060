import {
  type Artifact,
  collectionFolder,
  type Edition,
  type Entity,
  type Framework,
  type Kind,
  type Materials,
  type Page,
  type Words,
} from '../../model/index.js';
import { type Anchors, addressOf, type PageLocation } from './address.js';
import type { SafeHtml } from './safe-html.js';

/** The site of a framework in one language: the context for making its pages. */
export interface Site {
  readonly framework: Framework;
  readonly edition: Edition;
  readonly language: string;
  readonly words: Words;
  /** The images of the release, by path. */
  readonly media: Materials['media'];
  /** The record formats that are published with the pages. */
  readonly records: Materials['records'];
  /** The reference for writers; undefined if the pages are made without it. */
  readonly manual: Materials['manual'];
  readonly anchors: Anchors;
  /** The rank of every entity in the order of the framework. */
  readonly rank: { readonly [id: string]: number };
  readonly collections: readonly Collection[];
  /** Renders a template, given by its path from the root, for a page. */
  fill(template: string, view: object, spot: PageLocation): SafeHtml;
}

/** A page that `make` makes on demand. */
export function pageAt(site: Site, spot: PageLocation, make: () => Artifact | Promise<Artifact>): Page {
  return { path: `${site.language}/${spot.path}`, make: async () => make() };
}

/** The entities of a kind that have pages, and the page that lists them. */
export interface Collection {
  readonly kind: Kind;
  readonly page: string;
  readonly ids: readonly string[];
}

/** Returns the collections of a framework. Kinds without entities have no page and no entry in the navigation. */
export function collectionsOf(framework: Framework): readonly Collection[] {
  return framework.settings.kinds
    .filter((kind) => kind.files !== undefined && (framework.idsOf[kind.name] ?? []).length > 0)
    .map((kind) => ({
      kind,
      page: `${collectionFolder(kind)}/index.html`,
      ids: framework.idsOf[kind.name] ?? [],
    }));
}

/** Returns the entities of a collection, in order. */
export function entitiesIn(site: Site, collection: Collection): readonly Entity[] {
  return collection.ids.flatMap((id) => site.framework.entities[id] ?? []);
}

/** Returns every id in the order of the framework: kind by kind, each entity before its parts. */
export function orderedIds(framework: Framework): readonly string[] {
  const ids = new Set<string>();
  const add = (id: string): void => {
    if (ids.has(id) || framework.entities[id] === undefined) return;
    ids.add(id);
    for (const held of framework.entities[id].holds) add(held);
  };
  for (const kind of framework.settings.kinds) for (const id of framework.idsOf[kind.name] ?? []) add(id);
  for (const id of Object.keys(framework.entities).sort()) add(id);
  return [...ids];
}

export function kindOf({ settings }: Framework, entity: Pick<Entity, 'kind'>): Kind | undefined {
  const known = kindsByName.get(settings.kinds) ?? new Map(settings.kinds.map((kind) => [kind.name, kind]));
  kindsByName.set(settings.kinds, known);
  const end = entity.kind.indexOf('/');
  return known.get(end < 0 ? entity.kind : entity.kind.slice(0, end));
}

const kindsByName = new WeakMap<readonly Kind[], ReadonlyMap<string, Kind>>();

/** Returns the entity whose file contains an entity. */
export function ownerOf(framework: Framework, entity: Entity): Entity {
  const holder = entity.within === undefined ? undefined : framework.entities[entity.within];
  return holder === undefined ? entity : ownerOf(framework, holder);
}

/** Groups entities by the entity whose file contains them, in the order in which they come. */
export function groupedByOwner(
  framework: Framework,
  entities: readonly Entity[],
): ReadonlyMap<Entity, readonly Entity[]> {
  const groups = new Map<Entity, Entity[]>();
  for (const one of entities) {
    const owner = ownerOf(framework, one);
    const group = groups.get(owner);
    if (group) group.push(one);
    else groups.set(owner, [one]);
  }
  return groups;
}

/** Returns the id if readers know it (`PS-001`); empty if it is only the name of a file. */
export function codeOf(framework: Framework, entity: Pick<Entity, 'id' | 'kind'>): string {
  const kind = kindOf(framework, entity);
  // Readers know an entry with a number (the target 11.7) by that number.
  if (entity.kind.includes('/')) return /\/(\d.*)$/.exec(entity.id)?.[1] ?? '';
  return kind === undefined || kind.id === 'file-name' ? '' : entity.id;
}

/** The data for a link to an entity. */
export interface EntityMention {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly href: string;
}

export function mention(site: Site, spot: PageLocation, entity: Entity): EntityMention {
  return {
    id: entity.id,
    code: codeOf(site.framework, entity),
    title: entity.title,
    href: addressOf(site.anchors, spot, entity),
  };
}

/** Returns the name of a kind for one entity: from the catalogue of a translation, else from the kind. */
export function kindTitle(site: Site, kind: Kind | undefined): string {
  return kind === undefined ? '' : (site.words.find(`kind-${kind.name}`) ?? kind.title);
}

/** Returns the name of a kind for all its entities. */
export function collectionTitle(site: Site, kind: Kind): string {
  return site.words.find(`collection-${kind.name}`) ?? kind.collectionTitle;
}
