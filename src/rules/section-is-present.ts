import { diagnostic, missingSections, nearest, sectionsWanted } from '../model/index.js';
import type { Rule } from './rule.js';

export const sectionIsPresent: Rule = {
  code: 'section-is-present',
  severity: 'error',
  waits: false,
  property: 'A text has every section that its kind needs.',
  why: 'Readers of twenty standards look for the scope in the same place of each. A standard without a scope leaves open whom it binds; one without a purpose cannot be weighed against others.',
  example: { path: 'standards/PS-001-register.md', before: '## Range', after: '## Scope' },
  *check(framework, severity) {
    for (const [kind, schema] of Object.entries(framework.schemas)) {
      const titles = sectionsWanted(schema).map(({ title }) => title);
      for (const entity of (framework.idsOf[kind] ?? []).flatMap((id) => framework.entities[id] ?? [])) {
        const others = entity.parts.map((part) => part.title).filter((other) => !titles.includes(other));
        for (const { title } of missingSections(entity, schema)) {
          const near = nearest(title, others);
          yield diagnostic(this.code, entity.place, `the section "${title}" is missing`, {
            severity,
            hints: [
              near === undefined
                ? `add a heading \`## ${title}\` and its text`
                : `write "${title}" in place of "${near}"`,
            ],
          });
        }
      }
    }
  },
};
