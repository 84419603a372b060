import type { Explanation } from '../model/index.js';

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
    code: 'template-renders',
    severity: 'error',
    property: 'Every template of the website exists, is well formed and uses only what it is given.',
    why: 'A fault in a template would leave a hole in every page that is made with it. The message names the line. templates/html/README.md lists what a template can use.',
    example: { path: 'templates/html/term.liquid', before: 'entity: entty %}', after: 'entity: entity %}' },
  },
];
