import type { Explanation } from '../../model/index.js';

/** Properties of the templates, strings and PDF. Only `charter build` checks them. */
export const RENDER: readonly Explanation[] = [
  {
    code: 'catalogue-is-yaml',
    severity: 'error',
    property: 'Every catalogue of interface strings is valid YAML: keys and values.',
    why: 'Without these strings, a website or a PDF would have buttons and headings that say nothing. The catalogues are in templates/strings/, one file per language.',
    example: {
      path: 'templates/strings/en.yaml',
      before: 'home: "Home\n',
      after: 'home: Home\n',
    },
  },
  {
    code: 'interface-string-exists',
    severity: 'warning',
    property: 'Every interface string exists in every language of the framework.',
    why: 'Words such as "Contents" or "Working draft" come from a catalogue in templates/strings/, one file per language. If one is missing, readers see it in another language, or see its key. Add it to the file of the language.',
    example: {
      path: 'templates/strings/en.yaml',
      before: 'hme: Home\n',
      after: 'home: Home\n',
    },
  },
  {
    code: 'pdf-is-typeset',
    severity: 'error',
    property: 'The PDF can be typeset with the templates of the framework, and meets the rules for accessible PDF.',
    why: 'Charter does not publish an incomplete PDF, or one that people who use a screen reader cannot read. If you changed a template in templates/pdf/, look at the line that the message names. If you did not, report a bug.',
    example: {
      path: 'templates/pdf/main.typ',
      before: '#import "@preview/cover:0.1.0": cover\n',
      after: '#import "cover.typ": cover\n',
    },
  },
  {
    code: 'template-is-used',
    severity: 'warning',
    property: 'Every template and every catalogue of strings that a framework contains is used.',
    why: 'A template replaces the one with the same name in the package. With a misspelt name it replaces nothing. The name of a catalogue of strings ends in .yaml.',
    example: {
      path: 'templates/html/trem.liquid',
      before: '<article id="{{ entity.anchor }}"></article>\n',
      after: '',
    },
  },
  {
    code: 'template-renders',
    severity: 'error',
    property: 'Every template of the website exists, is well formed and uses only the values that it is given.',
    why: 'An error in a template would leave a hole in every page that uses it. The message names the line. templates/html/README.md lists the values that a template can use.',
    example: { path: 'templates/html/term.liquid', before: 'entity: entty %}', after: 'entity: entity %}' },
  },
];

/** Properties of the entries of accepted.yaml. */
export const JUDGE: readonly Explanation[] = [
  {
    code: 'acceptance-is-current',
    severity: 'warning',
    property: 'No diagnostic is still reported after the day until which it was accepted.',
    why: 'A diagnostic is accepted for a time because someone has promised to fix it. After that day it counts again, and the entry shows what was promised. Correct the text and remove the entry.',
    example: {
      path: 'standards/accepted.yaml',
      before:
        'accepted:\n  - code: term-is-used\n    place: standards/terms/lamp.md\n    reason: The standard on lamps, which uses the term, is being written.\n    expires: 2026-01-31\n',
      after: '',
    },
  },
  {
    code: 'acceptance-is-needed',
    severity: 'warning',
    property: 'Every entry of accepted.yaml matches a diagnostic that is still reported.',
    why: 'A stale entry would hide the next diagnostic at the same place, and makes the list of debts longer than it is. Remove it; its history stays in the repository.',
    example: {
      path: 'standards/accepted.yaml',
      before:
        'accepted:\n  - code: term-is-used\n    place: standards/terms/device.md\n    reason: The standard that uses the term is being written.\n    expires: 2027-06-30\n',
      after: 'accepted: []\n',
    },
  },
  {
    code: 'acceptance-names-a-rule',
    severity: 'error',
    property: 'Every entry of accepted.yaml names a rule.',
    why: 'A rule says what a good standard is, and a framework can be published while it works towards that. Other diagnostics cannot be accepted: with a file that cannot be read, or a reference that leads nowhere, the published framework would be broken.',
    example: {
      path: 'standards/accepted.yaml',
      before:
        'accepted:\n  - code: reference-resolves\n    place: standards/PS-001-register.md\n    reason: The actor is decided in the consultation.\n    expires: 2027-06-30\n',
      after: 'accepted: []\n',
    },
  },
];

/** Properties of published ids and locks, and of notes on changes. */
export const HISTORY: readonly Explanation[] = [
  {
    code: 'id-is-kept',
    severity: 'error',
    property:
      'A published id exists for ever: either it still names the same thing, or it is in the list of retired ids.',
    why: 'Ordinances, contracts and reports cite an id, and their links must still work in ten years. When an id disappears, they point at nothing. Retire it in standards/retired.yaml with a date, a reason and its successors; its page then shows them.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '### PS-001-R03 Show a sign',
      after: '### PS-001-R02 Show a sign',
    },
  },
  {
    code: 'id-is-not-reused',
    severity: 'error',
    property: 'An id that was retired, or that named something of another kind, is never used again.',
    why: 'Readers who follow an old citation would arrive at a different text without noticing. Ids do not run out: use the next free one.',
    example: {
      path: 'standards/retired.yaml',
      before: 'retired:\n  - id: PS-001-R02\n    date: 2027-03-01\n    reason: Nobody looks at signs.\n',
      after: 'retired:\n  - id: PS-001-R09\n    date: 2027-03-01\n    reason: It was never needed.\n',
    },
  },
  {
    code: 'anchor-is-kept',
    severity: 'error',
    property: 'Every published address stays the same: the page, its anchor and the anchors of its sections.',
    why: 'Links lead to the section "Scope" of a standard as well as to its clauses. A reworded heading has a different address, and the old one leads nowhere. Restore the heading, or list the section as retired, so that its anchor stays, with an explanation.',
    example: {
      path: 'standards/framework.yaml',
      before: 'licence: CC-BY-4.0\nkinds:\n  term:\n    collection: words\n',
      after: 'licence: CC-BY-4.0\n',
    },
  },
  {
    code: 'lock-is-unaltered',
    severity: 'error',
    property: 'Every lock is exactly as `charter release` wrote it.',
    why: 'The files in standards/releases/ record what each release published. Every later comparison, citation and verification relies on them, so a lock that was edited, cut short or renamed proves nothing. Restore it from version control.',
    example: {
      path: 'standards/releases/0.9.0.yaml',
      before: 'shape: 1\nversion: 0.9.0\n',
      after: '',
    },
  },
  {
    code: 'note-has-change',
    severity: 'error',
    property: 'Everything that a note on a change names has changed since the last release.',
    why: 'Readers find the note next to the change that it describes. A note without a change describes something that was never done, or names the wrong id.',
    example: {
      path: 'standards/changes/sign.md',
      before: '---\nchanges: [PS-001-R02]\nclass: clarified\n---\n\nThe sign stands beside the device.\n',
      after: '',
    },
  },
  {
    code: 'note-class-fits',
    severity: 'error',
    property: 'The class of a note agrees with the comparison of the two versions.',
    why: 'A city reads "clarified" and looks no further. If a number in the same place became stricter, it would miss a new duty. The comparison recognises levels, parameters, actors and conditions; the note adds what only people can know.',
    example: {
      path: 'standards/changes/register.md',
      before: '---\nchanges: [PS-001-R02]\nclass: clarified\n---\n\nNothing new.\n',
      after: '',
    },
  },
  {
    code: 'rewording-has-note',
    severity: 'info',
    property: 'A reworded requirement, definition or scope has a note that says what the rewording does.',
    why: 'A comparison shows that the words differ, but cannot tell whether they mean the same. Write a small file in standards/changes/ with the ids and a class: clarified, redefined, strengthened or weakened. Without it, the next release cannot be made.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'should put a sign beside each device.',
      after: 'should show a sign beside each device.',
    },
  },
];
