import {
  type Diagnostic,
  type Entity,
  type Framework,
  type Link,
  type Linked,
  type Outcome,
  type TextUnit,
  tableOf,
} from '../../model/index.js';
import type { AwaitingReference } from './known-ids.js';
import { sharedLabels } from './labels.js';
import type { LinkedEntity, LinkedOne } from './link-one.js';
import type { LinkContext, Survey } from './survey.js';

/** A framework, and the references to entities that it no longer has. */
export interface LinkedFramework extends Outcome<Linked> {
  readonly awaiting: readonly AwaitingReference[];
  /** Ids that references name and that may belong to entities whose own id is unknown. */
  readonly missing: readonly string[];
}

/** What a framework was put together from. */
export interface Assembled {
  readonly result: LinkedFramework;
  readonly linked: readonly LinkedOne[];
  /** The entities in the order of the framework. */
  readonly inOrder: readonly LinkedEntity[];
}

type Tables = Pick<Framework, 'entities' | 'units' | 'linksFrom' | 'citedBy'>;

/**
 * Puts the linked documents together in the order of the framework. `before` is what was put together of the same
 * documents and entities, some of them linked differently: what did not change is taken from it.
 */
export function assemble(
  linked: readonly LinkedOne[],
  survey: Survey,
  context: LinkContext,
  before?: Assembled,
): Assembled {
  const { settings, schemas } = context;
  const { known, labels, order } = survey;
  const inOrder = before ? replaced(before.inOrder, before.linked, linked) : entitiesInOrder(linked, known.entities);
  const diagnostics: Diagnostic[] = [
    ...survey.diagnostics,
    ...sharedLabels(labels, known.entities),
    ...order.diagnostics,
    ...linked.flatMap((one) => one.text.diagnostics),
  ];
  const awaiting: AwaitingReference[] = [...order.awaiting, ...linked.flatMap((one) => one.text.value.awaiting)];
  for (const { properties } of inOrder) {
    awaiting.push(...properties.awaiting);
    diagnostics.push(...properties.diagnostics);
  }
  const framework: Framework = {
    settings,
    schemas,
    idsOf: known.idsOf,
    ...((before && patched(before, linked)) ?? tablesOf(linked, inOrder)),
    complete: context.complete && survey.misnamed === 0 && diagnostics.every((found) => found.severity !== 'error'),
  };
  const bodies = tableOf(linked.map(({ text }) => [text.value.body.path, text.value.body] as const));
  const result = { value: { framework, bodies }, awaiting, missing: [...known.claimed.asked], diagnostics };
  return { result, linked, inOrder };
}

function entitiesInOrder(
  linked: readonly LinkedOne[],
  entities: { readonly [id: string]: Entity },
): readonly LinkedEntity[] {
  const byId = new Map(linked.flatMap((one) => one.entities.map((each) => [each.entity.id, each] as const)));
  return Object.keys(entities).flatMap((id) => byId.get(id) ?? []);
}

function tablesOf(linked: readonly LinkedOne[], inOrder: readonly LinkedEntity[]): Tables {
  const links: Link[] = linked.flatMap((one) => one.text.value.links);
  const units = tableOf<readonly TextUnit[]>();
  const entities = tableOf<Entity>();
  for (const one of inOrder) {
    links.push(...one.properties.value);
    units[one.entity.id] = one.units;
    entities[one.entity.id] = one.entity;
  }
  return { entities, units, linksFrom: group(links, (one) => one.from), citedBy: group(links, (one) => one.to) };
}

function group(links: readonly Link[], key: (link: Link) => string): { [id: string]: Link[] } {
  const groups = tableOf<Link[]>();
  for (const one of links) {
    const list = groups[key(one)];
    if (list) list.push(one);
    else groups[key(one)] = [one];
  }
  return groups;
}

/** Replaces the entities of the documents that were linked again. */
function replaced(
  inOrder: readonly LinkedEntity[],
  before: readonly LinkedOne[],
  linked: readonly LinkedOne[],
): readonly LinkedEntity[] {
  const next = new Map<LinkedEntity, LinkedEntity>();
  for (const [old, one] of changes(before, linked))
    for (const [at, entity] of old.entities.entries()) next.set(entity, one.entities[at] ?? entity);
  return next.size === 0 ? inOrder : inOrder.map((one) => next.get(one) ?? one);
}

function changes(before: readonly LinkedOne[], linked: readonly LinkedOne[]): (readonly [LinkedOne, LinkedOne])[] {
  return linked.flatMap((one, at) => {
    const old = before[at];
    return old === undefined || old === one ? [] : [[old, one] as const];
  });
}

/** Returns the tables with what changed; undefined if a link came, went or leads elsewhere, which changes their order. */
function patched({ result, linked: before }: Assembled, linked: readonly LinkedOne[]): Tables | undefined {
  const { entities, units, linksFrom, citedBy } = result.value.framework;
  const changed = changes(before, linked);
  if (changed.length === 0) return { entities, units, linksFrom, citedBy };
  const next = new Map<Link, Link>();
  for (const [old, one] of changed) {
    const [from, to] = [linksIn(old), linksIn(one)];
    if (from.length !== to.length) return undefined;
    for (const [at, link] of from.entries()) {
      const now = to[at];
      if (now?.from !== link.from || now.to !== link.to) return undefined;
      if (now !== link) next.set(link, now);
    }
  }
  const ofChanged = changed.flatMap(([, one]) => one.entities);
  return {
    entities: withEntries(entities, new Map(ofChanged.map(({ entity }) => [entity.id, entity]))),
    units: withEntries(units, new Map(ofChanged.map((one) => [one.entity.id, one.units]))),
    linksFrom: withLinks(linksFrom, next, (one) => one.from),
    citedBy: withLinks(citedBy, next, (one) => one.to),
  };
}

/** The links of a document: those in its text, then those of the properties of each entity. */
function linksIn({ text, entities }: LinkedOne): readonly Link[] {
  return [...text.value.links, ...entities.flatMap(({ properties }) => properties.value)];
}

function withLinks(
  table: { readonly [id: string]: readonly Link[] },
  next: ReadonlyMap<Link, Link>,
  key: (link: Link) => string,
): { readonly [id: string]: readonly Link[] } {
  const ids = new Set([...next.keys()].map(key));
  return withEntries(
    table,
    new Map([...ids].map((id) => [id, (table[id] ?? []).map((link) => next.get(link) ?? link)])),
  );
}

/** Returns a table with other values for some of its keys, in the same order; the same table if nothing differs. */
function withEntries<T>(
  table: { readonly [id: string]: T },
  entries: ReadonlyMap<string, T>,
): { readonly [id: string]: T } {
  const isSame = [...entries].every(([id, value]) => table[id] === value);
  return isSame ? table : Object.assign(tableOf<T>(), table, tableOf(entries));
}

/** Takes from an earlier linked form of a document what is equal, so that what did not change is the same object. */
export function withKept(one: LinkedOne, before: LinkedOne): LinkedOne {
  const { text } = one;
  const links = keptEach(text.value.links, before.text.value.links);
  const entities = one.entities.map((now, at) => {
    const old = before.entities[at];
    if (old === undefined) return now;
    const value = keptEach(now.properties.value, old.properties.value);
    const properties = { ...now.properties, value };
    return { entity: kept(now.entity, old.entity), units: kept(now.units, old.units), properties };
  });
  return { text: { ...text, value: { ...text.value, links } }, entities };
}

function keptEach<T>(list: readonly T[], before: readonly T[]): readonly T[] {
  return list.map((one, at) => kept(one, before[at]));
}

function kept<T>(one: T, before: T | undefined): T {
  return before !== undefined && JSON.stringify(one) === JSON.stringify(before) ? before : one;
}
