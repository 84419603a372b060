import { type Entity, type EntityView, entityView, findEntity, nearIds, UsageError } from '../model/index.js';
import { type InForce, inForce } from '../release/index.js';
import type { Checked } from './check.js';

/** An entity by its id, title or label, with what it rests on and who uses it. Throws a UsageError where there is none. */
export function show({ framework }: Checked, name: string): EntityView {
  return entityView(framework, findEntity(framework, name) ?? unknown(name, nearIds(framework, name)));
}

/** What held of an entity on a day. Throws a UsageError for one that never was published and is not in the draft. */
export function showOn({ framework, past }: Checked, name: string, day: string): InForce {
  // What is gone today may have held then, so that the id is looked for among all that were published.
  const id = findEntity(framework, name)?.id ?? name;
  const held = inForce(past.records, past.state, id, day);
  const wasPublished = past.records.locks.some((lock) => lock.entities[id] !== undefined);
  if (held.entity === null && held.retired === null && !wasPublished) unknown(name, nearIds(framework, name));
  return held;
}

function unknown(name: string, near: readonly string[]): Entity & never {
  const hint =
    near.length === 0
      ? 'look for it on the website or in standards/, and give its id, title or label'
      : near.map((one) => `charter show ${one}`).join(' or ');
  throw new UsageError(`there is no entity "${name}"; ${hint}`);
}
