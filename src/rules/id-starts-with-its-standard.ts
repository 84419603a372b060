import { diagnostic, type Entity, type Framework, misnamedIn } from '../model/index.js';
import type { Rule } from './rule.js';

export const idStartsWithItsStandard: Rule = {
  code: 'id-starts-with-its-standard',
  severity: 'error',
  judgesAbsence: false,
  property: 'The id of a requirement or test starts with the id of the standard that contains it.',
  why: 'A reader who finds PS-001-R03 in an ordinance or a contract looks for it in PS-001. An id that starts with another standard leads that reader nowhere.',
  example: { path: 'standards/PS-001-register.md', before: '### PS-002-R01', after: '### PS-001-R01' },
  *check(framework, severity) {
    for (const [first, ...others] of misnamedBlocks(framework)) {
      const { id, kind, place, start } = first;
      yield diagnostic(this.code, place, `${id} is in ${start}`, {
        severity,
        open: {
          text: 'write "{}"',
          wants: [{ nextOf: kind, within: start, wished: `${start}-${lastWord(id)}` }],
          otherwise: `give it an id that starts with ${start}`,
        },
        related: others.map((other) => ({ message: `${other.id} is also in ${start}`, place: other.place })),
      });
    }
  },
};

type Misnamed = Pick<Entity, 'id' | 'kind' | 'place'> & { readonly start: string };

/**
 * Groups the blocks whose id belongs to another standard. Blocks of one standard inside one other standard are one
 * mistake.
 */
function misnamedBlocks(framework: Framework): Iterable<readonly [Misnamed, ...Misnamed[]]> {
  const groups = new Map<string, [Misnamed, ...Misnamed[]]>();
  for (const { entity, start } of misnamedIn(framework)) {
    if (start === undefined) continue;
    const { id, kind, place } = entity;
    const key = `${start} ${id.slice(0, -lastWord(id).length)}`;
    const group = groups.get(key);
    if (group) group.push({ id, kind, place, start });
    else groups.set(key, [{ id, kind, place, start }]);
  }
  return groups.values();
}

function lastWord(id: string): string {
  return id.split('-').at(-1) ?? '';
}
