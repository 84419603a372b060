import { type Advice, adviceParts, type Diagnostic, diagnostic, type Entity, type Related } from '../../model/index.js';

/** Two things with one id: the first has it. */
export interface Duplicate {
  readonly later: Entity;
  readonly first: Entity;
}

/**
 * What is said of ids that are used twice, each at the later one. Blocks of one file whose ids another file has are one
 * mistake, since whoever copies a file copies all of them.
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
    ? `the id "${id}" stands here for the second time`
    : `the id "${id}" is taken by ${first.place.path}`;
  const advice: Advice =
    others.length > 0
      ? ['give this one and those below ids of their own']
      : {
          text: later.within === undefined ? 'write "{}", and begin the name of the file with it' : 'write "{}"',
          wants: [{ nextOf: later.kind, within: later.within ?? '' }],
          otherwise: 'give this one an id of its own',
        };
  return diagnostic('id-is-unique', later.place, message, {
    ...adviceParts(advice),
    related: [
      { message: `"${first.title}" has this id`, place: first.place },
      ...others.map(
        (other): Related => ({ message: `"${nameOf(other.later)}" is taken too`, place: other.later.place }),
      ),
    ],
  });
}

function nameOf({ kind, id, data }: Entity): string {
  return kind.startsWith('vocabulary/') ? String(data.id) : id;
}
