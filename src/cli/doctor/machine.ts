import { arch, platform, release } from 'node:os';
import { satisfies } from 'semver';
import { bad, type Finding, good, poor } from './finding.js';

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
