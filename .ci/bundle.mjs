// Packs Charter with its dependencies, for machines without internet: npm run bundle -- --out <folder>
// The archive is an npm package that contains its dependencies for this system and C library. It is built from the
// installed packages without downloads, and the same installation gives the same bytes.
//   npm install --offline ./charter-<version>-<system>.tgz     then: npx charter doctor
//   tar -xzf charter-<version>-<system>.tgz                    then: node package/lib/cli/main.js doctor
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { attempt, CHARTER, run, say, stop, TOOL } from './machine.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'bundle' } } });
const out = resolve(values.out);
if (!existsSync(CHARTER)) stop('Charter is not compiled; run npm run compile first');
const own = JSON.parse(readFileSync(join(TOOL, 'package.json'), 'utf8'));
const name = `charter-${own.version}-${system()}.tgz`;

mkdirSync(out, { recursive: true });
const staging = mkdtempSync(join(tmpdir(), 'charter-bundle-'));
stage();
const [{ filename }] = JSON.parse(
  run('npm', ['pack', '--json', '--offline', '--ignore-scripts', '--pack-destination', staging], {
    cwd: join(staging, 'package'),
    quiet: true,
  }),
);
renameOver(join(staging, filename), join(out, name));
rmSync(staging, { recursive: true });
const digest = createHash('sha256')
  .update(readFileSync(join(out, name)))
  .digest('hex');
// The format of `sha256sum -c`.
writeFileSync(join(out, `${name}.sha256`), `${digest}  ${name}\n`);
say(`${join(out, name)}\n${digest}`);

/** Returns the system that the binaries run on. */
function system() {
  const libc = process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return platform() === 'linux' ? `linux-${arch()}-${libc}` : `${platform()}-${arch()}`;
}

/** Copies the package as npm would publish it, with its runtime dependencies. */
function stage() {
  const folder = join(staging, 'package');
  for (const path of [...own.files, 'package-lock.json'])
    cpSync(join(TOOL, path), join(folder, path), { recursive: true });
  const { devDependencies: _developers, scripts: _scripts, private: _private, ...rest } = own;
  const bundled = { ...rest, bundleDependencies: Object.keys(own.dependencies) };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(bundled, null, 2)}\n`);
  for (const path of installed()) cpSync(join(TOOL, path), join(folder, path), { recursive: true, filter: isOwn });
}

/** Returns the runtime dependencies as paths below the tool. */
function installed() {
  const listed = attempt('npm', ['ls', '--omit=dev', '--all', '--parseable', '--offline'], { cwd: TOOL, quiet: true });
  const paths = listed.output
    .trim()
    .split('\n')
    .map((path) => relative(TOOL, path));
  const packages = paths.filter((path) => path.startsWith('node_modules'));
  if (packages.length < Object.keys(own.dependencies).length) stop('the dependencies are not installed; run npm ci');
  return packages;
}

/** Nested packages are excluded, because they are listed separately if needed. */
function isOwn(path) {
  return basename(path) !== 'node_modules';
}

function renameOver(from, to) {
  cpSync(from, to);
  rmSync(from);
}
