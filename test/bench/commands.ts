import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from './measure.js';
import { type Rival, siteOf } from './rivals.js';
import { edit, emptyCache, type Subject } from './subject.js';

/** A command that is measured. */
export interface Command {
  /** The name that `--commands` takes. */
  readonly key: string;
  /** How the tables call it. */
  readonly name: string;
  readonly program: Program;
  /** Creates the state that it is measured in. */
  before?(): void;
  /** Whether it is measured in the state that it leaves itself: it runs once before if nothing else has made that state. */
  readonly isRepeated?: true;
}

/** What the commands depend on besides the framework. */
export interface Setup {
  /** The path of the command line of Charter. */
  readonly charter: string;
  /** The place of the cache, below the root of a framework. */
  readonly cache: string;
  readonly date: string;
  readonly rivals: readonly Rival[];
}

/** How often the shortest programs run in one measurement. */
const SHORT = 10;

/** The commands for a framework, in the order of a turn: what is measured warm comes after its cold run. */
export function commandsFor(subject: Subject, setup: Setup): Command[] {
  const { folder } = subject;
  const cold = (): void => emptyCache(subject, setup.cache);
  const charter = (key: string, name: string, words: readonly string[], rest: Partial<Command> = {}): Command => ({
    key,
    name,
    program: { words: [process.execPath, setup.charter, ...words], folder },
    ...rest,
  });
  const build = (key: string, name: string, targets: string, before?: () => void): Command => {
    const out = join(folder, 'out', targets.replaceAll(',', '-'));
    const words = ['build', '--targets', targets, '--out', out, '--date', setup.date];
    const fresh = (): void => {
      cold();
      rmSync(out, { recursive: true, force: true });
    };
    return charter(key, name, words, before ? { before, isRepeated: true } : { before: fresh });
  };
  const nothing = (): void => undefined;
  const check = ['check', '--date', setup.date];
  const short = { folder, times: SHORT };
  return [
    { key: 'node', name: 'Node, an empty program', program: { words: [process.execPath, '-e', '0'], ...short } },
    {
      key: 'version',
      name: '`charter --version`',
      program: { words: [process.execPath, setup.charter, '--version'], ...short },
    },
    charter('check-cold', '`check`, empty cache', check, { before: cold }),
    charter('check-warm', '`check` again', check, { isRepeated: true }),
    build('build-cold', '`build` HTML and data, empty cache', 'html,data'),
    build('build-same', '`build` HTML and data, nothing changed', 'html,data', nothing),
    build('build-edited', '`build` HTML and data, one standard edited', 'html,data', () => edit(subject)),
    ...(!subject.isGenerated
      ? [
          build('pdf-cold', '`build` PDF, empty cache', 'pdf'),
          build('all-cold', '`build` HTML, PDF and data, empty cache', 'html,pdf,data'),
        ]
      : []),
    ...rivalCommands(subject, setup.rivals),
  ];
}

function rivalCommands(subject: Subject, rivals: readonly Rival[]): Command[] {
  const present = rivals.filter(({ version }) => version !== undefined);
  if (present.length === 0) return [];
  const site = siteOf(subject);
  mkdirSync(site, { recursive: true });
  return present.map(({ name, words, output }) => ({
    key: name.toLowerCase(),
    name: `${name}, a page for each file`,
    program: { words, folder: site },
    before: () => rmSync(join(site, output), { recursive: true, force: true }),
  }));
}
