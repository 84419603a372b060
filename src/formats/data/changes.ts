import type { Difference, Schema } from '../../model/index.js';

/** Returns the changes since the previous release, in the format of `charter diff --format json`, with their notes. */
export function changesData({ from, to, bump, changes }: Difference): unknown {
  return {
    $schema: 'changes.schema.json',
    from,
    to,
    bump,
    changes: changes.map((one) => ({
      kind: one.kind,
      id: one.id,
      change: one.change,
      effect: one.effect,
      before: one.before,
      after: one.after,
      reason: one.reason,
      bump: one.bump,
      ...(one.affects.length > 0 && { affects: one.affects }),
      ...(one.actors.length > 0 && { actors: one.actors }),
      ...(one.effective !== '' && { effective: one.effective }),
      ...(one.sunset !== '' && { sunset: one.sunset }),
      ...(one.class !== undefined && { class: one.class }),
      ...(one.notes.length > 0 && { notes: one.notes.map((note) => ({ id: note.id, text: note.text })) }),
    })),
  };
}

const text = (description: string): Schema => ({ type: 'string', description });
const texts = (description: string): Schema => ({ type: 'array', items: { type: 'string' }, description });
const BUMP: Schema = { enum: ['none', 'patch', 'minor', 'major'], description: 'The version bump that it requires.' };

/** The schema of `data/changes.json` (JSON Schema 2020-12). */
export const CHANGES_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'changes.schema.json',
  title: 'Changes',
  description: 'The changes since the previous release. Each id has one change.',
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to', 'bump', 'changes'],
  properties: {
    $schema: text('The file with this schema.'),
    from: text('The previous release.'),
    to: text('This release.'),
    bump: BUMP,
    changes: {
      type: 'array',
      description: 'One entry per id, in id order.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'id', 'change', 'effect', 'before', 'after', 'reason', 'bump'],
        properties: {
          kind: text('The kind of the changed entity; parameter if only a parameter of a requirement changed.'),
          id: text('Its permanent id.'),
          change: text('How it changed, in one word.'),
          effect: {
            type: 'object',
            additionalProperties: false,
            required: ['conformance', 'citation'],
            description: 'What the change affects.',
            properties: {
              conformance: { type: 'boolean', description: 'Someone who conformed may no longer conform.' },
              citation: { type: 'boolean', description: 'A citation of it changes its meaning or breaks.' },
            },
          },
          before: { description: 'The value before; null if there was none.' },
          after: { description: 'The value now; null if there is none.' },
          reason: text('The reason for this classification, in words.'),
          bump: BUMP,
          affects: texts('The requirements that use a term whose meaning changed.'),
          actors: texts('The actors.'),
          effective: { type: 'string', format: 'date', description: 'The first day on which it binds.' },
          sunset: { type: 'string', format: 'date', description: 'The last day on which it binds.' },
          class: text('The class that the notes give the change.'),
          notes: {
            type: 'array',
            description: 'The notes on the change.',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'text'],
              properties: { id: text('The name of the note.'), text: texts('Its paragraphs.') },
            },
          },
        },
      },
    },
  },
};
