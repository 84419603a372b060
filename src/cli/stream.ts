/** Whether colours may be written to a stream: to a terminal, unless NO_COLOR is set (no-color.org). */
export function colourOf(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** Shows how far long work has come: one line that is written over on a terminal, nothing elsewhere. */
export function progressOn(stream: NodeJS.WriteStream, quiet: boolean): { step(text: string): void; done(): void } {
  const shown = stream.isTTY === true && !quiet && process.env.TERM !== 'dumb';
  return {
    step: (text) => void (shown && stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`)),
    done: () => void (shown && stream.write('\r\u001b[K')),
  };
}
