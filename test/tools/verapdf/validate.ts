import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The profiles of every PDF: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2, level A). */
export const PROFILES = { ua1: 'PDF/UA-1', '2a': 'PDF/A-2a' } as const;

type Flavour = keyof typeof PROFILES;

export interface Verdict {
  readonly path: string;
  readonly profile: (typeof PROFILES)[Flavour];
  readonly conforms: boolean;
  /** The number of tested assertions of the profile. */
  readonly assertions: number;
  readonly faults: readonly Fault[];
}

/** A rule of the profile that the file breaks, with the first place in the file. */
export interface Fault {
  readonly clause: string;
  readonly test: number;
  readonly times: number;
  readonly message: string;
  readonly where: string;
}

const PACKAGE = fileURLToPath(new URL('../../../node_modules/@opendataloader/pdf', import.meta.url));
const JAR = join(PACKAGE, 'lib/opendataloader-pdf-cli.jar');
const PROGRAM = fileURLToPath(new URL('./Validate.java', import.meta.url));
/** The library with which veraPDF reads its profiles, from Debian's `libjaxb-java`. */
const JAXB = '/usr/share/java/jaxb-runtime.jar';
/** The number of files per process: few starts of Java, but a short list of arguments. */
const AT_ONCE = 40;
/** With so few files, optimising the code of the validator takes longer than running it. */
const FEW = 20;

/** Explains why PDF files cannot be validated on this machine; undefined if they can. */
export function whyNot(): string | undefined {
  const modules = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  if (modules.error) return 'java is missing (Debian: default-jdk-headless)';
  if (!modules.stdout.includes('jdk.compiler')) return 'the compiler of java is missing (Debian: default-jdk-headless)';
  return existsSync(JAXB) ? undefined : `${JAXB} is missing (Debian: libjaxb-java)`;
}

/** Returns the version of the package that contains veraPDF. */
export function validatorVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  return `veraPDF as in @opendataloader/pdf ${version}`;
}

/** Validates files against every profile, in the order of the files. Throws if the validator does not run. */
export function validate(paths: readonly string[]): readonly Verdict[] {
  const found: Verdict[] = [];
  for (let at = 0; at < paths.length; at += AT_ONCE) found.push(...validateSome(paths.slice(at, at + AT_ONCE)));
  if (found.length !== paths.length * Object.keys(PROFILES).length)
    throw new Error(`veraPDF returned ${found.length} results for ${paths.length} files`);
  return found;
}

function validateSome(paths: readonly string[]): readonly Verdict[] {
  const quick = paths.length < FEW ? ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'] : [];
  const words = [...quick, '-cp', `${JAR}:${JAXB}`, PROGRAM, Object.keys(PROFILES).join(','), ...paths];
  const done = spawnSync('java', words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`veraPDF exited with ${done.status ?? done.signal}: ${done.stderr}`);
  const verdicts: (Verdict & { faults: Fault[] })[] = [];
  for (const line of done.stdout.split('\n')) {
    const [what, ...fields] = line.split('\t');
    const [a = '', b = '', c = '', d = '', e = ''] = fields;
    if (what === 'file')
      verdicts.push({
        path: d,
        profile: PROFILES[a as Flavour],
        conforms: b === 'true',
        assertions: Number(c),
        faults: [],
      });
    if (what === 'fault')
      verdicts.at(-1)?.faults.push({ clause: a, test: Number(b), times: Number(c), message: d, where: e });
  }
  return verdicts;
}
