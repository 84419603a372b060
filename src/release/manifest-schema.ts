import type { Schema } from '../model/index.js';

// The schemas of the files that describe a release (JSON Schema 2020-12), for other tools that read releases. They
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
/** A path that is valid on every operating system and stays inside the release. */
const path: Schema = {
  type: 'string',
  pattern: '^(?!.*(?:^|/)\\.{0,2}(?:/|$))[^\\\\:*?"<>|\\u0000-\\u001f\\u007f]+$',
  description: 'Its path from the folder of the release, with slashes.',
};

/** The schema of `release.json`. */
export const MANIFEST_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Release',
  description: 'The description of a release, with every file in it except this one and SHA256SUMS.',
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
    paper: { enum: ['a4', 'letter'], description: 'The paper size of its PDF, if it is not A4.' },
    files: {
      type: 'array',
      description: 'Its files, in the order of their paths.',
      items: {
        type: 'object',
        required: ['path', 'bytes', 'sha256'],
        properties: {
          path,
          bytes: { type: 'integer', minimum: 0, description: 'Its size in bytes.' },
          sha256: digest('SHA-256 of its contents, in hex.'),
        },
      },
    },
  },
};

/** The schema of `tombstone.json`, which replaces a withdrawn release. */
export const TOMBSTONE_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Tombstone',
  description: 'The record of a withdrawn release.',
  type: 'object',
  required: ['version', 'date', 'digest', 'withdrawn', 'files'],
  properties: {
    version: version('The version that it had.'),
    date: day('The day on which it was released.'),
    digest: digest('SHA-256 of the `release.json` that it had, in hex.'),
    withdrawn: {
      type: 'object',
      description: 'When and why it was withdrawn.',
      required: ['date', 'reason'],
      properties: {
        date: day('The day on which it was withdrawn.'),
        reason: text('Why.'),
        decision: text('The record of that decision.'),
      },
    },
    files: {
      type: 'array',
      description: 'The pages that replace those of the release, at the same addresses.',
      items: { type: 'object', required: ['path'], properties: { path } },
    },
  },
};
