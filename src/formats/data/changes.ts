import type { Difference, Schema } from '../../model/index.js';

/** What changed since the release before, in the shape of `charter diff --format json`, with what people say about it. */
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
const BUMP: Schema = { enum: ['none', 'patch', 'minor', 'major'], description: 'The version that it asks for.' };

/** The schema of `data/changes.json` (JSON Schema 2020-12). */
export const CHANGES_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'changes.schema.json',
  title: 'Changes',
  description: 'What changed since the release that this one follows. An id has one change.',
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to', 'bump', 'changes'],
  properties: {
    $schema: text('The file with this schema.'),
    from: text('The release before.'),
    to: text('This release.'),
    bump: BUMP,
    changes: {
      type: 'array',
      description: 'One entry an id, in the order of ids.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'id', 'change', 'effect', 'before', 'after', 'reason', 'bump'],
        properties: {
          kind: text('The kind of what changed; parameter where nothing but a parameter of a requirement did.'),
          id: text('Its permanent id.'),
          change: text('How it changed, in one word.'),
          effect: {
            type: 'object',
            additionalProperties: false,
            required: ['conformance', 'citation'],
            description: 'Whom it concerns.',
            properties: {
              conformance: { type: 'boolean', description: 'Someone who conformed may no longer conform.' },
              citation: { type: 'boolean', description: 'A citation of it changes its meaning or leads nowhere.' },
            },
          },
          before: { description: 'What was there before; null where there was nothing.' },
          after: { description: 'What is there now; null where there is nothing.' },
          reason: text('Why it is this change, in words.'),
          bump: BUMP,
          affects: texts('The requirements that use a term whose meaning changed.'),
          actors: texts('Who acts.'),
          effective: { type: 'string', format: 'date', description: 'The first day on which it binds.' },
          sunset: { type: 'string', format: 'date', description: 'The last day on which it binds.' },
          class: text('What people say that it does.'),
          notes: {
            type: 'array',
            description: 'What people say about it.',
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
