import { diagnostic, type Schema } from '../model/index.js';
import type { Rule } from './rule.js';

export const idStartsWithItsStandard: Rule = {
  code: 'id-starts-with-its-standard',
  severity: 'error',
  waits: false,
  property: 'The id of a requirement or test starts with the id of the standard that holds it.',
  why: 'Whoever reads PS-001-R03 in an ordinance or a contract looks for it in PS-001. An id that names another standard would be a citation that leads nowhere.',
  example: { path: 'standards/PS-001-register.md', before: '### PS-002-R01', after: '### PS-001-R01' },
  *check(framework, severity) {
    for (const entity of Object.values(framework.entities)) {
      const id = (framework.schemas[entity.kind]?.properties as { id?: Schema } | undefined)?.id;
      if (id?.['x-startsWith'] === undefined) continue;
      const holder = holderOf(entity.within, String(id['x-startsWith']), framework.entities);
      if (holder === undefined || entity.id.startsWith(`${holder}-`)) continue;
      yield diagnostic(this.code, entity.place, `${entity.id} stands in ${holder}`, {
        severity,
        open: {
          text: 'write "{}"',
          wants: [{ nextOf: entity.kind, within: holder, wished: `${holder}-${entity.id.split('-').at(-1)}` }],
          otherwise: `give it an id that starts with ${holder}`,
        },
      });
    }
  },
};

/** The id of the nearest holder of a kind. */
function holderOf(
  id: string | undefined,
  kind: string,
  entities: { readonly [id: string]: { readonly kind: string; readonly within: string | undefined } },
): string | undefined {
  for (let at = id; at !== undefined; at = entities[at]?.within) if (entities[at]?.kind === kind) return at;
  return undefined;
}
