import { type Advice, adviceParts, type Diagnostic, diagnostic, type Entity, type Related } from '../../model/index.js';

/** Two entities with the same id. The first one keeps it. */
export interface Duplicate {
  readonly later: Entity;
  readonly first: Entity;
}

/**
 * Reports duplicate ids, each at the later entity. Blocks of one file whose ids are used in another file are one
 * mistake, since copying a file copies all of them.
 */
export function duplicateIds(duplicates: readonly Duplicate[]): Diagnostic[] {
  const groups = new Map<unknown, [Duplicate, ...Duplicate[]]>();
  for (const duplicate of duplicates) {
    const { later, first } = duplicate;
    const isCopy = later.within !== undefined && later.place.path !== first.place.path;
    const key = isCopy ? `${later.place.path}\n${first.place.path}` : duplicate;
    const group = groups.get(key);
    if (group) group.push(duplicate);
    else groups.set(key, [duplicate]);
  }
  return [...groups.values()].map(duplicateId);
}

function duplicateId([{ later, first }, ...others]: readonly [Duplicate, ...Duplicate[]]): Diagnostic {
  const id = nameOf(later);
  const isNear = later.place.path === first.place.path;
  const message = isNear
    ? `the id "${id}" is already used in this file`
    : `the id "${id}" is already used in ${first.place.path}`;
  const advice: Advice =
    others.length > 0
      ? ['give this one and those below new ids']
      : {
          text: later.within === undefined ? 'write "{}", and start the name of the file with it' : 'write "{}"',
          wants: [{ nextOf: later.kind, within: later.within ?? '' }],
          otherwise: 'give this one a new id',
        };
  return diagnostic('id-is-unique', later.place, message, {
    ...adviceParts(advice),
    related: [
      { message: `"${first.title}" has this id`, place: first.place },
      ...others.map(
        (other): Related => ({ message: `"${nameOf(other.later)}" is also already used`, place: other.later.place }),
      ),
    ],
  });
}

function nameOf({ kind, id, data }: Entity): string {
  return kind.startsWith('vocabulary/') ? String(data.id) : id;
}
