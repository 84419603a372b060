import { type Entity, type EntityView, entityView, findEntity, nearIds, UsageError } from '../model/index.js';
import { type InForce, inForce } from '../release/index.js';
import type { Checked } from './check.js';

/** Returns an entity by its id, title or label, with its references and its users. Throws a UsageError if there is none. */
export function show({ framework }: Checked, name: string): EntityView {
  return entityView(framework, findEntity(framework, name) ?? unknown(name, nearIds(framework, name)));
}

/** Returns the state of an entity on a day. Throws a UsageError for one that is neither published nor in the draft. */
export function showOn({ framework, past }: Checked, name: string, day: string): InForce {
  // An entity that was removed since may have been in force then, so published ids are accepted, too.
  const id = findEntity(framework, name)?.id ?? name;
  const found = inForce(past.records, past.state, id, day);
  const wasPublished = past.records.locks.some((lock) => lock.entities[id] !== undefined);
  if (found.entity === null && found.retired === null && !wasPublished) unknown(name, nearIds(framework, name));
  return found;
}

function unknown(name: string, near: readonly string[]): Entity & never {
  const hint =
    near.length === 0
      ? 'find it on the website or in standards/, and use its id, title or label'
      : near.map((one) => `charter show ${one}`).join(' or ');
  throw new UsageError(`there is no entity "${name}"; ${hint}`);
}
