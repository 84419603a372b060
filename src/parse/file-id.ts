/** The name of a file without its folder and its ending. */
export function fileId(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}
