import type { Retirement } from '../../model/index.js';
import type { Chapter, Inline, Line, Tombstone } from './content.js';
import { type ComposeContext, mention } from './context.js';

/** Returns the retired ids for a file: all of them, or those of the standard that it is `about`. */
export function retiredIn(
  { framework, edition, scope }: ComposeContext,
  about: string | undefined,
): readonly Retirement[] {
  const retired = (edition.history?.retired ?? []).filter(({ id }) => !Object.hasOwn(framework.entities, id));
  if (about === undefined) return retired;
  const byId = new Map(retired.map((one) => [one.id, one]));
  // `seen` stops at cycles.
  const isHeld = ({ within }: Retirement, seen: ReadonlySet<string> = new Set()): boolean => {
    if (within === undefined || seen.has(within)) return false;
    if (scope.ids.has(within)) return true;
    const holder = byId.get(within);
    return holder !== undefined && isHeld(holder, new Set([...seen, within]));
  };
  return retired.filter((one) => isHeld(one));
}

/** Composes an explanation for each retired id, under its former label. */
export function retiredChapter(context: ComposeContext, retired: readonly Retirement[]): readonly Chapter[] {
  if (retired.length === 0) return [];
  const { words } = context;
  return [
    {
      form: 'retired',
      head: { id: '', title: words.say('pdf-retired'), label: 'chapter retired' },
      lead: words.say('retired-intro'),
      items: retired.map((one) => tombstone(context, one, retired)),
    },
  ];
}

/** Returns the id and title of a retired entity, linked to its tombstone if that is in the file. */
export function retiredName(id: string, title: string, retired: readonly Retirement[]): readonly Inline[] {
  const c: readonly Inline[] = [{ t: 'text', v: title === '' || title === id ? id : `${id} ${title}` }];
  return retired.some((one) => one.id === id) ? [{ t: 'ref', label: id, quiet: false, c }] : c;
}

function tombstone(context: ComposeContext, one: Retirement, retired: readonly Retirement[]): Tombstone {
  const { framework, words } = context;
  const successors = one.successors.map((id) => {
    const entity = framework.entities[id];
    return entity
      ? mention(context, entity)
      : retiredName(id, retired.find((other) => other.id === id)?.title ?? '', retired);
  });
  const instead: Line =
    successors.length === 0
      ? { name: '', c: [{ t: 'p', c: [{ t: 'text', v: words.say('retired-nothing') }] }] }
      : { name: words.say('pdf-instead'), c: successors.map((c) => ({ t: 'p', c })) };
  const decision: Line = {
    name: words.say('pdf-decision'),
    c: one.decision === '' ? [] : [{ t: 'p', c: [{ t: 'text', v: one.decision }] }],
  };
  return {
    head: { id: one.id, title: one.title === one.id ? '' : (one.title ?? ''), label: one.id },
    on: words.say('retired-on', { date: one.date }),
    reason: one.reason,
    lines: [instead, decision].filter(({ c }) => c.length > 0),
  };
}
