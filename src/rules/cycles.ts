/** An edge from one id to another. */
export interface Edge<T> {
  readonly to: string;
  readonly via: T;
}

interface Step<T> {
  readonly id: string;
  readonly edges: readonly Edge<T>[];
  next: number;
}

/** The ids of a cycle, and the edge from the first to the second. */
interface Cycle<T> {
  readonly ids: readonly string[];
  readonly via: T;
}

/**
 * Returns the cycles among ids, each once. Searches depth first with its own stack, so that a long chain does not
 * overflow the call stack.
 */
export function cyclesOf<T>(ids: readonly string[], edgesFrom: (id: string) => readonly Edge<T>[]): Cycle<T>[] {
  const done = new Set<string>();
  const cycles: Cycle<T>[] = [];
  for (const start of ids) {
    const trail: Step<T>[] = [];
    const enter = (id: string) => trail.push({ id, edges: edgesFrom(id), next: 0 });
    if (!done.has(start)) enter(start);
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const edge = top.edges[top.next];
      top.next += 1;
      const from = edge ? trail.findIndex(({ id }) => id === edge.to) : -1;
      if (!edge) {
        done.add(top.id);
        trail.pop();
      } else if (from >= 0) cycles.push(cycleOf(trail.slice(from)));
      else if (!done.has(edge.to)) enter(edge.to);
    }
  }
  return cycles;
}

/** Builds a cycle from the steps of a trail. The edge last taken from a step leads to the next one. */
function cycleOf<T>(steps: readonly Step<T>[]): Cycle<T> {
  const [first] = steps as readonly [Step<T>, ...Step<T>[]];
  return { ids: steps.map(({ id }) => id), via: (first.edges[first.next - 1] as Edge<T>).via };
}
