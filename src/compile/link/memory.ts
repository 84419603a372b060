import { type Document, type Entity, type PublishedEntity, sectionsWanted, type Table } from '../../model/index.js';
import type { Assembled } from './assemble.js';
import { collectEntities, withDefaults } from './entities.js';
import type { LinkedOne } from './link-one.js';
import { isWhole, type LinkContext, type Survey } from './survey.js';

/** What the last call of `link` with this memory made. It holds the last framework, and nothing older. */
export class LinkMemory {
  last: Remembered | undefined;
}

interface Remembered {
  readonly context: LinkContext;
  readonly survey: Survey;
  readonly assembled: Assembled;
  /** By path. */
  readonly documents: ReadonlyMap<string, { readonly document: Document; readonly linked: LinkedOne }>;
}

interface Recalled {
  readonly survey: Survey;
  readonly assembled: Assembled;
  /** The documents that need not be linked again. */
  readonly linked: ReadonlyMap<Document, LinkedOne>;
}

/**
 * Returns what to remember of a call; nothing if a document was linked in a way that depends on those before it: where a
 * missing kind was reported at its first use, or an unknown id may belong to an entity that could not be read.
 */
export function remembered(
  documents: readonly Document[],
  context: LinkContext,
  survey: Survey,
  assembled: Assembled,
): Remembered | undefined {
  const { absent, claimed } = survey.known;
  if (absent.size > 0 || claimed.asked.size > 0 || !survey.isWhole) return undefined;
  const entries = documents.flatMap((document, index) => {
    const one = assembled.linked[index];
    return one ? [[document.path, { document, linked: one }] as const] : [];
  });
  return { context, survey, assembled, documents: new Map(entries) };
}

/**
 * Returns what of the last call is valid for these documents; undefined if something changed on which the links of other
 * documents may depend: settings, schemas, paths, past ids, or what is visible of an entity from outside.
 */
export function recall(last: Remembered, documents: readonly Document[], context: LinkContext): Recalled | undefined {
  if (documents.length !== last.documents.size || !isSame(last.context, context)) return undefined;
  const linked = new Map<Document, LinkedOne>();
  const changed: Document[] = [];
  const paths = [...last.documents.keys()];
  for (const [index, document] of documents.entries()) {
    const known = last.documents.get(document.path);
    if (!known || paths[index] !== document.path) return undefined;
    if (known.document === document) linked.set(document, known.linked);
    else if (isAlike(known.document, document)) changed.push(document);
    else return undefined;
  }
  const survey = changed.length === 0 ? last.survey : resurvey(last.survey, changed, context);
  return survey && { survey, assembled: last.assembled, linked };
}

/** Whether the input besides the documents is the same. */
function isSame(a: LinkContext, b: LinkContext): boolean {
  return (
    a.complete === b.complete &&
    isEqual(a.settings, b.settings) &&
    isEqual(a.schemas, b.schemas) &&
    isEqual(a.paths, b.paths) &&
    isSamePast(a.published ?? [], b.published ?? []) &&
    isEqual(a.retired, b.retired)
  );
}

/** Whether the published entities are the same, as far as linking looks at them. */
function isSamePast(a: readonly PublishedEntity[], b: readonly PublishedEntity[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return (
        one.id === other?.id &&
        one.title === other.title &&
        one.within === other.within &&
        isEqual(one.sections, other.sections)
      );
    })
  );
}

/** Whether plain data is the same, written out if it is not the same object. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Whether two versions of a document define the same ids, as far as they could be read. */
function isAlike(a: Document, b: Document): boolean {
  return a.kind === b.kind && isEqual(a.claims, b.claims) && isEqual(a.nameless, b.nameless);
}

/**
 * Returns the survey with the new entities of some documents; undefined if others can see a difference. The survey is
 * changed in place, because copying it would take longer than the rest: nothing but the memory holds it.
 */
function resurvey(last: Survey, changed: readonly Document[], { settings, schemas }: LinkContext): Survey | undefined {
  const entitiesIn = last.entitiesIn as Map<string, readonly Entity[]>;
  const entities = last.known.entities as Table<Entity>;
  const inherited = last.inherited as Table<ReadonlySet<string>>;
  for (const document of changed) {
    const collected = collectEntities([document], settings, schemas);
    const now = withDefaults(collected.value.entities, schemas);
    const list = Object.values(now.entities);
    const before = last.entitiesIn.get(document.path) ?? [];
    const isVisible = before.length !== list.length || before.some((one, at) => !looksAlike(one, list[at], last));
    if (isVisible || !isWhole(collected)) return undefined;
    for (const entity of list) {
      entities[entity.id] = entity;
      const names = now.inherited[entity.id];
      if (names) inherited[entity.id] = names;
      else delete inherited[entity.id];
    }
    entitiesIn.set(document.path, list);
  }
  return last;
}

/** Whether two versions of an entity look the same to the text and the properties of others, and to every list of ids. */
function looksAlike(a: Entity, b: Entity | undefined, { known }: Survey): boolean {
  if (!b) return false;
  const schema = known.schemas[a.kind];
  // A section may be missing for some values of a property.
  const conditions = sectionsWanted(schema).flatMap(({ unless }) => Object.keys(unless));
  const face = ({ id, kind, title, within, holds, parts, page, anchor, excused, data, place }: Entity): string => {
    const { id: name, label, alternative_labels, autolink } = data;
    const values = conditions.map((key) => data[key] ?? null);
    return JSON.stringify([
      [id, kind, title, within, holds, parts, page, anchor, excused, place.path],
      [name, label, alternative_labels, autolink],
      values,
    ]);
  };
  return face(a) === face(b);
}
