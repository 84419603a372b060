/** Words as the source of a regular expression that finds them and nothing else. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
