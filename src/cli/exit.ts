/** Exit codes, as the documentation promises them. */
export const CLEAN = 0;
export const FAULTS = 1;
export const USAGE = 2;

/** Tells the exit code of a command that ran to its end. */
export type Report = (code: number) => void;
