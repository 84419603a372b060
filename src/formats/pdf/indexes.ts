import { compareText, itemsOf, labelOf, propertiesOf } from '../../model/index.js';
import type { ActorGroup, Chapter, Head, Inline, Row } from './content.js';
import { type ComposeContext, mention, unlinked } from './context.js';
import { dataWithDefaults, nameOf, pointedAt, schemaOf } from './lines.js';
import { requirementKinds } from './plan.js';

/** Composes the index of requirements by actor, in the order of the vocabulary of actors. */
export function actorChapter(context: ComposeContext): readonly Chapter[] {
  const { framework, words } = context;
  const groups = new Map<string, { head: Head; level: string }[]>();
  for (const kind of requirementKinds(framework)) {
    for (const id of (framework.idsOf[kind.name] ?? []).flatMap((one) => framework.entities[one]?.holds ?? [])) {
      const entity = framework.entities[id];
      if (!entity || !context.scope.ids.has(id)) continue;
      const { schema, root } = schemaOf(framework, entity);
      const property = itemsOf(propertiesOf(schema, root).find(([key]) => key === 'actor')?.[1] ?? {}, root);
      const actors = dataWithDefaults(framework, entity).actor;
      for (const actor of Array.isArray(actors) ? actors : []) {
        const name = pointedAt(framework, property, String(actor))?.id ?? '';
        const entries = groups.get(name) ?? [];
        groups.set(name, [
          ...entries,
          {
            head: { id, title: entity.title, label: id },
            level: labelOf(words, 'level', String(entity.data.level ?? '')),
          },
        ]);
      }
    }
  }
  const order = Object.keys(framework.entities)
    .filter((id) => groups.has(id))
    .sort((a, b) => orderOf(context, a) - orderOf(context, b) || compareText(a, b));
  const set = order.flatMap((id): ActorGroup[] => {
    const actor = framework.entities[id];
    return actor ? [{ name: mention(context, actor), entries: groups.get(id) ?? [] }] : [];
  });
  if (set.length === 0) return [];
  return [
    {
      form: 'actors',
      head: { id: '', title: words.say('pdf-actors'), label: 'chapter actors' },
      lead: words.say('pdf-actors-lead'),
      groups: set,
    },
  ];
}

function orderOf(context: ComposeContext, id: string): number {
  const kind = context.framework.entities[id]?.kind ?? '';
  return (context.framework.idsOf[kind] ?? []).indexOf(id);
}

/** Composes the index of all ids with their pages. It also makes each id a destination. */
export function idChapter(context: ComposeContext): readonly Chapter[] {
  const { framework, words } = context;
  const kinds = [...Object.keys(framework.idsOf)].sort(
    (a, b) => kindOrder(context, a) - kindOrder(context, b) || compareText(a, b),
  );
  const ids = kinds.flatMap((kind) => framework.idsOf[kind] ?? []).filter((id) => context.scope.ids.has(id));
  const heads = ids.map((id): Head => ({ id, title: framework.entities[id]?.title ?? '', label: id }));
  if (heads.length === 0) return [];
  return [
    {
      form: 'ids',
      head: { id: '', title: words.say('pdf-ids'), label: 'chapter ids' },
      lead: words.say('pdf-ids-lead'),
      ids: heads,
    },
  ];
}

function kindOrder(context: ComposeContext, kind: string): number {
  const names = context.framework.settings.kinds.map(({ name }) => name);
  return names.indexOf(kind.split('/')[0] ?? '');
}

/** The kind of the entities in the columns. */
const COLUMNS = 'principle';

/** Composes the matrix of standards and principles, with the properties that link them. None without either of them. */
export function matrixChapter(context: ComposeContext): readonly Chapter[] {
  const { framework, words } = context;
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
          names.set(String(id), words.find(`pdf-matrix-${key}`) ?? nameOf(context, key, property));
      }
    }
    const cells = columns.map((column): readonly Inline[] => [{ t: 'text', v: names.get(column.id) ?? '–' }]);
    return [mention(context, standard), ...cells];
  });
  const heads = [
    [{ t: 'text', v: words.say('standard') } as const],
    ...columns.map((column) => unlinked(mention(context, column))),
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
