import { nearest, type Place, UsageError } from '../model/index.js';

/** Returns the address that opens a file at a position in an editor; empty if no editor is set. */
export type EditorLink = (absolute: string, start: Place['start']) => string;

/** The addresses of editors, as they document them. `{path}` begins with a slash; `{line}` and `{column}` count from 1. */
const EDITORS: { readonly [name: string]: string } = {
  vscode: 'vscode://file{path}:{line}:{column}',
  'vscode-insiders': 'vscode-insiders://file{path}:{line}:{column}',
  vscodium: 'vscodium://file{path}:{line}:{column}',
  cursor: 'cursor://file{path}:{line}:{column}',
  windsurf: 'windsurf://file{path}:{line}:{column}',
  zed: 'zed://file{path}:{line}:{column}',
  idea: 'idea://open?file={path}&line={line}&column={column}',
  webstorm: 'webstorm://open?file={path}&line={line}&column={column}',
  pycharm: 'pycharm://open?file={path}&line={line}&column={column}',
  sublime: 'subl://open?url=file://{path}&line={line}&column={column}',
  textmate: 'txmt://open?url=file://{path}&line={line}&column={column}',
  macvim: 'mvim://open?url=file://{path}&line={line}&column={column}',
  bbedit: 'x-bbedit://open?url=file://{path}&line={line}',
};

/** The schemes of editors. Others, such as `javascript:` or those of a mail program, are not for opening a file. */
const SCHEMES: ReadonlySet<string> = new Set(Object.values(EDITORS).map((address) => address.split(':')[0] ?? ''));

/**
 * Returns the links of an editor, given by its name, `none`, or an address with `{path}`, `{line}` and `{column}`.
 * Throws a UsageError for anything else. The setting is of the user: a framework cannot choose what its links open.
 */
export function editorLinks(setting: string): EditorLink {
  if (setting === 'none') return () => '';
  const pattern = Object.hasOwn(EDITORS, setting) ? EDITORS[setting] : setting;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(pattern ?? '')?.[1]?.toLowerCase();
  if (pattern === undefined || scheme === undefined) throw new UsageError(unknown(setting));
  if (!SCHEMES.has(scheme)) throw new UsageError(`"${scheme}:" is not the scheme of an editor; ${known()}`);
  if (!pattern.includes('{path}'))
    throw new UsageError('the address of an editor needs {path}, and may have {line} and {column}');
  return (absolute, { line, column }) =>
    pattern
      .replaceAll('{path}', () => pathOf(absolute))
      .replaceAll('{line}', String(line))
      .replaceAll('{column}', String(column));
}

/** Returns a path for an address: every part encoded, and a slash before the drive of Windows. */
function pathOf(absolute: string): string {
  const isWindows = /^([a-z]:[\\/]|\\\\)/i.test(absolute);
  const words = (isWindows ? absolute.replaceAll('\\', '/') : absolute).split('/');
  const encoded = words.map((word, index) =>
    isWindows && index === 0 && /^[a-z]:$/i.test(word) ? word : encodeURIComponent(word),
  );
  return /^[a-z]:$/i.test(encoded[0] ?? '') && isWindows ? `/${encoded.join('/')}` : encoded.join('/');
}

function unknown(setting: string): string {
  const near = nearest(setting, Object.keys(EDITORS));
  return `there is no editor "${setting}"; ${near === undefined ? known() : `write ${near}`}`;
}

function known(): string {
  return `choose one of ${Object.keys(EDITORS).join(', ')}, none, or an address of one with {path}, {line} and {column}`;
}
