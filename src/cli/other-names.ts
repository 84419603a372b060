import { UsageError } from '../index.js';

/** Names that people try for a task, and the command that does it. */
const OTHER_NAMES: { readonly [name: string]: string } = {
  add: 'charter new creates a standard, a term and so on',
  announce: 'charter release makes a release',
  changelog: 'charter diff shows the changes since a release',
  changes: 'charter diff shows the changes since a release',
  checklist: 'charter release, without a version, lists what is missing for the next one',
  codes: 'charter explain lists every diagnostic',
  compare: 'charter diff shows the changes since a release',
  create: 'charter new creates a standard, a term and so on',
  export: 'charter build writes the website, the PDF files and the data',
  find: 'charter show finds an entity by its id, title or label',
  fix: 'charter check --fix fixes what needs no judgement',
  format: 'charter check --fix writes the canonical form',
  generate: 'charter build writes the website, the PDF files and the data',
  lint: 'charter check reports what is wrong',
  list: 'charter show finds an entity by its id, title or label',
  pdf: 'charter build --targets pdf writes the PDF files',
  preview: 'charter build writes the draft to dist/draft/',
  propose: 'charter release, without a version, proposes the next one',
  publish: 'charter release makes a release',
  retract: 'charter release --withdraw withdraws a release',
  rules: 'charter explain lists every rule',
  search: 'charter show finds an entity by its id, title or label',
  serve: 'charter build writes the draft to dist/draft/',
  start: 'charter init starts a framework',
  test: 'charter check reports what is wrong',
  unpublish: 'charter release --withdraw withdraws a release',
  validate: 'charter check reports what is wrong',
  version: 'charter release, without a version, proposes the next one; charter --version shows the version of the tool',
  withdraw: 'charter release --withdraw withdraws a release',
};

/** Throws a UsageError for a command that does not exist, if another command is known to do the task. */
export function refuseOtherName(words: readonly string[], known: readonly string[]): void {
  const [name = ''] = words;
  if (known.includes(name) || !Object.hasOwn(OTHER_NAMES, name)) return;
  throw new UsageError(`there is no command "${name}"; ${OTHER_NAMES[name]}`);
}
