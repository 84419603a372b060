import { UsageError } from '../index.js';

/** What people type for a task, and what does it here. */
const OTHER_NAMES: { readonly [name: string]: string } = {
  add: 'charter new makes a standard, a term and so on',
  announce: 'charter release makes a release',
  changelog: 'charter diff says what changed since a release',
  changes: 'charter diff says what changed since a release',
  checklist: 'charter release, without a version, lists what is missing for the next one',
  codes: 'charter explain lists every diagnostic',
  compare: 'charter diff says what changed since a release',
  create: 'charter new makes a standard, a term and so on',
  export: 'charter build writes the pages, the PDF and the data',
  find: 'charter show takes an id or the label of a term, and says who uses it',
  fix: 'charter check --fix puts right what needs no judgement',
  format: 'charter check --fix writes the canonical form',
  generate: 'charter build writes the pages, the PDF and the data',
  lint: 'charter check says what is wrong',
  list: 'charter show takes an id or the label of a term, and says who uses it',
  pdf: 'charter build --targets pdf writes the PDF files',
  preview: 'charter build writes the draft to dist/draft/',
  propose: 'charter release, without a version, proposes the next one',
  publish: 'charter release makes a release',
  retract: 'charter release --withdraw takes a release back',
  rules: 'charter explain lists every rule',
  search: 'charter show takes an id or the label of a term, and says who uses it',
  serve: 'charter build writes the draft to dist/draft/',
  start: 'charter init begins a framework',
  test: 'charter check says what is wrong',
  unpublish: 'charter release --withdraw takes a release back',
  validate: 'charter check says what is wrong',
  version: 'charter release, without a version, proposes the next one; charter --version is that of the tool',
  withdraw: 'charter release --withdraw takes a release back',
};

/** Throws a UsageError for the name of a command that there is not, where it is known what does the task. */
export function refuseOtherName(words: readonly string[], known: readonly string[]): void {
  const [name = ''] = words;
  if (known.includes(name) || !Object.hasOwn(OTHER_NAMES, name)) return;
  throw new UsageError(`there is no command "${name}"; ${OTHER_NAMES[name]}`);
}
