/** Shortens plain text to one line of the length that search engines and lists show. */
export function shorten(text: string, length = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, line.lastIndexOf(' ', length - 1))}…`;
}
