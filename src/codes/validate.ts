import type { Explanation } from '../model/index.js';

/** What the schema of its kind asks of a document. */
export const VALIDATE: readonly Explanation[] = [
  {
    code: 'key-is-known',
    severity: 'error',
    property: 'Every key is one that the schema of its kind knows.',
    why: 'A misspelt key is one that nothing reads: what you wrote after it would not be published. The message names the key that is most like it.',
    example: { path: 'standards/PS-001-register.md', before: 'sumary: A city lists', after: 'summary: A city lists' },
  },
  {
    code: 'key-is-present',
    severity: 'error',
    property: 'Every key that a document of its kind needs is there.',
    why: 'The keys that are needed are those without which the document cannot be published or cited, such as the title, or the actor who has the duty. The message shows what to add.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'id: PS-001\n',
      after: 'id: PS-001\ntitle: Public register\n',
    },
  },
  {
    code: 'value-conforms',
    severity: 'error',
    property: 'Every value has the form that the schema of its kind asks for.',
    why: 'Dates, lists and fixed words are shown, sorted and compared by their form. A value of another form would be shown wrongly, or not at all. A number such as 1.10 needs quotes, since it would be read as 1.1.',
    example: { path: 'standards/PS-001-register.md', before: 'status: finished', after: 'status: drafting' },
  },
  {
    code: 'record-has-example',
    severity: 'error',
    property: 'Every record format has an example that conforms to it.',
    why: 'Whoever is to write such a record, a clerk or a program, reads the example first. An example that is tried at every check shows that the schema means what it says.',
    example: {
      path: 'standards/records/entry.example.json',
      before: '',
      after: '{ "place": "Mill Bridge" }\n',
    },
  },
];
