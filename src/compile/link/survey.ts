import {
  type Diagnostic,
  type Document,
  type Entity,
  idsInName,
  type Misnamed,
  misnamedIn,
  type Nameless,
  type Outcome,
  type PublishedEntity,
  type Retirement,
  type Schema,
  SETTINGS_FILE,
  type Settings,
} from '../../model/index.js';
import { type Claims, claimsOf } from './claims.js';
import { type CollectedEntities, collectEntities, withDefaults } from './entities.js';
import { type Files, filesOf } from './files.js';
import { formerIds, type KnownIds } from './known-ids.js';
import { gatherLabels, idForm, type Labels } from './labels.js';
import type { TextContext } from './linker.js';
import { checkOrder, orderIds } from './order.js';

/** The input of linking besides the documents. */
export interface LinkContext {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
  /** Every path below `standards/`, published or not. */
  readonly paths: readonly string[];
  /** False if an earlier stage found an error. */
  readonly complete: boolean;
  /** The entities that releases published and that are not retired, as in the newest release that has each. */
  readonly published?: readonly PublishedEntity[];
  readonly retired?: readonly Retirement[];
}

/** What is known of all documents before any of them is linked. */
export interface Survey {
  readonly known: KnownIds;
  readonly labels: Labels;
  readonly files: Files;
  readonly text: TextContext;
  readonly order: ReturnType<typeof checkOrder>;
  /** The entities of each document, by path. */
  readonly entitiesIn: ReadonlyMap<string, readonly Entity[]>;
  /** The properties of entities that come from the holder or the schema, by id. */
  readonly inherited: { readonly [id: string]: ReadonlySet<string> };
  /** The number of entities whose id does not fit their file or holder. */
  readonly misnamed: number;
  /** Whether every entity of the documents is in the framework. */
  readonly isWhole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export function surveyOf(documents: readonly Document[], context: LinkContext): Survey {
  const { settings, schemas } = context;
  const collected = collectEntities(documents, settings, schemas);
  const { entities, inherited } = withDefaults(collected.value.entities, schemas);
  const idsOf = orderIds(entities, settings);
  const misnamed = misnamedIn({ entities, settings, schemas }).filter((one) => isReported(one, settings));
  const known: KnownIds = {
    settings,
    schemas,
    entities,
    idsOf,
    claimed: claimsIn(documents, collected.value, misnamed, schemas),
    misnamed: new Set(misnamed.flatMap(({ entity, start }) => (start === undefined ? [entity.id] : []))),
    former: formerIds(context.published ?? [], context.retired ?? [], entities),
    absent: new Set(),
    complete: context.complete,
  };
  const labels = gatherLabels(entities);
  const unread = documents.filter(({ claims }) => claims.length > 0).map(({ path }) => path);
  const files = filesOf(context.paths, new Set([...unread, ...collected.value.paths]), known);
  return {
    known,
    labels,
    files,
    text: { known, labels, files, isIdForm: idForm(settings, schemas), autolink: settings.autolink },
    order: checkOrder(settings, SETTINGS_FILE, known),
    entitiesIn: byPath(Object.values(entities)),
    inherited,
    misnamed: misnamed.length,
    isWhole: isWhole(collected),
    diagnostics: collected.diagnostics,
  };
}

/** Whether no entity was left out. */
export function isWhole({ value, diagnostics }: Outcome<CollectedEntities>): boolean {
  return diagnostics.length === 0 && value.lost.length === 0 && value.nameless.length === 0;
}

function byPath(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const found = new Map<string, Entity[]>();
  for (const entity of entities) {
    const list = found.get(entity.place.path);
    if (list) list.push(entity);
    else found.set(entity.place.path, [entity]);
  }
  return found;
}

/** Whether a rule reports that an id does not fit; framework.yaml can switch it off. */
function isReported({ start }: Misnamed, { rules }: Settings): boolean {
  return rules[start === undefined ? 'file-name-starts-with-id' : 'id-starts-with-its-standard'] !== 'off';
}

/**
 * Returns the ids that may exist: those that could not be read or were left out, and those that misplaced entities
 * should have.
 */
function claimsIn(
  documents: readonly Document[],
  { lost, nameless }: CollectedEntities,
  misnamed: readonly Misnamed[],
  schemas: { readonly [kind: string]: Schema },
): Claims {
  const ids = [
    ...documents.flatMap(({ claims }) => claims),
    ...lost,
    ...misnamed.flatMap(({ entity, start }) => (start === undefined ? idsInName(entity.place.path) : [])),
  ];
  const forms = [
    ...documents.flatMap((document) => document.nameless ?? []),
    ...nameless,
    ...misnamed.flatMap(({ entity, start }): Nameless[] =>
      start === undefined ? [] : [{ kind: entity.kind, startsWith: `${start}-` }],
    ),
  ];
  return claimsOf(new Set(ids), forms, schemas);
}
