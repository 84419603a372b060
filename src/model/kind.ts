/** One kind of document: where its files are, which schema they follow, what their pages look like. */
export interface Kind {
  readonly name: string;
  /** What one entity is called, and what all are called together. */
  readonly title: string;
  readonly collectionTitle: string;
  /** A glob from `standards/`; undefined for a kind whose entities live inside another file. */
  readonly files: string | undefined;
  /** Paths from the root of the framework, or of the package where the framework has none. */
  readonly schema: string;
  readonly template: string | undefined;
  /** The folder of its pages; empty for a kind whose pages stand at the top of a language. */
  readonly collection: string;
  /** Where the id of an entity is written. */
  readonly id: 'frontmatter' | 'file-name' | 'block';
  /** The kind of the entity that holds it, for one that lives inside a file. */
  readonly within: string | undefined;
  /** The name of the text before the first heading. */
  readonly body: string;
  /** Whether the section "Requirements" holds requirement blocks. */
  readonly requirements: boolean;
}

/** The folder that holds the sources of a framework. */
export const SOURCES = 'standards';

const file = { within: undefined, body: 'body', requirements: false } as const;
const block = { files: undefined, template: undefined, id: 'block', body: 'body', requirements: false } as const;

/** The kinds that Charter brings. `kinds` in framework.yaml adds to them, changes them or takes them away. */
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
