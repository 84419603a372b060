import { type CompiledFiles, LinkMemory } from '../../compile/index.js';
import { website } from '../../formats/index.js';
import { type Difference, UsageError } from '../../model/index.js';
import { type Site, siteOf } from '../../preview/index.js';
import { compareSides, redlinesOf, type Side, sideOfRelease, sideOfSources } from '../../release/index.js';
import { type Once, openRevision } from '../../source/index.js';
import { type CheckMemory, compile, evaluate } from '../check.js';
import type { State } from './state.js';

/** What the draft can be compared with: the last release, or the main branch. */
export type Base = 'release' | 'main';

/** A comparison of the draft: its pages, or a sentence that says why there is none. */
export type Compared =
  | { readonly site: Site; readonly name: string; readonly difference: Difference }
  | { readonly says: string };

/** The names of a main branch, here and on the server that it was cloned from. */
const MAIN = ['main', 'origin/main', 'upstream/main', 'master', 'origin/master', 'trunk', 'origin/HEAD'];

/** Returns a function that compares a state with a base. Each comparison is made once. */
export function comparisons(root: string, kept: CompiledFiles, once: Once, date: string) {
  const made = new Map<Base, { readonly of: State; readonly before: unknown; readonly compared: Compared }>();
  const memory: CheckMemory = { once, linked: new LinkMemory() };
  let branch: { readonly commit: string; readonly side: Promise<Side> } | undefined;

  /** The side of the main branch, which is read again only if it has moved. */
  const mainSide = async (): Promise<Side | { readonly says: string }> => {
    let says = '';
    for (const name of MAIN) {
      try {
        const { tree, commit } = await openRevision(root, name);
        if (branch?.commit !== commit) {
          const side = compile(tree, kept, undefined, memory)
            .then((compiled) => evaluate(tree, compiled, { date }))
            .then(({ past, diagnostics }) => sideOfSources(past, diagnostics, name));
          branch = { commit, side };
          side.catch(() => {
            branch = undefined;
          });
        }
        return await branch.side;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        says ||= error.message;
        // Without git or a repository, no other name is there either.
        if (!error.message.startsWith('there is no commit')) break;
      }
    }
    return { says: says === '' ? 'There is no main branch' : says };
  };

  const sideOf = async (base: Base, { past }: State): Promise<Side | { readonly says: string }> => {
    if (base === 'main') return mainSide();
    const side = past.base && sideOfRelease(past.base.version, past.records);
    return side ?? { says: 'this framework has no release yet' };
  };

  const compare = (before: Side, state: State): Compared => {
    const after = sideOfSources(state.past, [], 'draft');
    const difference = compareSides(before, after);
    const redlines = redlinesOf(before.state, after.state, difference, () => true);
    const { history } = state.edition;
    // A branch has no date.
    const follows = before.state.name === state.past.base?.version ? history?.follows : undefined;
    const edition = {
      ...state.edition,
      changes: difference,
      ...(history && { history: { ...history, follows, redlines } }),
    };
    const { pages } = website(state.framework, state.bodies, edition, state.materials);
    return { site: siteOf(state.framework, pages), name: before.state.name, difference };
  };

  return async (base: Base, state: State): Promise<Compared> => {
    const known = made.get(base);
    if (known?.of === state && base === 'release') return known.compared;
    // The main branch may have moved.
    const before = await sideOf(base, state);
    if (known?.of === state && known.before === before) return known.compared;
    const compared = 'says' in before ? before : compare(before, state);
    made.set(base, { of: state, before, compared });
    return compared;
  };
}
