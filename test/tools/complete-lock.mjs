/*
 * Completes package-lock.json with the optional binaries of other platforms.
 *
 * npm leaves an optional package out of the lock when the registry it talks to
 * does not carry it (a mirror often holds only its own platform), and `npm ci`
 * then refuses the lock everywhere. Such packages are pinned exactly by their
 * parent, so the entry is known: the version, and the platform in its name.
 * No integrity is written, because it was not seen; npm adds it where the
 * package can be fetched. Run after every change of dependencies.
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
