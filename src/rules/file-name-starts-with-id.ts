import { diagnostic, misnamedIn, stemOf } from '../model/index.js';
import type { Rule } from './rule.js';

export const fileNameStartsWithId: Rule = {
  code: 'file-name-starts-with-id',
  severity: 'error',
  judgesAbsence: false,
  property: 'The name of a file is the id of its document, or starts with it.',
  why: 'People look for a standard by its id, in a list of files as well as on the website. A file name with another id sends them, and the next author, to the wrong text.',
  example: { path: 'standards/PS-001-register.md', before: 'id: PS-002\n', after: 'id: PS-001\n' },
  *check(framework, severity) {
    for (const { entity, start } of misnamedIn(framework)) {
      if (start !== undefined) continue;
      const kind = framework.settings.kinds.find(({ name }) => name === entity.kind);
      const name = stemOf(entity.place.path);
      const hint =
        kind?.id === 'frontmatter'
          ? `name the file ${entity.id}-${name.replace(/^[A-Z]+-\d+-?/, '')}.md, or correct the id`
          : `remove the id; it comes from the name of the file, ${name}`;
      yield diagnostic(this.code, entity.place, `the id is ${entity.id}, but the file is named ${name}`, {
        severity,
        hints: [hint],
      });
    }
  },
};
