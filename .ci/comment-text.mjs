// The comment on a pull request, from the report that its workflow made. That workflow ran the code of a stranger, so
// the report may hold anything: only what has the expected shape is used, cut to a length, and shown as plain text.

/** The first line of the comment, by which it is found again. It is not shown. */
export const MARKER = '<!-- charter report -->';
const BUMPS = {
  major: 'It asks for a **MAJOR** version.',
  minor: 'It asks for a **MINOR** version.',
  patch: 'It asks for a **PATCH** version.',
  none: 'It changes nothing that asks for a new version.',
};
const SHOWN = 40;

/**
 * @param {unknown} report what report.json says
 * @returns {string} Markdown
 */
export function commentText(report) {
  const data = isObject(report) ? report : {};
  const changes = list(data.changes).map(changeLine).filter(Boolean);
  const faults = isObject(data.diagnostics) ? data.diagnostics : {};
  return [
    MARKER,
    '### What this change means',
    '',
    Object.hasOwn(BUMPS, String(data.bump)) ? BUMPS[String(data.bump)] : 'The report could not be read.',
    '',
    ...changes.slice(0, SHOWN),
    ...(changes.length > SHOWN ? [`- and ${changes.length - SHOWN} more`] : []),
    ...(changes.length > 0 ? [''] : []),
    `New faults: ${count(faults.fresh)}. Resolved: ${count(faults.resolved)}.`,
    '',
    'The whole report, with the text before and after, is an artifact of the check. This comment was written by a',
    'program from what the pull request contains; nobody has reviewed it yet.',
    '',
  ].join('\n');
}

function changeLine(change) {
  if (!isObject(change) || typeof change.sentence !== 'string') return '';
  return `- ${plain(change.sentence, 300)}`;
}

/** Text that is shown as it is: no link, no mention, no image, no markup, no line of its own. */
export function plain(text, most) {
  const line = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const characters = [...line];
  // Names after @, numbers after # and addresses are found in what is shown, so that no markup hides them: an invisible
  // joiner (U+2060) takes them apart. The rest is markup, and is written as what it is.
  const apart = characters
    .slice(0, most)
    .join('')
    .replace(/[@#:]|www(?=\.)|\bGH(?=-)/gi, '$&\u2060');
  const shown = apart.replace(/[^\p{L}\p{N}\p{M}\u2060 ,;-]/gu, (character) => `&#${character.codePointAt(0)};`);
  return characters.length > most ? `${shown}…` : shown;
}

function count(value) {
  return Array.isArray(value) ? value.length : 0;
}

function list(value) {
  return Array.isArray(value) ? value.slice(0, 2000) : [];
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
