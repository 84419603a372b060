/** The text of a new framework in one language. Headings and keys stay as they are: they are part of the format. */
export interface StarterText {
  /** The words that give a statement its level; left out where Charter knows those of the language. */
  readonly keywords?: { readonly [level: string]: readonly string[] };
  /** Markdown, by the path below `standards/`. */
  readonly documents: { readonly [path: string]: string };
  /** The two lists that a requirement cannot do without, by name. */
  readonly vocabularies: { readonly actors: object; readonly methods: object };
}
