import type { Answer } from './answer.js';
import type { Overlay } from './overlay.js';

/** What changed: the pages, with the addresses of the style sheets and images among them, or the diagnostics. */
export type Change = { readonly pages: readonly string[] } | { readonly diagnostics: true };

/** What the server shows: the pages of a framework in one state after another. */
export interface Shown {
  /** The number of the state. It grows with every change that pages show. */
  generation(): number;
  /** Answers an address. Addresses of the framework are as in a release, and a folder is its index page. */
  answer(path: string, query: URLSearchParams): Promise<Answer>;
  overlay(path: string, query: URLSearchParams): Promise<Overlay>;
  /** Calls back after each change; returns how to end that. */
  onChange(call: (change: Change) => Promise<void>): () => void;
}
