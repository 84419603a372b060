import { spawnSync } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { satisfies } from 'semver';
import { FORMATS } from '../formats/index.js';
import { bytesIn } from '../model/index.js';
import { memoryTree, packageFacts, packageRoot, withPackage } from '../source/index.js';
import { build } from './build.js';
import { check } from './check.js';

/** The result of one check. */
export interface Finding {
  readonly name: string;
  /** `bad`: a command would fail. `poor`: a command would be limited. */
  readonly state: 'good' | 'poor' | 'bad';
  /** What was found, or what is missing: one clause. */
  readonly says: string;
  /** What to do about it, in the imperative; empty if there is nothing to do. */
  readonly todo: string;
}

function good(name: string, says: string): Finding {
  return { name, state: 'good', says, todo: '' };
}

function poor(name: string, says: string, todo: string): Finding {
  return { name, state: 'poor', says, todo };
}

function bad(name: string, says: string, todo: string): Finding {
  return { name, state: 'bad', says, todo };
}

/** Checks everything that Charter needs, in the order of the list; `validate` adds what validating PDF files needs. */
export async function doctor(root: string | undefined, validate: boolean): Promise<Finding[]> {
  return [
    examineNode(process.version.slice(1), packageFacts().engines.node),
    ...examineSystem(),
    examineMemory(totalmem()),
    await examinePackage(),
    await examinePdf(),
    examineGit(),
    await examineFramework(root),
    ...(validate ? examineValidation() : []),
  ];
}

/** Whether this Node runs Charter; `range` is the one in package.json. */
export function examineNode(version: string, range: string): Finding {
  return satisfies(version, range)
    ? good('Node', version)
    : bad('Node', `${version}, but Charter needs ${range}`, 'install a newer Node, or unpack one into your own folder');
}

/** The system and, on Linux, the C library, which determines which npm binaries run. */
function examineSystem(): Finding[] {
  const system = good('System', `${platform()} ${arch()}, ${release()}`);
  return platform() === 'linux' ? [system, examineLibc(glibcVersion())] : [system];
}

/** Returns the version of glibc; undefined for another C library, as on Alpine. */
function glibcVersion(): string | undefined {
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime;
}

/** The typesetter exists for both C libraries; a bundle made on one does not run on the other. */
export function examineLibc(glibc: string | undefined): Finding {
  return glibc === undefined
    ? good('C library', 'not glibc, so musl; use a bundle that was made on musl')
    : good('C library', `glibc ${glibc}`);
}

/** Whether there is enough memory to typeset a large framework; 742 pages take 1.7 GB. */
export function examineMemory(bytes: number): Finding {
  const gigabytes = (bytes / 1e9).toFixed(1);
  return bytes >= 1e9
    ? good('Memory', `${gigabytes} GB`)
    : poor(
        'Memory',
        `${gigabytes} GB, which is little for the PDF of a large framework`,
        'build with --targets html,data',
      );
}

/** Whether the package is complete; an unpacked copy may lack files. */
async function examinePackage(): Promise<Finding> {
  const root = packageRoot();
  for (const folder of ['schemas', 'templates/html', 'templates/pdf', 'templates/strings']) {
    const found = await stat(join(root, folder)).catch(() => undefined);
    if (!found?.isDirectory())
      return bad('Charter', `${join(root, folder)} is missing`, 'reinstall or unpack Charter again');
  }
  return good('Charter', root);
}

/** Whether there is a framework, and whether its folder is writable. */
export async function examineFramework(root: string | undefined): Promise<Finding> {
  if (root === undefined)
    return poor(
      'Framework',
      'none here or in a folder above',
      'change to its folder, use --root, or create one with charter init',
    );
  const isWritable = await access(root, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable
    ? good('Framework', root)
    : poor('Framework', `${root} is read-only`, 'write elsewhere with --out, or copy the framework');
}

/** Returns the version that a program prints, on stdout or stderr; undefined if the program is not found. */
function versionOf(program: string, word: string): string | undefined {
  const { status, stdout, stderr } = spawnSync(program, [word], { encoding: 'utf8', timeout: 20_000 });
  if (status !== 0) return undefined;
  return `${stdout}${stderr}`.trim().split('\n')[0];
}

/** git is needed for --since, and for diff and report with a branch, tag or commit. */
export function examineGit(version = versionOf('git', '--version')): Finding {
  return version === undefined
    ? poor(
        'git',
        'not found; --since does not work, and diff and report compare only releases and folders',
        'install git, or compare folders',
      )
    : good('git', version.replace(/^git version /, ''));
}

/** Whether PDF files can be validated: Java, the library that reads the profiles, and the validator. */
export function examineValidation(java = versionOf('java', '-version')): Finding[] {
  return [
    java === undefined
      ? bad('Java', 'not found, but needed to validate PDF files', 'install a Java runtime, version 11 or newer')
      : good('Java', java),
    existsSync(JAXB)
      ? good('Java XML binding', JAXB)
      : bad(
          'Java XML binding',
          `${JAXB} is missing`,
          'install the Debian package libjaxb-java, or copy the file there',
        ),
    examineValidator(),
  ];
}

/** The path of the Debian package. */
const JAXB = '/usr/share/java/jaxb-runtime.jar';

function examineValidator(): Finding {
  try {
    const main = createRequire(import.meta.url).resolve('@opendataloader/pdf');
    const jar = join(dirname(main), '..', 'lib', 'opendataloader-pdf-cli.jar');
    if (existsSync(jar)) return good('PDF validator', jar);
  } catch {
    // A development dependency: not installed with the package.
  }
  return bad('PDF validator', 'not installed', 'install the development dependencies: npm ci --ignore-scripts');
}

/** A minimal framework to typeset. */
const PAGE = {
  'standards/framework.yaml':
    'title: A page\npublisher: Charter\nsource_language: en\nlanguages: [en]\nlicence: CC0-1.0\n',
  'standards/principles/a-page.md':
    '---\ntitle: A page\nsummary: It is set to see whether pages can be set.\ncommitments:\n  - None.\n---\n\n## Meaning\n\nNone.\n\n## Why it matters in public space\n\nIt does not.\n\n## In a city that lives by it\n\nNothing.\n',
};
const TODO = 'reinstall on this system with npm ci, including optional dependencies; or build with --targets html,data';

/** Typesets a page. This tests the engine, the fonts and the templates together; that they are installed proves little. */
async function examinePdf(): Promise<Finding> {
  const pdf = FORMATS.filter((format) => format.name === 'pdf');
  const tree = withPackage(memoryTree(PAGE));
  try {
    const { artifacts } = await build(tree, await check(tree), { formats: pdf, date: undefined, toolVersion: '' });
    let bytes = 0;
    for (;;) {
      const step = await artifacts.next();
      if (!step.done) bytes += bytesIn(step.value.contents).length;
      else return verdictOn(bytes, step.value);
    }
  } catch (error) {
    return bad('PDF', `the fonts or the templates cannot be read: ${firstLine(error)}`, TODO);
  }
}

function verdictOn(bytes: number, diagnostics: readonly { severity: string; message: string }[]): Finding {
  const error = diagnostics.find((one) => one.severity === 'error');
  if (error || bytes === 0) return bad('PDF', error?.message ?? 'no page was typeset, and no reason given', TODO);
  const warning = diagnostics.find((one) => one.severity === 'warning');
  if (warning) return poor('PDF', warning.message, TODO);
  return good('PDF', 'typeset a page, checked as PDF/UA-1 and written as PDF/A-2a');
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
