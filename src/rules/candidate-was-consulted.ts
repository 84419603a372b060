import { diagnostic, type Entity } from '../model/index.js';
import { type Consultation, consultationsOf } from './consultations.js';
import { hasReached } from './life.js';
import { placeOf } from './place-of.js';
import type { Rule } from './rule.js';

export const candidateWasConsulted: Rule = {
  code: 'candidate-was-consulted',
  severity: 'error',
  waits: false,
  property: 'A standard that is a candidate or later was open for comment, and every comment was answered.',
  why: 'The people whom a standard concerns speak before the text is settled, and see what became of what they said. A text that skipped them has no claim to be a common one.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'status: candidate\n',
    after: 'status: drafting\n',
  },
  *check(framework, severity, { date }) {
    const consultations = [...consultationsOf(framework)];
    for (const id of framework.idsOf.standard ?? []) {
      const entity = framework.entities[id];
      if (!entity || !hasReached(entity, 'candidate')) continue;
      const own = consultations.filter((one) => one.entity.id === id).map(({ consultation }) => consultation);
      const message = lacking(own, date, entity);
      if (message === undefined) continue;
      yield diagnostic(this.code, placeOf(entity, '/status'), message, {
        severity,
        hints: ['write the consultation under `consultations`, or the earlier status'],
      });
    }
  },
};

function lacking(own: readonly Consultation[], date: string | undefined, { id, data }: Entity): string | undefined {
  const status = `${id} is "${String(data.status)}", and`;
  const pending = own.reduce((sum, one) => sum + one.pending, 0);
  if (own.length === 0) return `${status} no consultation on it is recorded`;
  if (date !== undefined && own.every(({ closes }) => closes >= date))
    return `${status} its consultation is still open`;
  return pending > 0 ? `${status} ${pending} ${pending === 1 ? 'comment has' : 'comments have'} no answer` : undefined;
}
