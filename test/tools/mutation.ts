import type { Files } from './base.js';

/** One mistake: the files of a framework with it. Throws where it would change nothing. */
export type Mutation = (files: Files) => Files;

/** A text of a file replaced; a pattern with the flag `g` is replaced everywhere. */
export function changed(path: string, from: string | RegExp, to: string): Mutation {
  return (files) => {
    const text = String(files[path]);
    const made = typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to);
    if (made === text) throw new Error(`${path} does not have ${from}`);
    return { ...files, [path]: made };
  };
}

/** A file written, or written over. */
export function added(path: string, contents: string | Uint8Array): Mutation {
  return (files) => ({ ...files, [path]: contents });
}

/** A file removed, or all files of a folder whose path ends with a slash. */
export function removed(path: string): Mutation {
  return (files) => {
    const left = Object.entries(files).filter(([one]) => one !== path && !(path.endsWith('/') && one.startsWith(path)));
    if (left.length === Object.keys(files).length) throw new Error(`there is no ${path}`);
    return Object.fromEntries(left);
  };
}

/** A file under another path; with `copy` it stays where it was too. */
export function moved(from: string, to: string, { copy = false } = {}): Mutation {
  return (files) => {
    const contents = files[from];
    if (contents === undefined) throw new Error(`there is no ${from}`);
    return { ...(copy ? files : removed(from)(files)), [to]: contents };
  };
}

/** The section that starts with a heading, up to the next heading of its level or above, removed. */
export function sectionRemoved(path: string, heading: string): Mutation {
  return (files) => changed(path, sectionIn(String(files[path]), heading), '')(files);
}

/** The section that starts with a heading copied to a place before another heading. */
export function sectionAdded(path: string, heading: string, before: string): Mutation {
  return (files) => changed(path, `\n${before}`, `\n${sectionIn(String(files[path]), heading)}${before}`)(files);
}

/** Several edits that are one mistake. */
export function together(...mutations: readonly Mutation[]): Mutation {
  return (files) => mutations.reduce((made, mutation) => mutation(made), files);
}

function sectionIn(text: string, heading: string): string {
  const depth = /^#+/.exec(heading)?.[0].length ?? 0;
  const start = text.indexOf(`\n${heading}`) + 1;
  const length = text.slice(start + depth).search(new RegExp(`^#{1,${depth}} `, 'm'));
  return text.slice(start, length < 0 ? undefined : start + depth + length);
}
