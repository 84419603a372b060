import { type Observer, STAGES, type Stage } from '../index.js';

/** What is measured. Times are in milliseconds since the process started. */
export interface Clock {
  wall(): number;
  /** The time of all threads on a processor. */
  cpu(): number;
  /** The most memory that the process had so far, in kilobytes. */
  memory(): number;
}

/** The clock of this process. */
export const CLOCK: Clock = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  memory: () => process.resourceUsage().maxRSS,
};

/** What a command took, stage by stage. */
export interface Timings extends Observer {
  /**
   * The table for `--timings`. What happens before the first stage is the start. The memory of a stage is the most that
   * the process had until the stage was last left.
   */
  table(): string;
}

interface Row {
  wall: number;
  cpu: number;
  steps: number;
  memory: number;
}

/** Measures the stages of a command. */
export function timingsOf(clock: Clock): Timings {
  const rows = new Map<Stage | 'start', Row>();
  const rowOf = (name: Stage | 'start'): Row => {
    const row = rows.get(name) ?? { wall: 0, cpu: 0, steps: 0, memory: 0 };
    rows.set(name, row);
    return row;
  };
  let current = rowOf('start');
  let [wall, cpu] = [0, 0];
  const pause = (): void => {
    const [wallNow, cpuNow] = [clock.wall(), clock.cpu()];
    current.wall += wallNow - wall;
    current.cpu += cpuNow - cpu;
    current.memory = clock.memory();
    [wall, cpu] = [wallNow, cpuNow];
  };
  return {
    enter(stage) {
      pause();
      current = rowOf(stage);
    },
    step() {
      current.steps += 1;
    },
    table() {
      pause();
      const names = ['start', ...STAGES] as const;
      const lines = names.flatMap((name) => {
        const row = rows.get(name);
        return row ? [lineOf(name, row)] : [];
      });
      const head = `${'stage'.padEnd(8)}${'wall'.padStart(11)}${'CPU'.padStart(11)}${'files'.padStart(8)}${'memory'.padStart(10)}`;
      return `${[head, ...lines, lineOf('total', { wall, cpu, steps: 0, memory: clock.memory() })].join('\n')}\n`;
    },
  };
}

function lineOf(name: string, { wall, cpu, steps, memory }: Row): string {
  const time = (milliseconds: number) => `${(milliseconds / 1000).toFixed(3)} s`.padStart(11);
  return `${name.padEnd(8)}${time(wall)}${time(cpu)}${(steps === 0 ? '' : String(steps)).padStart(8)}${`${Math.round(memory / 1024)} MB`.padStart(10)}`;
}
