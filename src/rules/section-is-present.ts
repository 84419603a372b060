import GithubSlugger from 'github-slugger';
import { diagnostic } from '../model/index.js';
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
      }[];
      for (const id of framework.idsOf[kind] ?? []) {
        const entity = framework.entities[id];
        const names = new Set(entity?.parts.map((part) => part.name));
        for (const { title, required } of sections) {
          slugger.reset();
          if (!entity || !required || names.has(slugger.slug(title))) continue;
          yield diagnostic(this.code, entity.place, `the section "${title}" is missing`, {
            severity,
            hints: [`add a heading \`## ${title}\` and its text`],
          });
        }
      }
    }
  },
};
