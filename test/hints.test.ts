import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { type Case, readCases } from './tools/case.js';
import { examine } from './tools/examine.js';
import { follow } from './tools/follow.js';

// Following a hint literally, at its place, removes its diagnostic and adds no other.

/**
 * Hints that only a person can follow, with what they need. Each is used; a hint that is neither followed nor listed
 * fails.
 */
const FOR_PEOPLE: readonly (readonly [RegExp, string])[] = [
  // A person decides.
  [/^page-address-is-unique:/, 'a name'],
  [/^footnote-is-defined: add a colon/, 'what the note says'],
  [/^heading-has-its-level: start them with ##/, 'how every heading of a text is shifted'],
  [/^id-is-unique: give this one and those below new ids$/, 'several names'],
  [/^key-is-known: put two spaces before the line/, 'which lines belong to the test'],
  [/^line-has-key-and-value: write each as/, 'whether a line is a key or a part of the statement'],
  [/^requirement-heading-has-id: add a heading of level 3/, 'a title'],
  [/^acceptance-[a-z-]+: (?:correct the text|remove the entry)/, 'whether the text or the entry is right'],
  [/^(?:adopted-was-piloted|pilot-has-city|candidate-was-consulted): (?:add the|answer)/, 'what happened in the world'],
  [/^consultation-is-long-enough:/, 'how long a consultation is open'],
  [/^core-shalls-are-few:/, 'which duties can come later'],
  [/^(?:dates-are-in-order|parameter-default-is-in-range): (?:correct|change)/, 'which of two values is right'],
  [
    /^(?:key-is-unique|value-conforms|definition-is-used|id-is-unique): (?:keep|take) one of the two/,
    'which of two stays',
  ],
  [/^id-is-unique: give this one a new id$/, 'a name that is not a number'],
  [/^key-is-known: use one of:/, 'which key was meant'],
  [/^key-is-unique: give one of the two another name$/, 'a name'],
  [/^label-is-unique:/, 'labels'],
  [/^(?:note-class-fits|note-has-change|rewording-has-note):/, 'what a change does'],
  [/^principle-is-covered:/, 'which standard serves the principle'],
  [/^(?:final-rests-on-final|dependency-is-acyclic): (?:bring|remove one)/, 'which standards depend on which'],
  [/^normative-reference-is-current: cite the/, 'which law replaces another'],
  [/^(?:reference-was-checked|review-is-not-overdue):/, 'a person checks first'],
  [/^(?:language-has-keywords|negations-are-known):/, 'the words of a language'],
  [/^code-block-closes:/, 'where the code ends'],
  [
    /^requirement-keyword-is-standard: (?:make it|name the subject|remove|start with|write the verb)/,
    'a sentence, and which of two meanings is right',
  ],
  [/^requirement-has-one-keyword:/, 'how binding a sentence is'],
  [/^standard-has-requirements:/, 'whether there is a text yet'],
  [/^reference-resolves: add standards\/vocabularies\//, 'what an entry means'],
  [/^(?:link|reference)-resolves: correct the id/, 'which number was meant'],
  [/^(?:anchor-is-kept|id-is-kept):/, 'why something was removed'],
  [/^translation-is-published: keep the file outside/, 'where translators keep their files until then'],
  [/^character-is-visible: run charter check --fix/, 'a command does it; the tests of --fix try it'],
  [/^(?:conflict|merge)[a-z-]*: keep one of the two/, 'which side of a merge is right'],
  // A person writes.
  [/^placeholder-is-replaced:/, 'the text that is still to be written'],
  [/^(?:definition-is-not-circular|sentence-is-short|statement-has-one-duty|vague-word-is-measured):/, 'a sentence'],
  [/^(?:image-has-alternative-text|table-has-head|word-is-breakable|text-has-glyphs):/, 'words'],
  [/^(?:requirement-has-statement|requirement-text-has-a-role|statement-is-plain):/, 'words'],
  [/^(?:requirement-has-evidence|shall-has-test): add a line/, 'evidence, and the lines of a test'],
  [/^statement-names-its-actor: name it/, 'a sentence'],
  [/^(?:definition-is-used|term-is-used): use it/, 'a text'],
  [/^key-is-present: add the title/, 'a title'],
  [/^(?:line-has-key-and-value|value-conforms): write (?:the|a) values? /, 'a value'],
  [/^line-has-key-and-value: write (?:it as|"Stage:")/, 'a value'],
  [/^value-conforms: (?:shorten it|correct the value)$/, 'a value'],
  [/^parameter-is-well-formed:/, 'numbers; the line is an example of the form'],
  [/^parameter-stands-in-statement:/, 'a sentence'],
  [/^record-has-example:/, 'a record'],
  [/^framework-has-documents:/, 'a text'],
  // The change is elsewhere: in a program, in another file, in several places.
  [/^image-is-(?:readable|inert|drawn):/, 'in a program for images'],
  [/^(?:file-is-|file-has-a-kind|file-name-is-portable|lock-is-unaltered|nesting-is-limited)/, 'with whole files'],
  [
    /^(?:schema-is-valid|template-renders|catalogue-is-yaml|interface-string-exists|pdf-is-typeset):/,
    'in schemas and templates',
  ],
  [/^requirement-is-in-its-section:/, 'in two places'],
  [/^frontmatter-(?:closes|exists|is-yaml): (?!remove the line)/, 'where the frontmatter ends, and what it says'],
  [/^html-is-absent:/, 'whether it is markup or words'],
  [/^(?:link-resolves|url-is-safe): (?:use|link|give|put)/, 'another address'],
];

/** Cases and codes whose mistake hides another, so that the number of diagnostics stays the same. Each occurs. */
const HIDDEN: { readonly [name: string]: string } = {
  'without brackets, with a place behind a comma': 'the place in the text is a second value',
  'the id of a standard is another; its requirements, and links to it, are not wrong':
    'it is the id that is wrong, and not the name of the file',
  'the section of the requirements has a heading of level 1; they are not missing':
    'a term is used only in what the heading cut off',
  'a requirement has the id of another; links to the id that is missing are not dead': 'a term is used only there',
  'one digit too few; links to the right id are not dead': 'a term is used only there',
  'a requirement is copied with its test': 'its test has the same id, too',
  'several ids of one other standard are one mistake; links to the right id are not dead': 'the next of the ids',
  'the key of a test; the duty is not told to have none': 'the test has no id',
  'another name than the one that is declared, which is then not missing': 'the statement does not contain its value',
  'a file that has another name, found by the id in it': 'a term is used only there',
  'a retired id, with its successor': 'the successor is in the same list already',
  'requirement-keyword-is-standard': 'a duty needs a test, and a statement only one duty',
  'a fault in one entry does not undo the others': 'an entry that expires in time may still accept nothing',
  'a second document, which would be lost': 'the visible text then has a key twice',
  'in a list, in flow style, after letters beyond ASCII, with CRLF and a byte order mark':
    'the standard names itself twice',
  'an unknown actor, the second on the line': 'the statement does not name that actor',
  'two standards': 'its requirements have the ids of the other standard',
  'from adopted to a draft': 'an adopted standard needs pilots',
  'a number where text is expected, after letters beyond ASCII, with CRLF and a byte order mark':
    'the law was never checked',
  'yes is read as text, true is not': 'nothing uses the term',
  'one value instead of a list': 'the principle is already the main one',
  'the stricter direction of a parameter': 'the statement does not name its actor',
  'in a list of a requirement and before an item below one': 'the item below is then not a line of a test',
  'a file name that is not an id': 'nothing uses the term',
  'only a translation': 'the other language still has no text',
};

interface Told {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Which of the marks of the case it belongs to. */
  readonly index: number;
}

/** The hints of a case, from its list. */
function hintsOf({ expected }: Case): Told[] {
  let index = -1;
  let [code, message] = ['', ''];
  return expected.split('\n').flatMap((line) => {
    const diagnostic = /^- (?:warning |info )?([a-z0-9-]+): (.*)$/.exec(line);
    if (diagnostic) {
      index += 1;
      [, code = '', message = ''] = diagnostic;
    }
    const hint = /^ {2}- do: (.*)$/.exec(line)?.[1];
    return hint === undefined ? [] : [{ code, message, hint, index }];
  });
}

const folder = new URL('./cases/', import.meta.url);
const used = new Set<RegExp>();
const met = new Set<string>();

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  const cases = readCases(readFileSync(new URL(name, folder), 'utf8'));
  describe(name.replace('.md', ''), () => {
    for (const one of cases) {
      for (const { code, message, hint, index } of hintsOf(one)) {
        const place = one.places[index];
        const whole = place && one.files[place.path];
        const mark = typeof whole === 'string' && whole.startsWith('\uFEFF') ? '\uFEFF' : '';
        const forPeople = FOR_PEOPLE.find(([form]) => form.test(`${code}: ${hint}`));
        if (forPeople) used.add(forPeople[0]);
        test.skipIf(forPeople !== undefined)(`${one.title}: ${hint}`, async () => {
          const followed =
            place && typeof whole === 'string' ? follow(hint, whole.slice(mark.length), place) : undefined;
          if (!place || !followed) throw new Error(`no way to follow "${code}: ${hint}"`);
          const { [place.path]: _, ...others } = one.files;
          const files = { ...others, [followed.path ?? place.path]: mark + followed.text };
          const left = await examine(files, [], one.statusBefore);
          const reported = left.map((each) => `${each.code}: ${each.message}`);
          const same = hintsOf(one).filter((each) => each.code === code && each.message === message).length;
          expect(reported.filter((each) => each === `${code}: ${message}`).length, followed.text).toBeLessThan(same);
          const hiding = [one.title, code].find((each) => Object.hasOwn(HIDDEN, each));
          if (reported.length >= one.places.length && hiding !== undefined) met.add(hiding);
          else expect(reported.length, reported.join('\n')).toBeLessThan(one.places.length);
        });
      }
    }
  });
}

afterAll(() => {
  expect(FOR_PEOPLE.filter(([form]) => !used.has(form))).toEqual([]);
  expect(Object.keys(HIDDEN).filter((title) => !met.has(title))).toEqual([]);
});
