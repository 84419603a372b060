/** Whether colours may be written to a stream: to a terminal, unless NO_COLOR is set (no-color.org). */
export function colourOf(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** The width of text on a terminal, in columns. */
const COLUMNS = 78;

/** Wraps text at 78 columns, with each line indented; a longer word gets its own line. */
export function wrap(text: string, indent = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line !== '' && indent + line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${' '.repeat(indent)}${one}`.trimEnd()).join('\n');
}
