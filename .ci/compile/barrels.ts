import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

// A module that only passes on what others export, such as `src/index.ts`, makes esbuild put all of them into one file,
// since it decides module by module which files share code. So that a command loads only what it uses, imports are first
// directed to the modules that define the names. This changes no behaviour: no module of Charter has an effect when it is
// loaded.

/** A static import or export of a module of ours, as Biome writes it. */
const STATEMENT = /^(import|export) (type )?(?:\{([^}]*)\}|(\*)) from '(\.[^']*)\.js';\n/gm;
/** What a module exports by itself. */
const OWN = /^export (?:async |abstract )*(?:function\*?|const|let|class) (\w+)/gm;
const OWN_LIST = /^export \{([^}]*)\};$/gm;

/** A package that a module loads when it needs it: without this line, esbuild includes the package, and keeps the moment. */
const ON_DEMAND = /^const require = createRequire\(import\.meta\.url\);\n/m;

/** Where a name is defined. */
interface Origin {
  readonly path: string;
  readonly name: string;
}

/** Directs every import below a folder to the modules that define the names, and removes imports of types. */
export function withoutBarrels(folder: string): Plugin {
  const known = new Map<string, ReadonlyMap<string, Origin>>();

  const originsIn = (path: string): ReadonlyMap<string, Origin> => {
    const before = known.get(path);
    if (before) return before;
    const text = readFileSync(path, 'utf8');
    const origins = new Map<string, Origin>();
    known.set(path, origins);
    for (const [, name = ''] of text.matchAll(OWN)) origins.set(name, { path, name });
    for (const [, list = ''] of text.matchAll(OWN_LIST))
      for (const { to } of namesIn(list)) origins.set(to, { path, name: to });
    for (const [, keyword, type, list, , address = ''] of text.matchAll(STATEMENT)) {
      if (keyword !== 'export' || type !== undefined) continue;
      const target = targetOf(path, address);
      if (list === undefined) for (const [name, origin] of originsIn(target)) origins.set(name, origin);
      else for (const { from, to } of namesIn(list)) origins.set(to, originOf(target, from));
    }
    return origins;
  };

  const originOf = (path: string, name: string): Origin => {
    const origin = originsIn(path).get(name);
    if (!origin) throw new Error(`${path} does not export ${name}`);
    return origin;
  };

  const directed = (path: string, text: string): string =>
    text
      .replace(ON_DEMAND, '')
      .replace(STATEMENT, (whole, keyword: string, type, list: string | undefined, _star, address: string) => {
        if (type !== undefined) return '';
        if (list === undefined) return whole;
        const target = targetOf(path, address);
        return namesIn(list)
          .map(({ from, to }) => {
            const origin = originOf(target, from);
            return `${keyword} { ${origin.name} as ${to} } from ${JSON.stringify(origin.path)};\n`;
          })
          .join('');
      });

  return {
    name: 'without-barrels',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) =>
        path.startsWith(folder) ? { contents: directed(path, readFileSync(path, 'utf8')), loader: 'ts' } : undefined,
      );
    },
  };
}

function targetOf(path: string, address: string): string {
  return `${join(dirname(path), address)}.ts`;
}

/** The names in a list, without types. */
function namesIn(list: string): { readonly from: string; readonly to: string }[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '' && !item.startsWith('type '))
    .map((item) => {
      const [from = '', to = from] = item.split(' as ');
      return { from, to };
    });
}
