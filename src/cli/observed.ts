import type { Observer } from '../index.js';
import { progressOn } from './progress.js';
import { CLOCK, timingsOf } from './timings.js';

/** The options of a command that takes time. */
export interface Watched {
  readonly quiet?: true | undefined;
  readonly timings?: true | undefined;
}

/**
 * Runs a command, and shows on stderr what it is doing and, if asked, what each stage took. The command enters the stage
 * `report` before it prints anything.
 */
export async function observed<T>(
  { quiet, timings }: Watched,
  command: (observer: Observer) => Promise<T>,
): Promise<T> {
  const progress = progressOn(process.stderr, { quiet: quiet === true, dumb: process.env.TERM === 'dumb' });
  const measured = timingsOf(CLOCK);
  try {
    return await command({
      enter(stage, total) {
        measured.enter(stage);
        progress.enter(stage, total);
      },
      step() {
        measured.step();
        progress.step();
      },
    });
  } finally {
    progress.done();
    if (timings) process.stderr.write(measured.table());
  }
}
