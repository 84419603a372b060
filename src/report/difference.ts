import { styleText } from 'node:util';
import { inText, piecesText } from '../diagnostics/reporters/markdown.js';
import { visible } from '../diagnostics/reporters/text.js';
import { type Bump, type Change, type ChangeWord, type Difference, phrasesOf, piecesOf } from '../model/index.js';
import { escaped, piecesHtml, STYLE } from './redline-html.js';

const VERBS: { readonly [word in ChangeWord]: string } = {
  added: 'is new',
  removed: 'is removed',
  moved: 'has moved',
  split: 'is split',
  merged: 'is merged',
  reversed: 'now says the opposite',
  strengthened: 'becomes stricter',
  weakened: 'becomes less strict',
  status: 'changes status',
  reworded: 'is reworded',
  changed: 'changes',
  editorial: 'is corrected',
};
const BUMPS: { readonly [bump in Bump]: string } = {
  major: ' (MAJOR)',
  minor: ' (MINOR)',
  patch: ' (PATCH)',
  none: '',
};

/** A change as one sentence: "PS-004-R02 becomes stricter: retention 30 to 14 days (MINOR)". */
export function sentenceOf(change: Change): string {
  const { id, kind, title, reason, bump } = change;
  // People cite a requirement by its id, but know a term by its name.
  const name = kind === 'term' ? `the term "${title}"` : id;
  return `${name} ${VERBS[change.change]}: ${reason}${BUMPS[bump]}`;
}

/** The reason for a change, with the requirements that a changed term affects. */
function reasonOf({ reason, affects }: Change): string {
  return affects.length > 0 ? `${reason}; used by ${affects.join(', ')}` : reason;
}

/** The groups in a list of changes, those that require most of a reader first. */
const GROUPS: readonly { readonly title: string; readonly words: readonly ChangeWord[] }[] = [
  { title: 'Reversed', words: ['reversed'] },
  { title: 'Stricter', words: ['strengthened'] },
  { title: 'New', words: ['added'] },
  { title: 'Removed', words: ['removed'] },
  { title: 'Moved, split or merged', words: ['moved', 'split', 'merged'] },
  { title: 'Less strict', words: ['weakened'] },
  { title: 'Status', words: ['status'] },
  { title: 'Reworded', words: ['reworded'] },
  { title: 'Other changes', words: ['changed'] },
  { title: 'Editorial', words: ['editorial'] },
];

/** Groups changes; empty groups are left out. */
function grouped(changes: readonly Change[]): { readonly title: string; readonly changes: readonly Change[] }[] {
  return GROUPS.map(({ title, words }) => ({
    title,
    changes: changes.filter((one) => words.includes(one.change)),
  })).filter((group) => group.changes.length > 0);
}

/** Returns the bump as a sentence. */
export function bumpSentence(bump: Bump): string {
  return bump === 'none' ? 'No change requires a new version.' : `The changes require at least a ${bump} version.`;
}

/** Describes whom a change affects; empty if it affects nobody, as in a standard that nobody has to follow yet. */
function effectWords({ effect, bump }: Change): string {
  if (bump !== 'major') return '';
  const words = [
    ...(effect.conformance ? ['those who conform may no longer conform'] : []),
    ...(effect.citation ? ['citations of it change meaning'] : []),
  ];
  return words.join('; ');
}

/** Returns the texts whose words are compared; undefined for names and values. */
export function textsOf(change: Change): { readonly before: string; readonly after: string } | undefined {
  const finding = change.findings.find(
    (one) =>
      typeof one.before === 'string' &&
      typeof one.after === 'string' &&
      one.before.includes(' ') &&
      one.after.includes(' '),
  );
  if (!finding || finding.aspect.startsWith('parameter ')) return undefined;
  return { before: String(finding.before), after: String(finding.after) };
}

/** Formats a difference as a single self-contained page. */
export function differenceHtml({ from, to, bump, changes }: Difference): string {
  const title = `Changes from ${from} to ${to}`;
  const groups = grouped(changes).map(
    (group) => `<section><h2>${escaped(group.title)}</h2><ul>${group.changes.map(htmlItem).join('\n')}</ul></section>`,
  );
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${changes.length === 0 ? 'Nothing changed.' : bumpSentence(bump)}</p>
${groups.join('\n')}
</main></body></html>
`;
}

function htmlItem(change: Change): string {
  const texts = textsOf(change);
  const effect = effectWords(change);
  const parts = [
    `<p><strong>${escaped(change.id)}</strong> ${escaped(change.title === change.id ? '' : change.title)}<br>${change.change}: ${escaped(reasonOf(change))} (${change.bump})</p>`,
    ...(effect === '' ? [] : [`<p><strong>${escaped(effect)}</strong></p>`]),
    ...(texts ? [`<p>${piecesHtml(phrasesOf(piecesOf(texts.before, texts.after)))}</p>`] : []),
    ...change.notes.flatMap((note) => note.text.map((text) => `<p class="meaning">${escaped(text)}</p>`)),
  ];
  return `<li>${parts.join('')}</li>`;
}

/** Formats a difference for other programs, in the documented shape. */
export function differenceJson({ from, to, bump, changes }: Difference): string {
  const shown = changes.map((change) => ({
    kind: change.kind,
    id: change.id,
    change: change.change,
    effect: change.effect,
    before: change.before,
    after: change.after,
    reason: reasonOf(change),
  }));
  return `${JSON.stringify({ from, to, bump, changes: shown }, null, 2)}\n`;
}

/** Formats a difference as Markdown, for a comment on a proposal or for release notes. */
export function differenceMarkdown({ from, to, bump, changes }: Difference): string {
  const groups = grouped(changes).flatMap(({ title, changes: members }) => [
    `## ${title}`,
    '',
    ...members.flatMap(markdownItem),
    '',
  ]);
  const lead = changes.length === 0 ? 'Nothing changed.' : bumpSentence(bump);
  return [`# Changes from ${inText(from)} to ${inText(to)}`, '', lead, '', ...groups].join('\n');
}

function markdownItem(change: Change): string[] {
  const texts = textsOf(change);
  const effect = effectWords(change);
  return [
    `- **${inText(change.id)}** ${inText(change.title === change.id ? '' : change.title)}: ${change.change}, ${inText(reasonOf(change))} (${change.bump})${effect === '' ? '' : `; ${effect}`}`,
    ...(texts ? [`  - ${piecesText(piecesOf(texts.before, texts.after))}`] : []),
    ...change.notes.flatMap((note) => note.text.map((text) => `  - Note: ${inText(text)}`)),
  ];
}

/** Formats a difference for a terminal: grouped by effect, each change with its reason. */
export function differencePretty(difference: Difference, { colour }: { readonly colour: boolean }): string {
  const paint = (style: 'bold' | 'dim' | 'cyan', text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const { from, to, bump, changes } = difference;
  const line = (change: Change): string[] => {
    const texts = textsOf(change);
    return [
      `  ${paint('bold', change.id)} ${visible(change.title === change.id ? '' : change.title)}`.trimEnd(),
      `    ${change.change}: ${visible(reasonOf(change))}${change.bump === 'none' ? '' : paint('dim', ` (${change.bump})`)}`,
      ...(effectWords(change) === '' ? [] : [`    ${effectWords(change)}`]),
      ...(texts ? [`    - ${visible(texts.before)}`, `    + ${visible(texts.after)}`] : []),
      ...change.notes.flatMap((note) => note.text.map((text) => `    ${paint('cyan', 'note:')} ${visible(text)}`)),
      ...(change.needsNote ? ['    needs a note in standards/changes/ that gives its class'] : []),
    ];
  };
  const groups = grouped(changes).flatMap(({ title, changes: members }) => [
    '',
    paint('bold', `${title} (${members.length})`),
    ...members.flatMap(line),
  ]);
  const head = changes.length === 0 ? `nothing changed between ${from} and ${to}` : `changes from ${from} to ${to}`;
  return `${[visible(head), ...groups, ...(changes.length > 0 ? ['', bumpSentence(bump)] : [])].join('\n')}\n`;
}
