import {
  type Diagnostic,
  diagnostic,
  hintFor,
  nearest,
  SETTINGS_FILE,
  type Settings,
  type Tree,
  topOf,
} from '../model/index.js';
import { folderTree } from './folder.js';
import { packageRoot } from './package.js';

const FOLDER = 'templates';

/** Returns the templates that a framework adds or changes: those that differ from the package. */
export async function ownTemplates(tree: Tree): Promise<string[]> {
  const ours = folderTree(packageRoot());
  const own: string[] = [];
  for (const { path } of (await tree.list(FOLDER)).files) {
    const [theirs, known] = await Promise.all([tree.read(path), ours.read(path)]);
    if (!theirs || !known || Buffer.compare(theirs, known) !== 0) own.push(path);
  }
  return own;
}

/** Checks that each kind has its template, and that each template of the framework is used. */
export async function checkTemplates(tree: Tree, settings: Settings): Promise<Diagnostic[]> {
  const pathsIn = async (one: Tree) => (await one.list(FOLDER)).files.map(({ path }) => path);
  const [paths, known] = await Promise.all([pathsIn(tree), pathsIn(folderTree(packageRoot()))]);
  const added = paths.filter((path) => !known.includes(path));
  return [...missing([...known, ...added], settings), ...(await unused(tree, added, known, settings))];
}

function missing(paths: readonly string[], { kinds, places }: Settings): Diagnostic[] {
  return kinds.flatMap(({ name, files, template }) => {
    if (files === undefined || template === undefined || paths.includes(template)) return [];
    const written = places?.[`/kinds/${name}/template`]?.value;
    const near = hintFor(
      template,
      paths.filter((path) => path.endsWith('.liquid')),
    );
    return [
      diagnostic(
        'template-renders',
        written ? { path: SETTINGS_FILE, ...written } : topOf(SETTINGS_FILE),
        `the kind "${name}" has no template: there is no file ${template}`,
        { hints: near.length > 0 ? near : ['write the template, or correct its path under `kinds`'] },
      ),
    ];
  });
}

/** Reports unused templates, because a misspelt template name would otherwise go unnoticed. */
async function unused(
  tree: Tree,
  added: readonly string[],
  known: readonly string[],
  settings: Settings,
): Promise<Diagnostic[]> {
  const looked = added.filter((path) => /\.(liquid|css|typ|ya?ml)$/.test(path));
  if (looked.length === 0) return [];
  const used = new Set([
    ...settings.kinds.flatMap(({ template, collection }) => [template, `${FOLDER}/html/${collection}.liquid`]),
    ...(await namedIn(tree, [...known, ...added])),
  ]);
  return looked
    .filter((path) => !used.has(path) && !/\/strings\/[^/]+\.yaml$/.test(path))
    .map((path) => {
      const near = path.endsWith('.yml') ? path.replace(/yml$/, 'yaml') : nearest(path, known);
      return diagnostic('template-is-used', topOf(path), 'nothing uses this template', {
        severity: 'warning',
        hints: [
          near === undefined
            ? 'name it under `kinds` in framework.yaml or in another template, or delete it'
            : `rename it to ${near}`,
        ],
      });
    });
}

/** Returns the templates that other templates use. */
async function namedIn(tree: Tree, paths: readonly string[]): Promise<string[]> {
  const named: string[] = [];
  for (const path of paths.filter((one) => /\.(liquid|typ)$/.test(one))) {
    const text = new TextDecoder().decode((await tree.read(path)) ?? new Uint8Array());
    const folder = path.endsWith('.typ') ? `${FOLDER}/pdf/` : `${FOLDER}/html/`;
    for (const [, name = ''] of text.matchAll(/(?:render|include|layout|import|read)\s*\(?\s*["']([^"']+)["']/g))
      named.push(folder + name.replace(/^\.?\//, ''));
  }
  return named;
}
