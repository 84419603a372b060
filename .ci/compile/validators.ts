import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'esbuild';
import { openSettings } from '../../src/compile/index.js';
import { newAjv } from '../../src/compile/validate/ajv.js';
import { ACCEPTED, digestOf, RECORDS, type Schema, SETTINGS, SETTINGS_FILE } from '../../src/model/index.js';
import { folderTree, layered, loadSchemas, memoryTree, packageRoot } from '../../src/source/index.js';

// Compiling the schemas of the package took a quarter of a second in every command that reads a framework, so ajv writes
// the validators as code when Charter is compiled. Only schemas of the package are compiled here, so no text of a framework
// becomes code of the package.

/** A framework that uses every kind of the package and has none of its own. */
const FRAMEWORK = memoryTree({ [SETTINGS_FILE]: 'source_language: en\n' });

/** Returns the schemas of the package, each as it is compiled when a framework is read. */
export async function packageSchemas(): Promise<readonly Schema[]> {
  const tree = layered(FRAMEWORK, folderTree(packageRoot()));
  const { schemas } = (await openSettings(tree)).value;
  const { value: others } = await loadSchemas(tree, [SETTINGS, ACCEPTED, ...RECORDS]);
  return [...Object.values(schemas), ...Object.values(others)].map(({ $id: _, ...rest }) => rest);
}

/** Returns the code of a module whose default export is the validator of a schema. */
export function validatorCode(schema: Schema): string {
  const ajv = newAjv({ source: true, esm: true });
  return (standaloneCode as unknown as typeof standaloneCode.default)(ajv, ajv.compile(schema));
}

/** Replaces `precompiled.ts` with the validators of some schemas. */
export function withValidators(schemas: readonly Schema[]): Plugin {
  const imports = schemas.map((_, index) => `import v${index} from 'validator:${index}';\n`);
  const entries = schemas.map((schema, index) => `  '${digestOf([JSON.stringify(schema)])}': v${index},\n`);
  const table = `${imports.join('')}export const PRECOMPILED = {\n${entries.join('')}};\n`;
  return {
    name: 'with-validators',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /\/compile\/validate\/precompiled\.ts$/ }, () => ({ contents: table }));
      onResolve({ filter: /^validator:/ }, ({ path }) => ({ path: path.split(':')[1] ?? '', namespace: 'validator' }));
      onLoad({ filter: /.*/, namespace: 'validator' }, ({ path }) => ({
        contents: validatorCode(schemas[Number(path)] ?? {}),
        resolveDir: packageRoot(),
      }));
    },
  };
}
