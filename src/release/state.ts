import {
  compareText,
  type Data,
  type Entity,
  type Framework,
  isData,
  type Json,
  keywordsOf,
  type Link,
  type PublishedEntity,
  propertiesOf,
  type Retirement,
  rememberedForIds,
  type Schema,
  type State,
  type TextUnit,
  tableOf,
} from '../model/index.js';

/** Properties that give the position of an entity, or that are derived from other parts of it. */
const ELSEWHERE = new Set(['id', 'title', 'label', 'name', 'statement', 'test', 'entries', 'standard', 'requirement']);

/** Texts that are compared item by item, so they stay among the properties too. */
const ITEMISED = new Set(['condition']);

/** Reduces a framework to what locks store and comparisons use. */
export function stateOf(
  framework: Framework,
  name: string,
  date: string | undefined,
  retired: readonly Retirement[],
): State {
  const { settings } = framework;
  const known = entriesOf(framework);
  return {
    name,
    date,
    keywords: keywordsOf(settings.sourceLanguage, settings.keywords).levels,
    entities: tableOf(sortedIds(framework).flatMap((id) => entryOnce(framework, framework.entities[id], known))),
    retired,
  };
}

const sortedIds = rememberedForIds(({ entities }): readonly string[] => Object.keys(entities).sort(compareText));

/** What an entry of a state was made of. */
interface Made {
  readonly entity: Entity;
  readonly units: readonly TextUnit[] | undefined;
  readonly links: readonly Link[] | undefined;
  readonly schemas: Framework['schemas'];
  readonly entry: [string, PublishedEntity];
}

/** The entries of the last state with these ids. */
const entriesOf = rememberedForIds((): Map<string, Made> => new Map());

/** Returns the entry of an entity: the same again if everything that it is made of is the same. */
function entryOnce(
  framework: Framework,
  entity: Entity | undefined,
  known: Map<string, Made>,
): [string, PublishedEntity][] {
  if (!entity) return [];
  const { id } = entity;
  const { schemas, units, linksFrom } = framework;
  const before = known.get(id);
  const isSame = before?.entity === entity && before.units === units[id] && before.links === linksFrom[id];
  if (before && isSame && before.schemas === schemas) return [before.entry];
  const entry = entryOf(framework, entity);
  known.set(id, { entity, units: units[id], links: linksFrom[id], schemas, entry });
  return [entry];
}

function entryOf(framework: Framework, entity: Entity): [string, PublishedEntity] {
  const units = framework.units[entity.id] ?? [];
  const text = tableOf(units.map((unit): [string, string] => [unit.id, unit.text]));
  const isBlock = entity.within !== undefined;
  return [
    entity.id,
    {
      id: entity.id,
      kind: entity.kind,
      title: entity.title,
      within: entity.within,
      page: entity.page,
      anchor: entity.anchor,
      sections: isBlock ? [] : entity.parts.map((part) => part.name),
      data: dataOf(entity, schemaOf(entity, framework), text),
      text,
      uses: termsIn(framework, entity.id),
    },
  ];
}

function schemaOf(entity: Entity, framework: Framework): Schema {
  const [kind = '', entry] = entity.kind.split('/');
  const schema = framework.schemas[kind] ?? {};
  if (entry === undefined) return schema;
  const parts = schema.$defs;
  return isData(parts) && isData(parts.entry) ? parts.entry : {};
}

function dataOf(entity: Entity, schema: Schema, text: { readonly [unit: string]: string }): Data {
  const isText = new Set(
    propertiesOf(schema, schema)
      .filter(([name]) => isUnit(text, `${entity.id}#${name.replaceAll('_', '-')}`) && !ITEMISED.has(name))
      .map(([name]) => name),
  );
  const kept = Object.entries(entity.data).filter(([name]) => !ELSEWHERE.has(name) && !isText.has(name));
  return Object.fromEntries(kept.sort(([a], [b]) => compareText(a, b)).map(([name, value]) => [name, ordered(value)]));
}

/** Whether a property is among the text units: as a whole, or item by item. */
function isUnit(text: { readonly [unit: string]: string }, id: string): boolean {
  return Object.hasOwn(text, id) || Object.hasOwn(text, `${id}-1`);
}

/** Sorts the keys of a value, so that the order in which an author wrote them makes no difference. */
function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isData(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, item]) => [key, ordered(item)]),
  );
}

/** The terms to which the text of an entity, or of its parts below the document level, is linked. */
function termsIn(framework: Framework, id: string): string[] {
  const links = framework.linksFrom[id] ?? [];
  const terms = links
    .filter((link) => link.how !== 'property' && link.to !== id && framework.entities[link.to]?.kind === 'term')
    .map((link) => link.to);
  return [...new Set(terms)].sort(compareText);
}
