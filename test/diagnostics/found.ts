import type { ReporterOptions } from '../../src/diagnostics/reporters/reporter.js';
import { type Diagnostic, diagnostic, type Explanation, type Place, type Summary } from '../../src/model/index.js';

// What every channel is asked to tell in test/diagnostics/reports/: each severity, each kind of place, and what does not count.

const PAGE = 'standards/PS-001-register.md';
const TERM = 'standards/terms/device.md';

const TEXTS: { readonly [path: string]: string } = {
  [PAGE]: `---\nid: PS-001\n---\n\nThe city\tmust <enter> it.\n\n${'long '.repeat(40)}漢字 é\n`,
  [TERM]: 'label: device\n\n```\n',
};

function place(path: string, line: number, column: number, width = 1, lines = 0): Place {
  return { path, start: { line, column }, end: { line: line + lines, column: column + width } };
}

const explanation = (code: string, severity: Explanation['severity']): Explanation => ({
  code,
  severity,
  property: `Property of ${code}.`,
  why: `Why ${code}.`,
  example: { path: TERM, before: 'before\n', after: 'after\n' },
});

/** An error with everything, a warning in the same file, a note, and a fault that a machine can mend. */
export const FOUND: readonly Diagnostic[] = [
  diagnostic('key-is-known', place(PAGE, 2, 1, 2), 'there is no key "id": [x] & @you <b>', {
    hints: ['write "ids"', 'or take it out'],
    related: [{ message: 'it is defined here', place: place(TERM, 1, 1, 5) }],
  }),
  diagnostic('requirement-keyword-is-standard', place(PAGE, 5, 10, 4), '"must" is no keyword', { severity: 'warning' }),
  diagnostic('sentence-is-short', place(PAGE, 7, 201, 2), 'a sentence of 42 words', {
    severity: 'warning',
    hints: ['cut it in two'],
  }),
  diagnostic('rewording-has-note', place(TERM, 1, 8, 3, 2), 'device changed', { severity: 'info' }),
  diagnostic('link-label-is-unescaped', place(TERM, 3, 1, 3), 'a fence::that\n##[error] stays open', {
    fixes: [{ span: { start: { line: 3, column: 1 }, end: { line: 3, column: 4 } }, text: '~~~' }],
  }),
  diagnostic('file-is-present', place('standards/framework.yaml', 1, 1, 0), 'there is no such file'),
];

const OLD = diagnostic('term-is-used', place(TERM, 1, 8, 6), 'no text uses "device"', { severity: 'warning' });
const ACCEPTED = diagnostic('shall-has-test', place(PAGE, 5, 1, 3), 'PS-001-R01 has no test');

export const SUMMARY: Summary = { errors: 3, warnings: 2, files: 7 };

export const SETTING: ReporterOptions = {
  textOf: (path) => TEXTS[path],
  apart: {
    old: [OLD],
    accepted: [
      { diagnostic: ACCEPTED, until: '2027-06-30', reason: 'Law *first*.', by: 'Ada' },
      { diagnostic: OLD, until: '2027-07-31', reason: 'Later.', by: '' },
    ],
  },
  prefix: 'norms/',
  isChanged: ({ start }) => start.line !== 7,
  explanations: [
    explanation('key-is-known', 'error'),
    explanation('requirement-keyword-is-standard', 'warning'),
    explanation('rewording-has-note', 'info'),
  ],
  toolVersion: '0.1.0',
};
