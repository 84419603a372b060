import { describe, expect, test, vi } from 'vitest';
import { check } from '../src/app/check.js';
import type { ParseContext } from '../src/compile/parse/index.js';
import type { Outcome, Parsed, Source } from '../src/model/index.js';
import { memoryTree } from '../src/source/index.js';
import { type Files, packageFiles } from './tools/base.js';
import { excerpt } from './tools/excerpt.js';
import {
  added,
  changed,
  type Mutation,
  moved,
  removed,
  sectionAdded,
  sectionRemoved,
  together,
} from './tools/mutation.js';
import { lockOfFiles } from './tools/released.js';

// One mistake, one message. Each row makes one mistake in a part of the real framework and lists the codes of all that
// `check` reports. A row lists a code twice only where the author has to edit two places.

// Parsing is pure, and each row changes one file of a hundred: what was parsed once is not parsed again.
vi.mock('../src/compile/parse/index.js', async (original) => {
  const real = await original<typeof import('../src/compile/parse/index.js')>();
  const kept = new Map<string, Outcome<Parsed>>();
  const numbers = new Map<string, number>();
  const known = new WeakMap<object, number>();
  /** The same number for equal data, so that a key is short. */
  const numberOf = (data: object): number => {
    const text = known.has(data) ? '' : JSON.stringify(data);
    const number = known.get(data) ?? numbers.get(text) ?? numbers.size;
    known.set(data, number);
    if (text !== '') numbers.set(text, number);
    return number;
  };
  const parse = (source: Source, context: ParseContext): Outcome<Parsed> => {
    const { kind, kinds, schemas } = context;
    const key = [source.path, kind.name, numberOf(kinds), numberOf(schemas), source.text].join('\n');
    const made = kept.get(key) ?? real.parse(source, context);
    kept.set(key, made);
    return made;
  };
  return { ...real, parse };
});

const REGISTER = 'standards/PS-001-public-register-of-connected-devices.md';
const DRONES = 'standards/PS-021-drones-and-ground-robots.md';
const SETTINGS = 'standards/framework.yaml';
const RETIRED = 'standards/retired.yaml';
const LOCK = 'standards/releases/0.3.0.yaml';
const NOTE = 'standards/changes/entries.md';
const RECORD = 'standards/records/device-record';
const DEVICE = 'standards/terms/connected-device.md';
const ASSET_LOG = 'standards/terms/asset-log.md';
const SENSORS = 'standards/references/nl-ams-sensors.md';
const ACTORS = 'standards/vocabularies/actors.yaml';
const METHODS = 'standards/vocabularies/methods.yaml';
const SUSTAINABILITY = 'standards/principles/sustainability.md';

/** A mistake, the edit that makes it, and the codes of the diagnostics that it gives. */
type Row = readonly [mistake: string, mutation: Mutation, ...codes: string[]];

const R02 = '### PS-001-R02 State the facts that people ask for';
const STATEMENT = 'office shall publish one public register on the web.';
const ENTRY = / {2}- id: city-executive\n(?: {4}.*\n)+/;

const IDS: readonly Row[] = [
  ['a requirement has the id of another', changed(REGISTER, '### PS-001-R02 ', '### PS-001-R01 '), 'id-is-unique'],
  ['a requirement is copied in its file', sectionAdded(REGISTER, '### PS-001-R02', '## Background'), 'id-is-unique'],
  ['a test has the id of another', changed(REGISTER, 'Test PS-001-T02:', 'Test PS-001-T01:'), 'id-is-unique'],
  ['a test has the id of one elsewhere', changed(REGISTER, 'Test PS-001-T03:', 'Test PS-001-T01:'), 'id-is-unique'],
  ['a standard has the id of another', changed(DRONES, 'id: PS-021', 'id: PS-001'), 'id-is-unique'],
  ['a standard is copied', moved(REGISTER, 'standards/PS-001-z.md', { copy: true }), 'id-is-unique'],
  [
    'a standard is copied, and only its own id is changed',
    together(
      moved(REGISTER, 'standards/PS-099-copy.md', { copy: true }),
      changed('standards/PS-099-copy.md', 'id: PS-001', 'id: PS-099'),
    ),
    'id-is-unique',
  ],
  ['an entry has the id of another', changed(ACTORS, '- id: city-executive', '- id: elected-body'), 'id-is-unique'],
  ['a term has the name of a reference', moved(ASSET_LOG, SENSORS.replace('references', 'terms')), 'id-is-unique'],
  [
    'a term has the label of another',
    changed(ASSET_LOG, 'label: asset log', 'label: connected device'),
    'label-is-unique',
  ],
  ['a term is copied', moved(DEVICE, 'standards/terms/device.md', { copy: true }), 'label-is-unique'],
  ['the id of a standard is mistyped', changed(REGISTER, 'id: PS-001', 'id: PS-01'), 'value-conforms'],
  ['the id of a standard is another', changed(REGISTER, 'id: PS-001', 'id: PS-091'), 'file-name-starts-with-id'],
  ['the id of a standard is missing', changed(REGISTER, 'id: PS-001\n', ''), 'key-is-present'],
  ['the name of a file has another id', moved(REGISTER, 'standards/PS-041-register.md'), 'file-name-starts-with-id'],
  [
    'the id of a requirement is mistyped',
    changed(REGISTER, '### PS-001-R02 ', '### PS-001-R2 '),
    'requirement-heading-has-id',
  ],
  ['the id of a requirement is missing', changed(REGISTER, '### PS-001-R02 ', '### '), 'requirement-heading-has-id'],
  [
    'a requirement has the id of another standard',
    changed(REGISTER, '### PS-001-R02 ', '### PS-101-R02 '),
    'id-starts-with-its-standard',
  ],
  [
    'all requirements have the ids of another standard',
    changed(REGISTER, /PS-001-([RT])/g, 'PS-101-$1'),
    'id-starts-with-its-standard',
  ],
  ['the id of a test is mistyped', changed(REGISTER, 'Test PS-001-T01:', 'Test PS-001-T1:'), 'test-has-id'],
  ['a term has an id of its own', changed(DEVICE, 'label: c', 'id: device\nlabel: c'), 'file-name-starts-with-id'],
  [
    'a vocabulary has an id of its own',
    changed(ACTORS, 'title: Actors', 'id: actor\ntitle: Actors'),
    'file-name-starts-with-id',
  ],
];

const FILES: readonly Row[] = [
  ['a vocabulary has another name', moved(ACTORS, 'standards/vocabularies/actor.yaml'), 'reference-resolves'],
  ['a vocabulary has another ending', moved(METHODS, 'standards/vocabularies/methods.yml'), 'file-has-a-kind'],
  ['a vocabulary is missing', removed(METHODS), 'reference-resolves'],
  ['every vocabulary is missing', removed('standards/vocabularies/'), 'reference-resolves'],
  ['every principle is missing', removed('standards/principles/'), 'reference-resolves'],
  [
    'the settings look for terms elsewhere',
    changed(SETTINGS, 'order:', 'kinds:\n  term:\n    files: words/*.md\norder:'),
    'file-has-a-kind',
  ],
  ['a standard is in a folder of no kind', moved(REGISTER, 'standards/drafts/PS-001-register.md'), 'file-has-a-kind'],
  ['a standard ends with .MD', moved(REGISTER, REGISTER.replace('.md', '.MD')), 'file-has-a-kind'],
  [
    'a term is in the folder of references',
    moved(DEVICE, 'standards/references/connected-device.md'),
    'file-has-a-kind',
  ],
  ['the name of a term has a capital', moved(DEVICE, 'standards/terms/Connected-device.md'), 'value-conforms'],
  ['a standard is empty', added(REGISTER, ''), 'frontmatter-exists'],
  ['a vocabulary is empty', added(ACTORS, ''), 'frontmatter-is-yaml'],
  ['the settings are missing', removed(SETTINGS), 'file-is-present'],
  ['a standard is not UTF-8', added(REGISTER, new Uint8Array([0x2d, 0xe9])), 'file-is-utf8'],
  ['a record is not UTF-8', added(`${RECORD}.example.json`, new Uint8Array([0x7b, 0xe9])), 'file-is-utf8'],
  ['a standard is too large', changed(REGISTER, '## Purpose', `${'x\n'.repeat(600_000)}\n## Purpose`), 'file-is-small'],
  [
    'a merge is unfinished',
    changed(REGISTER, STATEMENT, `${STATEMENT}\n<<<<<<< a\nOne.\n=======\nTwo.\n>>>>>>> b`),
    'conflict-is-resolved',
  ],
  ['a schema of the framework is no JSON', added('schemas/requirement.schema.json', '{'), 'schema-is-valid'],
  [
    'the schema of a record is wrong',
    changed(`${RECORD}.schema.json`, '"type": "string"', '"type": "strng"'),
    'schema-is-valid',
  ],
  ['the example of a record is missing', removed(`${RECORD}.example.json`), 'record-has-example'],
];

const FRONTMATTER: readonly Row[] = [
  ['a value of a standard is no YAML', changed(REGISTER, 'title: Public', 'title: Public:'), 'frontmatter-is-yaml'],
  ['a value of a vocabulary is no YAML', changed(ACTORS, 'title: Actors', 'title: "Actors'), 'frontmatter-is-yaml'],
  ['a value of the settings is no YAML', changed(SETTINGS, 'publisher: The', 'publisher: The:'), 'frontmatter-is-yaml'],
  ['the frontmatter does not end', changed(REGISTER, '\n---\n\n## Purpose', '\n\n## Purpose'), 'frontmatter-closes'],
  ['the frontmatter does not begin', changed(REGISTER, /^---\n/, ''), 'frontmatter-exists'],
  [
    'a key is there twice',
    changed(REGISTER, 'status: drafting\n', 'status: drafting\nstatus: drafting\n'),
    'key-is-unique',
  ],
  ['a required key is misspelt', changed(REGISTER, '\ntitle:', '\ntitel:'), 'key-is-known'],
  ['a required key has another name', changed(REGISTER, '\nstatus:', '\nstate:'), 'key-is-known'],
  ['the label of a term is misspelt', changed(DEVICE, 'label: c', 'lable: c'), 'key-is-known'],
  ['a required key is missing', changed(REGISTER, /title: .*\n/, ''), 'key-is-present'],
  [
    'two required keys are missing',
    changed(REGISTER, /title: .*\nstatus: .*\n/, ''),
    'key-is-present',
    'key-is-present',
  ],
  [
    'a principle is misspelt',
    changed(REGISTER, 'principle: transparency', 'principle: transparancy'),
    'reference-resolves',
  ],
  ['a default is misspelt', changed(REGISTER, 'accountable: senior', 'accountable: senor'), 'reference-resolves'],
  ['a value is of another type', changed(REGISTER, /title: .*/, 'title: 2030'), 'value-conforms'],
  ['the schema of an entry is not met', changed(ACTORS, '    label: City executive\n', ''), 'key-is-present'],
  ['the entries have another name', changed(ACTORS, 'entries:', 'entrys:'), 'key-is-known'],
  ['a rule has another name', changed(SETTINGS, 'order:', 'rules:\n  term-is-usd: off\norder:'), 'rule-is-known'],
];

const SECTIONS: readonly Row[] = [
  ['a required section is missing', sectionRemoved(REGISTER, '## Scope'), 'section-is-present'],
  ['the heading of a section is misspelt', changed(REGISTER, '## Scope', '## Scop'), 'section-is-present'],
  [
    'the heading of the requirements is missing',
    changed(REGISTER, '## Requirements\n', ''),
    'requirement-is-in-its-section',
  ],
  [
    'the heading of the requirements is misspelt',
    changed(REGISTER, '## Requirements', '## Requirments'),
    'requirement-is-in-its-section',
  ],
  [
    'the heading of the requirements is of level 1',
    changed(REGISTER, '## Requirements', '# Requirements'),
    'heading-levels-are-stepwise',
  ],
  [
    'the heading of the requirements is of level 3',
    changed(REGISTER, '## Requirements', '### Requirements'),
    'heading-has-its-level',
  ],
  ['every heading is one level deeper', changed(REGISTER, /^#(#+ )/gm, '##$1'), 'heading-has-its-level'],
  ['every heading is one level higher', changed(REGISTER, /^#(#+ )/gm, '$1'), 'heading-has-its-level'],
  ['a requirement is of level 2', changed(REGISTER, R02, R02.slice(1)), 'requirement-is-in-its-section'],
  ['a requirement is of level 4', changed(REGISTER, R02, `#${R02}`), 'heading-has-its-level'],
  ['a requirement is in bold', changed(REGISTER, R02, `**${R02.slice(4)}**`), 'heading-has-its-level'],
  [
    'the heading of a requirement has no space',
    changed(REGISTER, '### PS-001-R02', '###PS-001-R02'),
    'requirement-is-in-its-section',
  ],
  ['the heading of a requirement is missing', changed(REGISTER, `${R02}\n`, ''), 'requirement-heading-has-id'],
  ['a code block does not end', changed(REGISTER, '## Scope', '```\n\n## Scope'), 'code-block-closes'],
  [
    'a code block in a requirement does not end',
    changed(REGISTER, 'Rationale: Several', '```\nRationale: Several'),
    'code-block-closes',
  ],
  ['a comment does not end', changed(REGISTER, '### PS-001-R03', '<!-- ### PS-001-R03'), 'html-is-absent'],
];

const REQUIREMENTS: readonly Row[] = [
  ['the key of a test is misspelt', changed(REGISTER, '- Test PS-001-T05:', '- Tset PS-001-T05:'), 'key-is-known'],
  [
    'the key of the evidence is misspelt',
    changed(REGISTER, '- Evidence: address', '- Evidance: address'),
    'key-is-known',
  ],
  ['the key of the tier is misspelt', changed(REGISTER, '- Tier: advanced', '- Teir: advanced'), 'key-is-known'],
  ['the actor has no key', changed(REGISTER, '- Actor: technology', '- technology'), 'line-has-key-and-value'],
  ['the actor has no colon', changed(REGISTER, '- Actor: technology', '- Actor technology'), 'line-has-key-and-value'],
  ['the evidence has no value', changed(REGISTER, /- Evidence: address.*/, '- Evidence:'), 'line-has-key-and-value'],
  [
    'the lines of a test have no indent',
    changed(REGISTER, /(T01: inspection\n) {2}(- Do.*\n) {2}(- Do.*\n) {2}/, '$1$2$3'),
    'key-is-known',
  ],
  [
    'values are a list below their key',
    changed(REGISTER, /- Mitigates: covert-collection, .*/, '- Mitigates:\n  - covert-collection\n  - loss-of-trust'),
    'line-has-key-and-value',
  ],
  ['the list of a statement has bullets', changed(REGISTER, /^\d+\. /gm, '- '), 'line-has-key-and-value'],
  [
    'a citation has no brackets',
    changed(REGISTER, 'wcag22 (supports, level AA)', 'wcag22 supports, level AA'),
    'citation-is-well-formed',
  ],
  [
    'a parameter has another name in the statement',
    changed(REGISTER, 'at least 5 working days before', 'at least {{notice}} before'),
    'parameter-is-declared',
  ],
  [
    'a parameter has no range',
    changed(REGISTER, '5 working days (1 to 30; more is stricter): time', '5 working days: time'),
    'parameter-is-well-formed',
  ],
  [
    'a statement has no keyword',
    changed(REGISTER, STATEMENT, STATEMENT.replace('shall publish', 'publishes')),
    'requirement-has-one-keyword',
  ],
  [
    'a statement has another keyword',
    changed(REGISTER, STATEMENT, STATEMENT.replace('shall', 'must')),
    'requirement-keyword-is-standard',
  ],
  [
    'a statement is missing',
    changed(REGISTER, `The technology governance ${STATEMENT}\n\n`, ''),
    'requirement-has-statement',
  ],
  [
    'a second paragraph follows the statement',
    changed(REGISTER, STATEMENT, `${STATEMENT}\n\nIt is free.`),
    'requirement-text-has-a-role',
  ],
  [
    'a statement has another actor',
    changed(REGISTER, `The technology governance ${STATEMENT}`, `The city ${STATEMENT.slice(7)}`),
    'statement-names-its-actor',
  ],
  ['a test is missing', changed(REGISTER, /- Test PS-001-T05[\s\S]*?(?=\nRationale)/, ''), 'shall-has-test'],
];

const LINKS: readonly Row[] = [
  [
    'an id in a text is wrong',
    changed(REGISTER, 'condition in [PS-001-R05]', 'condition in [PS-001-R95]'),
    'link-resolves',
  ],
  ['the mark of a footnote is misspelt', changed(REGISTER, '.[^five-days]', '.[^five-day]'), 'footnote-is-defined'],
  ['a footnote has no colon', changed(REGISTER, '[^five-days]: The', '[^five-days] The'), 'footnote-is-defined'],
  ['a footnote is missing', changed(REGISTER, /\[\^five-days\]: .*\n/, ''), 'footnote-is-defined'],
  [
    'a definition uses its own term',
    changed(ASSET_LOG, /\n---\n\n/, '\n---\n\nAn asset log is '),
    'definition-is-not-circular',
  ],
  [
    'nothing uses a term',
    added('standards/terms/gas-lamp.md', '---\nlabel: gas lamp\n---\n\nIt burns gas.\n'),
    'term-is-used',
  ],
  [
    'a standard depends on itself',
    changed(DRONES, 'related:', 'depends_on:\n  - PS-021\nrelated:'),
    'dependency-is-acyclic',
  ],
];

/** What the author has to edit in more than one place gives one diagnostic for each. */
const PLACES: readonly Row[] = [
  [
    'two texts name a requirement that has another id now',
    changed(REGISTER, '### PS-001-R02 ', '### PS-001-R52 '),
    'link-resolves',
    'link-resolves',
  ],
  [
    'four requirements and a text cite a reference that is missing',
    removed(SENSORS),
    'link-resolves',
    ...Array<string>(4).fill('reference-resolves'),
  ],
  [
    'two requirements name an actor that is missing',
    changed(ACTORS, ENTRY, ''),
    'reference-resolves',
    'reference-resolves',
  ],
  [
    'four requirements cite a law that is repealed',
    changed(SENSORS, 'status: in-force', 'status: repealed'),
    ...Array<string>(4).fill('reference-is-current'),
  ],
  [
    'an adopted standard was neither consulted on nor tried out',
    changed(REGISTER, 'status: drafting', 'status: adopted'),
    'adopted-was-piloted',
    'candidate-was-consulted',
  ],
];

/** In a framework that was released, an id that is gone is the mistake, and the places that name it are not. */
const RELEASED: readonly Row[] = [
  ['a requirement is renumbered', changed(REGISTER, '### PS-001-R02 ', '### PS-001-R52 '), 'id-is-kept'],
  ['a requirement is removed', sectionRemoved(REGISTER, '### PS-001-R05'), 'id-is-kept'],
  ['every requirement is removed', sectionRemoved(REGISTER, '## Requirements'), 'section-is-present'],
  ['a term is removed', removed(DEVICE), 'id-is-kept'],
  ['every term is removed', removed('standards/terms/'), 'id-is-kept'],
  ['a term has another name', moved(DEVICE, 'standards/terms/device.md'), 'id-is-kept'],
  ['a reference has another name', moved(SENSORS, 'standards/references/nl-sensors.md'), 'id-is-kept'],
  ['a principle is removed', removed(SUSTAINABILITY), 'id-is-kept'],
  ['a standard is removed', removed(REGISTER), 'id-is-kept'],
  ['an entry is removed', changed(ACTORS, ENTRY, ''), 'id-is-kept'],
  ['an entry has another id', changed(ACTORS, '- id: city-executive', '- id: executive'), 'id-is-kept'],
  ['a vocabulary is removed', removed(METHODS), 'id-is-kept'],
  ['a heading has other words', changed(REGISTER, '## Background', '## History'), 'anchor-is-kept'],
  ['a required heading has other words', changed(REGISTER, '## Scope', '## Range'), 'section-is-present'],
  ['a requirement has a retired id', changed(REGISTER, '### PS-001-R02 ', '### PS-001-R15 '), 'id-is-not-reused'],
  ['an id is retired twice', changed(RETIRED, 'id: PS-001-R16', 'id: PS-001-R15'), 'id-is-unique'],
  ['a retired id is no longer listed', changed(RETIRED, / {2}- id: PS-001-R15\n(?: {4}.*\n)+/, ''), 'id-is-kept'],
  ['no retired id is listed', removed(RETIRED), 'id-is-kept'],
  ['an id in use is listed as retired', changed(RETIRED, 'id: PS-001-R15', 'id: PS-001-R01'), 'id-is-not-reused'],
  ['a successor is missing', changed(RETIRED, '[PS-001-R02]', '[PS-001-R92]'), 'reference-resolves'],
  [
    'a note names an unknown id',
    added('standards/changes/new.md', '---\nchanges: [PS-001-R99]\nclass: clarified\n---\n\nIt is clearer.\n'),
    'reference-resolves',
  ],
  ['a lock is altered', changed(LOCK, 'Publish one register', 'Publish a register'), 'lock-is-unaltered'],
  ['the schema of locks is no JSON', added('schemas/lock.schema.json', '{'), 'schema-is-valid'],
  [
    'the only test of a duty is removed',
    changed(REGISTER, /- Test PS-001-T05[\s\S]*?(?=\nRationale)/, ''),
    'id-is-kept',
    'shall-has-test',
  ],
];

const GROUPS: readonly (readonly [string, readonly Row[]])[] = [
  ['ids', IDS],
  ['files', FILES],
  ['frontmatter', FRONTMATTER],
  ['sections', SECTIONS],
  ['requirements', REQUIREMENTS],
  ['links', LINKS],
  ['places', PLACES],
];

const base = excerpt();

/** The excerpt with two releases: the first had two requirements that are retired since. */
async function released(): Promise<Files> {
  const more = ['PS-001-R15', 'PS-001-R16'].map(
    (id) => `### ${id} Read the list\n\nThe auditor may read the list ${id}.\n\n- Actor: auditor\n\n`,
  );
  const first = together(changed(REGISTER, '## Background', `${more.join('')}## Background`))(base);
  const entries = ['PS-001-R15', 'PS-001-R16'].map(
    (id) =>
      `  - id: ${id}\n    date: 2026-11-24\n    reason: Another requirement says it.\n    successors: [PS-001-R02]\n`,
  );
  const files: Files = {
    ...base,
    [RETIRED]: `retired:\n${entries.join('')}`,
    'standards/releases/0.1.0.yaml': await lockOfFiles(first, '0.1.0'),
  };
  const note = '---\nchanges:\n  - PS-001-R01\nclass: clarified\n---\n\nThe statement is clearer.\n';
  return { ...files, [LOCK]: await lockOfFiles(files, '0.3.0', ['entries']), [NOTE]: note };
}

async function codesOf(files: Files): Promise<string[]> {
  const { diagnostics } = await check(memoryTree({ ...packageFiles, ...files }), { date: '2026-11-24' });
  return diagnostics.map(({ code }) => code).sort();
}

test('the excerpt is without a mistake', async () => {
  expect(await codesOf(base)).toEqual([]);
  expect(await codesOf(await released())).toEqual([]);
});

describe.each(GROUPS)('%s', (_, rows) => {
  test.each(rows.map(([mistake, ...rest]) => [mistake, rest] as const))(
    '%s',
    async (_mistake, [mutation, ...codes]) => {
      expect(await codesOf(mutation(base))).toEqual(codes);
    },
  );
});

describe('after a release', () => {
  const files = released();
  test.each(RELEASED.map(([mistake, ...rest]) => [mistake, rest] as const))(
    '%s',
    async (_mistake, [mutation, ...codes]) => {
      expect(await codesOf(mutation(await files))).toEqual(codes);
    },
  );
});
