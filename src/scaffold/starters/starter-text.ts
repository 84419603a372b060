/** The text of a new framework in one language. Headings and keys are in English, because they are part of the format. */
export interface StarterText {
  /** The words that give a statement its level; omitted if Charter knows those of the language. */
  readonly keywords?: { readonly [level: string]: readonly string[] };
  /** Markdown, by the path below `standards/`. */
  readonly documents: { readonly [path: string]: string };
  /** The two vocabularies that a requirement needs, by name. */
  readonly vocabularies: { readonly actors: object; readonly methods: object };
}
