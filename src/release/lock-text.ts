import { createHash } from 'node:crypto';
import { parseDocument, stringify } from 'yaml';
import {
  compareText,
  type Data,
  type Json,
  LOCK_SHAPE,
  type Lock,
  type Locked,
  type Retirement,
  type Withdrawal,
} from '../model/index.js';

const HEAD = [
  '# Written by `charter release`. Do not edit: whoever compares, cites or verifies relies on every word of it.',
  '# The last line is the SHA-256 of all lines above it.',
  '',
].join('\n');

const SEAL = 'seal: ';

/** A lock as the text of `standards/releases/<version>.yaml`: the same lock gives the same bytes. */
export function lockText(lock: Lock): string {
  const body = `${HEAD}${stringify(lockData(lock), { lineWidth: 0, aliasDuplicateObjects: false })}`;
  return `${body}${SEAL}${sealOf(body)}\n`;
}

/** Whether a lock is as it was written. The ends of its lines may have been changed on the way. */
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

function entityData(entity: Locked): Data {
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

/** What the text of a lock says, as data that may or may not conform to schemas/lock.schema.json. */
export function lockDataOf(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
}

/** The list of releases that were taken back, as the text of `standards/releases/withdrawn.yaml`. */
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
