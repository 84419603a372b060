import {
  asksLater,
  asksNow,
  CHANGE_GROUPS,
  type Change,
  compareText,
  labelOf,
  largerBump,
  type Retirement,
} from '../../model/index.js';
import type { ChangeItem, ChangeSection, Chapter, Head, Inline, Line } from './content.js';
import { type ComposeContext, joined, mention } from './context.js';
import { retiredName } from './retired.js';

/** Changes by actor, or all of them in one group without a title. */
type Groups = ChangeSection['groups'];

/**
 * Composes the changes since the previous release: first what to do now, by actor, then all changes by effect. A file
 * `about` one standard shows only the changes of that standard. Returns nothing if there is no previous release.
 */
export function changeChapter(
  context: ComposeContext,
  about: string | undefined,
  retired: readonly Retirement[],
): readonly Chapter[] {
  const { edition, words } = context;
  if (!edition.changes) return [];
  const { from } = edition.changes;
  const changes = edition.changes.changes.filter(({ owner }) => about === undefined || owner === about);
  const item = (change: Change, full: boolean): ChangeItem => itemOf(context, change, retired, full);
  const duties = (of: readonly Change[]): Groups => byActor(context, of, item);
  const everything = (of: readonly Change[]): Groups => [
    { head: headOf('', ''), items: of.map((one) => item(one, true)) },
  ];
  const now = duties(changes.filter(asksNow));
  const sections: ChangeSection[] = [
    {
      head: headOf(words.say('changes-now', { from }), 'now'),
      lead: now.length === 0 ? words.say('changes-now-nothing') : '',
      groups: now,
    },
    {
      head: headOf(words.say('changes-proposed'), 'proposed'),
      lead: words.say('changes-proposed-intro'),
      groups: duties(changes.filter(asksLater)),
    },
    ...CHANGE_GROUPS.map(({ name, words: of }) => ({
      head: headOf(words.say(`changes-${name}`), name),
      lead: '',
      groups: everything(changes.filter((one) => of.includes(one.change))),
    })),
  ];
  return [
    {
      form: 'changes',
      head: { id: '', title: words.say('pdf-changes'), label: 'chapter changes' },
      lead: words.say('changes-intro', { from }),
      summary: summaryOf(context, from, changes),
      sections:
        changes.length === 0
          ? []
          : sections.filter(({ groups }, index) => index === 0 || groups.some(({ items }) => items.length > 0)),
    },
  ];
}

function headOf(title: string, name: string): Head {
  return { id: '', title, label: name === '' ? '' : `chapter changes ${name}` };
}

function summaryOf({ edition, words }: ComposeContext, from: string, changes: readonly Change[]): string {
  const date = edition.history?.follows?.date;
  const since = date === undefined ? [] : [words.say('changes-follows', { from, date })];
  if (changes.length === 0) return [...since, words.say('changes-none')].join(' ');
  const bump = changes.map((one) => one.bump).reduce(largerBump, 'none');
  const meaning = words.find(`bump-${bump}-meaning`) ?? '';
  return [...since, words.say('changes-count', { count: String(changes.length) }), meaning].join(' ').trim();
}

/** Groups changes by actor, in the order of the vocabulary. Changes without an actor come last. */
function byActor(
  { framework, words }: ComposeContext,
  changes: readonly Change[],
  item: (change: Change, full: boolean) => ChangeItem,
): Groups {
  const order = framework.idsOf['vocabulary/actors'] ?? [];
  const rank = (id: string): number => {
    const at = order.indexOf(`actors/${id}`);
    return at < 0 ? order.length : at;
  };
  const effect = ({ change }: Change): number => CHANGE_GROUPS.findIndex((group) => group.words.includes(change));
  const sorted = [...changes].sort((a, b) => effect(a) - effect(b));
  const group = (title: string, of: readonly Change[]): Groups =>
    of.length === 0 ? [] : [{ head: headOf(title, ''), items: of.map((one) => item(one, false)) }];
  const actors = [...new Set(changes.flatMap((one) => one.actors))].sort(
    (a, b) => rank(a) - rank(b) || compareText(a, b),
  );
  return [
    ...actors.flatMap((id) =>
      group(
        framework.entities[`actors/${id}`]?.title ?? id,
        sorted.filter((one) => one.actors.includes(id)),
      ),
    ),
    ...group(
      words.say('changes-everyone'),
      sorted.filter((one) => one.actors.length === 0),
    ),
  ];
}

/** Composes a change. A `full` item shows the notes instead of the statement of the requirement. */
function itemOf(context: ComposeContext, change: Change, retired: readonly Retirement[], full: boolean): ChangeItem {
  const { framework, words } = context;
  const entity = framework.entities[change.id];
  const [kind = ''] = (entity?.kind ?? change.kind).split('/');
  const title = framework.settings.kinds.find(({ name }) => name === kind)?.title ?? kind;
  return {
    word: labelOf(words, 'change', change.change),
    name: entity ? mention(context, entity) : retiredName(change.id, change.title, retired),
    kind: words.find(`kind-${kind}`) ?? title,
    reason: change.reason,
    statement: !full && entity?.kind === 'requirement' ? String(entity.data.statement ?? '') : '',
    lines: linesOf(context, change),
  };
}

function linesOf(context: ComposeContext, change: Change): readonly Line[] {
  const { words, framework } = context;
  const days = [
    ...(change.effective === '' ? [] : [`${words.say('binds-from')} ${change.effective}`]),
    ...(change.sunset === '' ? [] : [`${words.say('binds-until')} ${change.sunset}`]),
  ].join(' ');
  const users = change.affects.flatMap((id) => framework.entities[id] ?? []);
  const notes = change.notes.flatMap((note) => note.text);
  return [
    line(words.say('pdf-changes-when'), days === '' ? [] : [[text(days)]]),
    line(
      words.say('changes-affects'),
      users.length === 0
        ? []
        : [
            joined(
              context,
              users.map((one) => mention(context, one)),
            ),
          ],
    ),
    line(
      words.say('changes-note'),
      notes.map((one) => [text(one)]),
    ),
  ].filter(({ c }) => c.length > 0);
}

function line(name: string, values: readonly (readonly Inline[])[]): Line {
  return { name, c: values.map((c) => ({ t: 'p', c })) };
}

function text(v: string): Inline {
  return { t: 'text', v };
}
