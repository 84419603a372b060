import { existsSync, readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, release, type as system, totalmem } from 'node:os';
import type { Rival } from './rivals.js';

/** Describes the machine and the versions of the programs, one line for each. */
export function describeMachine(rivals: readonly Rival[]): string[] {
  const gibibytes = (totalmem() / 2 ** 30).toFixed(0);
  const present = rivals.flatMap(({ name, version }) => (version === undefined ? [] : [`${name} ${version}`]));
  const absent = rivals.flatMap(({ name, version }) => (version === undefined ? [name] : []));
  return [
    `Processor: ${cpus()[0]?.model.trim() || 'unknown'} (${arch()}), ${availableParallelism()} cores`,
    `Memory: ${gibibytes} GiB`,
    `System: ${distribution() ?? `${system()} ${release()}`}`,
    `Programs: ${[`Node ${process.versions.node}`, ...present].join(', ')}`,
    ...(absent.length > 0 ? [`Not installed, so left out: ${absent.join(', ')}`] : []),
  ];
}

/** The name of the distribution and the version of the kernel; undefined outside Linux. */
function distribution(): string | undefined {
  if (!existsSync('/etc/os-release')) return undefined;
  const name = /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  return name === undefined ? undefined : `${name}, ${system()} ${release()}`;
}
