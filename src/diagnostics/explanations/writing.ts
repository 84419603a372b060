import type { Explanation } from '../../model/index.js';

/** Properties of every Markdown or YAML file, whatever its kind. */
export const PARSE: readonly Explanation[] = [
  {
    code: 'code-block-closes',
    severity: 'error',
    property: 'Every code block that starts with a line of three backticks ends with such a line.',
    why: 'Without that line, the rest of the file is code: its headings, requirements and links are shown as typed, and have no effect.',
    example: {
      path: 'standards/terms/device.md',
      before: '---\nlabel: device\n---\n\nA thing in the street, such as:\n\n```\na lamp\n',
      after: '---\nlabel: device\n---\n\nA thing in the street, such as:\n\n```\na lamp\n```\n',
    },
  },
  {
    code: 'character-is-visible',
    severity: 'error',
    property: 'Every character of a source is visible, or is an ordinary space or line ending.',
    why: 'Text that is pasted from a web page or a word processor can contain a soft hyphen or a zero-width space. Nobody sees it, but a word with such a character in it is a different word to every search and to Charter: it does not recognise the keyword or the id.',
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
    why: 'Word processors and phones insert bullets that Markdown does not know. A line that begins with one, or with a hyphen and no space after it, is read as part of the text before it: a key of a requirement would disappear into the line above.',
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
      'A space that has a meaning is an ordinary one: after the marks of a heading or of a list, and around a key or a value.',
    why: 'A no-break space looks the same on a screen, but Markdown and YAML read it as a letter: the heading is not a heading, and the key has no value. Word processors insert it automatically, and on some keyboards it is easily typed by mistake. Within a sentence it is allowed.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'status:\u00a0drafting',
      after: 'status: drafting',
    },
  },
  {
    code: 'definition-is-used',
    severity: 'error',
    property: 'Every link definition and every footnote is defined once, and used in its file.',
    why: 'A definition that nothing uses is not published: a note would disappear without a warning. Often the mark in the text is misspelt. Use the definition, or remove it.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'Every device in a street.\n\n[guide]: https://example.org/guide',
      after: 'Every device in a street.',
    },
  },
  {
    code: 'footnote-is-defined',
    severity: 'error',
    property: 'Every footnote mark has its footnote in the same file.',
    why: 'Without the footnote, the mark is printed as typed, and readers look for a note that does not exist. Write the note, or remove the mark.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'Every device in a street.[^lamps]',
      after: 'Every device in a street.',
    },
  },
  {
    code: 'frontmatter-closes',
    severity: 'error',
    property: 'The frontmatter ends with a line that contains only `---`.',
    why: 'Without that line, Charter cannot tell where the keys end and the text starts, and reads nothing in the file.',
    example: {
      path: 'standards/terms/device.md',
      before: '---\nlabel: device\n\nA thing in the street that senses or acts.\n',
      after: '---\nlabel: device\n---\n\nA thing in the street that senses or acts.\n',
    },
  },
  {
    code: 'frontmatter-exists',
    severity: 'error',
    property: 'Every document starts with frontmatter: keys and values between two `---` lines, at the very top.',
    why: 'The frontmatter says what the document is: its id, its title, its status. Without it, the text has no place in the framework and cannot be cited.',
    example: {
      path: 'standards/terms/device.md',
      before: 'A thing in the street that senses or acts.\n',
      after: '---\nlabel: device\n---\n\nA thing in the street that senses or acts.\n',
    },
  },
  {
    code: 'frontmatter-is-yaml',
    severity: 'error',
    property: 'The frontmatter, and every vocabulary, is valid YAML: one `key: value` per line.',
    why: 'Charter can read the keys and values only if the YAML is valid. The usual causes are a colon inside a value, which then needs quotes around it, and a tab at the start of a line, where YAML requires spaces.',
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
    why: 'Bold words look like a heading but are not one, and a heading of another level begins another part of the text. The text below would be read as part of the section before it.',
    example: { path: 'standards/PS-001-register.md', before: '**Scope**', after: '## Scope' },
  },
  {
    code: 'heading-levels-are-stepwise',
    severity: 'error',
    property: 'The text has no heading of level 1, and no heading skips a level.',
    why: 'The title comes from the frontmatter and is the only heading of level 1 on the page. People who use a screen reader move from heading to heading, and a missing level sounds like a missing part of the text.',
    example: { path: 'standards/PS-001-register.md', before: '# Purpose', after: '## Purpose' },
  },
  {
    code: 'html-is-absent',
    severity: 'error',
    property: 'The text is Markdown, without HTML.',
    why: 'HTML would show on the website, but not in the PDF, in Word or in a translation. It could also bring a script into a published page. Comments are allowed, and are not published.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'Every <b>device</b> in a street.',
      after: 'Every device in a street.',
    },
  },
  {
    code: 'image-has-alternative-text',
    severity: 'error',
    property: 'Every image has alternative text that says what it shows.',
    why: 'People who cannot see the image hear this text instead, and the law on accessibility requires it. Say what a reader should learn from the image.',
    example: {
      path: 'standards/terms/device.md',
      before: '---\nlabel: device\n---\n\n![](../media/sign.png)\n',
      after: '---\nlabel: device\n---\n\n![The sign beside a device](../media/sign.png)\n',
    },
  },
  {
    code: 'key-is-unique',
    severity: 'error',
    property: 'A key occurs once, unless it may be repeated.',
    why: 'If a key had two values, one of them would be dropped, and a reader could not tell which one counts. Keep the right one.',
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
    why: 'A text that is nested so deeply cannot be read, and could make the check fail. The usual causes are an email that was quoted many times, and a faulty conversion.',
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
      'A link leads to a web page, an email address or a file of the framework; an image is a file of the framework.',
    why: 'An address of another kind can run a program in the browser of a reader, or leads to a place on one computer that nobody else can reach. An image from elsewhere can change or disappear, and tells its owner who reads the page.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'Every device in [a street](javascript:alert).',
      after: 'Every device in a street.',
    },
  },
];
