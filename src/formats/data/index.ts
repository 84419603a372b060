import type { Artifact, Bodies, Diagnostic, Edition, Format, Framework, Materials } from '../../model/index.js';
import { frameworkData } from './framework-data.js';
import { frameworkSchema } from './framework-schema.js';

/** The framework as JSON, and the JSON Schema that it conforms to. */
export const data: Format = {
  name: 'data',
  async *render(
    framework: Framework,
    _bodies: Bodies,
    edition: Edition,
    materials: Materials,
  ): AsyncGenerator<Artifact, readonly Diagnostic[]> {
    yield { path: 'data/framework.json', contents: print(frameworkData(framework, edition)) };
    yield { path: 'data/framework.schema.json', contents: print(frameworkSchema(framework)) };
    for (const { name, schema, example } of materials.records) {
      yield { path: `data/records/${name}.schema.json`, contents: schema };
      yield { path: `data/records/${name}.example.json`, contents: example };
    }
    return [];
  },
};

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
