import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LinkMemory, link } from '../../src/compile/link/index.js';
import { settingsOf, validate } from '../../src/compile/validate/index.js';
import type { Document } from '../../src/model/index.js';
import '../tools/seed.js';
import { parsed, schemas } from '../tools/stages.js';
import { ACTORS, DEVICE, OPENNESS, PATH, TOP, validators } from './linked.js';

// Linking with a memory makes the same framework as linking without one, after whatever was edited.

type Texts = { readonly [path: string]: string };

const OTHER = 'standards/PS-002-signs.md';
const SIGN = 'standards/terms/sign.md';

const START: Texts = {
  [PATH]: `---\n${TOP}---\n\n## Scope\n\nEach device of the city. See [PS-002] and [the signs](PS-002-signs.md#scope).\n\n## Requirements\n\n### PS-001-R01 List\n\nThe city shall list each device on a sign.\n\n- Actor: city\n`,
  [OTHER]: `---\n${TOP.replaceAll('PS-001', 'PS-002').replace('Public register', 'Signs')}related: [PS-001]\n---\n\n## Scope\n\nEach sign, and [PS-001-R01][PS-001-R01].[^1]\n\n[^1]: A device.\n`,
  [OPENNESS[0]]: OPENNESS[1],
  [DEVICE[0]]: DEVICE[1],
  [SIGN]: '---\nlabel: sign\n---\n\nA plate near a [device].\n',
  [ACTORS[0]]: ACTORS[1],
};

/** Parses and validates; the same text gives the same document, as a cache of files would. */
const made = new Map<string, Document>();
function documentOf(path: string, text: string): Document {
  const key = `${path}\n${text}`;
  const document = made.get(key) ?? validate(parsed(path, text).value, validators).value;
  made.set(key, document);
  return document;
}

const PUBLISHED = [
  { id: 'PS-003', title: 'Gone', within: undefined, sections: ['scope'] },
  { id: 'PS-002', title: 'Signs', within: undefined, sections: ['scope', 'aims'] },
] as never;

function linkAll(texts: Texts, memory?: LinkMemory, complete = true) {
  const paths = Object.keys(texts).sort();
  const documents = paths.map((path) => documentOf(path, texts[path] ?? ''));
  const context = { settings: settingsOf({}), schemas, paths, complete, published: PUBLISHED };
  return link(documents, context, memory);
}

type Edit = (texts: Texts, path: string) => Texts;

const replaced =
  (from: string | RegExp, to: string): Edit =>
  (texts, path) => ({ ...texts, [path]: (texts[path] ?? '').replace(from, to) });

const appended = (more: string): Edit => replaced(/\n$/, `\n\n${more}\n`);

const EDITS: { readonly [name: string]: Edit } = {
  'a sentence with a term': appended('A device beside a sign.'),
  'a link': appended('See [PS-001-R01], [sign] and [that](PS-001-register.md#ps-001-r01-list).'),
  'a link to nothing': appended(
    'See [PS-009], [gadgets] and [PS-003], and [here](gone.md) and [there](PS-002-signs.md#aims).',
  ),
  'a line above': replaced('\n---\n\n', '\n---\n\n\n'),
  'another title': replaced(/^title: .*$/m, 'title: Another'),
  'another label': replaced(/^label: .*$/m, 'label: thing'),
  'a label of two': replaced(/^label: .*$/m, 'label: device'),
  'a label less': replaced('\nalternative_labels:\n  - devices', ''),
  'no automatic links': replaced('label:', 'autolink: false\nlabel:'),
  'another id': replaced(/PS-00(\d)/g, 'PS-00$12'),
  'an id of another': replaced(/PS-002/g, 'PS-001'),
  'another principle': replaced('principle: openness', 'principle: opennes'),
  'another status': replaced('status: drafting', 'status: planned'),
  'a vocabulary that is missing': replaced('- Actor: city', '- Actor: city\n- Stage: operation'),
  'another actor': replaced('Actor: city', 'Actor: supplier'),
  'an unknown actor': replaced('Actor: city', 'Actor: mayor'),
  'an entry less': replaced(/ {2}- id: supplier[\s\S]*$/, ''),
  'another section': replaced('## Scope', '## Aims'),
  'a requirement more': appended(
    '## Requirements\n\n### PS-001-R02 Show\n\nThe city shall show [PS-001-R01].\n\n- Actor: city',
  ),
  'a requirement without an id': replaced('### PS-001-R01 List', '### PS-001 List'),
  defaults: replaced('status:', 'defaults:\n  accountable: city\nstatus:'),
  'broken data': replaced('---\n', '---\n]'),
  'a field of another type': replaced(/^summary: .*$/m, 'summary: [1]'),
  'nothing left': (texts, path) => Object.fromEntries(Object.entries(texts).filter(([one]) => one !== path)),
  'another path': (texts, path) => {
    const { [path]: text = '', ...others } = texts;
    return { ...others, [path.replace(/\.(\w+)$/, '-x.$1')]: text };
  },
  'a copy': (texts, path) => ({ ...texts, [path.replace(/\.(\w+)$/, '-y.$1')]: texts[path] ?? '' }),
  'as it was': (texts, path) => (START[path] === undefined ? texts : { ...texts, [path]: START[path] }),
  'all as it was': () => START,
};

describe('linking with a memory', () => {
  test('gives what linking without one gives, after any edits', () => {
    const edit = fc.record({ name: fc.constantFrom(...Object.keys(EDITS)), at: fc.nat(), isComplete: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const memory = new LinkMemory();
        let texts = START;
        linkAll(texts, memory);
        for (const { name, at, isComplete } of edits) {
          const paths = Object.keys(texts);
          texts = EDITS[name]?.(texts, paths[at % paths.length] ?? PATH) ?? texts;
          const [withMemory, without] = [
            linkAll(texts, memory, isComplete > 0),
            linkAll(texts, undefined, isComplete > 0),
          ];
          expect(withMemory).toEqual(without);
          expect(JSON.stringify(withMemory)).toBe(JSON.stringify(without));
        }
      }),
      { numRuns: 10 },
    );
  });

  test.each(Object.keys(EDITS))('gives the same after %s, everywhere', (name) => {
    for (const path of Object.keys(START)) {
      const memory = new LinkMemory();
      linkAll(START, memory);
      const texts = EDITS[name]?.(START, path) ?? START;
      expect(JSON.stringify(linkAll(texts, memory))).toBe(JSON.stringify(linkAll(texts)));
      expect(JSON.stringify(linkAll(START, memory))).toBe(JSON.stringify(linkAll(START)));
    }
  });

  const bodies = (texts: Texts, memory: LinkMemory) => linkAll(texts, memory).value.bodies;

  test('links only what changed, where nothing else can depend on it', () => {
    const memory = new LinkMemory();
    const before = bodies(START, memory);
    const after = bodies(EDITS['a sentence with a term']?.(START, PATH) ?? START, memory);
    expect(after[PATH]).not.toBe(before[PATH]);
    for (const path of Object.keys(START).filter((one) => one !== PATH)) expect(after[path]).toBe(before[path]);
  });

  test('links everything where a title changed, of which a link may be made', () => {
    const memory = new LinkMemory();
    const before = bodies(START, memory);
    const after = bodies(EDITS['another title']?.(START, PATH) ?? START, memory);
    for (const path of Object.keys(START)) expect(after[path]).not.toBe(before[path]);
  });
});
