import { createHash } from 'node:crypto';
import type { Difference } from './change.js';
import type { Diagnostic } from './diagnostic.js';
import type { Font } from './fonts.js';
import type { Bodies, Framework } from './framework.js';
import type { Manual } from './manual.js';
import type { History, Paper } from './release.js';

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
