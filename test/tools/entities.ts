import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { RECORDS } from '../../src/model/index.js';

const SCHEMAS = fileURLToPath(new URL('../../schemas/', import.meta.url));
const BANNER = '/* Made from schemas/*.schema.json by `npm run generate`; do not edit. */';

/** Generates the TypeScript type of each schema. */
export async function entityTypes(): Promise<string> {
  const names = readdirSync(SCHEMAS)
    .filter((name) => name.endsWith('.schema.json') && !RECORDS.some((kind) => kind.schema === `schemas/${name}`))
    .sort();
  const parts: string[] = [];
  for (const name of names) {
    const schema = JSON.parse(readFileSync(`${SCHEMAS}${name}`, 'utf8')) as { [key: string]: unknown };
    const title = name.replace('.schema.json', '');
    const { $id: _id, ...rest } = withoutTitles(schema) as { [key: string]: unknown };
    parts.push(
      await compile({ ...rest, title: title.charAt(0).toUpperCase() + title.slice(1) } as JSONSchema, title, {
        bannerComment: '',
        ignoreMinAndMaxItems: true,
        style: { singleQuote: true, printWidth: 120 },
      }),
    );
  }
  return `${BANNER}\n\n${parts.join('\n')}`;
}

/** Removes the titles of properties, which would become types that several schemas share. */
function withoutTitles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTitles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, child]) =>
          !(key === 'title' && typeof child === 'string') && key !== 'examples' && !key.startsWith('x-'),
      )
      .map(([key, child]) => [key, withoutTitles(child)]),
  );
}
