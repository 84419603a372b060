import GithubSlugger from 'github-slugger';
import { diagnostic, type Entity } from '../model/index.js';
import type { Rule } from './rule.js';

export const sectionIsPresent: Rule = {
  code: 'section-is-present',
  severity: 'error',
  waits: false,
  property: 'A text has every section that its kind needs.',
  why: 'Readers of twenty standards look for the scope in the same place of each. A standard without a scope leaves open whom it binds; one without a purpose cannot be weighed against others.',
  example: { path: 'standards/PS-001-register.md', before: '## Range', after: '## Scope' },
  *check(framework, severity) {
    const slugger = new GithubSlugger();
    for (const [kind, schema] of Object.entries(framework.schemas)) {
      const sections = (schema['x-sections'] ?? []) as readonly {
        readonly title: string;
        readonly required: boolean;
        /** The values of properties with which the section may be missing. */
        readonly unless?: { readonly [property: string]: readonly string[] };
      }[];
      for (const id of framework.idsOf[kind] ?? []) {
        const entity = framework.entities[id];
        const names = new Set(entity?.parts.map((part) => part.name));
        for (const { title, required, unless } of sections) {
          slugger.reset();
          if (!entity || !required || names.has(slugger.slug(title)) || isExcused(entity, unless)) continue;
          yield diagnostic(this.code, entity.place, `the section "${title}" is missing`, {
            severity,
            hints: [`add a heading \`## ${title}\` and its text`],
          });
        }
      }
    }
  },
};

/** A standard that is only planned has no requirements yet. */
function isExcused({ data }: Entity, unless: { readonly [property: string]: readonly string[] } = {}): boolean {
  return Object.entries(unless).some(([property, values]) => values.includes(String(data[property])));
}
