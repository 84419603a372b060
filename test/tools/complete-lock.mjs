/*
 * Completes package-lock.json with the optional binaries of other platforms.
 *
 * npm omits an optional package from the lock if its registry does not have it
 * (mirrors often have only one platform), and `npm ci` then rejects the lock on
 * all platforms. The parent pins these packages exactly, so the entry is known:
 * the version, and the platform in the name. The integrity is unknown and left
 * out; npm adds it where it can fetch the package. Run this script after every
 * change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['android', 'darwin', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'linux', 'win32', 'aix', 'sunos'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];
let added = 0;

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
    const inside = `${path}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (path === '' || lock.packages[inside] || lock.packages[top]) continue;
    if (!/^\d+\.\d+\.\d+$/.test(wanted)) throw new Error(`${name} is not pinned exactly by ${path}: ${wanted}`);
    const words = name.split(/[/-]/);
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors.filter((processor) => words.includes(processor));
    lock.packages[top] = {
      version: wanted,
      ...(cpu.length > 0 && { cpu }),
      ...(entry.dev && { dev: true }),
      ...(words.includes('musl') ? { libc: ['musl'] } : words.includes('gnu') ? { libc: ['glibc'] } : {}),
      optional: true,
      ...(os.length > 0 && { os }),
    };
    added += 1;
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} entries added to package-lock.json\n`);
