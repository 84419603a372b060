import type {
  ArtifactLocation,
  Fix,
  Location,
  Log,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif';
import {
  type Diagnostic,
  type Explanation,
  NOTHING_APART,
  type Place,
  type Severity,
  type Span,
  type Summary,
} from '../../model/index.js';
import { fingerprints } from '../identity.js';
import type { ReporterOptions } from './reporter.js';
import { fenced, visibleLine, wholeMessage } from './text.js';

/** Returns the SARIF descriptors of rules, in the order of the codes. */
function sarifRules(codes: readonly string[], explanations: readonly Explanation[]): ReportingDescriptor[] {
  return codes.map((code) => {
    const found = explanations.find((one) => one.code === code);
    return found ? describe(found) : { id: code };
  });
}

function describe(one: Explanation): ReportingDescriptor {
  return {
    id: one.code,
    name: one.code.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase()),
    shortDescription: { text: one.property },
    fullDescription: { text: `${one.property} ${one.why}` },
    help: { text: helpText(one), markdown: helpMarkdown(one) },
    defaultConfiguration: { level: one.severity === 'info' ? 'note' : one.severity },
  };
}

function helpText({ code, property, why, example }: Explanation): string {
  const { path, before, after } = example;
  return `${property}\n\n${why}\n\nBefore, in ${path}:\n\n${before}\nAfter:\n\n${after}\ncharter explain ${code}`;
}

function helpMarkdown({ code, property, why, example }: Explanation): string {
  return [
    `**${property}**`,
    why,
    `Before, in \`${example.path}\`:`,
    fenced(example.before),
    'After:',
    fenced(example.after),
    `\`charter explain ${code}\` shows this in a terminal.`,
  ].join('\n\n');
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: { readonly [severity in Severity]: Result.level } = { error: 'error', warning: 'warning', info: 'note' };

/** The root of the repository, which the reader of the file resolves. */
const ROOT = '%SRCROOT%';

/** Formats diagnostics as SARIF 2.1.0 (OASIS), for code hosts and editors: those that count, then old and accepted ones. */
export function sarif(diagnostics: readonly Diagnostic[], _summary: Summary, setting: ReporterOptions): string {
  const { old, accepted } = setting.apart ?? NOTHING_APART;
  const all = [...diagnostics, ...(old ?? []), ...accepted.map((one) => one.diagnostic)];
  const codes = [...new Set(all.map((one) => one.code))].sort();
  const prints = fingerprints(all, setting.textOf);
  const make = (one: Diagnostic, more: Partial<Result>): Result => ({
    ruleId: one.code,
    ruleIndex: codes.indexOf(one.code),
    level: LEVELS[one.severity],
    message: { text: wholeMessage(one) },
    locations: [locationOf(one.place, setting)],
    ...(one.related.length > 0 && { relatedLocations: relatedOf(one, setting) }),
    ...(one.fixes && { fixes: [fixOf(one.place.path, one.fixes, setting)] }),
    // Code hosts read the first name; the second is Charter's own.
    partialFingerprints: { primaryLocationLineHash: prints.get(one) ?? '', 'charter/v1': prints.get(one) ?? '' },
    ...more,
    properties: { message: visibleLine(one.message), hints: one.hints.map(visibleLine) },
  });
  const compared = old !== undefined;
  const results = [
    ...diagnostics.map((one) => make(one, compared ? { baselineState: 'new' } : {})),
    ...(old ?? []).map((one) => make(one, { baselineState: 'unchanged' })),
    ...accepted.map(({ diagnostic, until, reason, by }) => {
      const justification = `accepted until ${until}${by === '' ? '' : ` by ${visibleLine(by)}`}: ${visibleLine(reason)}`;
      return make(diagnostic, {
        ...(compared && { baselineState: 'unchanged' }),
        suppressions: [{ kind: 'external', status: 'accepted', justification }],
      });
    }),
  ];
  return `${JSON.stringify(logOf(results, codes, setting), null, 2)}\n`;
}

function logOf(results: Result[], codes: readonly string[], { explanations, toolVersion }: ReporterOptions): Log {
  const driver = {
    name: 'Charter',
    ...(toolVersion !== undefined && { version: toolVersion, semanticVersion: toolVersion }),
    rules: sarifRules(codes, explanations ?? []),
  };
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        invocations: [{ executionSuccessful: true }],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The top folder of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        defaultEncoding: 'utf-8',
        results,
      },
    ],
  };
}

function locationOf(place: Place, setting: ReporterOptions): Location & { physicalLocation: PhysicalLocation } {
  return { physicalLocation: { artifactLocation: fileOf(place.path, setting), region: regionOf(place) } };
}

function fileOf(path: string, { prefix = '' }: ReporterOptions): ArtifactLocation {
  return { uri: `${prefix}${path}`.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

/** SARIF and Charter both count columns from 1 in UTF-16 code units, with an exclusive end. */
function regionOf({ start, end }: Span): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The fix that `--fix` would apply (3.55), so that an editor can offer it. */
function fixOf(path: string, fixes: NonNullable<Diagnostic['fixes']>, setting: ReporterOptions): Fix {
  const replacements = fixes.map(({ span, text }) => ({ deletedRegion: regionOf(span), insertedContent: { text } }));
  return {
    description: { text: 'Apply the same fix as charter check --fix.' },
    artifactChanges: [{ artifactLocation: fileOf(path, setting), replacements }],
  };
}

function relatedOf(one: Diagnostic, setting: ReporterOptions): Location[] {
  return one.related.map((related, index) => ({
    id: index + 1,
    ...locationOf(related.place, setting),
    message: { text: visibleLine(related.message) },
  }));
}
