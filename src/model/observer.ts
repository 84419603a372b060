/** The stages of a command, in the order in which they usually run. */
export const STAGES = [
  'cache',
  'read',
  'releases',
  'link',
  'rules',
  'html',
  'data',
  'pdf',
  'write',
  'verify',
  'report',
] as const;

export type Stage = (typeof STAGES)[number];

/** Is told what a command does, for its progress and its timings. It never affects a result. */
export interface Observer {
  /** A stage starts or continues, and the one before ends or pauses. `total` is the number of its steps, if it is known. */
  enter(stage: Stage, total?: number): void;
  /** A step of the current stage is done: a file was read or made. */
  step(): void;
}

/** For commands that nobody watches. */
export const UNOBSERVED: Observer = { enter: () => {}, step: () => {} };
