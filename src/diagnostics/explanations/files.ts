import type { Explanation } from '../../model/index.js';

/** What the files themselves must be, before anyone reads what they say. */
export const LOAD: readonly Explanation[] = [
  {
    code: 'file-has-a-kind',
    severity: 'error',
    property: 'Every file below standards/ is read: it belongs to a kind of document, or is one that Charter knows.',
    why: 'A file that lies in the wrong folder, or whose name has another ending, is never published, and nobody would notice. Windows may add .txt to a name without showing it. Put a file in the folder of its kind, such as terms/ for a term, with a name that ends with .md or .yaml. A README.md may stand anywhere: it is never content.',
    example: {
      path: 'standards/words/lamp.md',
      before: '---\nlabel: gas lamp\n---\n\nA lamp that burns gas.\n',
      after: '',
    },
  },
  {
    code: 'file-is-present',
    severity: 'error',
    property: 'The folder standards/ has a file framework.yaml.',
    why: 'This file gives the title, the publisher, the languages and the licence of the framework, which stand on its cover. Without it nobody knows whose framework this is, or who may use the text.',
    example: {
      path: 'standards/framework.yaml',
      before: '',
      after:
        'title: Small framework\npublisher: City of Example\nsource_language: en\nlanguages:\n  - en\nlicence: CC-BY-4.0\n',
    },
  },
  {
    code: 'file-is-regular',
    severity: 'error',
    property: 'Every file is a file of its own, and not a link to another.',
    why: 'A link can lead out of the framework, to a text that other people do not have or that changes without a trace. Put a copy of the file in its place, or cite the text by its id.',
    example: {
      path: 'standards/terms/device.md',
      before: 'a link to ../../../shared/device.md',
      after: '---\nlabel: device\n---\n\nA thing in the street that senses or acts.\n',
    },
  },
  {
    code: 'file-is-small',
    severity: 'error',
    property:
      'A file is small enough to be read and reviewed: at most one megabyte, 250,000 characters of text in 10,000 lines, 64 kilobytes of frontmatter; an image at most four megabytes, and 256 when it is unpacked.',
    why: 'A text of this size is nearly always a mistake, such as a picture pasted into the text. Nobody can review it, and it makes every check slow. Split the file, or put the picture in a file of its own.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '![A sign](data:image/png;base64,iVBORw0KGgo...)',
      after: '![A sign](media/sign.png)',
    },
  },
  {
    code: 'file-is-utf8',
    severity: 'error',
    property: 'Every text file is saved as plain text with the encoding UTF-8.',
    why: 'In another encoding, letters such as é or ş turn into other characters, and the text that is published is not the text that was agreed. Most editors have the encoding in the dialogue for saving. A file of a word processor has to be exported as Markdown first.',
    example: {
      path: 'standards/terms/device.md',
      before: '---\nlabel: device\n---\n\nA thing at the caf� that senses or acts.\n',
      after: '---\nlabel: device\n---\n\nA thing at the café that senses or acts.\n',
    },
  },
  {
    code: 'file-name-is-portable',
    severity: 'error',
    property: 'The name of every file can be stored on every system, and no two names differ only by case.',
    why: 'A colleague on another system could not open the repository, or would lose one of two files without a warning. The name is also part of the address of a page. Use small letters, digits and hyphens.',
    example: {
      path: 'standards/terms/aux.md',
      before: '---\nlabel: gas lamp\n---\n\nA lamp that burns gas.\n',
      after: '',
    },
  },
  {
    code: 'framework-has-documents',
    severity: 'error',
    property: 'A framework has at least one document.',
    why: 'An empty framework nearly always means that the files lie in another folder than framework.yaml says. Publishing it would look like success, and readers would find nothing.',
    example: {
      path: 'standards/framework.yaml',
      before: 'kinds:\n  standard:\n    files: policies/*.md\n',
      after: 'kinds:\n  standard:\n    files: PS-*.md\n',
    },
  },
  {
    code: 'translation-is-published',
    severity: 'warning',
    property: 'Every translation in the sources is read and published.',
    why: 'Translations are not read yet. A file that holds one is not checked and not published, and its translator would believe that it was. Until then, each page in another language than the source says that its text is not translated.',
    example: {
      path: 'standards/translations/fr/terms/device.md',
      before: '---\nlabel: appareil\n---\n\nUn objet dans la rue.\n',
      after: '',
    },
  },
  {
    code: 'schema-is-valid',
    severity: 'error',
    property: 'Every kind of document has a schema, and the schema is valid JSON Schema 2020-12.',
    why: 'The schema says what a document of the kind may and must hold. With a faulty schema, nothing of that kind can be checked. The schemas are in the folder schemas/, or where framework.yaml says.',
    example: {
      path: 'standards/framework.yaml',
      before: 'licence: CC-BY-4.0\nkinds:\n  guideline:\n    schema: schemas/guidelines.json\n',
      after: 'licence: CC-BY-4.0\n',
    },
  },
  {
    code: 'image-is-inert',
    severity: 'error',
    property: 'An image is what its name says, and does nothing but be seen.',
    why: 'An image is published as it is, on an official site. A drawing in the form SVG can hold a program that runs in the browser of whoever opens it, or fetch something from elsewhere. Export it as a plain SVG or as PNG.',
    example: {
      path: 'standards/media/lamp.svg',
      before: '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9" onclick="run()"/></svg>\n',
      after: '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>\n',
    },
  },
  {
    code: 'image-is-readable',
    severity: 'error',
    property: 'An image is whole, says how wide and how high it is, and is of a kind that browsers and the PDF draw.',
    why: 'An image that was cut off or damaged on its way, by a broken download or a full disk, is an empty frame on the website, and the PDF cannot be made with it. Neither can it be made with a JPEG in the colours of print. Copy the image or export it again.',
    example: {
      path: 'standards/media/lamp.png',
      before: 'the first half of a PNG file',
      after: '',
    },
  },
  {
    code: 'image-is-drawn',
    severity: 'error',
    property: 'A drawing looks the same on every machine.',
    why: 'Words in an SVG are set with whatever font a machine has, or with none. The PDF would differ from machine to machine, and a letter that no font has would stop it. Turn the words into shapes in the program with which you drew it, and say them in the alternative text.',
    example: {
      path: 'standards/media/lamp.svg',
      before: '<svg xmlns="http://www.w3.org/2000/svg"><text y="9">lamp</text></svg>\n',
      after: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>\n',
    },
  },
];
