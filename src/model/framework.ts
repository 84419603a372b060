import { createHash } from 'node:crypto';
import type { Difference } from './change.js';
import type { Diagnostic } from './diagnostic.js';
import type { Places } from './document.js';
import type { Font } from './fonts.js';
import type { Data, Schema } from './json.js';
import type { Kind } from './kind.js';
import type { Manual } from './manual.js';
import type { Place } from './place.js';
import type { History } from './release.js';
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

/** A file of a release: a path below the release, and what it holds. */
export interface Artifact {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

/** What is being made: the working draft, or a version. */
export interface Edition {
  /** `draft`, or a version as in SemVer 2.0.0. */
  readonly version: string;
  /** ISO 8601 day; undefined for a draft without a date. */
  readonly date: string | undefined;
  /** SHA-256 over the sources, in hex. */
  readonly sourceDigest: string;
  readonly toolVersion: string;
  /** The names of the formats that are made, so that a page can lead to the other files. */
  readonly formats: readonly string[];
  /** The size of the pages of the PDF; A4 where it is not given. */
  readonly paper?: Paper;
  /** What changed since the release that it follows; left out where there is none. */
  readonly changes?: Difference;
  /** What is known of the releases before it; left out where nobody looked. */
  readonly history?: History;
}

/** What the renderers need beside the framework, read from the disk before them. */
export interface Materials {
  /** Text files below `templates/`, by their path from the root. */
  readonly templates: { readonly [path: string]: string };
  /** Interface strings by language, then by key. */
  readonly strings: { readonly [language: string]: { readonly [key: string]: string } };
  /** Images of the framework, by the path that image nodes carry as their url: `media/<path below standards>`. */
  readonly media: { readonly [path: string]: Uint8Array };
  /** The record formats that standards ask cities to use. */
  readonly records: readonly RecordFormat[];
  /** What writers look up; left out where nobody asks for it. */
  readonly manual?: Manual | undefined;
  /** Font files, in the order in which they are offered to the typesetter. */
  readonly fonts: readonly Font[];
  /** Where PDF files are kept that need not be set again; left out where each is to be set. */
  readonly cache?: Cache | undefined;
}

/** A renderer: a framework in one format, one artifact after the other. */
export interface Format {
  readonly name: 'html' | 'pdf' | 'data';
  /** Why it cannot be made on this machine; undefined where it can. Left out where every machine can. */
  readonly unable?: () => Promise<Diagnostic | undefined>;
  render(
    framework: Framework,
    bodies: Bodies,
    edition: Edition,
    materials: Materials,
  ): AsyncGenerator<Artifact, readonly Diagnostic[]>;
}

/** The sizes of the pages of a PDF. */
export type Paper = 'a4' | 'letter';

/** Keeps what takes long to make, by a digest of everything that it is made of. */
export interface Cache {
  /** What was kept under this key; undefined where there is nothing, or not all of it. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Never rejects: what cannot be kept is made again. */
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** The SHA-256, in hex, of several things: each with its length before it, so that no two lists have the same. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest('hex');
}

/**
 * A record format: the shape of a record that a standard asks cities to keep or publish, as JSON Schema 2020-12, with an
 * example that conforms. Both stand in `standards/records/` and are published with the data of a release.
 */
export interface RecordFormat {
  /** `device-record`: the name of its files. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The id of the standard that asks for the record (`x-standard` in the schema). */
  readonly standard: string;
  readonly schema: Uint8Array;
  readonly example: Uint8Array;
}
