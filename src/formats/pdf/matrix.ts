import { propertiesOf } from '../../model/index.js';
import type { Chapter, Inline, Row } from './content.js';
import { nameOf } from './lines.js';
import { requirementKinds } from './plan.js';
import { schemaOf } from './schema.js';
import { mention, type Setting, unlinked } from './setting.js';

/** The kind whose entities are the columns. */
const COLUMNS = 'principle';

/** Which standard serves which principle, and by which of its properties; none when there is nothing to set side by side. */
export function matrixChapter(setting: Setting): readonly Chapter[] {
  const { framework, words } = setting;
  const columns = (framework.idsOf[COLUMNS] ?? []).flatMap((id) => framework.entities[id] ?? []);
  const standards = requirementKinds(framework).flatMap((kind) =>
    (framework.idsOf[kind.name] ?? []).flatMap((id) => framework.entities[id] ?? []),
  );
  if (columns.length === 0 || standards.length === 0) return [];
  const rows = standards.map((standard): Row => {
    const { schema, root } = schemaOf(framework, standard);
    const names = new Map<string, string>();
    for (const [key, property] of propertiesOf(schema, root)) {
      const value = standard.data[key];
      for (const id of Array.isArray(value) ? value : [value]) {
        const points =
          Object.hasOwn(framework.entities, String(id)) && framework.entities[String(id)]?.kind === COLUMNS;
        if (points && !names.has(String(id)))
          names.set(String(id), words.find(`pdf-matrix-${key}`) ?? nameOf(setting, key, property));
      }
    }
    const cells = columns.map((column): readonly Inline[] => [{ t: 'text', v: names.get(column.id) ?? '–' }]);
    return [mention(setting, standard), ...cells];
  });
  const heads = [
    [{ t: 'text', v: words.say('standard') } as const],
    ...columns.map((column) => unlinked(mention(setting, column))),
  ];
  return [
    {
      form: 'matrix',
      head: { id: '', title: words.say('matrix-principles'), label: 'chapter matrix' },
      lead: words.say('pdf-matrix-lead'),
      heads,
      rows,
    },
  ];
}
