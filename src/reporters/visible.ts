/**
 * Text that came from a file, safe for a terminal or a log: control characters and those that change the direction of
 * the text (Unicode Bidirectional Algorithm, UAX #9) are shown as their code point.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

/** The same on one line, so that no text of an author can pretend to be a line of the report. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\t ]*[\r\n]+[\t ]*/g, ' '));
}
