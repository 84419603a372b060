import { literal } from '../model/index.js';

export { nextId, type Series, seriesOf } from '../model/index.js';

/** Whether an id occurs in any of the texts as a separate word. */
export function isWordIn(id: string, texts: Iterable<string>): boolean {
  const form = new RegExp(`(?<![\\w/.-])${literal(id)}(?![\\w-])`);
  for (const text of texts) if (form.test(text)) return true;
  return false;
}

/** Whether a YAML file of records has an entry for an id: as a key, or after `id:`. A word in a sentence does not count. */
export function isRecorded(id: string, texts: Iterable<string>): boolean {
  const form = new RegExp(`(?:^|[{,-])[ \\t]*(?:id:[ \\t]*)?["']?${literal(id)}["']?[ \\t]*(?=[:,}]|\\r?$)`, 'm');
  for (const text of texts) if (form.test(text)) return true;
  return false;
}
