import type { Difference } from './change.js';
import type { Contents } from './contents.js';
import type { Diagnostic } from './diagnostic.js';
import type { Font } from './fonts.js';
import type { Bodies, Framework } from './framework.js';
import type { Manual } from './manual.js';
import type { History, Paper } from './release.js';

/** A file of a release: its path below the release, and its contents. */
export interface Artifact {
  readonly path: string;
  readonly contents: Contents;
}

/** A file that is made on demand: with the same contents however often, and in whatever order, files are made. */
export interface Page {
  readonly path: string;
  make(): Promise<Artifact>;
}

/** What is being built: the working draft, or a version. */
export interface Edition {
  /** `draft`, or a version as in SemVer 2.0.0. */
  readonly version: string;
  /** ISO 8601 day; undefined for a draft without a date. */
  readonly date: string | undefined;
  /** SHA-256 over the sources, in hex. */
  readonly sourceDigest: string;
  readonly toolVersion: string;
  /** The names of the formats that are built, so that a page can link to the other files. */
  readonly formats: readonly string[];
  /** The page size of the PDF; A4 by default. */
  readonly paper?: Paper;
  /** The changes since the release that it follows; left out if there is none. */
  readonly changes?: Difference;
  /** The releases before it; left out if they were not read. */
  readonly history?: History;
}

/** What the renderers need in addition to the framework. It is read from the disk before they start. */
export interface Materials {
  /** Text files below `templates/`, by their path from the root. */
  readonly templates: { readonly [path: string]: string };
  /** Interface strings by language, then by key. */
  readonly strings: { readonly [language: string]: { readonly [key: string]: string } };
  /** Images of the framework, by the path in the url of image nodes: `media/<path below standards>`. */
  readonly media: { readonly [path: string]: Uint8Array };
  /** The record formats that standards require cities to use. */
  readonly records: readonly RecordFormat[];
  /** The reference for writers; left out if it is not requested. */
  readonly manual?: Manual | undefined;
  /** Font files, in the order in which the typesetter gets them. */
  readonly fonts: readonly Font[];
  /** The cache of PDF files; left out if every file is to be typeset. */
  readonly cache?: Cache | undefined;
}

/** The names of all formats, in the order in which they are made. */
export const FORMAT_NAMES = ['html', 'data', 'pdf'] as const;

/** A renderer: yields the artifacts of a framework in one format. */
export interface Format {
  readonly name: (typeof FORMAT_NAMES)[number];
  /** Why this machine cannot build the format; undefined if it can. Left out for a format that needs nothing special. */
  readonly unable?: () => Promise<Diagnostic | undefined>;
  render(
    framework: Framework,
    bodies: Bodies,
    edition: Edition,
    materials: Materials,
  ): AsyncGenerator<Artifact, readonly Diagnostic[]>;
}

/** Caches results that take long to compute, by a digest of all their inputs. */
export interface Cache {
  /** Returns the cached bytes; undefined if there are none or they are incomplete. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Never rejects: a result that cannot be cached is computed again. */
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** Caches many small results, such as what each file compiles to. */
export interface Pack {
  /** Returns the cached bytes; undefined if there are none or they are damaged. */
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
  /** Writes what was set. Never throws: a result that cannot be cached is computed again. */
  save(): void;
}

/**
 * A record format: the JSON Schema 2020-12 of a record that a standard requires cities to keep or publish, with a
 * conforming example. Both are in `standards/records/` and are published with the data of a release.
 */
export interface RecordFormat {
  /** The name of its files: `device-record`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The id of the standard that requires the record (`x-standard` in the schema). */
  readonly standard: string;
  readonly schema: Uint8Array;
  readonly example: Uint8Array;
}
