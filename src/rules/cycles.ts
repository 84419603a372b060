/** That one id leads to another. */
export interface Edge<T> {
  readonly to: string;
  readonly via: T;
}

interface Step<T> {
  readonly id: string;
  readonly arrows: readonly Edge<T>[];
  next: number;
}

/** Ids that lead back to the first of them, and how the first leads to the second. */
export interface Cycle<T> {
  readonly ids: readonly string[];
  readonly via: T;
}

/**
 * The rings among ids, each once. Depth first, with a stack of its own, so that a long chain does not end that of
 * the machine.
 */
export function cyclesOf<T>(ids: readonly string[], arrowsFrom: (id: string) => readonly Edge<T>[]): Cycle<T>[] {
  const done = new Set<string>();
  const rings: Cycle<T>[] = [];
  for (const start of ids) {
    const trail: Step<T>[] = [];
    const enter = (id: string) => trail.push({ id, arrows: arrowsFrom(id), next: 0 });
    if (!done.has(start)) enter(start);
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const arrow = top.arrows[top.next];
      top.next += 1;
      const from = arrow ? trail.findIndex(({ id }) => id === arrow.to) : -1;
      if (!arrow) {
        done.add(top.id);
        trail.pop();
      } else if (from >= 0) rings.push(cycleOf(trail.slice(from)));
      else if (!done.has(arrow.to)) enter(arrow.to);
    }
  }
  return rings;
}

/** The arrow that leaves each step is the last one that was taken from it. */
function cycleOf<T>(steps: readonly Step<T>[]): Cycle<T> {
  const [first] = steps as readonly [Step<T>, ...Step<T>[]];
  return { ids: steps.map(({ id }) => id), via: (first.arrows[first.next - 1] as Edge<T>).via };
}
