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
