import { createHash } from 'node:crypto';
import { parseDocument, stringify } from 'yaml';
import {
  compareText,
  type Data,
  type Difference,
  type Follows,
  type Json,
  LOCK_SHAPE,
  type Lock,
  type LockedEntity,
  type Paper,
  type Retirement,
  type State,
  tableOf,
  type Withdrawal,
} from '../model/index.js';
import { readCanonicalYaml } from './canonical-yaml.js';
import { standardVersions } from './versions.js';

/** The content of a lock besides the state. */
export interface LockFacts {
  readonly version: string;
  readonly date: string;
  readonly toolVersion: string;
  readonly sourceDigest: string;
  readonly approvedBy: string;
  readonly decision: string;
  readonly paper?: Paper;
  readonly notes: readonly string[];
}

/** A lock without the digest of its release, which is known only when the release is made. */
export type Unsealed = Omit<Lock, 'digest'>;

/** Returns the state of a release with its history: when each id was added, when it last changed, which ids are retired. */
export function lockOf(state: State, facts: LockFacts, before: Lock | undefined, difference: Difference): Unsealed {
  const changed = new Set(difference.changes.map((change) => change.id));
  const versions = standardVersions(state, before, difference);
  const entities = Object.entries(state.entities).map(([id, entity]): [string, LockedEntity] => {
    const known = before?.entities[id];
    return [
      id,
      {
        ...entity,
        since: known?.since ?? facts.version,
        changed: known && !changed.has(id) ? known.changed : facts.version,
        version: versions[id],
      },
    ];
  });
  const follows: Follows | undefined = before && { version: before.version, digest: before.digest };
  return { ...state, ...facts, name: facts.version, follows, entities: tableOf(entities) };
}

/**
 * Describes every retired id as far as a lock knows it: the listed ids, and those of everything that they contained.
 */
export function describeRetired(
  listed: readonly Retirement[],
  locks: readonly Lock[],
  isPresent: (id: string) => boolean,
): Retirement[] {
  const known = tableOf(locks.flatMap((lock) => Object.entries(lock.entities)));
  const earlier = tableOf(locks.flatMap((lock) => lock.retired.map((one): [string, Retirement] => [one.id, one])));
  const all = new Map(listed.map((one) => [one.id, described(one, known, earlier)]));
  // A container comes before its parts, since its id is shorter.
  for (const entity of Object.values(known).sort((a, b) => a.id.length - b.id.length)) {
    const holder = entity.within === undefined ? undefined : all.get(entity.within);
    if (!holder || all.has(entity.id) || isPresent(entity.id)) continue;
    all.set(entity.id, described({ ...holder, id: entity.id }, known, earlier));
  }
  return [...all.values()];
}

function described(
  one: Retirement,
  known: { readonly [id: string]: LockedEntity },
  earlier: { readonly [id: string]: Retirement },
): Retirement {
  const { date, reason, successors, decision } = one;
  const plain: Retirement = { id: one.id, date, reason, successors, decision };
  const [id = '', section] = one.id.split('#');
  const last = known[id];
  if (!last) return { ...earlier[one.id], ...plain };
  if (section === undefined) {
    const { kind, title, within, page, anchor, sections } = last;
    return { ...plain, kind, title, within, page, anchor, ...(sections.length > 0 && { sections }) };
  }
  const title = `${last.title}: ${section}`;
  return { ...plain, kind: 'section', title, within: id, page: last.page, anchor: `${id}-${section}` };
}

/** Reads a lock from the data of its file, which conforms to schemas/lock.schema.json. */
export function readLock(data: Data): Lock {
  const text = (key: string): string => String(data[key] ?? '');
  const published = Object.entries(data.published as { [id: string]: Data });
  const follows = data.follows as { version: string; digest: string } | undefined;
  return {
    name: text('version'),
    version: text('version'),
    date: text('date'),
    toolVersion: text('tool_version'),
    sourceDigest: text('source_digest'),
    digest: text('digest'),
    follows,
    approvedBy: text('approved_by'),
    decision: text('decision'),
    ...(data.paper === 'letter' && { paper: data.paper }),
    notes: data.notes as string[],
    keywords: data.keywords as { [level: string]: string[] },
    entities: tableOf(published.map(([id, entry]): [string, LockedEntity] => [id, lockedOf(id, entry)])),
    retired: (data.retired as Data[]).map(readRetirement),
  };
}

function lockedOf(id: string, entry: Data): LockedEntity {
  const optional = (key: string): string | undefined => (typeof entry[key] === 'string' ? entry[key] : undefined);
  return {
    id,
    kind: String(entry.kind),
    title: String(entry.title),
    within: optional('within'),
    page: String(entry.page),
    anchor: optional('anchor') ?? '',
    sections: (entry.sections ?? []) as string[],
    data: (entry.data ?? {}) as Data,
    text: tableOf(Object.entries((entry.text ?? {}) as { [unit: string]: string })),
    uses: (entry.uses ?? []) as string[],
    since: String(entry.since),
    changed: String(entry.changed),
    version: optional('version'),
  };
}

/** An entry of `retired`, in a lock or in standards/retired.yaml. */
export function readRetirement(entry: { readonly [key: string]: Json }): Retirement {
  const { kind, title, within, page, anchor } = entry as { [key: string]: string };
  return {
    id: String(entry.id),
    date: String(entry.date),
    reason: String(entry.reason),
    successors: (entry.successors ?? []) as string[],
    decision: String(entry.decision ?? ''),
    ...(kind !== undefined && { kind }),
    ...(title !== undefined && { title }),
    ...(within !== undefined && { within }),
    ...(page !== undefined && { page }),
    ...(anchor !== undefined ? { anchor } : page !== undefined && { anchor: '' }),
    ...(Array.isArray(entry.sections) && { sections: entry.sections as string[] }),
  };
}

const HEAD = [
  '# Written by `charter release`. Do not edit: whoever compares, cites or verifies relies on every word of it.',
  '# The last line is the SHA-256 of all lines above it.',
  '',
].join('\n');

const SEAL = 'seal: ';

/** Writes a lock as the text of `standards/releases/<version>.yaml`: the same lock gives the same bytes. */
export function lockText(lock: Lock): string {
  const body = `${HEAD}${stringify(lockData(lock), { lineWidth: 0, aliasDuplicateObjects: false })}`;
  return `${body}${SEAL}${sealOf(body)}\n`;
}

/** Whether a lock is unaltered. Line endings may differ, since git may convert them. */
export function isSealed(text: string): boolean {
  const lines = text.replaceAll('\r\n', '\n');
  const at = lines.lastIndexOf(SEAL);
  return at > 0 && lines.slice(at + SEAL.length).trimEnd() === sealOf(lines.slice(0, at));
}

function sealOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

function lockData(lock: Lock): Data {
  const entities = Object.keys(lock.entities).sort(compareText);
  return {
    shape: LOCK_SHAPE,
    version: lock.version,
    date: lock.date,
    ...(lock.follows && { follows: { ...lock.follows } }),
    ...(lock.approvedBy !== '' && { approved_by: lock.approvedBy }),
    ...(lock.decision !== '' && { decision: lock.decision }),
    ...(lock.paper && { paper: lock.paper }),
    tool_version: lock.toolVersion,
    source_digest: lock.sourceDigest,
    digest: lock.digest,
    notes: lock.notes,
    keywords: lock.keywords as Json as Data,
    published: Object.fromEntries(
      entities.flatMap((id): [string, Json][] => {
        const entity = lock.entities[id];
        return entity ? [[id, entityData(entity)]] : [];
      }),
    ),
    retired: lock.retired.map(retirementData),
  };
}

function entityData(entity: LockedEntity): Data {
  return {
    kind: entity.kind,
    title: entity.title,
    ...(entity.within !== undefined && { within: entity.within }),
    page: entity.page,
    ...(entity.anchor !== '' && { anchor: entity.anchor }),
    since: entity.since,
    changed: entity.changed,
    ...(entity.version !== undefined && { version: entity.version }),
    ...(entity.sections.length > 0 && { sections: entity.sections }),
    ...(Object.keys(entity.data).length > 0 && { data: entity.data }),
    ...(Object.keys(entity.text).length > 0 && { text: { ...entity.text } }),
    ...(entity.uses.length > 0 && { uses: entity.uses }),
  };
}

function retirementData(one: Retirement): Data {
  const { id, date, reason, successors, decision, kind, title, within, page, anchor, sections } = one;
  return {
    id,
    date,
    reason,
    ...(successors.length > 0 && { successors }),
    ...(decision !== '' && { decision }),
    ...(kind !== undefined && { kind }),
    ...(title !== undefined && { title }),
    ...(within !== undefined && { within }),
    ...(page !== undefined && { page }),
    ...(anchor !== undefined && anchor !== '' && { anchor }),
    ...(sections !== undefined && { sections }),
  };
}

/** Reads the text of a lock as data, which need not conform to schemas/lock.schema.json. */
export function lockDataOf(text: string): unknown {
  const data = readCanonicalYaml(text);
  if (data !== undefined) return data;
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
}

/** Writes the list of withdrawn releases as the text of `standards/releases/withdrawn.yaml`. */
export function withdrawnText(withdrawn: readonly Withdrawal[]): string {
  const entries = withdrawn.map(({ version, date, reason, decision, digest }) => ({
    version,
    date,
    reason,
    ...(decision !== '' && { decision }),
    digest,
  }));
  return `# Written by \`charter release --withdraw\`.\n${stringify({ withdrawn: entries }, { lineWidth: 0 })}`;
}
