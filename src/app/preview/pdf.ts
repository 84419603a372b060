import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { onePdf, type PdfFile } from '../../formats/index.js';
import type { Artifact, Bodies, Edition, Framework, Materials, Outcome } from '../../model/index.js';
import { packageRoot } from '../../source/index.js';
import type { State } from './state.js';

/** Everything that one PDF file needs, as plain data, so that another thread can make it. */
export interface PdfTask {
  readonly framework: Framework;
  readonly bodies: State['allBodies'];
  readonly edition: Edition;
  readonly materials: Materials;
  readonly file: PdfFile;
}

export type PdfResult = Outcome<Artifact | undefined>;

/** Makes one PDF file in this thread, which it blocks. */
export function pdfHere({ framework, bodies, edition, materials, file }: PdfTask): Promise<PdfResult> {
  const read: Bodies = async (path) => bodies[path] ?? { path, parts: {}, notes: [] };
  return onePdf(framework, read, edition, materials, file);
}

/** Makes one PDF file in a thread of its own, so that the server answers meanwhile. */
export async function pdfAside(task: PdfTask): Promise<PdfResult> {
  const worker = new Worker(join(packageRoot(), 'lib/app/preview/pdf-worker.js'), { workerData: task });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the typesetter ended with code ${code}`)));
    });
  } catch (error) {
    // Without the compiled tool, as in tests of its sources, there is no file for the thread.
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return pdfHere(task);
    throw error;
  } finally {
    await worker.terminate();
  }
}

/** Returns which PDF file an address names; undefined if it names none. */
export function pdfNamed({ framework }: State, path: string): PdfFile | undefined {
  const [, language = '', page = '', id = ''] = /^([^/]+)\/((?:.+\/)?)([^/]+)\.pdf$/.exec(path) ?? [];
  if (!framework.settings.languages.includes(language)) return undefined;
  if (page === '' && id === 'framework') return { about: undefined, language };
  const entity = framework.entities[id];
  const isStandard = framework.settings.kinds.some(({ name, requirements }) => requirements && name === entity?.kind);
  return isStandard && entity?.page === `${page}index.html` ? { about: id, language } : undefined;
}
