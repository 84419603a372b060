import type { Font } from '../../model/index.js';
import type { Engine, EngineMessage } from './engine.js';

/** The folder of the files for the engine. All files are in memory. */
const WORKSPACE = '/charter';
/** The constants of the engine for output as PDF (`kind` 1) and diagnostics as objects (3). */
const AS_PDF = 1;
const AS_OBJECTS = 3;

// The part of the package that is used here. It is an optional dependency and is loaded on demand.
interface WasmMessage {
  readonly message: string;
  readonly path: string;
  /** `line:column-line:column`, from 0; empty if there is none. */
  readonly range: string;
}
interface World {
  compile(kind: number, form: number): { readonly diagnostics?: readonly WasmMessage[] };
  get_artifact(kind: number, form: number): { readonly result?: Uint8Array };
  free(): void;
}
interface Compiler {
  map_shadow(path: string, bytes: Uint8Array): boolean;
  snapshot(root: string, main: string): World;
  reset(): void;
}
interface Builder {
  set_dummy_access_model(): void;
  add_raw_font(bytes: Uint8Array): Promise<void>;
  build(): Promise<Compiler>;
}
interface Package {
  default(): Promise<unknown>;
  readonly TypstCompilerBuilder: new () => Builder;
}

/**
 * Starts the WebAssembly build of Typst, which runs on any system with Node but is about four times slower. It writes
 * tagged PDF without options for PDF/UA and PDF/A, so it neither checks nor marks its files.
 */
export async function openWasm(fonts: readonly Font[]): Promise<Engine> {
  const name: string = '@myriaddreamin/typst-ts-web-compiler';
  const engine = (await import(name)) as Package;
  await engine.default();
  const builder = new engine.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const { bytes } of fonts) await builder.add_raw_font(bytes);
  const compiler = await builder.build();
  return {
    marks: false,
    map: (path, bytes) => {
      compiler.map_shadow(`${WORKSPACE}/${path}`, bytes);
    },
    set(main) {
      const world = compiler.snapshot(WORKSPACE, `${WORKSPACE}/${main}`);
      const messages = (world.compile(0, AS_OBJECTS).diagnostics ?? []).map(messageOf);
      return {
        messages,
        write: () => {
          const { result } = world.get_artifact(AS_PDF, AS_OBJECTS);
          world.free();
          if (!result) throw new Error('the engine returned neither a file nor a message');
          return result;
        },
      };
    },
  };
}

function messageOf({ message, path, range }: WasmMessage): EngineMessage {
  const [line, column, endLine, endColumn] = (range.match(/\d+/g) ?? []).map((number) => Number(number) + 1);
  if (!line || !column || !endLine || !endColumn || !path.startsWith(`${WORKSPACE}/`))
    return { message, place: undefined };
  const start = { line, column };
  return {
    message,
    place: { path: path.slice(WORKSPACE.length + 1), start, end: { line: endLine, column: endColumn } },
  };
}
