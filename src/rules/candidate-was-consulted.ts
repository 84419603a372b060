import { diagnostic } from '../model/index.js';
import { type Consultation, consultationsOf, hasReached } from './life.js';
import { placeOfValue, type Rule } from './rule.js';

export const candidateWasConsulted: Rule = {
  code: 'candidate-was-consulted',
  severity: 'error',
  judgesAbsence: false,
  property: 'A standard that is a candidate or later has been open for comment, and every comment has been answered.',
  why: 'The people affected by a standard can comment before the text is settled, and see how their comments were handled. A text that skips this step has no claim to be a common standard.',
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
      const message = `${id} is "${String(entity.data.status)}", but ${lack.what}`;
      yield diagnostic(this.code, placeOfValue(entity, '/status'), message, { severity, hints: [lack.hint] });
    }
  },
};

function lacking(own: readonly Consultation[], date: string | undefined): { what: string; hint: string } | undefined {
  const pending = own.reduce((sum, one) => sum + one.pending, 0);
  if (own.length === 0)
    return {
      what: 'no consultation is recorded',
      hint: 'add the consultation under `consultations`, or go back to the earlier status',
    };
  if (date !== undefined && own.every(({ closes }) => closes >= date))
    return { what: 'its consultation is still open', hint: 'write "consultation" until it closes' };
  if (pending === 0) return undefined;
  return {
    what: `${pending} ${pending === 1 ? 'comment has' : 'comments have'} not been answered`,
    hint: 'answer every comment, and set `pending` to 0',
  };
}
