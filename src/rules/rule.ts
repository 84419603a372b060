import {
  type Body,
  type Covers,
  type Diagnostic,
  type Entity,
  type Explanation,
  type Framework,
  type Passage,
  type Place,
  remembered,
  type Severity,
} from '../model/index.js';
import { isFinal } from './life.js';

/** A property of a whole framework, and its check. */
export interface Rule extends Explanation {
  /**
   * True for a rule that reports something missing. It runs only if every file was read, since the missing part may be
   * in a file that was not.
   */
  readonly judgesAbsence: boolean;
  /** False for a rule whose diagnostics standards/accepted.yaml can accept in a draft only. */
  readonly isAcceptedInRelease?: false;
  check(framework: Framework, severity: Severity, context: RuleContext): Iterable<Diagnostic>;
}

/** The input of a rule besides the framework. */
export interface RuleContext {
  /** The linked text of every file, by path. */
  readonly bodies: { readonly [path: string]: Body };
  /** The passages of prose in every file, by path. Rules about language read these. */
  readonly passages: { readonly [path: string]: readonly Passage[] };
  /** Reports whether the fonts of the PDF can show a character. */
  readonly covers: Covers;
  /** The date, in ISO 8601, against which rules measure age. Without it, these rules report nothing. */
  readonly date: string | undefined;
  /** True if a release is being made, and not only previewed. */
  readonly release: boolean;
  /** The status of each standard in the previous release, by id; empty if there is none. */
  readonly statusBefore: { readonly [id: string]: string };
}

/** Returns the severity of a rule, whatever the place of its diagnostics. framework.yaml overrides the default. */
export function severityOf(rule: Rule, framework: Framework, context: RuleContext): Severity | 'off' {
  return (
    framework.settings.rules[rule.code] ?? ((context.release ? rule.severityInRelease : undefined) || rule.severity)
  );
}

/** Raises the severity of a diagnostic in a final standard, if its rule says so. framework.yaml overrides this. */
export function graded(found: Diagnostic, rule: Rule, finals: ReadonlySet<string>, framework: Framework): Diagnostic {
  if (rule.severityWhenFinal === undefined || framework.settings.rules[rule.code] !== undefined) return found;
  return finals.has(found.place.path) ? { ...found, severity: rule.severityWhenFinal } : found;
}

/** Returns the paths of the standards that are candidates or later. */
export const finalFiles = remembered(
  ({ entities }: Framework): ReadonlySet<string> =>
    new Set(
      Object.values(entities)
        .filter((entity) => entity.kind === 'standard' && isFinal(entity))
        .map((entity) => entity.place.path),
    ),
);

/** Returns the place of a value, by JSON Pointer; the place of the entity if the value has none. */
export function placeOfValue({ place, places }: Entity, pointer: string): Place {
  const { start, end } = places[pointer]?.value ?? place;
  return { path: place.path, start, end };
}

/** Returns the days between two dates in ISO 8601; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
