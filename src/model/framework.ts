import type { Places } from './document.js';
import type { Data, Schema } from './json.js';
import type { Kind } from './kind.js';
import type { Place } from './place.js';
import type { Body } from './text.js';

/** The settings in framework.yaml, with all defaults filled in. */
export interface Settings {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly publisher: string;
  readonly notice: string;
  readonly contact: string;
  readonly sourceLanguage: string;
  readonly languages: readonly string[];
  readonly licence: string;
  readonly baseUrl: string;
  readonly autolink: boolean;
  readonly order: { readonly [kind: string]: readonly string[] };
  readonly keywords: { readonly [level: string]: readonly string[] };
  readonly kinds: readonly Kind[];
  readonly rules: { readonly [code: string]: 'off' | 'warning' | 'error' };
  /** The places of the settings in framework.yaml, by JSON Pointer; left out of settings that come from no file. */
  readonly places?: Places;
}

/** An item with a permanent id: a principle, a standard, a requirement, a term, an entry of a vocabulary. */
export interface Entity {
  /** Unique in the framework. An entry of a vocabulary is `<vocabulary>/<entry>`. */
  readonly id: string;
  /** The name of its kind; `vocabulary/<name>` for an entry of a vocabulary. */
  readonly kind: string;
  readonly title: string;
  /** Conforms to the schema of its kind. */
  readonly data: Data;
  /** The id of the entity that contains it, for a requirement, a test or a vocabulary entry. */
  readonly within: string | undefined;
  /** The ids of the entities that it contains, in order. */
  readonly holds: readonly string[];
  /** The parts of its text, in order: `scope` with the title "Scope"; the title is empty for text without a heading. */
  readonly parts: readonly { readonly name: string; readonly title: string }[];
  /** Its page, below the folder of a language, and its anchor there; the anchor is empty if it has its own page. */
  readonly page: string;
  readonly anchor: string;
  readonly place: Place;
  readonly places: Places;
  /** Missing properties, and sections as `#scope`, whose cause is already reported; `*` for any property. */
  readonly excused?: readonly string[];
}

/** A link from one entity to another. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** `property`: in its data. `prose`: by an id or label in its text. `file`: by a relative link. `term`: added by Charter at the first use of a term. */
  readonly how: 'property' | 'prose' | 'file' | 'term';
  /** The property (`actor`, `reference`) or the part of the text (`scope`, `rationale`). */
  readonly where: string;
  readonly place: Place;
}

/** The smallest piece of text that is compared: the unit of locks, redlines and translations. */
export interface TextUnit {
  /** `PS-001-R03#statement`, `PS-001#scope`, `connected-device#definition`. */
  readonly id: string;
  /** Plain text, white space collapsed, in Unicode normalisation form C. */
  readonly text: string;
}

/** All entities and links of the sources. The text is fetched file by file. */
export interface Framework {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
  readonly entities: { readonly [id: string]: Entity };
  /**
   * The ids of each kind, in the order in which they are shown. Two frameworks have the same object here only if their
   * entities have the same ids, kinds, titles, holders, anchors, and paths of files and pages.
   */
  readonly idsOf: { readonly [kind: string]: readonly string[] };
  /** Links by their source, and by their target. */
  readonly linksFrom: { readonly [id: string]: readonly Link[] };
  readonly citedBy: { readonly [id: string]: readonly Link[] };
  /** The text units of each entity. */
  readonly units: { readonly [id: string]: readonly TextUnit[] };
  /** False if a source did not parse, conform or link, so that something may be missing only because of that error. */
  readonly complete: boolean;
}

/** Fetches the linked text of a file by its path. */
export type Bodies = (path: string) => Promise<Body>;

/** Every entity of a framework by id, with the text of every file by path. */
export interface Linked {
  readonly framework: Framework;
  readonly bodies: { readonly [path: string]: Body };
}
