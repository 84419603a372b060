import type {
  ChangeNote,
  Entity,
  Framework,
  Link,
  Lock,
  LockedEntity,
  Place,
  Placed,
  Records,
  Retirement,
  Schema,
  TextUnit,
} from '../../src/model/index.js';

// Values in a few words, for tests of what is released: what is not given is empty.

/** A place on a line of a file, one column wide. */
export function at(path: string, line: number): Place {
  return { path, start: { line, column: 1 }, end: { line, column: 2 } };
}

/** Where everything that is about the framework as a whole is told. */
export const SETTINGS_PLACE: Place = {
  path: 'standards/framework.yaml',
  start: { line: 1, column: 1 },
  end: { line: 1, column: 1 },
};

export function entity(id: string, more: Partial<Entity> = {}): Entity {
  return {
    id,
    kind: 'standard',
    title: id,
    data: {},
    within: undefined,
    holds: [],
    parts: [],
    page: `${id}/index.html`,
    anchor: '',
    place: at(`standards/${id}.md`, 2),
    places: {},
    ...more,
  };
}

export function framework(
  entities: readonly Entity[],
  more: {
    readonly complete?: boolean;
    readonly schemas?: { readonly [kind: string]: Schema };
    readonly units?: { readonly [id: string]: readonly TextUnit[] };
    readonly links?: readonly Link[];
    readonly rules?: Framework['settings']['rules'];
  } = {},
): Framework {
  const links = more.links ?? [];
  const kinds = [...new Set(entities.map(({ kind }) => kind))];
  const by = (end: 'from' | 'to') => Object.fromEntries(groups(links, end));
  return {
    settings: {
      sourceLanguage: 'en',
      keywords: {},
      rules: more.rules ?? {},
      kinds: [],
    } as unknown as Framework['settings'],
    schemas: more.schemas ?? {},
    entities: Object.fromEntries(entities.map((one) => [one.id, one])),
    idsOf: Object.fromEntries(
      kinds.map((kind) => [kind, entities.filter((one) => one.kind === kind).map(({ id }) => id)]),
    ),
    linksFrom: by('from'),
    citedBy: by('to'),
    units: more.units ?? {},
    complete: more.complete ?? true,
  };
}

function groups(links: readonly Link[], end: 'from' | 'to'): [string, Link[]][] {
  const ids = [...new Set(links.map((link) => link[end]))];
  return ids.map((id) => [id, links.filter((link) => link[end] === id)]);
}

export function locked(id: string, more: Partial<LockedEntity> = {}): LockedEntity {
  return {
    id,
    kind: 'standard',
    title: id,
    within: undefined,
    page: `${id}/index.html`,
    anchor: '',
    sections: [],
    data: {},
    text: {},
    uses: [],
    since: '1.0.0',
    changed: '1.0.0',
    version: undefined,
    ...more,
  };
}

export function lock(version: string, entities: readonly LockedEntity[] = [], more: Partial<Lock> = {}): Lock {
  return {
    name: version,
    version,
    date: '2027-01-01',
    toolVersion: '0.1.0',
    sourceDigest: 'a'.repeat(64),
    digest: 'b'.repeat(64),
    follows: undefined,
    approvedBy: '',
    decision: '',
    notes: [],
    keywords: { shall: ['shall'] },
    entities: Object.fromEntries(entities.map((one) => [one.id, one])),
    retired: [],
    ...more,
  };
}

export function retirement(id: string, more: Partial<Retirement> = {}): Retirement {
  return { id, date: '2027-03-01', reason: 'Nobody looks.', successors: [], decision: '', ...more };
}

/** An entry of retired.yaml on a line of it. */
export function listed(line: number, id: string, more: Partial<Retirement> = {}): Placed<Retirement> {
  return { value: retirement(id, more), place: at('standards/retired.yaml', line), places: {} };
}

export function note(id: string, more: Partial<ChangeNote> = {}): Placed<ChangeNote> {
  return {
    value: { id, changes: [], class: 'clarified', text: ['Said.'], ...more },
    place: at(`standards/changes/${id}.md`, 2),
    places: {},
  };
}

export function records(more: Partial<Records> = {}): Records {
  return { locks: [], retired: [], notes: [], withdrawn: [], ...more };
}
