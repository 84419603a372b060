import type { Framework, Kind } from '../../model/index.js';

/** A file to build: its path below the folder of a language, and its entities. */
export interface Plan {
  readonly path: string;
  /** The entity that the file is about; undefined for the whole framework. */
  readonly about: string | undefined;
  readonly ids: ReadonlySet<string>;
}

/** Kinds whose entities are included with a standard that uses them, so that its file is self-contained. */
const COMPANIONS = ['term', 'reference'];

/** Plans a file for the whole framework, and one for each entity that contains requirements, next to its page. */
export function plan(framework: Framework): readonly Plan[] {
  const whole: Plan = { path: 'framework.pdf', about: undefined, ids: new Set(Object.keys(framework.entities)) };
  const single = requirementKinds(framework).flatMap((kind) => framework.idsOf[kind.name] ?? []);
  return [whole, ...single.map((id) => planFor(framework, id))];
}

/** Returns the kinds whose entities contain requirements. Each such entity is a chapter and a separate file. */
export function requirementKinds(framework: Framework): readonly Kind[] {
  return framework.settings.kinds.filter((kind) => kind.requirements);
}

function planFor(framework: Framework, id: string): Plan {
  const page = framework.entities[id]?.page ?? `${id}/index.html`;
  const own = heldBy(framework, id);
  return {
    path: page.replace(/[^/]*$/, `${id}.pdf`),
    about: id,
    ids: new Set([...own, ...companionsOf(framework, own)]),
  };
}

function heldBy(framework: Framework, id: string): string[] {
  return [id, ...(framework.entities[id]?.holds ?? []).flatMap((held) => heldBy(framework, held))];
}

/** Returns the terms and references that the text uses, directly or through other terms and references. */
function companionsOf(framework: Framework, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { to } of framework.linksFrom[id] ?? []) {
      if (found.has(to) || !COMPANIONS.includes(framework.entities[to]?.kind ?? '')) continue;
      found.add(to);
      waiting.push(to);
    }
  }
  return found;
}
