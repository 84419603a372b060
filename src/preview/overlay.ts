import type { Diagnostic, Severity } from '../model/index.js';
import type { EditorLink } from './editor.js';

/** What the overlay of a page shows. Plain data: the script shows all of it as text. */
export interface Overlay {
  /** Whether the rules have been applied to the text that is shown. */
  readonly checked: boolean;
  /** Why the page does not show the newest text; empty if it does. */
  readonly trouble: string;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  /** Those about the file of this page first. */
  readonly own: readonly OverlayItem[];
  readonly others: readonly OverlayItem[];
  /** How many more there are than the overlay lists. */
  readonly more: number;
  readonly links: readonly OverlayLink[];
}

interface OverlayItem {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hints: readonly string[];
  readonly place: string;
  /** Opens the place in an editor; empty if no editor is set. */
  readonly href: string;
}

/** A page about this page, with the key that opens it. */
export interface OverlayLink {
  readonly key: string;
  readonly title: string;
  readonly href: string;
}

/** As many as a person may want to read in a browser. */
const MOST = 100;

/** Returns what the overlay shows of the diagnostics, with links to an editor. */
export function diagnosticsOn(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlySet<string>,
  absolute: (path: string) => string,
  link: EditorLink,
): Pick<Overlay, 'counts' | 'own' | 'others' | 'more'> {
  const view = (one: Diagnostic): OverlayItem => ({
    severity: one.severity,
    code: one.code,
    message: one.message,
    hints: one.hints,
    place: `${one.place.path}:${one.place.start.line}:${one.place.start.column}`,
    href: link(absolute(one.place.path), one.place.start),
  });
  const sorted = [...diagnostics].sort((a, b) => rankOf(a) - rankOf(b));
  const own = sorted.filter(({ place }) => sources.has(place.path));
  const others = sorted.filter(({ place }) => !sources.has(place.path));
  const count = (severity: Severity): number => sorted.filter((one) => one.severity === severity).length;
  const shown = { own: own.slice(0, MOST), others: others.slice(0, Math.max(0, MOST - own.length)) };
  return {
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    own: shown.own.map(view),
    others: shown.others.map(view),
    more: sorted.length - shown.own.length - shown.others.length,
  };
}

function rankOf({ severity }: Diagnostic): number {
  return ['error', 'warning', 'info'].indexOf(severity);
}
