import type { Data, Json, Lock, Locked, Retirement } from '../model/index.js';
import { tableOf } from '../model/index.js';

/** What a lock file says, as a lock. The data conforms to schemas/lock.schema.json. */
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
    entities: tableOf(published.map(([id, entry]): [string, Locked] => [id, lockedOf(id, entry)])),
    retired: (data.retired as Data[]).map(readRetirement),
  };
}

function lockedOf(id: string, entry: Data): Locked {
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
