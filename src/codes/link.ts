import type { Explanation } from '../model/index.js';

/** What ties the documents of a framework together. */
export const LINK: readonly Explanation[] = [
  {
    code: 'id-is-unique',
    severity: 'error',
    property: 'An id belongs to one thing only.',
    why: 'Whoever cites an id means one text. With two texts under the same id, a citation in an ordinance or a contract would be open to dispute. Give the newer of the two an id that was never used.',
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
    why: 'A word in a standard is linked to its definition. With two definitions for the same word, a reader would not know which one binds. Find another word for one of the two, or join them.',
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
    why: 'With the backslashes the brackets are shown as they are, and the id is no link. Programs that turn a word processor file into Markdown often add them.',
    example: { path: 'standards/PS-001-register.md', before: 'as \\[PS-001\\] asks.', after: 'as [city-law] asks.' },
  },
  {
    code: 'link-resolves',
    severity: 'error',
    property: 'Every link in a text leads to something that exists in the framework.',
    why: 'A reader who follows a dead link loses trust in the rest of the text. The message names what is most like the id, the file or the section that was written.',
    example: { path: 'standards/PS-001-register.md', before: 'as [city-low] asks.', after: 'as [city-law] asks.' },
  },
  {
    code: 'reference-resolves',
    severity: 'error',
    property: 'Every value that names another document, or an entry of a vocabulary, names one that exists.',
    why: 'These names are shown as links, and used to list what rests on what. A name that leads nowhere would leave a requirement without an actor, or a standard without its principle. The message names what is most like it.',
    example: { path: 'standards/PS-001-register.md', before: 'principle: openess', after: 'principle: openness' },
  },
];
