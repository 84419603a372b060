import type { Explanation } from '../../model/index.js';

/** What every Markdown or YAML file must be, whatever its kind. */
export const PARSE: readonly Explanation[] = [
  {
    code: 'character-is-visible',
    severity: 'error',
    property: 'Every character of a source can be seen, or is an ordinary space or line end.',
    why: 'A soft hyphen or a zero-width space comes along when a text is pasted from a web page or a word processor. Nobody sees it, yet a word that holds one is another word to every search and to Charter: a keyword is not found, and an id is not known.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'Every de\u00advice in a street.',
      after: 'Every device in a street.',
    },
  },
  {
    code: 'list-item-has-its-mark',
    severity: 'error',
    property: 'Every item of a list begins with a hyphen and a space, or with a number.',
    why: 'Word processors and phones write bullets that Markdown does not know. A line that begins with one, or with a hyphen and no space behind it, is read as part of the text before it: a key of a requirement would vanish into the line above.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '• Actor: deploying-department',
      after: '- Actor: deploying-department',
    },
  },
  {
    code: 'space-is-ordinary',
    severity: 'error',
    property:
      'Where a space has a meaning, it is an ordinary one: behind the marks of a heading or of a list, and around a key or a value.',
    why: 'A no-break space looks the same on a screen, and is a letter to Markdown and YAML: the heading is no heading, and the key has no value. Word processors write it by themselves, and some keyboards write it with a key held down too long. Within a sentence it may stand.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'status:\u00a0drafting',
      after: 'status: drafting',
    },
  },
  {
    code: 'definition-is-used',
    severity: 'error',
    property: 'Every link definition and every footnote is used in its file, and is defined once.',
    why: 'A definition that nothing uses does not appear in what is published: a note that somebody wrote would vanish silently. Often the mark in the text is misspelt. Use it, or take it out.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'Every device in a street.\n\n[guide]: https://example.org/guide',
      after: 'Every device in a street.',
    },
  },
  {
    code: 'footnote-is-defined',
    severity: 'error',
    property: 'Every mark of a footnote has its footnote in the same file.',
    why: 'Without the footnote, the mark is printed as it stands, and readers look for a note that is not there. Write the note, or take the mark out.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'Every device in a street.[^lamps]',
      after: 'Every device in a street.',
    },
  },
  {
    code: 'frontmatter-closes',
    severity: 'error',
    property: 'The frontmatter ends with a line that holds only `---`.',
    why: 'Without that line, nobody can tell where the keys end and the text starts. Nothing in the file can be read until it is there.',
    example: {
      path: 'standards/terms/device.md',
      before: '---\nlabel: device\n\nA thing in the street that senses or acts.\n',
      after: '---\nlabel: device\n---\n\nA thing in the street that senses or acts.\n',
    },
  },
  {
    code: 'frontmatter-exists',
    severity: 'error',
    property: 'Every document starts with frontmatter: keys and values between two lines `---`, at the very top.',
    why: 'The frontmatter says what the document is: its id, its title, its status. Without it the text has no place in the framework and cannot be cited.',
    example: {
      path: 'standards/terms/device.md',
      before: 'A thing in the street that senses or acts.\n',
      after: '---\nlabel: device\n---\n\nA thing in the street that senses or acts.\n',
    },
  },
  {
    code: 'frontmatter-is-yaml',
    severity: 'error',
    property: 'The frontmatter, and every vocabulary, is YAML: one `key: value` a line.',
    why: 'The keys and values cannot be read until the form is right. The usual causes are a colon inside a value, which then needs quotes around it, and a tab at the start of a line, where spaces are needed.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'title: Public register: devices',
      after: 'title: Public register',
    },
  },
  {
    code: 'heading-has-its-level',
    severity: 'error',
    property: 'A section and a requirement begin with a heading: ## for a section, ### for a requirement.',
    why: 'Words in bold look like a heading and are none, and a heading of another level begins another part of the text. What stands below would be read as part of the section before it.',
    example: { path: 'standards/PS-001-register.md', before: '**Scope**', after: '## Scope' },
  },
  {
    code: 'heading-levels-are-stepwise',
    severity: 'error',
    property: 'The text has no heading of level 1, and no heading skips a level.',
    why: 'The title comes from the frontmatter and is the only heading of level 1 on the page. People who listen to a page move from heading to heading, and a missing level sounds like a missing part of the text.',
    example: { path: 'standards/PS-001-register.md', before: '# Purpose', after: '## Purpose' },
  },
  {
    code: 'html-is-absent',
    severity: 'error',
    property: 'The text is Markdown, without HTML.',
    why: 'HTML would show on the website and be lost in the PDF, in Word and in a translation. It could also carry a script into a published page. Comments are allowed, and are not published.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'Every <b>device</b> in a street.',
      after: 'Every device in a street.',
    },
  },
  {
    code: 'image-has-alternative-text',
    severity: 'error',
    property: 'Every image has a text that says what it shows.',
    why: 'People who cannot see the image hear this text instead, and the law on accessibility asks for it. Say what a reader is meant to learn from the image.',
    example: {
      path: 'standards/terms/device.md',
      before: '---\nlabel: device\n---\n\n![](../media/sign.png)\n',
      after: '---\nlabel: device\n---\n\n![The sign beside a device](../media/sign.png)\n',
    },
  },
  {
    code: 'key-is-unique',
    severity: 'error',
    property: 'A key stands once, unless it may be repeated.',
    why: 'With two values for the same key, one of them would be dropped, and a reader could not tell which one counts. Keep the one that was meant.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'status: drafting\nstatus: adopted\n',
      after: 'status: drafting\n',
    },
  },
  {
    code: 'nesting-is-limited',
    severity: 'error',
    property: 'Lists and quotes are not nested deeper than a person can follow.',
    why: 'A text that is nested so deeply cannot be read, and could make the check stop. It often comes from a mail that was quoted many times, or from a faulty conversion.',
    example: {
      path: 'standards/terms/device.md',
      before: '---\nlabel: device\n---\n\n> > > > > > > > > > > > > > > > > > > > > A thing in the street.\n',
      after: '---\nlabel: device\n---\n\n> A thing in the street.\n',
    },
  },
  {
    code: 'url-is-safe',
    severity: 'error',
    property:
      'A link leads to a web page, a mail address or a file of the framework; an image is a file of the framework.',
    why: 'An address of another kind can run a program in the browser of a reader, or leads to a place on one machine that nobody else has. An image from elsewhere can change or disappear, and tells its owner who reads the page.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'Every device in [a street](javascript:alert).',
      after: 'Every device in a street.',
    },
  },
];
