/** What was found out about one thing that Charter needs. */
export interface Finding {
  readonly name: string;
  /** `bad`: a command would fail. `poor`: it would do less. */
  readonly state: 'good' | 'poor' | 'bad';
  /** What is there, or what is missing: one clause. */
  readonly says: string;
  /** What to do about it, imperative; empty where nothing is to be done. */
  readonly todo: string;
}

export function good(name: string, says: string): Finding {
  return { name, state: 'good', says, todo: '' };
}

export function poor(name: string, says: string, todo: string): Finding {
  return { name, state: 'poor', says, todo };
}

export function bad(name: string, says: string, todo: string): Finding {
  return { name, state: 'bad', says, todo };
}
