import { dirname, resolve } from 'node:path';
import {
  FORMATS,
  findRoot,
  type Manifest,
  type Observer,
  openRevision,
  rebuildRelease,
  UsageError,
  verifyFolder,
  visible,
} from '../../index.js';
import { CLEAN, FAULTS } from '../exit.js';
import { open } from '../framework.js';
import { observed } from '../observed.js';

/** The options of `charter verify`. */
interface Options {
  readonly rebuild?: true | undefined;
  readonly root?: string | undefined;
  readonly quiet?: true | undefined;
}

/** `charter verify`: proves that a release is complete and unaltered. Prints the verdict to stdout. */
export function runVerify(folder: string, options: Options, toolVersion: string): Promise<number> {
  return observed(options, (observer) => verify(folder, options, toolVersion, observer));
}

async function verify(folder: string, options: Options, toolVersion: string, observer: Observer): Promise<number> {
  const root = options.root ?? (await findRoot(dirname(resolve(folder))));
  const opened = root === undefined ? undefined : await open(root);
  observer.enter('verify');
  const verdict = await verifyFolder(folder, opened?.tree);
  if (!verdict) throw new UsageError(`there is no folder ${folder}`);
  const faults = [...verdict.faults];
  if (options.rebuild && verdict.manifest) {
    const from = opened ?? (await open(undefined));
    faults.push(...(await rebuild(from.root, verdict.manifest, toolVersion, observer)));
  }
  observer.enter('report');
  const lines = [...faults.map((one) => `${one}`), ...verdict.notes].map((line) => `  ${visible(line)}\n`);
  const isWhole = faults.length === 0;
  const head = isWhole
    ? verdict.manifest
      ? `${visible(verdict.version)} is complete and unaltered: ${verdict.manifest.files.length} files, sha256 ${verdict.digest}\n`
      : `${visible(verdict.version)} contains a tombstone: the release was withdrawn\n`
    : `${visible(verdict.version)} differs from what was released\n`;
  if (!isWhole || !options.quiet) process.stdout.write(head + lines.join(''));
  return isWhole ? CLEAN : FAULTS;
}

async function rebuild(root: string, manifest: Manifest, toolVersion: string, observer: Observer): Promise<string[]> {
  if (manifest.toolVersion !== toolVersion)
    throw new UsageError(
      `${manifest.version} was made by Charter ${manifest.toolVersion}, and this is ${toolVersion}; only the same version produces the same bytes`,
    );
  const { tree } = await openRevision(root, `refs/tags/${manifest.version}`).catch(() =>
    openRevision(root, `refs/tags/v${manifest.version}`).catch(() => {
      throw new UsageError(`there is no git tag ${manifest.version} or v${manifest.version} in ${root}`);
    }),
  );
  const { faults } = await rebuildRelease(tree, manifest, { formats: FORMATS, toolVersion, observer });
  return [...faults];
}
