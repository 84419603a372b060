import type { Explanation } from '../../model/index.js';

/** What a website and a PDF need beyond the sources. These are told by `charter build` alone. */
export const RENDER: readonly Explanation[] = [
  {
    code: 'catalogue-is-yaml',
    severity: 'error',
    property: 'The words of the interface are written as keys and values.',
    why: 'A website or a PDF without its words would have buttons and headings that say nothing. The files are in templates/strings/, one a language.',
    example: {
      path: 'templates/strings/en.yaml',
      before: 'home: "Home\n',
      after: 'home: Home\n',
    },
  },
  {
    code: 'interface-string-exists',
    severity: 'warning',
    property: 'Every word of the interface exists in every language of the framework.',
    why: 'Words such as "Contents" or "Working draft" come from a list, one file a language in templates/strings/. Where one is missing, readers see it in another language, or see its key. Add it to the file of the language.',
    example: {
      path: 'templates/strings/en.yaml',
      before: 'hme: Home\n',
      after: 'home: Home\n',
    },
  },
  {
    code: 'pdf-is-typeset',
    severity: 'error',
    property: 'The PDF can be set with the templates of the framework, and meets the rules for accessible PDF.',
    why: 'A PDF that is only half made, or that people who use a screen reader cannot read, is not published. If you changed a template in templates/pdf/, look at the line that the message names. If you did not, report it.',
    example: {
      path: 'templates/pdf/main.typ',
      before: '#import "@preview/cover:0.1.0": cover\n',
      after: '#import "cover.typ": cover\n',
    },
  },
  {
    code: 'template-is-used',
    severity: 'warning',
    property: 'Every template and every catalogue of words that a framework brings is used.',
    why: 'A template takes the place of the one with the same name in the package. With a misspelt name it changes nothing, and its author wonders why. A catalogue of words has a name that ends with .yaml.',
    example: {
      path: 'templates/html/trem.liquid',
      before: '<article id="{{ entity.anchor }}"></article>\n',
      after: '',
    },
  },
  {
    code: 'template-renders',
    severity: 'error',
    property: 'Every template of the website exists, is well formed and uses only what it is given.',
    why: 'A fault in a template would leave a hole in every page that is made with it. The message names the line. templates/html/README.md lists what a template can use.',
    example: { path: 'templates/html/term.liquid', before: 'entity: entty %}', after: 'entity: entity %}' },
  },
];

/** What the entries of accepted.yaml must be. */
export const JUDGE: readonly Explanation[] = [
  {
    code: 'acceptance-is-current',
    severity: 'warning',
    property: 'No fault outlives the day until which it was accepted.',
    why: 'A fault is accepted for a time because somebody has promised to mend it. When the day has passed, the fault counts again, and the entry shows what was promised. Correct the text and take the entry out.',
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
    property: 'Every entry of accepted.yaml is about a fault that is still there.',
    why: 'An entry that outlives its fault would hide the next one at the same place, and makes the list of debts longer than it is. Take it out; its history stays in the repository.',
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
    why: 'A rule says what a good standard is, and a framework can be published while it works towards that. What keeps a file from being read, or a reference from being resolved, would publish something broken, so it cannot be accepted.',
    example: {
      path: 'standards/accepted.yaml',
      before:
        'accepted:\n  - code: reference-resolves\n    place: standards/PS-001-register.md\n    reason: The actor is decided in the consultation.\n    expires: 2027-06-30\n',
      after: 'accepted: []\n',
    },
  },
];

/** What was published, and must stay; and what people say about changes. */
export const HISTORY: readonly Explanation[] = [
  {
    code: 'id-is-kept',
    severity: 'error',
    property: 'An id that was published exists for ever: as what it names, or in the list of retired ids.',
    why: 'Ordinances, contracts and reports cite an id, and their link must work in ten years. An id that vanishes leaves them pointing at nothing. Retire it in standards/retired.yaml with a date, a reason and what takes its place; its page then says so.',
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
    why: 'Whoever follows an old citation would land on a text that says something else, and would not notice. Ids are free: take the next one.',
    example: {
      path: 'standards/retired.yaml',
      before: 'retired:\n  - id: PS-001-R02\n    date: 2027-03-01\n    reason: Nobody looks at signs.\n',
      after: 'retired:\n  - id: PS-001-R09\n    date: 2027-03-01\n    reason: It was never needed.\n',
    },
  },
  {
    code: 'anchor-is-kept',
    severity: 'error',
    property: 'The address of everything that was published stays: its page, its anchor, the anchors of its sections.',
    why: 'Links lead to the section "Scope" of a standard as well as to its clauses. A heading in other words is another address, and the old one leads nowhere. Bring the heading back, or list the section as retired, so that its anchor stays with a word of explanation.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '## Aim',
      after: '## Purpose',
    },
  },
  {
    code: 'lock-is-unaltered',
    severity: 'error',
    property: 'A lock is as `charter release` wrote it.',
    why: 'The files in standards/releases/ hold what each release published. Everything that is compared, cited or verified later rests on them, so that a lock that was edited, cut or renamed proves nothing. Bring it back from version control.',
    example: {
      path: 'standards/releases/0.9.0.yaml',
      before: 'shape: 1\nversion: 0.9.0\n',
      after: '',
    },
  },
  {
    code: 'note-has-change',
    severity: 'error',
    property: 'What a note on a change names has changed since the last release.',
    why: 'Readers find the note beside the change that it describes. A note without a change is a promise that was not kept, or names the wrong id.',
    example: {
      path: 'standards/changes/sign.md',
      before: '---\nchanges: [PS-001-R02]\nclass: clarified\n---\n\nThe sign stands beside the device.\n',
      after: '',
    },
  },
  {
    code: 'note-class-fits',
    severity: 'error',
    property: 'The class of a note agrees with what a comparison shows.',
    why: 'A city reads "clarified" and looks no further. If a number became stricter at the same place, it would miss a new duty. The comparison knows levels, parameters, actors and conditions; the note says what only people can know.',
    example: {
      path: 'standards/changes/register.md',
      before: '---\nchanges: [PS-001-R02]\nclass: clarified\n---\n\nNothing new.\n',
      after: '',
    },
  },
  {
    code: 'rewording-has-note',
    severity: 'info',
    property: 'A requirement, a definition or a scope that was reworded has a note that says what that does.',
    why: 'A comparison sees that the words differ, and cannot know whether they mean the same. Someone who knows writes a small file in standards/changes/ with the ids and a class: clarified, redefined, strengthened or weakened. Without it, the next release cannot be made.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'should put a sign beside each device.',
      after: 'should show a sign beside each device.',
    },
  },
];
