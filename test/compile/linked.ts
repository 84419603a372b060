import { expect } from 'vitest';
import { type LinkContext, link } from '../../src/compile/link/index.js';
import { compileSchemas, settingsOf, validate } from '../../src/compile/validate/index.js';
import { applyFixes, type Diagnostic, type Document, KINDS, linesOf } from '../../src/model/index.js';
import { parsed, schemas } from '../tools/stages.js';

// Files that are parsed, validated and linked.

export const TOP =
  'id: PS-001\ntitle: Public register\nstatus: drafting\nsummary: A city lists its devices.\nprinciple: openness\n';

export const PATH = 'standards/PS-001-register.md';

export const OPENNESS = [
  'standards/principles/openness.md',
  '---\ntitle: Openness\nsummary: Say it.\ncommitments:\n  - We say it.\n---\n',
] as const;

export const DEVICE = [
  'standards/terms/device.md',
  '---\nlabel: device\nalternative_labels:\n  - devices\n---\n\nA thing.\n',
] as const;

export const ACTORS = [
  'standards/vocabularies/actors.yaml',
  'title: Actors\ndescription: Who acts.\nentries:\n  - id: city\n    label: City\n    definition: It rules.\n  - id: supplier\n    label: Supplier\n    definition: It sells.\n',
] as const;

export type LinkedFramework = ReturnType<typeof link>;

export type File = readonly [string, string];

export type Result = LinkedFramework & { readonly files: ReadonlyMap<string, string> };

export const validators = compileSchemas(KINDS, schemas).value;

export function linked(
  files: readonly File[],
  more: Partial<LinkContext> = {},
  claims: readonly string[] = [],
): Result {
  const documents = files.map(([path, text]): Document => {
    const read = validate(parsed(path, text).value, validators);
    return { ...read.value, claims: [...read.value.claims, ...claims] };
  });
  const context = { settings: settingsOf({}), schemas, paths: files.map(([path]) => path), complete: true, ...more };
  return { ...link(documents, context), files: new Map(files) };
}

/** The text of a standard with a section "Scope", from line 9 on. */
export const standard = (scope: string, top = TOP): File => [PATH, `---\n${top}---\n\n## Scope\n\n${scope}\n`];

/** What is told, each with the characters at its place and the file after its edit. */
export function told({ diagnostics, files }: Pick<Result, 'diagnostics' | 'files'>) {
  return diagnostics.map((one) => ({ ...shown(one, files), hints: one.hints }));
}

export function shown({ code, place, fixes, message, hints }: Diagnostic, files: ReadonlyMap<string, string>) {
  const text = files.get(place.path) ?? '';
  const lines = linesOf(text);
  const at = (position: { line: number; column: number }) => (lines[position.line - 1] ?? 0) + position.column - 1;
  for (const words of [message, ...hints]) expect(words).toMatch(/^\S/);
  return {
    code,
    at: text.slice(at(place.start), at(place.end)),
    ...(fixes && { fixed: applyFixes(text, fixes).text.split('## Scope\n\n')[1]?.trim() }),
  };
}

export const BASE = [OPENNESS, DEVICE];

export const inScope = (scope: string, more: Partial<LinkContext> = {}, others: readonly File[] = []) =>
  linked([standard(scope), ...BASE, ...others], more);

export const linksOf = (result: LinkedFramework) =>
  (result.value.framework.linksFrom['PS-001'] ?? []).filter(({ where }) => where !== 'principle');

export const textOf = (result: LinkedFramework) =>
  JSON.parse(
    JSON.stringify(result.value.bodies[PATH]?.parts['PS-001']?.find(({ name }) => name === 'scope')?.blocks),
    (key, value) => (key === 'position' ? undefined : value),
  );

export const paragraph = (...children: object[]) => [{ type: 'paragraph', children }];

export const text = (value: string) => ({ type: 'text', value });

export const entityLink = (target: string, words: string, more: object = {}) => ({
  type: 'entityLink',
  target,
  anchor: '',
  automatic: false,
  children: [text(words)],
  ...more,
});

export const RULE = (id: string, more = '') => `### ${id} Do it\n\nA city shall do it.\n\n- Actor: city\n${more}`;

export const rules = (path: string, top: string, ...blocks: string[]): File => [
  path,
  `---\n${top}---\n\n## Requirements\n\n${blocks.join('\n')}`,
];
