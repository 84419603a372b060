import { entityTypes } from './entities.js';
import { referenceFiles } from './reference.js';

/** Every generated file of the repository by its path; a test fails if one is out of date. */
export async function generatedFiles(): Promise<{ readonly [path: string]: string }> {
  return { ...referenceFiles(), 'src/model/entities.ts': await entityTypes() };
}
