import type { Severity } from './diagnostic.js';

/** An example of a fault and its repair: what a file of a small framework says before, and after. */
export interface Example {
  /** Where the file lies, from the root. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What `explain` says about a code. */
export interface Explanation {
  readonly code: string;
  readonly severity: Severity;
  /** In a standard that is a candidate or later, where that differs. */
  readonly severityWhenFinal?: Severity;
  /** Where a release is made, where that differs. */
  readonly severityInRelease?: Severity;
  /** The property that must hold, as a sentence. */
  readonly property: string;
  /** Why it must hold, in a few sentences. */
  readonly why: string;
  readonly example: Example;
}

/** Explanations that belong together, as lists show them. */
export interface ExplanationGroup {
  /** Kebab-case; part of addresses. */
  readonly name: string;
  readonly title: string;
  readonly explanations: readonly Explanation[];
}

/** How severe a fault is, in words: "warning; error once the standard is a candidate". */
export function severitiesOf({ severity, severityWhenFinal, severityInRelease }: Explanation): string {
  const others = [
    severityWhenFinal === undefined ? '' : `; ${severityWhenFinal} once the standard is a candidate`,
    severityInRelease === undefined ? '' : `; ${severityInRelease} in a release`,
  ];
  return `${severity}${others.join('')}`;
}
