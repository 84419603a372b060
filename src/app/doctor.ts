import { spawnSync } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { satisfies } from 'semver';
import { FORMATS } from '../formats/index.js';
import { memoryTree, packageFacts, packageRoot, withPackage } from '../source/index.js';
import { build } from './build.js';
import { check } from './check.js';

/** What was found out about one thing that Charter needs. */
export interface Finding {
  readonly name: string;
  /** `bad`: a command would fail. `poor`: it would do less. */
  readonly state: 'good' | 'poor' | 'bad';
  /** What is there, or what is missing: one clause. */
  readonly says: string;
  /** What to do about it, imperative; empty where nothing is to be done. */
  readonly todo: string;
}

export function good(name: string, says: string): Finding {
  return { name, state: 'good', says, todo: '' };
}

export function poor(name: string, says: string, todo: string): Finding {
  return { name, state: 'poor', says, todo };
}

export function bad(name: string, says: string, todo: string): Finding {
  return { name, state: 'bad', says, todo };
}

/** Everything that Charter needs of a machine, in the order in which it is listed; `validate` adds what validating PDF files needs. */
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

/** Whether this Node runs Charter; `wanted` is the range that package.json states. */
export function examineNode(version: string, wanted: string): Finding {
  return satisfies(version, wanted)
    ? good('Node', version)
    : bad('Node', `${version}, and ${wanted} is wanted`, 'install a newer Node, or unpack one into a folder of yours');
}

/** The system, and on Linux the C library, which decides which binaries of npm packages can run. */
export function examineSystem(): Finding[] {
  const system = good('System', `${platform()} ${arch()}, ${release()}`);
  return platform() === 'linux' ? [system, examineLibc(glibcVersion())] : [system];
}

/** The version of glibc that Node runs on; undefined where it is another C library, as on Alpine. */
export function glibcVersion(): string | undefined {
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime;
}

/** The typesetter comes for both C libraries; a bundle that was made on one does not run on the other. */
export function examineLibc(glibc: string | undefined): Finding {
  return glibc === undefined
    ? good('C library', 'not glibc, so musl; take a bundle that was made on musl')
    : good('C library', `glibc ${glibc}`);
}

/** Memory that setting a large framework needs; measured at 1.7 GB for 742 pages. */
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

/** What the package itself brings; an unpacked copy may have lost some of it. */
export async function examinePackage(): Promise<Finding> {
  const root = packageRoot();
  for (const folder of ['schemas', 'templates/html', 'templates/pdf', 'templates/strings']) {
    const found = await stat(join(root, folder)).catch(() => undefined);
    if (!found?.isDirectory())
      return bad('Charter', `${join(root, folder)} is missing`, 'unpack or install Charter again');
  }
  return good('Charter', root);
}

/** Whether there is a framework, and whether its releases can be written beside it. */
export async function examineFramework(root: string | undefined): Promise<Finding> {
  if (root === undefined)
    return poor('Framework', 'none here or in a folder above', 'go to its folder, name it with --root, or make one');
  const isOpen = await access(root, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isOpen
    ? good('Framework', root)
    : poor('Framework', `${root} can only be read`, 'write elsewhere with --out, or copy the framework');
}

/** What a program says of its version, or undefined where it is not there. Some say it on stderr. */
export function versionOf(program: string, word: string): string | undefined {
  const { status, stdout, stderr } = spawnSync(program, [word], { encoding: 'utf8', timeout: 20_000 });
  if (status !== 0) return undefined;
  return `${stdout}${stderr}`.trim().split('\n')[0];
}

/** git is asked for what was there before: --since, diff and report with a branch, tag or commit. */
export function examineGit(version = versionOf('git', '--version')): Finding {
  return version === undefined
    ? poor(
        'git',
        'not found, so that --since, diff and report know releases and folders alone',
        'install git, or compare folders',
      )
    : good('git', version.replace(/^git version /, ''));
}

/** What a validator of PDF files needs: Java, the library that reads its profiles, and its archive. */
export function examineValidation(java = versionOf('java', '-version')): Finding[] {
  return [
    java === undefined
      ? bad('Java', 'not found, and validating PDF files needs it', 'install a Java runtime, version 11 or newer')
      : good('Java', java),
    existsSync(JAXB)
      ? good('Java XML binding', JAXB)
      : bad('Java XML binding', `${JAXB} is missing`, 'install the Debian package libjaxb-java, or put the file there'),
    examineValidator(),
  ];
}

/** Where Debian puts it. */
const JAXB = '/usr/share/java/jaxb-runtime.jar';

function examineValidator(): Finding {
  try {
    const main = createRequire(import.meta.url).resolve('@opendataloader/pdf');
    const jar = join(dirname(main), '..', 'lib', 'opendataloader-pdf-cli.jar');
    if (existsSync(jar)) return good('PDF validator', jar);
  } catch {
    // It is a dependency of those who work on Charter, and not of those who use it.
  }
  return bad('PDF validator', 'not installed', 'install the development dependencies: npm ci --ignore-scripts');
}

/** A framework of one page. */
const PAGE = {
  'standards/framework.yaml':
    'title: A page\npublisher: Charter\nsource_language: en\nlanguages: [en]\nlicence: CC0-1.0\n',
  'standards/principles/a-page.md':
    '---\ntitle: A page\nsummary: It is set to see whether pages can be set.\ncommitments:\n  - None.\n---\n\n## Meaning\n\nNone.\n\n## Why it matters in public space\n\nIt does not.\n\n## In a city that lives by it\n\nNothing.\n',
};
const TODO =
  'install again on this machine with npm ci, optional dependencies included; or build with --targets html,data';

/**
 * Sets a page, which needs the engine, the fonts and the templates at once: what is installed and what works are two
 * things.
 */
export async function examinePdf(): Promise<Finding> {
  const pdf = FORMATS.filter((format) => format.name === 'pdf');
  const tree = withPackage(memoryTree(PAGE));
  try {
    const { artifacts } = await build(tree, await check(tree), { formats: pdf, date: undefined, toolVersion: '' });
    let bytes = 0;
    for (;;) {
      const step = await artifacts.next();
      if (!step.done) bytes += step.value.contents.length;
      else return verdictOn(bytes, step.value);
    }
  } catch (error) {
    return bad('PDF', `the fonts or the templates cannot be read: ${firstLine(error)}`, TODO);
  }
}

function verdictOn(bytes: number, diagnostics: readonly { severity: string; message: string }[]): Finding {
  const error = diagnostics.find((one) => one.severity === 'error');
  if (error || bytes === 0) return bad('PDF', error?.message ?? 'no page was set, and no reason given', TODO);
  const warning = diagnostics.find((one) => one.severity === 'warning');
  if (warning) return poor('PDF', warning.message, TODO);
  return good('PDF', 'a page was set, checked as PDF/UA-1 and written as PDF/A-2a');
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
