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

/** What writers look up: the format of the sources, and every diagnostic. */
export interface Manual {
  readonly chapters: readonly FormatChapter[];
  readonly groups: readonly ExplanationGroup[];
}

/** The format of one kind of document, in words, as its schema says it. */
export interface FormatChapter {
  /** The name of the kind; `framework` and `accepted` for the files of settings. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The files, as a glob from the root; empty for a kind that stands inside another. */
  readonly files: string;
  /** The kind that holds it; empty for a kind with files of its own. */
  readonly within: string;
  readonly tables: readonly FormatTable[];
  readonly sections: readonly { readonly title: string; readonly required: boolean }[];
}

/** The keys of a document, or of a value that has keys itself. */
export interface FormatTable {
  /** Empty for the document itself. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly keys: readonly FormatKey[];
}

export interface FormatKey {
  readonly key: string;
  readonly description: string;
  readonly isNeeded: boolean;
  /** Read from the text and never typed. */
  readonly isDerived: boolean;
  /** The values of a closed list; empty where anything goes. */
  readonly values: readonly string[];
  /** The kinds at which it points; `vocabulary/actors` for an entry of that vocabulary. */
  readonly kinds: readonly string[];
  /** An example as JSON, which YAML reads too; empty where there is none. */
  readonly example: string;
}
