import { diagnostic } from '../model/index.js';
import { type Consultation, consultationsOf, hasReached } from './life.js';
import { placeOfValue, type Rule } from './rule.js';

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
      const lack = lacking(own, date);
      if (!lack) continue;
      const message = `${id} is "${String(entity.data.status)}", and ${lack.what}`;
      yield diagnostic(this.code, placeOfValue(entity, '/status'), message, { severity, hints: [lack.hint] });
    }
  },
};

function lacking(own: readonly Consultation[], date: string | undefined): { what: string; hint: string } | undefined {
  const pending = own.reduce((sum, one) => sum + one.pending, 0);
  if (own.length === 0)
    return {
      what: 'no consultation on it is recorded',
      hint: 'write the consultation under `consultations`, or the earlier status',
    };
  if (date !== undefined && own.every(({ closes }) => closes >= date))
    return { what: 'its consultation is still open', hint: 'write "consultation" until it is closed' };
  if (pending === 0) return undefined;
  return {
    what: `${pending} ${pending === 1 ? 'comment has' : 'comments have'} no answer`,
    hint: 'answer every comment, and write 0 under `pending`',
  };
}
