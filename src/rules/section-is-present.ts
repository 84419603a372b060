import { diagnostic, missingSections, nearest, sectionsWanted } from '../model/index.js';
import type { Rule } from './rule.js';

export const sectionIsPresent: Rule = {
  code: 'section-is-present',
  severity: 'error',
  judgesAbsence: false,
  property: 'A document has every section that its kind requires.',
  why: 'Readers expect the same sections in every standard. Without a scope, it is unclear whom a standard binds. Without a purpose, nobody can weigh it against others.',
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
              near === undefined ? `add a heading \`## ${title}\` and its text` : `replace "${near}" with "${title}"`,
            ],
          });
        }
      }
    }
  },
};
