import type { Observer, Stage } from '../index.js';

/** Shows what a command is doing. */
export interface Progress extends Observer {
  /** Removes what is shown. */
  done(): void;
}

/** The stages that are shown. Writing alternates with rendering, and the result replaces the progress. */
const NAMES: { readonly [stage in Exclude<Stage, 'write' | 'report'>]: string } = {
  cache: 'reading the cache',
  read: 'reading the sources',
  releases: 'comparing with earlier releases',
  link: 'linking',
  rules: 'applying the rules',
  html: 'making the website',
  data: 'making the data',
  pdf: 'making PDF files',
  verify: 'verifying',
};

/** A command that takes no longer than this shows no progress on a terminal, in milliseconds. */
const SHORT = 1000;
/** The time between two changes of a line on a terminal, and between two plain lines. */
const BEAT = 100;
const PAUSE = 10_000;

/** A stage that was entered: when, and the number of steps that are done and to be done. */
interface Running {
  readonly name: string;
  readonly from: number;
  readonly total: number | undefined;
  steps: number;
}

/**
 * Shows progress on a stream: on a terminal one line after the first second, which is overwritten and in the end removed;
 * elsewhere a plain line every ten seconds. It uses no colours.
 */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>,
  { quiet = false, dumb = false }: { readonly quiet?: boolean; readonly dumb?: boolean },
  now: () => number = Date.now,
): Progress {
  if (quiet) return { enter: () => {}, step: () => {}, done: () => {} };
  const isLine = stream.isTTY === true && !dumb;
  const stages = new Map<Stage, Running>();
  const start = now();
  let current: Running | undefined;
  let isCounting = false;
  let last = isLine ? start - BEAT : start;
  let isShown = false;

  const show = (pause: number): void => {
    const at = now();
    if (!current || at - last < pause || (isLine && at - start < SHORT)) return;
    last = at;
    const text = textOf(current, at);
    stream.write(isLine ? `\r\u001b[K${text.slice(0, Math.max(0, (stream.columns || 80) - 1))}` : `${text}\n`);
    isShown = isLine;
  };
  const done = (): void => {
    if (isShown) stream.write('\r\u001b[K');
    isShown = false;
  };
  return {
    enter(stage, total) {
      isCounting = stage !== 'write' && stage !== 'report';
      if (stage === 'report') done();
      if (stage === 'write' || stage === 'report') return;
      const before = stages.get(stage);
      const next = before && total === undefined ? before : { name: NAMES[stage], from: now(), total, steps: 0 };
      stages.set(stage, next);
      if (next === current) return;
      current = next;
      show(isLine ? 0 : PAUSE);
    },
    step() {
      if (current && isCounting) current.steps += 1;
      show(isLine ? BEAT : PAUSE);
    },
    done,
  };
}

/** The stage, the count and, if the number of steps is known and enough of them are done, the time left. */
function textOf({ name, from, total, steps }: Running, at: number): string {
  const count = total === undefined ? `${steps} ${steps === 1 ? 'file' : 'files'}` : `${steps} of ${total} files`;
  const left = total !== undefined && steps > 0 ? ((at - from) * (total - steps)) / steps : undefined;
  const isKnown = left !== undefined && total !== undefined && steps * 20 >= total && left >= 1000;
  return `${name}${steps === 0 ? '' : `: ${count}`}${isKnown ? `, ${timeText(left)} left` : ''}`;
}

function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
