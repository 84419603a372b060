import type { Kind } from './kind.js';

const record = { template: undefined, collection: '', within: undefined, requirements: false } as const;

/** The list of ids that are no longer used. */
export const RETIRED: Kind = {
  ...record,
  name: 'retired',
  title: 'Retired id',
  collectionTitle: 'Retired ids',
  files: 'retired.yaml',
  schema: 'schemas/retired.schema.json',
  id: 'frontmatter',
  body: 'body',
};

/** A note on a change. */
export const CHANGE: Kind = {
  ...record,
  name: 'change',
  title: 'Note on a change',
  collectionTitle: 'Notes on changes',
  files: 'changes/*.md',
  schema: 'schemas/change.schema.json',
  id: 'file-name',
  body: 'note',
};

/** What `charter release` wrote about a release. */
export const LOCK: Kind = {
  ...record,
  name: 'lock',
  title: 'Lock',
  collectionTitle: 'Locks',
  files: 'releases/*.yaml',
  schema: 'schemas/lock.schema.json',
  id: 'frontmatter',
  body: 'body',
};

/** The list of releases that were taken back. */
export const WITHDRAWN: Kind = {
  ...record,
  name: 'withdrawn',
  title: 'Withdrawn release',
  collectionTitle: 'Withdrawn releases',
  files: 'releases/withdrawn.yaml',
  schema: 'schemas/withdrawn.schema.json',
  id: 'frontmatter',
  body: 'body',
};

/** What lies beside the documents: files that are read and checked like them, and make no pages of their own. */
export const RECORDS: readonly Kind[] = [RETIRED, CHANGE, LOCK, WITHDRAWN];
