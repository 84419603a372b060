// Writes the comment on a pull request from the report of its workflow. That workflow ran untrusted code, so the report
// may contain anything: only data of the expected form is used, with a length limit and as plain text.

/** The first line of the comment, which identifies it. It is not shown. */
export const MARKER = '<!-- charter report -->';
const BUMPS = {
  major: 'It requires a **MAJOR** version.',
  minor: 'It requires a **MINOR** version.',
  patch: 'It requires a **PATCH** version.',
  none: 'It does not require a new version.',
};
const SHOWN = 40;

/**
 * @param {unknown} report the contents of report.json
 * @returns {string} Markdown
 */
export function commentText(report) {
  const data = isObject(report) ? report : {};
  const changes = list(data.changes).map(changeLine).filter(Boolean);
  const diagnostics = isObject(data.diagnostics) ? data.diagnostics : {};
  return [
    MARKER,
    '### What this change means',
    '',
    Object.hasOwn(BUMPS, String(data.bump)) ? BUMPS[String(data.bump)] : 'The report could not be read.',
    '',
    ...changes.slice(0, SHOWN),
    ...(changes.length > SHOWN ? [`- and ${changes.length - SHOWN} more`] : []),
    ...(changes.length > 0 ? [''] : []),
    `New diagnostics: ${count(diagnostics.fresh)}. Resolved: ${count(diagnostics.resolved)}.`,
    '',
    'The full report, with the text before and after, is an artifact of the check. This comment was generated from the',
    'pull request and has not been reviewed.',
    '',
  ].join('\n');
}

function changeLine(change) {
  if (!isObject(change) || typeof change.sentence !== 'string') return '';
  return `- ${plain(change.sentence, 300)}`;
}

/** Makes text safe to show: no links, mentions, images, markup or line breaks. */
export function plain(text, most) {
  const line = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const characters = [...line];
  // The host links names after @, numbers after # and addresses even in escaped text, so an invisible word joiner (U+2060)
  // splits them. All other markup characters are escaped.
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
