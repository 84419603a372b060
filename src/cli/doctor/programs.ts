import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bad, type Finding, good, poor } from './finding.js';

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
