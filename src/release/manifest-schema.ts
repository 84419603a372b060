import type { Schema } from '../model/index.js';

// The schemas of what a release says of itself (JSON Schema 2020-12), for whoever reads a release with other tools. They
// are part of the public API and not files: in a release they would change its bytes, and in schemas/ the digest of the
// sources of every framework that keeps its schemas there. A later version may add properties, so others are allowed.

const text = (description: string): Schema => ({ type: 'string', description });
const day = (description: string): Schema => ({ type: 'string', format: 'date', description });
const digest = (description: string): Schema => ({ type: 'string', pattern: '^[0-9a-f]{64}$', description });
const version = (description: string): Schema => ({
  type: 'string',
  // As in SemVer 2.0.0, without build metadata.
  pattern: '^(?:draft|(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?)$',
  maxLength: 256,
  description,
});
/** A path that every system can hold, and that leads nowhere else. */
const path: Schema = {
  type: 'string',
  pattern: '^(?!.*(?:^|/)\\.{0,2}(?:/|$))[^\\\\:*?"<>|\\u0000-\\u001f\\u007f]+$',
  description: 'Where it lies, from the folder of the release, with slashes.',
};

/** The schema of `release.json`. */
export const MANIFEST_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Release',
  description: 'What a release says of itself, and every file of it but this one and SHA256SUMS.',
  type: 'object',
  required: ['version', 'date', 'source_digest', 'tool_version', 'follows', 'files'],
  properties: {
    version: version('The version of the framework; `draft` for a working draft.'),
    date: { ...day('The day of the release; null for a draft without one.'), type: ['string', 'null'] },
    source_digest: digest('SHA-256 of the sources, in hex.'),
    tool_version: text('The version of Charter that made it.'),
    follows: {
      type: ['object', 'null'],
      description: 'The release before it in its line; null for the first.',
      required: ['version', 'digest'],
      properties: { version: version('Its version.'), digest: digest('SHA-256 of its `release.json`, in hex.') },
    },
    approved_by: text('Who approved it.'),
    decision: text('The record of that decision.'),
    paper: { enum: ['a4', 'letter'], description: 'The size of the pages of its PDF, where it is not A4.' },
    files: {
      type: 'array',
      description: 'Its files, in the order of their paths.',
      items: {
        type: 'object',
        required: ['path', 'bytes', 'sha256'],
        properties: {
          path,
          bytes: { type: 'integer', minimum: 0, description: 'How large it is.' },
          sha256: digest('SHA-256 of its contents, in hex.'),
        },
      },
    },
  },
};

/** The schema of `tombstone.json`, which takes the place of a release that was taken back. */
export const TOMBSTONE_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Tombstone',
  description: 'What is left of a release that was taken back.',
  type: 'object',
  required: ['version', 'date', 'digest', 'withdrawn', 'files'],
  properties: {
    version: version('The version that it had.'),
    date: day('The day on which it was released.'),
    digest: digest('SHA-256 of the `release.json` that it had, in hex.'),
    withdrawn: {
      type: 'object',
      description: 'When and why it was taken back.',
      required: ['date', 'reason'],
      properties: {
        date: day('The day.'),
        reason: text('Why.'),
        decision: text('The record of that decision.'),
      },
    },
    files: {
      type: 'array',
      description: 'The pages that say so, at the addresses that it had.',
      items: { type: 'object', required: ['path'], properties: { path } },
    },
  },
};
