import type { Explanation } from '../../model/index.js';

/** Properties that the schema of its kind requires of a document. */
export const VALIDATE: readonly Explanation[] = [
  {
    code: 'key-is-known',
    severity: 'error',
    property: 'Every key is defined in the schema of its kind.',
    why: 'Charter does not read a misspelt key, so its value would not be published. The message names the key that is most similar.',
    example: { path: 'standards/PS-001-register.md', before: 'sumary: A city lists', after: 'summary: A city lists' },
  },
  {
    code: 'key-is-present',
    severity: 'error',
    property: 'Every key that the schema of its kind requires is present.',
    why: 'The required keys are those without which a document cannot be published or cited, such as the title, or the actor who has the duty. The message shows what to add.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'id: PS-001\n',
      after: 'id: PS-001\ntitle: Public register\n',
    },
  },
  {
    code: 'value-conforms',
    severity: 'error',
    property: 'Every value has the form that the schema of its kind requires.',
    why: 'Dates, lists and fixed words are shown, sorted and compared by their form. A value in another form would be shown wrongly, or not at all. Put a number such as 1.10 in quotes; otherwise it is read as 1.1.',
    example: { path: 'standards/PS-001-register.md', before: 'status: finished', after: 'status: drafting' },
  },
  {
    code: 'record-has-example',
    severity: 'error',
    property: 'Every record format has an example that conforms to it.',
    why: 'People who have to write such a record, or a program that does, read the example first. Charter validates the example at every check, which shows that the schema works as intended.',
    example: {
      path: 'standards/records/entry.example.json',
      before: '',
      after: '{ "place": "Mill Bridge" }\n',
    },
  },
];

/** Properties of the ids and links that connect the documents of a framework. */
export const LINK: readonly Explanation[] = [
  {
    code: 'id-is-unique',
    severity: 'error',
    property: 'An id names one thing only.',
    why: 'A citation of an id refers to one text. If two texts had the same id, a citation in an ordinance or a contract would be open to dispute. Give the newer of the two an id that was never used.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '### PS-001-R01 Show a sign',
      after: '### PS-001-R02 Show a sign',
    },
  },
  {
    code: 'label-is-unique',
    severity: 'error',
    property: 'A label belongs to one term only.',
    why: 'A word in a standard is linked to its definition. With two definitions for the same word, a reader would not know which one applies. Find another word for one of the two, or merge them.',
    example: {
      path: 'standards/terms/sensor.md',
      before: '---\nlabel: device\n---\n\nA thing that measures.\n',
      after: '---\nlabel: sensor\n---\n\nA thing that measures.\n',
    },
  },
  {
    code: 'link-label-is-unescaped',
    severity: 'warning',
    property: 'An id in square brackets has no backslashes before the brackets.',
    why: 'With the backslashes, the brackets are shown as typed, and the id is not a link. Programs that convert a word processor file to Markdown often add them.',
    example: { path: 'standards/PS-001-register.md', before: 'as \\[PS-001\\] asks.', after: 'as [city-law] asks.' },
  },
  {
    code: 'link-resolves',
    severity: 'error',
    property: 'Every link in a text leads to something that exists in the framework.',
    why: 'A reader who follows a dead link loses trust in the rest of the text. The message names the most similar id, file or section.',
    example: { path: 'standards/PS-001-register.md', before: 'as [city-low] asks.', after: 'as [city-law] asks.' },
  },
  {
    code: 'reference-resolves',
    severity: 'error',
    property: 'Every value that names another document, or an entry of a vocabulary, names one that exists.',
    why: 'These names are shown as links, and are used to list what depends on what. A name that leads nowhere would leave a requirement without an actor, or a standard without its principle. The message names the most similar one.',
    example: { path: 'standards/PS-001-register.md', before: 'principle: openess', after: 'principle: openness' },
  },
];
