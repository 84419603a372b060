import {
  type Diagnostic,
  type Document,
  type Entity,
  type Framework,
  type Link,
  type Linked,
  type Outcome,
  type TextUnit,
  tableOf,
} from '../../model/index.js';
import type { AwaitingReference } from './known-ids.js';
import { sharedLabels } from './labels.js';
import { type LinkedOne, linkOne } from './link-one.js';
import { type LinkMemory, recall, remembered } from './memory.js';
import { type LinkContext, type Survey, surveyOf } from './survey.js';

/** A framework, and the references to entities that it no longer has. */
interface LinkedFramework extends Outcome<Linked> {
  readonly awaiting: readonly AwaitingReference[];
  /** Ids that references name and that may belong to entities whose own id is unknown. */
  readonly missing: readonly string[];
}

/**
 * Links documents into a framework: each id leads to its entity, each reference to its target and back. With a memory,
 * only the documents that changed since the last call are linked again, if nothing else can depend on the change; the
 * result is the same.
 */
export function link(documents: readonly Document[], context: LinkContext, memory?: LinkMemory): LinkedFramework {
  const recalled = memory?.last && recall(memory.last, documents, context);
  const survey = recalled?.survey ?? surveyOf(documents, context);
  const linked = documents.map(
    (document) =>
      recalled?.linked.get(document) ?? linkOne(document, survey.entitiesIn.get(document.path) ?? [], survey),
  );
  const result = assemble(linked, survey, context);
  if (memory) memory.last = remembered(documents, context, survey, linked);
  return result;
}

/** Puts the linked documents together in the order of the framework. */
function assemble(linked: readonly LinkedOne[], survey: Survey, context: LinkContext): LinkedFramework {
  const { settings, schemas } = context;
  const { known, labels, order } = survey;
  const diagnostics: Diagnostic[] = [
    ...survey.diagnostics,
    ...sharedLabels(labels, known.entities),
    ...order.diagnostics,
    ...linked.flatMap((one) => one.text.diagnostics),
  ];
  const awaiting: AwaitingReference[] = [...order.awaiting, ...linked.flatMap((one) => one.text.value.awaiting)];
  const links: Link[] = linked.flatMap((one) => one.text.value.links);
  const byId = new Map(linked.flatMap((one) => one.entities.map((each) => [each.entity.id, each] as const)));
  const units = tableOf<readonly TextUnit[]>();
  const entities = tableOf<Entity>();
  for (const id of Object.keys(known.entities)) {
    const one = byId.get(id);
    if (!one) continue;
    links.push(...one.properties.value);
    awaiting.push(...one.properties.awaiting);
    diagnostics.push(...one.properties.diagnostics);
    units[id] = one.units;
    entities[id] = one.entity;
  }
  const framework: Framework = {
    settings,
    schemas,
    entities,
    idsOf: known.idsOf,
    linksFrom: group(links, (one) => one.from),
    citedBy: group(links, (one) => one.to),
    units,
    complete: context.complete && survey.misnamed === 0 && diagnostics.every((found) => found.severity !== 'error'),
  };
  const bodies = tableOf(linked.map(({ text }) => [text.value.body.path, text.value.body] as const));
  return { value: { framework, bodies }, awaiting, missing: [...known.claimed.asked], diagnostics };
}

function group(links: readonly Link[], key: (link: Link) => string): { [id: string]: Link[] } {
  const groups = tableOf<Link[]>();
  for (const one of links) {
    const list = groups[key(one)];
    if (list) list.push(one);
    else groups[key(one)] = [one];
  }
  return groups;
}
