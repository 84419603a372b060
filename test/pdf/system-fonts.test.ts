import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytesBelow, frameworkFolder, temporaryFolder } from '../tools/folder.js';

const FONTS = 'node_modules/@expo-google-fonts';

/** Renames the family of a font; the new name must not be longer. */
function renamed(path: string, from: string, to: string): Buffer {
  const font = readFileSync(path);
  const tables = font.readUInt16BE(4);
  const record = Array.from({ length: tables }, (_, index) => 12 + index * 16).find(
    (at) => font.toString('latin1', at, at + 4) === 'name',
  );
  const table = font.readUInt32BE((record ?? 0) + 8);
  const texts = table + font.readUInt16BE(table + 4);
  const [old, name] = [from, to].map((text) => Buffer.from(text, 'utf16le').swap16()) as [Buffer, Buffer];
  for (let at = table + 6; at < table + 6 + font.readUInt16BE(table + 2) * 12; at += 12) {
    const start = texts + font.readUInt16BE(at + 10);
    if (!font.subarray(start, start + font.readUInt16BE(at + 8)).equals(old)) continue;
    name.copy(font, start);
    font.writeUInt16BE(name.length, at + 8);
  }
  return font;
}

/** Creates a home folder with installed fonts. */
function homeWith(fonts: { readonly [name: string]: Buffer }): string {
  const home = temporaryFolder();
  const folder = join(home, '.local/share/fonts');
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(fonts)) writeFileSync(join(folder, name), bytes);
  return home;
}

function build(root: string, home: string): { readonly err: string; readonly files: Map<string, Buffer> } {
  const words = ['lib/cli/main.js', 'build', '--root', root, '--targets', 'pdf'];
  const { PATH } = process.env;
  const done = spawnSync(process.execPath, words, { encoding: 'utf8', env: { PATH, HOME: home } });
  return { err: done.stderr, files: done.status === 0 ? bytesBelow(join(root, 'dist/draft')) : new Map() };
}

it('does not depend on the fonts of the machine, even if one has the name of a shipped font', () => {
  const mono = `${FONTS}/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf`;
  const root = frameworkFolder();
  const bare = homeWith({});
  const rich = homeWith({
    'pretender.ttf': renamed(mono, 'Noto Sans Mono', 'Noto Sans'),
    'serif.ttf': renamed(mono, 'Noto Sans Mono', 'Source Serif 4'),
    'bold.ttf': readFileSync(`${FONTS}/noto-sans/700Bold/NotoSans_700Bold.ttf`),
    'medium.ttf': readFileSync(`${FONTS}/source-serif-4/500Medium/SourceSerif4_500Medium.ttf`),
    'probe.ttf': renamed(mono, 'Noto Sans Mono', 'Charter Probes'),
  });
  const before = build(root, bare);
  expect(before.files.size).toBeGreaterThan(2);
  const after = build(root, rich);
  expect([...after.files.keys()]).toEqual([...before.files.keys()]);
  expect([...after.files].filter(([path, bytes]) => !before.files.get(path)?.equals(bytes))).toEqual([]);

  // The typesetter can find the fonts of the machine: a template that names one works only there.
  const own = readFileSync('templates/pdf/look.typ', 'utf8');
  const look = own.replace('#let sans = (', '#let sans = ("Charter Probes", ');
  expect(look).not.toBe(own);
  const careless = frameworkFolder({ 'templates/pdf/look.typ': look });
  expect(build(careless, bare).err).toContain('unknown font family: charter probes');
  expect(build(careless, rich).files.size).toBeGreaterThan(2);
});
