import type { Command } from './commands.js';
import { type Figures, type LeftOut, medianOf, type Program } from './measure.js';
import type { Subject } from './subject.js';
import type { Result } from './tables.js';

/** How much is measured. */
export interface Bounds {
  /** The number of turns. */
  readonly runs: number;
  /** Seconds after which a run is ended, and after which a command is not repeated. */
  readonly limit: number;
}

/** Measures one program; `say` is told what happens. */
export interface Instruments {
  measure(program: Program): Promise<Figures | LeftOut>;
  say(text: string): void;
}

/** A command is not tried if the next smaller framework suggests that it takes longer than the limit by this factor. */
const DOUBT = 1.5;

/**
 * Measures the commands of a framework in turns. Each turn runs every command once, so that other load affects all of
 * them. A command with enough seconds behind it has fewer runs; one that exceeds the limit has none and is left out.
 */
export async function inTurns(
  subject: Subject,
  commands: readonly Command[],
  smaller: readonly Result[],
  { runs, limit }: Bounds,
  { measure, say }: Instruments,
): Promise<Result[]> {
  const found = new Map<string, Figures[]>(commands.map(({ key }) => [key, []]));
  const leftOut = new Map<string, string>();
  for (const { key } of commands) {
    const reason = doubtOf(key, subject, smaller, limit);
    if (reason !== undefined) leftOut.set(key, reason);
  }
  for (let turn = 1; turn <= runs; turn += 1) {
    // What the last process in this turn has done, because a repeated command needs the state that it leaves.
    let last = '';
    for (const command of commands) {
      const { key, program } = command;
      const own = found.get(key) ?? [];
      if (leftOut.has(key) || own.reduce((sum, { wall }) => sum + wall, 0) >= limit) continue;
      const words = program.words.join(' ');
      if (command.isRepeated && last !== words) await measure(program);
      command.before?.();
      const taken = await measure(program);
      last = words;
      if ('leftOut' in taken) leftOut.set(key, taken.leftOut);
      else own.push(taken);
      const text = 'leftOut' in taken ? taken.leftOut : figuresText(taken);
      say(`${subject.name}, ${key}, ${turn} of ${runs}: ${text}`);
    }
  }
  return commands.map(({ key, name }) => {
    const own = found.get(key) ?? [];
    const reason = leftOut.get(key);
    const rest = reason === undefined ? { figures: medianOf(own) } : { leftOut: reason };
    const { standards, isGenerated } = subject;
    return { subject: subject.name, standards, isGenerated, key, command: name, runs: own, ...rest };
  });
}

/** Returns why a command is not tried, judging by the next smaller framework; undefined if it is. */
function doubtOf(key: string, { standards }: Subject, smaller: readonly Result[], limit: number): string | undefined {
  const before = smaller.findLast((one) => one.isGenerated && one.key === key && one.standards < standards);
  if (!before) return undefined;
  if (!before.figures) return 'it was left out at a smaller size';
  const expected = (before.figures.wall * standards) / before.standards;
  return expected > limit * DOUBT
    ? `it would take about ${expected.toFixed(0)} s, more than the limit of ${limit} s`
    : undefined;
}

function figuresText({ wall, cpu, memory }: Figures): string {
  return `${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${memory.toFixed(0)} MiB`;
}
