import type { Explanation } from '../../model/index.js';

/** Properties of the files themselves, checked before their contents. */
export const LOAD: readonly Explanation[] = [
  {
    code: 'conflict-is-resolved',
    severity: 'error',
    property: 'No file contains the markers of an unresolved git conflict.',
    why: 'Two people changed the same lines, and git could not merge them. Read both versions, keep one or write a third, and remove the lines that start with <<<<<<<, ======= and >>>>>>>.',
    example: {
      path: 'standards/terms/device.md',
      before:
        '---\nlabel: device\n---\n\n<<<<<<< HEAD\nA thing in the street that senses or acts.\n=======\nA thing in the street that senses, acts or shows something.\n>>>>>>> wider\n',
      after: '---\nlabel: device\n---\n\nA thing in the street that senses or acts.\n',
    },
  },
  {
    code: 'file-has-a-kind',
    severity: 'error',
    property: 'Every file below standards/ belongs to a kind of document, or is another file that Charter knows.',
    why: 'A file in the wrong folder, or with the wrong extension, is never published, and nobody notices. Windows may add .txt to a name without showing it. Put the file in the folder of its kind, such as terms/ for a term, with a name that ends in .md or .yaml. A README.md can be in any folder: it is never content.',
    example: {
      path: 'standards/words/lamp.md',
      before: '---\nlabel: gas lamp\n---\n\nA lamp that burns gas.\n',
      after: '',
    },
  },
  {
    code: 'file-is-present',
    severity: 'error',
    property: 'The folder standards/ contains framework.yaml.',
    why: 'This file gives the title, publisher, languages and licence of the framework, which appear on its cover. Without it, readers do not know whose framework this is, or how they may use the text.',
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
    property: 'Every file is a regular file, not a symbolic link.',
    why: 'A link can point outside the framework, to a text that other people do not have or that changes without a trace. Replace the link with a copy of the file, or cite the text by its id.',
    example: {
      path: 'standards/terms/device.md',
      before: 'a symbolic link to ../../../shared/device.md',
      after: '---\nlabel: device\n---\n\nA thing in the street that senses or acts.\n',
    },
  },
  {
    code: 'file-is-small',
    severity: 'error',
    property:
      'A file is small enough to read and review: at most one megabyte, with 250,000 characters of text in 10,000 lines and 64 kilobytes of frontmatter; an image is at most four megabytes, and 256 when unpacked.',
    why: 'A text of this size is nearly always a mistake, such as a picture pasted into the text. Nobody can review it, and it slows down every check. Split the file, or move the picture to a separate file.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '![A sign](data:image/png;base64,iVBORw0KGgo...)',
      after: '![A sign](media/sign.png)',
    },
  },
  {
    code: 'file-is-utf8',
    severity: 'error',
    property: 'Every text file is saved as plain text in the UTF-8 encoding.',
    why: 'In another encoding, letters such as é or ş turn into other characters, and the published text is not the text that was agreed. In most editors, you choose the encoding when you save. Export a file of a word processor as Markdown first.',
    example: {
      path: 'standards/terms/device.md',
      before: '---\nlabel: device\n---\n\nA thing at the caf� that senses or acts.\n',
      after: '---\nlabel: device\n---\n\nA thing at the café that senses or acts.\n',
    },
  },
  {
    code: 'file-name-is-portable',
    severity: 'error',
    property: 'Every file name works on every operating system, and no two names differ only in case.',
    why: 'A colleague on another system could not open the repository, or would lose one of two files without a warning. The name is also part of the address of a page. Use lowercase letters, digits and hyphens.',
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
    why: 'An empty framework nearly always means that the files are not in the folder that framework.yaml names. Publishing it would seem to succeed, and readers would find nothing.',
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
    why: 'Charter does not read translations yet. A file that contains one is neither checked nor published, although its translator may believe that it is. For now, each page in a language other than the source language says that its text is not translated.',
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
    why: 'The schema says what a document of its kind can and must contain. With an invalid schema, no document of that kind can be checked. The schemas are in the folder schemas/, or where framework.yaml says.',
    example: {
      path: 'standards/framework.yaml',
      before: 'licence: CC-BY-4.0\nkinds:\n  guideline:\n    schema: schemas/guidelines.json\n',
      after: 'licence: CC-BY-4.0\n',
    },
  },
  {
    code: 'image-is-inert',
    severity: 'error',
    property: 'An image is in the format that its name says, and has no active content.',
    why: 'Images are published unchanged on an official site. An SVG image can contain a program that runs in the browser of every reader, or load something from elsewhere. Export it as a plain SVG or as a PNG.',
    example: {
      path: 'standards/media/lamp.svg',
      before: '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9" onclick="run()"/></svg>\n',
      after: '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>\n',
    },
  },
  {
    code: 'image-is-readable',
    severity: 'error',
    property:
      'An image is complete, states its width and height, and is in a format that browsers and the PDF can show.',
    why: 'An image that was cut off or damaged, for example by a broken download or a full disk, is an empty frame on the website, and the PDF cannot be made with it. A JPEG in the print colours CMYK stops the PDF too. Copy the image or export it again.',
    example: {
      path: 'standards/media/lamp.png',
      before: 'the first half of a PNG file',
      after: '',
    },
  },
  {
    code: 'image-is-drawn',
    severity: 'error',
    property: 'An SVG image looks the same on every computer.',
    why: 'Text in an SVG is drawn with the fonts of the computer, if it has them. The PDF would differ from one computer to the next, and a letter that no font has would stop it. Convert the text to paths in the program that you drew it with, and repeat the words in the alternative text.',
    example: {
      path: 'standards/media/lamp.svg',
      before: '<svg xmlns="http://www.w3.org/2000/svg"><text y="9">lamp</text></svg>\n',
      after: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>\n',
    },
  },
];
