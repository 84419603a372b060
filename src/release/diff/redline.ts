import {
  compareIds,
  type Difference,
  type PublishedEntity,
  piecesOf,
  type Redline,
  type RedlineUnit,
  type State,
} from '../../model/index.js';
import { unitsByName } from './text.js';

/** Returns the text before and after of every changed document, by default of standards, aligned by text unit. */
export function redlinesOf(
  before: State,
  after: State,
  difference: Difference,
  isIncluded = ({ kind }: PublishedEntity): boolean => kind === 'standard',
): Redline[] {
  const owners = [...new Set(difference.changes.map((change) => change.owner))].sort(compareIds);
  return owners.flatMap((owner) => {
    const holder = after.entities[owner] ?? before.entities[owner];
    if (holder === undefined || !isIncluded(holder)) return [];
    const units = membersOf(owner, before, after).flatMap((id) => unitsOf(id, before, after));
    return units.every((unit) => unit.change === 'same') ? [] : [{ id: owner, title: holder.title, units }];
  });
}

/** A document and everything in it, on either side. */
function membersOf(owner: string, before: State, after: State): string[] {
  const ids = [...new Set([...Object.keys(before.entities), ...Object.keys(after.entities)])].sort(compareIds);
  const isWithin = (id: string): boolean => {
    const holder = (after.entities[id] ?? before.entities[id])?.within;
    return holder !== undefined && (holder === owner || isWithin(holder));
  };
  return [owner, ...ids.filter(isWithin)];
}

function unitsOf(id: string, before: State, after: State): RedlineUnit[] {
  const [old, now] = [before.entities[id], after.entities[id]];
  const [left, right] = [textsOf(old), textsOf(now)];
  const names = [...new Set([...right.keys(), ...left.keys()])];
  return names.map((name) => {
    const [from, to] = [left.get(name) ?? '', right.get(name) ?? ''];
    const change = from === to ? 'same' : from === '' ? 'added' : to === '' ? 'removed' : 'changed';
    return {
      id: `${id}#${name}`,
      entity: id,
      name,
      title: (now ?? old)?.title ?? id,
      change,
      pieces: piecesOf(from, to),
    };
  });
}

function textsOf(entity: PublishedEntity | undefined): ReadonlyMap<string, string> {
  return entity === undefined ? new Map() : unitsByName(entity);
}
