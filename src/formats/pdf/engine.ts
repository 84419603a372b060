import type { Font, Place } from '../../model/index.js';

/** What a typesetter says of a document: where its own files tell, by path and position from 1. */
export interface EngineMessage {
  readonly message: string;
  /** Undefined where it names no file of ours. */
  readonly place: Place | undefined;
}

/** A document that was set, or what was said against it. Warnings are as grave as errors. */
export interface TypesetResult {
  readonly told: readonly EngineMessage[];
  /** Writes the document. Throws where the document does not meet the rules that the engine knows. */
  readonly write: ((how: PdfOptions) => Uint8Array) | undefined;
}

/** What a file says beside its pages. */
export interface PdfOptions {
  /** Whether it has a date. */
  readonly dated: boolean;
  /** Names at which it opens beside its labels, each with the label that it stands for. */
  readonly names: { readonly [name: string]: string };
}

/** A build of Typst: files in memory become a document. */
export interface Engine {
  /** Whether what it writes is marked as PDF/UA-1 and PDF/A-2a. */
  readonly marks: boolean;
  /** Puts a file where templates look for it. Paths are those of the framework. */
  map(path: string, bytes: Uint8Array): void;
  set(main: string): TypesetResult;
}

/** Starts a build of Typst. Rejects where it cannot run on this machine. */
export type OpenEngine = (fonts: readonly Font[]) => Promise<Engine>;
