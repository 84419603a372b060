import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { EXPLANATIONS, REPORTERS, type ReporterOptions, summaryOf } from '../src/index.js';
import { compareDiagnostics, type Diagnostic, diagnostic, linesOf, placeBetween } from '../src/model/index.js';

// One record, every channel: the same diagnostics, in the same order, with all that belongs to them.

const TEXTS: { readonly [path: string]: string } = {
  'standards/PS-001-register.md': `---\nid: PS-001\n---\n\n## Requirements\n\n### PS-001-R01 Enter\n\nThe office must enter it.\n\n- Actor: ofice\n`,
  'standards/terms/a, b: 100%.md': '---\nlabel: `<b>`\n---\n\n::error::boo ##[add-mask]x @someone\n',
};

function at(path: string, words: string): Diagnostic['place'] {
  const text = TEXTS[path] ?? '';
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return placeBetween(path, linesOf(text), start, start + words.length);
}

const [STANDARD = '', TERM = ''] = Object.keys(TEXTS);
const DIAGNOSTICS: readonly Diagnostic[] = [
  diagnostic('reference-resolves', at(STANDARD, 'ofice'), 'there is no entry of the vocabulary actors "ofice"', {
    hints: ['write "office"'],
    fixes: [{ span: at(STANDARD, 'ofice'), text: 'office' }],
  }),
  diagnostic('requirement-keyword-is-standard', at(STANDARD, 'must'), '"must" is not a keyword', {
    severity: 'info',
    hints: ['write "shall", if it is a duty', 'write "is", if it is a fact'],
  }),
  diagnostic(
    'term-is-used',
    at(TERM, '`<b>`'),
    'nothing uses the term "`<b>` & 100%, ::error:: \u202e@someone"\u0007',
    {
      severity: 'warning',
      hints: ['use it: in a text\nor take it out'],
      related: [{ message: 'the other, [first](http://example.org)', place: at(STANDARD, 'PS-001') }],
    },
  ),
].sort(compareDiagnostics);

const SETTING: ReporterOptions = {
  textOf: (path) => TEXTS[path],
  explanations: EXPLANATIONS,
  toolVersion: '1.2.3',
};
const SUMMARY = summaryOf(DIAGNOSTICS, 2);
const said = (format: keyof typeof REPORTERS, setting: Partial<ReporterOptions> = {}, given = DIAGNOSTICS): string =>
  REPORTERS[format](given, summaryOf(given, 2), { ...SETTING, ...setting });

/** What a channel says, read back: severity, code, place, and the message with hints and related places. */
interface Heard {
  readonly severity: string;
  readonly code: string;
  readonly where: string;
  readonly words: string;
}

/** White space aside, and without what a channel adds so that words of an author do nothing. */
const plain = (text: string): string =>
  text
    .replace(/[\u2060\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const EXPECTED: readonly Heard[] = DIAGNOSTICS.map((one) => ({
  severity: one.severity,
  code: one.code,
  where: `${one.place.path}:${one.place.start.line}:${one.place.start.column}`,
  words: plain(
    [
      one.message.replace('\u202e', '<U+202E>').replace('\u0007', '<U+0007>'),
      ...one.hints.map((hint) => `do: ${hint}`),
      ...one.related.map(
        ({ message, place }) => `see: ${place.path}:${place.start.line}:${place.start.column} ${message}`,
      ),
    ].join(' '),
  ),
}));

/** How each channel is read by what it is for. */
const READ: { readonly [format in keyof typeof REPORTERS]: (text: string) => Heard[] } = {
  pretty(text) {
    const blocks = text.split('\n\n').slice(0, -1);
    return blocks.map((block) => {
      const [head = '', ...lines] = block.split('\n');
      const [, where = '', severity = '', message = '', code = ''] =
        /^(.+:\d+:\d+) {2}(\w+) {2}(.*) {2}([a-z0-9-]+)$/.exec(head) ?? [];
      const more = lines.filter((line) => !/^ {2} *\d* \|/.test(line));
      return { severity, code, where, words: plain([message, ...more].join(' ')) };
    });
  },
  json(text) {
    return (JSON.parse(text) as { diagnostics: Diagnostic[] }).diagnostics.map((one) => ({
      severity: one.severity,
      code: one.code,
      where: `${one.place.path}:${one.place.start.line}:${one.place.start.column}`,
      // JSON keeps what an author wrote; whoever shows it makes it visible.
      words: EXPECTED.find((each) => each.code === one.code)?.words ?? '',
    }));
  },
  sarif(text) {
    return ((JSON.parse(text) as Log).runs[0]?.results ?? []).map((result) => {
      const location = result.locations?.[0]?.physicalLocation;
      const uri = decodeURIComponent(location?.artifactLocation?.uri ?? '');
      return {
        severity: result.level === 'note' ? 'info' : String(result.level),
        code: String(result.ruleId),
        where: `${uri}:${location?.region?.startLine}:${location?.region?.startColumn}`,
        words: plain(String(result.message.text)),
      };
    });
  },
  github(text) {
    const undo = (part: string): string =>
      part.replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
    return [...text.matchAll(/^::(error|warning|notice) (file=.*?)::(.*)$/gm)].map(
      ([, kind, list = '', words = '']) => {
        const properties = Object.fromEntries(list.split(',').map((one) => one.split('=').map(undo)));
        return {
          severity: kind === 'notice' ? 'info' : String(kind),
          code: properties.title ?? '',
          where: `${properties.file}:${properties.line}:${properties.col}`,
          words: plain(undo(words)),
        };
      },
    );
  },
  gitlab(text) {
    interface Item {
      readonly description: string;
      readonly check_name: string;
      readonly severity: string;
      readonly location: {
        readonly path: string;
        readonly positions: { readonly begin: Diagnostic['place']['start'] };
      };
    }
    const severities: { readonly [name: string]: string } = { major: 'error', minor: 'warning', info: 'info' };
    return (JSON.parse(text) as Item[]).map(({ description, check_name, severity, location }) => ({
      severity: severities[severity] ?? '',
      code: check_name,
      where: `${location.path}:${location.positions.begin.line}:${location.positions.begin.column}`,
      words: plain(description),
    }));
  },
  junit(text) {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => /^test(suite|case)$/.test(name),
      processEntities: true,
      htmlEntities: true,
    });
    const suites = parser.parse(text).testsuites.testsuite as { testcase: { [key: string]: never }[] }[];
    return suites.flatMap((suite) =>
      suite.testcase.map((one) => {
        const [, code = '', position = ''] = /^(\S+) at (\d+:\d+)$/.exec(String(one.name)) ?? [];
        const { failure, skipped } = one as { failure?: { '#text': string }; skipped?: { message: string } };
        const [, severity = '', words = ''] = failure
          ? (/ {2}(\w+) {2}([\s\S]*)$/.exec(failure['#text']) ?? [])
          : (/^(\w+): ([\s\S]*)$/.exec(skipped?.message ?? '') ?? []);
        return { severity, code, where: `${one.file}:${position}`, words: plain(words) };
      }),
    );
  },
  markdown(text) {
    const undo = (part: string): string => part.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    const heard: Heard[] = [];
    for (const section of text.split(/^### `+/m).slice(1)) {
      const path = /^(.*?)`+\n/.exec(section)?.[1] ?? '';
      for (const one of section.split(/^- (?=\*\*)/m).slice(1)) {
        const [head = '', ...lines] = one.split('\n');
        const [, severity = '', position = '', message = '', code = ''] =
          /^\*\*(\w+)\*\* at (\d+:\d+): (.*) \(`([a-z0-9-]+)`\)$/.exec(head) ?? [];
        const more = lines
          .filter((line) => /^ {2}- /.test(line))
          .map((line) => line.slice(4).replace(/see: `+(.*?)`+ /, 'see: $1 '));
        heard.push({ severity, code, where: `${path}:${position}`, words: plain(undo([message, ...more].join(' '))) });
      }
    }
    return heard;
  },
};

const FORMATS = Object.keys(REPORTERS) as (keyof typeof REPORTERS)[];

test.each(FORMATS)('%s says severity, code, place, message, hints and related places, in the one order', (format) => {
  const heard = READ[format](said(format));
  // The platform counts annotations by kind, so those that are worst come first there.
  const rank = (severity: string): number => ['error', 'warning', 'info'].indexOf(severity);
  const expected = format === 'github' ? [...EXPECTED].sort((a, b) => rank(a.severity) - rank(b.severity)) : EXPECTED;
  expect(heard).toEqual(expected);
});

test('json keeps every documented field as it is', () => {
  expect(JSON.parse(said('json')).diagnostics).toEqual(DIAGNOSTICS.map(({ fixes: _, ...rest }) => rest));
});

test.each(FORMATS.filter((format) => format !== 'json'))(
  '%s shows no control character and turns no text around',
  (format) => {
    expect(said(format)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  },
);

describe('sarif', () => {
  const schema = JSON.parse(readFileSync(new URL('./schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'));
  // It is written in draft 4, from which it uses nothing but the name of its id that later drafts read differently.
  const { $schema: _draft, id: _id, ...rest } = schema;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  const validate = ajv.compile(rest);
  const apart = {
    old: DIAGNOSTICS.slice(0, 1),
    accepted: [
      { diagnostic: DIAGNOSTICS[2] as Diagnostic, until: '2027-06-30', reason: 'It is being written.', by: '' },
    ],
  };

  test.each([
    ['with diagnostics', said('sarif')],
    ['with what is old and accepted', said('sarif', { apart }, DIAGNOSTICS.slice(1, 2))],
    ['with nothing', said('sarif', {}, [])],
  ])('is valid under the published schema %s', (_, text) => {
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('the schema would find a fault', () => {
    const log = JSON.parse(said('sarif'));
    log.runs[0].results[0].level = 'fatal';
    expect(validate(log)).toBe(false);
  });

  test('says what each rule is, with help as text and as Markdown', () => {
    const [run] = (JSON.parse(said('sarif')) as Log).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map((rule) => rule.id)).toEqual([...new Set(DIAGNOSTICS.map((one) => one.code))].sort());
    for (const rule of rules) {
      expect(rule.fullDescription?.text.length).toBeGreaterThan(rule.shortDescription?.text.length ?? 0);
      expect(rule.help?.text).toContain('Before, in standards/');
      expect(rule.help?.markdown).toContain('```');
    }
    for (const result of run?.results ?? []) expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    expect(run?.columnKind).toBe('utf16CodeUnits');
  });

  test('gives addresses from the top of the repository', () => {
    const log = JSON.parse(said('sarif', { prefix: 'city/' })) as Log;
    const { artifactLocation } = log.runs[0]?.results?.[2]?.locations?.[0]?.physicalLocation ?? {};
    expect(artifactLocation).toEqual({ uri: 'city/standards/terms/a%2C%20b%3A%20100%25.md', uriBaseId: '%SRCROOT%' });
    expect(Object.keys(log.runs[0]?.originalUriBaseIds ?? {})).toEqual(['%SRCROOT%']);
  });

  test('offers the edits that --fix would make, at the characters that they replace', () => {
    const results = (JSON.parse(said('sarif', { prefix: 'city/' })) as Log).runs[0]?.results ?? [];
    expect(results.flatMap(({ ruleId, fixes }) => (fixes ? [ruleId] : []))).toEqual(['reference-resolves']);
    const fixes = results.find(({ ruleId }) => ruleId === 'reference-resolves')?.fixes;
    const [change] = fixes?.[0]?.artifactChanges ?? [];
    expect(change?.artifactLocation.uri).toBe(`city/${STANDARD}`);
    expect(change?.replacements).toEqual([
      {
        deletedRegion: { startLine: 11, startColumn: 10, endLine: 11, endColumn: 15 },
        insertedContent: { text: 'office' },
      },
    ]);
  });

  test('says what is new, old and accepted', () => {
    const results = (JSON.parse(said('sarif', { apart }, DIAGNOSTICS.slice(1, 2))) as Log).runs[0]?.results ?? [];
    expect(results.map((one) => [one.baselineState, one.suppressions?.[0]?.status])).toEqual([
      ['new', undefined],
      ['unchanged', undefined],
      ['unchanged', 'accepted'],
    ]);
  });
});

describe('fingerprints', () => {
  const prints = (
    format: 'sarif' | 'gitlab',
    given: readonly Diagnostic[],
    textOf: ReporterOptions['textOf'],
  ): string[] => {
    const text = said(format, { textOf }, given);
    return format === 'gitlab'
      ? JSON.parse(text).map((one: { fingerprint: string }) => one.fingerprint)
      : ((JSON.parse(text) as Log).runs[0]?.results ?? []).map((one) => one.partialFingerprints?.['charter/v1'] ?? '');
  };

  test.each(['sarif', 'gitlab'] as const)(
    'of %s stay when lines come in above, and differ for a second fault',
    (format) => {
      const before = prints(format, DIAGNOSTICS, SETTING.textOf);
      const lower = DIAGNOSTICS.map((one) => ({
        ...one,
        place: {
          path: one.place.path,
          start: { ...one.place.start, line: one.place.start.line + 2 },
          end: { ...one.place.end, line: one.place.end.line + 2 },
        },
      }));
      expect(prints(format, lower, (path) => `\n\n${TEXTS[path]}`)).toEqual(before);
      const [first] = DIAGNOSTICS as [Diagnostic];
      expect(new Set(prints(format, [first, { ...first }, ...DIAGNOSTICS.slice(1)], SETTING.textOf)).size).toBe(4);
    },
  );
});

describe('github', () => {
  const many = (severity: Diagnostic['severity'], count: number): Diagnostic[] =>
    Array.from({ length: count }, (_, index) =>
      diagnostic(
        'term-is-used',
        {
          path: `standards/${severity}.md`,
          start: { line: index + 1, column: 1 },
          end: { line: index + 1, column: 2 },
        },
        `fault ${index + 1}`,
        { severity },
      ),
    );
  const annotations = (text: string): string[] =>
    text.split('\n').filter((line) => /^::(error|warning|notice) /.test(line));

  test('keeps to what the platform shows, and says in one notice how much more there is and where', () => {
    const text = said(
      'github',
      {},
      [...many('error', 12), ...many('info', 30), ...many('warning', 3)].sort(compareDiagnostics),
    );
    const lines = annotations(text);
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('::notice'))).toHaveLength(10);
    expect(lines.at(-1)).toBe(
      '::notice title=Charter::2 errors and 21 notes not shown here; see the log of this step, or run charter check',
    );
    // Nothing is lost: what is no annotation stands in the log.
    for (const number of [11, 12])
      expect(text).toContain(`standards/error.md:${number}:1  error  fault ${number}  term-is-used`);
  });

  test('shows faults on changed lines before others of their severity', () => {
    const lines = annotations(said('github', { isChanged: ({ start }) => start.line === 12 }, many('error', 12)));
    expect(lines[0]).toContain('line=12,');
    expect(lines.filter((line) => line.includes('line=11,'))).toEqual([]);
  });

  test('no word of an author is a command', () => {
    const evil = diagnostic(
      'term-is-used',
      at(TERM, 'label'),
      '::set-output name=x::y\n::error::z ##[add-mask]q %0A%',
      {},
    );
    const flood = [...many('error', 11), evil].sort(compareDiagnostics);
    const text = said('github', { apart: { old: [evil], accepted: [] } }, flood);
    const commands = text.split('\n').filter((line) => /^\s*::/.test(line) || line.includes('##['));
    for (const line of commands) expect(line).toMatch(/^::(error file=|notice title=Charter|group::|endgroup::)/);
    expect(said('github', {}, [evil])).toContain('::::set-output name=x::y ::error::z ##[add-mask]q %250A%25');
  });

  test('counts paths from the top of the repository', () => {
    expect(said('github', { prefix: 'a,b/' })).toContain('file=a%2Cb/standards/PS-001-register.md,');
  });
});

describe('junit', () => {
  test('a warning fails only where it counts', () => {
    const failures = (strict: boolean): number => said('junit', { strict }).match(/<failure /g)?.length ?? 0;
    expect([failures(false), failures(true)]).toEqual([1, 2]);
    expect(said('junit')).toContain('<testsuites name="charter check" tests="3" failures="1" errors="0" skipped="2">');
  });

  test('a clean check is a case that passed', () => {
    expect(said('junit', {}, [])).toContain('tests="1" failures="0"');
  });
});

describe('markdown', () => {
  test('quotes the line, and lets no word of an author be markup or call a person', () => {
    const text = said('markdown');
    expect(text).toContain('  11 | - Actor: ofice\n     |          ^^^^^');
    expect(text).toContain('\\`\\<b\\>\\` \\& 100%, \\:\\:error\\:\\:');
    expect(text).not.toMatch(/@[a-z]/);
    expect(text).toContain('\\[first\\]\\(http\\://example.org\\)');
  });

  test('stays below what the summary of a job holds', () => {
    const [first] = DIAGNOSTICS as [Diagnostic];
    const text = said(
      'markdown',
      {},
      Array.from({ length: 6000 }, () => first),
    );
    expect(text.length).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/\d+ more are not shown here; run `charter check` to see them all\./);
  });
});

describe('what does not count is listed apart', () => {
  const apart = {
    old: DIAGNOSTICS.slice(0, 1),
    accepted: [
      {
        diagnostic: DIAGNOSTICS[1] as Diagnostic,
        until: '2027-06-30',
        reason: 'Until the consultation.',
        by: 'The editors',
      },
    ],
  };
  test.each(FORMATS.filter((format) => !['gitlab'].includes(format)))('by %s', (format) => {
    const text = said(format, { apart }, []);
    expect(text).toContain('reference-resolves');
    expect(text).toContain('2027-06-30');
    expect(text).toContain('Until the consultation.');
  });

  test('pretty indents it, so that an editor does not count it', () => {
    const text = said('pretty', { apart }, []);
    expect(text.split('\n').filter((line) => /^\S.*:\d+:\d+ /.test(line))).toEqual([]);
    expect(text).toContain('2 files checked: 0 errors, 0 warnings; 1 old; 1 accepted');
  });
});

test('the lines of pretty are what the problem matcher of the editor reads', () => {
  const tasks = JSON.parse(readFileSync(new URL('../.vscode/tasks.json', import.meta.url), 'utf8'));
  const pattern = new RegExp(tasks.tasks[0].problemMatcher.pattern.regexp);
  const found = said('pretty')
    .split('\n')
    .map((line) => pattern.exec(line))
    .filter((match) => match !== null);
  expect(found.map(([, path, line, column, severity]) => `${path}:${line}:${column} ${severity}`)).toEqual(
    EXPECTED.map(({ where, severity }) => `${where} ${severity}`),
  );
  expect(found.map((match) => match[6])).toEqual(EXPECTED.map(({ code }) => code));
  expect(SUMMARY).toEqual({ errors: 1, warnings: 1, files: 2 });
});
