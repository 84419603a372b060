import type { Document } from '../../model/index.js';
import { assemble, type LinkedFramework, withKept } from './assemble.js';
import { linkOne } from './link-one.js';
import { type LinkMemory, recall, remembered } from './memory.js';
import { type LinkContext, surveyOf } from './survey.js';

/**
 * Links documents into a framework: each id leads to its entity, each reference to its target and back. With a memory,
 * only the documents that changed since the last call are linked again, if nothing else can depend on the change; the
 * result is the same.
 */
export function link(documents: readonly Document[], context: LinkContext, memory?: LinkMemory): LinkedFramework {
  const last = memory?.last;
  // Recalling changes what is remembered, which must not be used again if this call fails.
  if (memory) memory.last = undefined;
  const recalled = last && recall(last, documents, context);
  const survey = recalled?.survey ?? surveyOf(documents, context);
  const linked = documents.map((document, at) => {
    const known = recalled?.linked.get(document);
    if (known) return known;
    const one = linkOne(document, survey.entitiesIn.get(document.path) ?? [], survey);
    const before = recalled?.assembled.linked[at];
    return before ? withKept(one, before) : one;
  });
  const assembled = assemble(linked, survey, context, recalled?.assembled);
  if (memory) memory.last = remembered(documents, context, survey, assembled);
  return assembled.result;
}
