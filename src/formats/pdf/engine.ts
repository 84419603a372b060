import type { Font, Place } from '../../model/index.js';

/** A message of the typesetter. */
export interface EngineMessage {
  readonly message: string;
  /** Undefined if it is not about a file of the framework. */
  readonly place: Place | undefined;
}

/** A typeset document, or the messages that prevented it. Warnings count as errors. */
interface TypesetResult {
  readonly messages: readonly EngineMessage[];
  /** Writes the document. Throws if the document breaks a PDF rule that the engine checks. */
  readonly write: ((how: PdfOptions) => Uint8Array) | undefined;
}

/** The metadata of a file. */
export interface PdfOptions {
  /** Whether it has a date. */
  readonly dated: boolean;
  /** Named destinations in addition to its labels, each with the label that it is an alias of. */
  readonly names: { readonly [name: string]: string };
}

/** A build of Typst, which typesets files in memory. */
export interface Engine {
  /** Whether it marks its files as PDF/UA-1 and PDF/A-2a. */
  readonly marks: boolean;
  /** Makes a file available to templates, at its path in the framework. */
  map(path: string, bytes: Uint8Array): void;
  set(main: string): TypesetResult;
}

/** Starts a build of Typst. Rejects if it cannot run on this machine. */
export type OpenEngine = (fonts: readonly Font[]) => Promise<Engine>;
