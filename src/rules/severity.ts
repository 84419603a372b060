import type { Diagnostic, Framework, Severity } from '../model/index.js';
import { isFinal } from './life.js';
import type { Given, Rule } from './rule.js';

/** How severe what a rule finds is, before anyone asks where it was found. framework.yaml has the last word. */
export function severityOf(rule: Rule, framework: Framework, given: Given): Severity | 'off' {
  return framework.settings.rules[rule.code] ?? ((given.release ? rule.severityInRelease : undefined) || rule.severity);
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
