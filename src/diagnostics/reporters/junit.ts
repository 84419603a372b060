import { type Diagnostic, NOTHING_APART, type Summary } from '../../model/index.js';
import type { ReporterOptions } from './reporter.js';
import { spot, visible, wholeMessage } from './text.js';

/** A test case of the report: a diagnostic, whether it fails, and a note for one that does not. */
interface Case {
  readonly one: Diagnostic;
  readonly fails: boolean;
  readonly note: string;
}

/**
 * Formats diagnostics as JUnit XML: a suite for each file, a case for each diagnostic. A diagnostic that does not fail
 * the check is a skipped case, so that it is visible but not counted. A clean check is one case that passed.
 */
export function junit(diagnostics: readonly Diagnostic[], _summary: Summary, setting: ReporterOptions): string {
  const { old = [], accepted } = setting.apart ?? NOTHING_APART;
  const cases: Case[] = [
    ...diagnostics.map((one) => ({ one, fails: failsOn(one, setting), note: '' })),
    ...old.map((one) => ({ one, fails: false, note: 'from before this change: ' })),
    ...accepted.map(({ diagnostic, until, reason }) => ({
      one: diagnostic,
      fails: false,
      note: `accepted until ${until} (${reason}): `,
    })),
  ];
  const paths = [...new Set(cases.map(({ one }) => one.place.path))];
  const suites = paths.flatMap((path) =>
    suite(
      path,
      cases.filter(({ one }) => one.place.path === path),
      setting,
    ),
  );
  const clean = [
    '  <testsuite name="charter check" tests="1" failures="0" errors="0" skipped="0">',
    '    <testcase name="every property holds" classname="charter"/>',
    '  </testsuite>',
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="charter check"${counts(cases)}>`,
    ...(cases.length === 0 ? clean : suites),
    '</testsuites>',
    '',
  ].join('\n');
}

function failsOn(one: Diagnostic, { strict }: ReporterOptions): boolean {
  return one.severity === 'error' || (one.severity === 'warning' && strict === true);
}

function suite(path: string, cases: readonly Case[], { prefix = '' }: ReporterOptions): string[] {
  return [
    `  <testsuite name="${inXml(path)}"${counts(cases)}>`,
    ...cases.flatMap(({ one, fails, note }) => {
      const text = `${spot(one.place)}  ${one.severity}  ${wholeMessage(one)}`;
      const inner = fails
        ? `<failure type="${one.severity}" message="${inXml(one.message)}">${inXml(text)}</failure>`
        : `<skipped message="${inXml(`${note}${one.severity}: ${wholeMessage(one)}`)}"/>`;
      const name = `${one.code} at ${one.place.start.line}:${one.place.start.column}`;
      return [
        `    <testcase name="${inXml(name)}" classname="${inXml(path)}" file="${inXml(prefix + path)}" line="${one.place.start.line}">`,
        `      ${inner}`,
        '    </testcase>',
      ];
    }),
    '  </testsuite>',
  ];
}

function counts(cases: readonly Case[]): string {
  const failures = cases.filter(({ fails }) => fails).length;
  const skipped = cases.length - failures;
  return ` tests="${Math.max(cases.length, 1)}" failures="${failures}" errors="0" skipped="${skipped}"`;
}

/** Text in XML 1.0, which does not allow control characters, single surrogates, U+FFFE and U+FFFF. */
function inXml(text: string): string {
  return visible(text)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
