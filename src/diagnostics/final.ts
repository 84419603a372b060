import { type Entity, type Framework, type Related, topOf } from '../model/index.js';
import type { Snapshot } from './identity.js';

/** The statuses of a text that cities rely on. A text that moves to one of them has to be free of diagnostics. */
const FINAL: readonly string[] = ['candidate', 'pilot', 'adopted'];

type Sources = Pick<Snapshot, 'framework' | 'textOf'>;

/**
 * Returns the files in which no diagnostic is old, because a standard moved to a final status: its own file, and those
 * of the standards that it depends on and of everything it cites. Each comes with the place of the new status.
 */
export function finalMoves(
  now: Sources,
  then: Sources,
  pathThen: (path: string) => string,
  paths: readonly string[],
): ReadonlyMap<string, Related> {
  const moved = new Map<string, Related>();
  const add = (path: string, related: Related): void => {
    if (!moved.has(path)) moved.set(path, related);
  };
  const tops = Object.values(now.framework.entities).filter((entity) => entity.within === undefined);
  const read = new Set(tops.map((entity) => entity.place.path));
  const unread = paths.filter((path) => !read.has(path));
  for (const entity of tops) {
    const status = statusOf(entity, now);
    if (!FINAL.includes(status) || FINAL.includes(statusThen(entity, then, pathThen))) continue;
    const span = entity.places['/status']?.value;
    const place = span ? { path: entity.place.path, ...span } : topOf(entity.place.path);
    const text = now.textOf(entity.place.path) ?? '';
    const named = unread.filter((path) => namesOf(path, now).some((name) => isIn(name, text)));
    for (const path of [...filesBelow(entity, now.framework), ...named]) add(path, movedTo(entity.id, status, place));
  }
  // A file that does not conform is not an entity, but its status may have changed.
  for (const path of unread) {
    const status = writtenStatus(now.textOf(path));
    if (FINAL.includes(status) && !FINAL.includes(writtenStatus(then.textOf(pathThen(path)))))
      add(path, movedTo(path.split('/').at(-1) ?? path, status, topOf(path)));
  }
  return moved;
}

/** The names by which others refer to a file that is not an entity: its file name, and the id in it. */
function namesOf(path: string, { textOf }: Sources): string[] {
  const stem = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const id = /^id:[ \t]*["']?([\w.-]+)/m.exec(textOf(path) ?? '')?.[1];
  return id === undefined ? [stem] : [stem, id];
}

function isIn(name: string, text: string): boolean {
  return text.split(/[^\w.-]+/).some((word) => word.replace(/\.$/, '') === name);
}

function movedTo(name: string, status: string, place: Related['place']): Related {
  return { message: `${name} moves to "${status}", so old and accepted diagnostics count`, place };
}

function statusThen(entity: Entity, then: Sources, pathThen: (path: string) => string): string {
  const before = then.framework.entities[entity.id];
  if (before) return statusOf(before, then);
  // A file that did not conform was not an entity, but had a status.
  return writtenStatus(then.textOf(pathThen(entity.place.path)));
}

function statusOf(entity: Entity, { textOf }: Sources): string {
  const { status } = entity.data;
  return typeof status === 'string' ? status : writtenStatus(textOf(entity.place.path));
}

function writtenStatus(text: string | undefined): string {
  return /^status:[ \t]*["']?([\w-]+)/m.exec(text ?? '')?.[1] ?? '';
}

/** The file of an entity and those of everything it cites; along `depends_on`, also of everything those cite. */
function filesBelow(entity: Entity, framework: Framework, seen: Set<string> = new Set()): Set<string> {
  const files = new Set<string>([entity.place.path]);
  if (seen.has(entity.id)) return files;
  seen.add(entity.id);
  for (const link of [entity.id, ...partsOf(entity, framework)].flatMap((id) => framework.linksFrom[id] ?? [])) {
    const target = framework.entities[link.to];
    if (!target || link.where === 'related') continue;
    files.add(target.place.path);
    if (link.where === 'depends_on') for (const path of filesBelow(target, framework, seen)) files.add(path);
  }
  return files;
}

function partsOf(entity: Entity, framework: Framework): string[] {
  return entity.holds.flatMap((id) => {
    const part = framework.entities[id];
    return part ? [id, ...partsOf(part, framework)] : [];
  });
}
