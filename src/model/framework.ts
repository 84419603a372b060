import type { Places } from './document.js';
import type { Data, Schema } from './json.js';
import type { Kind } from './kind.js';
import type { Place } from './place.js';
import type { Body } from './text.js';

/** What framework.yaml says, with every default filled in. */
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
  /** Where framework.yaml says so, by JSON Pointer; left out of settings that come from no file. */
  readonly places?: Places;
}

/** A thing with a permanent id: a principle, a standard, a requirement, a term, an entry of a vocabulary. */
export interface Entity {
  /** Unique in the framework. An entry of a vocabulary is `<vocabulary>/<entry>`. */
  readonly id: string;
  /** The name of its kind; `vocabulary/<name>` for an entry of a vocabulary. */
  readonly kind: string;
  readonly title: string;
  /** Conforms to the schema of its kind. */
  readonly data: Data;
  /** The id of the entity that holds it, for a requirement, a test, an entry of a vocabulary. */
  readonly within: string | undefined;
  /** The ids of the entities that it holds, in their order. */
  readonly holds: readonly string[];
  /** The parts of its text, in their order: `scope` with the title "Scope"; the title is empty for text without a heading. */
  readonly parts: readonly { readonly name: string; readonly title: string }[];
  /** The page it is on, below the folder of a language, and its anchor there; the anchor is empty where the page is its own. */
  readonly page: string;
  readonly anchor: string;
  readonly place: Place;
  readonly places: Places;
}

/** That one entity points at another. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** `property`: in its data. `prose`: by an id or a label in its text. `file`: by a relative link. `term`: made by Charter at the first use of a term. */
  readonly how: 'property' | 'prose' | 'file' | 'term';
  /** The property (`actor`, `reference`) or the part of the text (`scope`, `rationale`). */
  readonly where: string;
  readonly place: Place;
}

/** A stretch of text whose difference matters: the unit of locks, redlines and translations. */
export interface TextUnit {
  /** `PS-001-R03#statement`, `PS-001#scope`, `connected-device#definition`. */
  readonly id: string;
  /** Plain text, white space collapsed, in Unicode normalisation form C. */
  readonly text: string;
}

/** Every entity and every link of the sources; the text is fetched by file. */
export interface Framework {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
  readonly entities: { readonly [id: string]: Entity };
  /** The ids of each kind, in the order in which they are shown. */
  readonly idsOf: { readonly [kind: string]: readonly string[] };
  /** By the id that points, and by the id that is pointed at. */
  readonly linksFrom: { readonly [id: string]: readonly Link[] };
  readonly citedBy: { readonly [id: string]: readonly Link[] };
  /** The text units of each entity. */
  readonly units: { readonly [id: string]: readonly TextUnit[] };
  /** False when a source did not parse, conform or link, so that an absence may only be an echo. */
  readonly complete: boolean;
}

/** Fetches the linked text of a file by its path. */
export type Bodies = (path: string) => Promise<Body>;

/** Every entity of a framework by id, with the text of every file by path. */
export interface Linked {
  readonly framework: Framework;
  readonly bodies: { readonly [path: string]: Body };
}
