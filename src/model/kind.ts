/** A kind of entity: the location of its files, their schema and the layout of their pages. */
export interface Kind {
  readonly name: string;
  /** The name of one entity, and of all of them together. */
  readonly title: string;
  readonly collectionTitle: string;
  /** A glob from `standards/`; undefined for a kind whose entities are inside another file. */
  readonly files: string | undefined;
  /** Paths from the root of the framework, or of the package if the framework has no such file. */
  readonly schema: string;
  readonly template: string | undefined;
  /** The folder of its pages; empty for a kind whose pages are directly in the folder of a language. */
  readonly collection: string;
  /** The source of the id of an entity. */
  readonly id: 'frontmatter' | 'file-name' | 'block';
  /** The kind of the entity that contains it, for a kind inside another file. */
  readonly within: string | undefined;
  /** The name of the text before the first heading. */
  readonly body: string;
  /** Whether the section "Requirements" contains requirement blocks. */
  readonly requirements: boolean;
}

/** The folder of the sources of a framework. */
export const SOURCES = 'standards';

/** The folders of the pages that every website has, beside those of the kinds. */
export const FIXED_PAGES: readonly string[] = [
  'changes',
  'checklist',
  'diagnostics',
  'everything',
  'format',
  'in-force',
  'matrix',
  'releases',
  'requirements',
  'summary',
];

/** Returns the folder of the page that lists the entities of a kind. */
export function collectionFolder({ name, collection }: Pick<Kind, 'name' | 'collection'>): string {
  return collection === '' ? `${name}s` : collection;
}

/** The paths, from the root, of the sources that are not documents. */
export const SETTINGS_FILE = `${SOURCES}/framework.yaml`;
export const ACCEPTED_FILE = `${SOURCES}/accepted.yaml`;
export const RETIRED_FILE = `${SOURCES}/retired.yaml`;
export const WITHDRAWN_FILE = `${SOURCES}/releases/withdrawn.yaml`;
export const CHANGES_FOLDER = `${SOURCES}/changes`;
export const LOCKS_FOLDER = `${SOURCES}/releases`;
export const TRANSLATIONS_FOLDER = `${SOURCES}/translations`;

/** Returns the path of the lock of a release. */
export function lockFile(version: string): string {
  return `${LOCKS_FOLDER}/${version}.yaml`;
}

const file = { within: undefined, body: 'body', requirements: false } as const;
const block = { files: undefined, template: undefined, id: 'block', body: 'body', requirements: false } as const;

/** The built-in kinds. `kinds` in framework.yaml adds, changes or removes kinds. */
export const KINDS: readonly Kind[] = [
  {
    ...file,
    name: 'principle',
    title: 'Principle',
    collectionTitle: 'Principles',
    files: 'principles/*.md',
    schema: 'schemas/principle.schema.json',
    template: 'templates/html/principle.liquid',
    collection: 'principles',
    id: 'file-name',
  },
  {
    ...file,
    name: 'standard',
    title: 'Standard',
    collectionTitle: 'Standards',
    files: '*.md',
    schema: 'schemas/standard.schema.json',
    template: 'templates/html/standard.liquid',
    collection: '',
    id: 'frontmatter',
    requirements: true,
  },
  {
    ...block,
    name: 'requirement',
    title: 'Requirement',
    collectionTitle: 'Requirements',
    schema: 'schemas/requirement.schema.json',
    collection: 'requirements',
    within: 'standard',
  },
  {
    ...block,
    name: 'test',
    title: 'Test',
    collectionTitle: 'Tests',
    schema: 'schemas/test.schema.json',
    collection: 'tests',
    within: 'requirement',
  },
  {
    ...file,
    name: 'term',
    title: 'Term',
    collectionTitle: 'Terms',
    files: 'terms/*.md',
    schema: 'schemas/term.schema.json',
    template: 'templates/html/term.liquid',
    collection: 'terms',
    id: 'file-name',
    body: 'definition',
  },
  {
    ...file,
    name: 'reference',
    title: 'Reference',
    collectionTitle: 'References',
    files: 'references/*.md',
    schema: 'schemas/reference.schema.json',
    template: 'templates/html/reference.liquid',
    collection: 'references',
    id: 'file-name',
    body: 'use',
  },
  {
    ...file,
    name: 'vocabulary',
    title: 'Vocabulary',
    collectionTitle: 'Vocabularies',
    files: 'vocabularies/*.yaml',
    schema: 'schemas/vocabulary.schema.json',
    template: 'templates/html/vocabulary.liquid',
    collection: 'vocabularies',
    id: 'file-name',
  },
  {
    ...file,
    name: 'party',
    title: 'Party',
    collectionTitle: 'Parties',
    files: 'parties/*.md',
    schema: 'schemas/party.schema.json',
    template: 'templates/html/entity.liquid',
    collection: 'parties',
    id: 'file-name',
  },
  {
    ...file,
    name: 'city',
    title: 'City',
    collectionTitle: 'Cities',
    files: 'cities/*.md',
    schema: 'schemas/city.schema.json',
    template: 'templates/html/entity.liquid',
    collection: 'cities',
    id: 'file-name',
  },
  {
    ...file,
    name: 'profile',
    title: 'Profile',
    collectionTitle: 'Profiles',
    files: 'profiles/*.md',
    schema: 'schemas/profile.schema.json',
    template: 'templates/html/profile.liquid',
    collection: 'profiles',
    id: 'file-name',
  },
  {
    ...file,
    name: 'page',
    title: 'Page',
    collectionTitle: 'About',
    files: 'pages/*.md',
    schema: 'schemas/page.schema.json',
    template: 'templates/html/page.liquid',
    collection: 'pages',
    id: 'file-name',
  },
];

/** The settings of the framework. */
export const SETTINGS: Kind = {
  ...(KINDS[0] as Kind),
  name: 'framework',
  files: 'framework.yaml',
  schema: 'schemas/framework.schema.json',
  id: 'frontmatter',
};

/** The list of temporarily accepted diagnostics. */
export const ACCEPTED: Kind = {
  ...SETTINGS,
  name: 'accepted',
  files: 'accepted.yaml',
  schema: 'schemas/accepted.schema.json',
};

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

/** The record that `charter release` writes of a release. */
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

/** The list of withdrawn releases. */
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

/** Files next to the documents that are read and checked like them, but have no pages. */
export const RECORDS: readonly Kind[] = [RETIRED, CHANGE, LOCK, WITHDRAWN];
