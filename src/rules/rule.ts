import type {
  Body,
  Covers,
  Diagnostic,
  Entity,
  Explanation,
  Framework,
  Passage,
  Place,
  Severity,
} from '../model/index.js';
import { isFinal } from './life.js';

/** A property of a whole framework. */
export interface Rule extends Explanation {
  /** True for a rule that judges an absence: it waits until everything could be read, so that it tells no echo. */
  readonly waits: boolean;
  /** False for a rule whose diagnostics standards/accepted.yaml accepts in a draft only. */
  readonly isAcceptedInRelease?: false;
  check(framework: Framework, severity: Severity, context: RuleContext): Iterable<Diagnostic>;
}

/** What a rule may look at beside the framework. */
export interface RuleContext {
  /** The linked text of every file, by path. */
  readonly bodies: { readonly [path: string]: Body };
  /** The stretches of writing of every file, by path: what rules about language read. */
  readonly passages: { readonly [path: string]: readonly Passage[] };
  /** Tells which characters the fonts of the PDF can show. */
  readonly covers: Covers;
  /** The day on which rules that depend on age judge, as in ISO 8601. Without it they say nothing. */
  readonly date: string | undefined;
  /** True where a release is made, and not only looked at. */
  readonly release: boolean;
  /** The status that each standard had in the release before, by id; empty where there is none. */
  readonly statusBefore: { readonly [id: string]: string };
}

/** How severe what a rule finds is, before anyone asks where it was found. framework.yaml has the last word. */
export function severityOf(rule: Rule, framework: Framework, context: RuleContext): Severity | 'off' {
  return (
    framework.settings.rules[rule.code] ?? ((context.release ? rule.severityInRelease : undefined) || rule.severity)
  );
}

/** What is a warning while a standard is drafted may be an error once it is final. */
export function graded(found: Diagnostic, rule: Rule, finals: ReadonlySet<string>, framework: Framework): Diagnostic {
  if (rule.severityWhenFinal === undefined || framework.settings.rules[rule.code] !== undefined) return found;
  return finals.has(found.place.path) ? { ...found, severity: rule.severityWhenFinal } : found;
}

/** The files of the standards that are candidates or later. */
export function finalFiles({ entities }: Framework): Set<string> {
  return new Set(
    Object.values(entities)
      .filter((entity) => entity.kind === 'standard' && isFinal(entity))
      .map((entity) => entity.place.path),
  );
}

/** Where a value of an entity is written, by JSON Pointer; the entity itself where it has no place of its own. */
export function placeOfValue({ place, places }: Entity, pointer: string): Place {
  const { start, end } = places[pointer]?.value ?? place;
  return { path: place.path, start, end };
}

/** Days from one day to another, as in ISO 8601; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
