import type { Severity } from './diagnostic.js';

/** An example of an error and its correction: a file of a small framework before and after. */
export interface Example {
  /** The path of the file, from the root. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The explanation of a code that `charter explain` shows. */
export interface Explanation {
  readonly code: string;
  readonly severity: Severity;
  /** The severity in a standard that is a candidate or later, if it differs. */
  readonly severityWhenFinal?: Severity;
  /** The severity in a release, if it differs. */
  readonly severityInRelease?: Severity;
  /** The property that must hold, as a sentence. */
  readonly property: string;
  /** Why it must hold, in a few sentences. */
  readonly why: string;
  readonly example: Example;
}

/** A group of explanations, as shown in lists. */
export interface ExplanationGroup {
  /** In kebab case; part of URLs. */
  readonly name: string;
  readonly title: string;
  readonly explanations: readonly Explanation[];
}

/** Describes the severity of a diagnostic: "warning; error once the standard is a candidate". */
export function severitiesOf({ severity, severityWhenFinal, severityInRelease }: Explanation): string {
  const others = [
    severityWhenFinal === undefined ? '' : `; ${severityWhenFinal} once the standard is a candidate`,
    severityInRelease === undefined ? '' : `; ${severityInRelease} in a release`,
  ];
  return `${severity}${others.join('')}`;
}

/** The reference for writers: the format of the sources, and every diagnostic. */
export interface Manual {
  readonly chapters: readonly FormatChapter[];
  readonly groups: readonly ExplanationGroup[];
}

/** The format of one kind of document, described from its schema. */
export interface FormatChapter {
  /** The name of the kind; `framework` and `accepted` for the files of settings. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The files, as a glob from the root; empty for a kind inside another. */
  readonly files: string;
  /** The kind that contains it; empty for a kind with its own files. */
  readonly within: string;
  readonly tables: readonly FormatTable[];
  readonly sections: readonly { readonly title: string; readonly required: boolean }[];
}

/** The keys of a document, or of a nested value. */
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
  /** True if Charter reads it from the text, so that authors never write it. */
  readonly isDerived: boolean;
  /** The allowed values; empty if any value is allowed. */
  readonly values: readonly string[];
  /** The kinds that it refers to; `vocabulary/actors` for an entry of that vocabulary. */
  readonly kinds: readonly string[];
  /** An example as JSON, which is valid YAML too; empty if there is none. */
  readonly example: string;
}
