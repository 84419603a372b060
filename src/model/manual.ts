import type { ExplanationGroup } from './explanation.js';

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
