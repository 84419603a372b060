import { expect, test } from 'vitest';
import type { Link } from '../src/model/index.js';
import { baseFiles } from './tools/base.js';
import { linked } from './tools/stages.js';

// Links in prose: what becomes a link, to what, and what stays text.

const HEAD =
  '---\nid: PS-001\ntitle: Public register\nstatus: drafting\nsummary: A city lists its devices.\nprinciple: openness\n---\n\n';
const OTHERS = Object.entries(baseFiles).filter(
  (entry): entry is [string, string] =>
    typeof entry[1] === 'string' && /\/(terms|references|principles|vocabularies)\//.test(entry[0]),
);
const TERM = '---\nlabel: connected device\nalternative_labels:\n  - connected devices\n---\n\nOne with a network.\n';

function linksOf(scope: string, path = 'standards/PS-001-register.md'): string[] {
  const { diagnostics, value } = linked([
    [path, `${HEAD}## Scope\n\n${scope}\n`],
    ...OTHERS,
    ['standards/terms/connected-device.md', TERM],
  ]);
  expect(diagnostics.filter(({ code }) => code.startsWith('link-'))).toEqual([]);
  const links: readonly Link[] = value.framework.linksFrom['PS-001'] ?? [];
  return links
    .filter(({ where }) => where === 'scope' || where.startsWith('note'))
    .map(({ how, to }) => `${how} ${to}`);
}

test.each([
  ['an id', 'As [city-law] asks.', ['prose city-law']],
  ['a label', 'As a [connected device] does.', ['prose connected-device']],
  ['a label in another case, over a line end', 'As a [Connected\ndevice] does.', ['prose connected-device']],
  ['an alternative label', 'As [connected devices] do.', ['prose connected-device']],
  ['words of its own', 'As [the law][city-law] asks.', ['prose city-law']],
  ['words with markup', 'As [the **law**][city-law] asks.', ['prose city-law']],
  ['a label with markup in it', 'As a [*connected* device] does.', ['prose connected-device']],
  ['in emphasis', 'As **[city-law] asks**.', ['prose city-law']],
  ['in a heading', '### After [city-law]', ['prose city-law']],
  ['in a table', '| a | b |\n| - | - |\n| [city-law] | [x][PS-001] |', ['prose city-law', 'prose PS-001']],
  ['in a quote, over a line end', '> As a [connected\n> device] does.', ['prose connected-device']],
  ['in a list in a quote', '> - As [city-law] asks.', ['prose city-law']],
  ['in a footnote', 'So.[^1]\n\n[^1]: As [city-law] asks.', ['prose city-law']],
  ['two beside each other', '[city-law] [device]', ['prose city-law', 'prose device']],
  ['behind an escaped backslash', 'As \\\\[city-law] asks.', ['prose city-law']],
  ['a task list', '- [ ] See [city-law].\n- [x] Done.', ['prose city-law']],
  ['a file', 'As [the law](references/city-law.md) asks.', ['file city-law']],
  ['a section of the same file', 'As [above](#scope) asks.', ['file PS-001']],
  ['a word in brackets', 'As [somebody] asks, [sic], [...] and [1].', []],
  ['brackets around brackets', 'As [[city-law]] asks.', ['prose city-law']],
  ['code', 'As `[city-law]` asks.', []],
  ['a code block', '```\n[city-law]\n```', []],
  ['one bracket that is escaped', 'As \\[city-law] asks.', []],
  ['an address on the web', 'As [the law](https://example.org/city-law) asks.', []],
  ['a definition of the file', 'As [city-law] asks.\n\n[city-law]: https://example.org/', []],
])('%s', (_name, scope, links) => {
  expect(linksOf(scope)).toEqual(links);
});

test.each([
  ['the first use in a section, in any case', 'Each Device, and each device.', ['term device']],
  ['the longest label', 'Each connected device.', ['term connected-device']],
  ['both, where each stands alone', 'Each connected device is a device.', ['term connected-device', 'term device']],
  ['a plural that is an alternative label', 'All devices.', ['term device']],
  ['a use behind an own link to the same term', 'A [device], and each device.', ['prose device']],
  ['whole words alone', 'A devicefree, subdevice, device-like thing.', []],
  ['no heading', '### Each device', []],
  ['no link', 'See [each device](https://example.org/).', []],
  ['no code', 'See `device`.', []],
  ['a use over a line end', 'Each connected\ndevice.', ['term connected-device']],
  ['a use in a table, a quote and a list', '> - Each device.', ['term device']],
])('a term is linked by itself: %s', (_name, scope, links) => {
  expect(linksOf(scope)).toEqual(links);
});

test('ids that every object of JavaScript has are ids like others', () => {
  const names = ['constructor', 'to-string', 'valueof', 'hasownproperty'];
  const files = names.map(
    (name) => [`standards/terms/${name}.md`, `---\nlabel: ${name} thing\n---\n\nWhat [constructor] is.\n`] as const,
  );
  const { diagnostics, value } = linked(files);
  expect(diagnostics).toEqual([]);
  expect(value.framework.idsOf.term).toEqual(['constructor', 'hasownproperty', 'to-string', 'valueof']);
  expect(value.framework.citedBy['constructor' as string]?.map(({ from }) => from)).toEqual([
    'constructor',
    'to-string',
    'valueof',
    'hasownproperty',
  ]);
  const { diagnostics: told } = linked([
    ['standards/terms/a.md', '---\nlabel: a b\nrelated:\n  - constructor\n---\n\nSee [x][toString].\n'],
  ]);
  expect(told.map(({ message }) => message)).toEqual([
    'there is nothing with the id or label "toString"',
    'there is no term "constructor"',
  ]);
});
