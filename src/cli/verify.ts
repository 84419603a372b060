import { dirname, resolve } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import {
  FORMATS,
  findRoot,
  type Manifest,
  openRevision,
  rebuildRelease,
  UsageError,
  verifyFolder,
  visible,
} from '../index.js';
import { CLEAN, FAULTS, type Report } from './exit.js';
import { open } from './terminal.js';

const HELP = `
Examples:
  charter verify dist/1.0.0             checks every file, and the chain to earlier releases
  charter verify ~/Downloads/1.0.0      checks a copy from anywhere
  charter verify dist/1.0.0 --rebuild   rebuilds it from its git tag and compares every byte

Without Charter, sha256sum -c SHA256SUMS in the folder shows whether a file was altered.`;

/** `charter verify`: proves that a release is complete and unaltered. Prints the verdict to stdout. */
export function addVerify(program: Command, report: Report, toolVersion: string): void {
  program
    .command('verify')
    .summary('prove that a release is complete and unaltered')
    .description(
      'Compares every file of a release with its release.json, looks for added files, and follows the chain to earlier releases. Needs no sources.',
    )
    .argument('<folder>', 'the folder of a release, such as dist/1.0.0')
    .option('--rebuild', 'rebuild the release from its git tag and compare every byte')
    .option(
      '--root <folder>',
      'the folder that contains standards/ (default: the nearest one above the release, if any)',
    )
    .option('--quiet', 'print nothing on success')
    .addHelpText('after', HELP)
    .action(async (folder, options) => {
      const root = options.root ?? (await findRoot(dirname(resolve(folder))));
      const opened = root === undefined ? undefined : await open(root);
      const verdict = await verifyFolder(folder, opened?.tree);
      if (!verdict) throw new UsageError(`there is no folder ${folder}`);
      const faults = [...verdict.faults];
      if (options.rebuild && verdict.manifest) {
        const from = opened ?? (await open(undefined));
        faults.push(...(await rebuild(from.root, verdict.manifest, toolVersion)));
      }
      const lines = [...faults.map((one) => `${one}`), ...verdict.notes].map((line) => `  ${visible(line)}\n`);
      const isWhole = faults.length === 0;
      const head = isWhole
        ? verdict.manifest
          ? `${visible(verdict.version)} is complete and unaltered: ${verdict.manifest.files.length} files, sha256 ${verdict.digest}\n`
          : `${visible(verdict.version)} contains a tombstone: the release was withdrawn\n`
        : `${visible(verdict.version)} differs from what was released\n`;
      if (!isWhole || !options.quiet) process.stdout.write(head + lines.join(''));
      report(isWhole ? CLEAN : FAULTS);
    });
}

async function rebuild(root: string, manifest: Manifest, toolVersion: string): Promise<string[]> {
  if (manifest.toolVersion !== toolVersion)
    throw new UsageError(
      `${manifest.version} was made by Charter ${manifest.toolVersion}, and this is ${toolVersion}; only the same version produces the same bytes`,
    );
  const { tree } = await openRevision(root, `refs/tags/${manifest.version}`).catch(() =>
    openRevision(root, `refs/tags/v${manifest.version}`).catch(() => {
      throw new UsageError(`there is no git tag ${manifest.version} or v${manifest.version} in ${root}`);
    }),
  );
  const { faults } = await rebuildRelease(tree, manifest, { formats: FORMATS, toolVersion });
  return [...faults];
}
