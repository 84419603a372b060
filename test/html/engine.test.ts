import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engineFor } from '../../src/formats/html/liquid.js';
import { LiquidCompiler, slotsFor } from '../../src/formats/html/liquid-compiler.js';
import { SafeHtml } from '../../src/formats/html/safe-html.js';
import { PageWriter } from '../../src/formats/html/writer.js';
import { wordsIn } from '../../src/model/index.js';
import { materials } from './fixture.js';

const given = materials();

const words = (strings: { readonly [key: string]: string }) => wordsIn('en', 'en', { en: strings });
const strings = { hello: 'Hello', 'items-count': '{count} items', 'status-new': 'New' };

/** The result of LiquidJS, with the blank lines and indentation before tags removed; undefined for an error. */
function interpreted(templates: { readonly [name: string]: string }, view: object, globals: object) {
  const engine = engineFor({ ...given, templates }, words(strings));
  try {
    const text: string = engine.renderSync(engine.parse(templates['templates/html/main'] ?? ''), view, { globals });
    return text.replace(/\s*\n\s*(?=<)/g, '\n');
  } catch {
    return undefined;
  }
}

/** The result of the compiled template; undefined if it is left to LiquidJS. */
function compiled(templates: { readonly [name: string]: string }, view: object, globals: object) {
  const engine = engineFor({ ...given, templates }, words(strings));
  try {
    const template = new LiquidCompiler(engine).compile(engine.parse(templates['templates/html/main'] ?? ''));
    const page = new PageWriter();
    template.write(slotsFor(template, view, globals), page);
    return page.end().html;
  } catch {
    return undefined;
  }
}

const main = (text: string, parts: { readonly [name: string]: string } = {}) => ({
  'templates/html/main': text,
  ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`templates/html/${name}`, part])),
});

const view = {
  name: 'Ann & <Bob>',
  blank: ' ',
  empty: '',
  none: null,
  no: false,
  zero: 0,
  five: 5,
  list: ['a', 'b\n', ' <c>'],
  nothing: [],
  object: { size: 3, first: 'one', x: { y: 'deep' } },
  plain: { a: 1, b: '2' },
  items: [
    { title: 'One', tags: ['x'] },
    { title: 'Two', tags: [] },
    { title: '', tags: ['y', 'z'] },
  ],
  html: new SafeHtml('\n  <p>safe</p>\n\n   <p>more</p>  '),
  text: 'line\n\n  next',
  toString: 'own',
};
const globals = { site: { title: 'Site', list: [1, 2] }, level: { title: 2 }, name: 'global' };

/** Each with the same result from both, and whether it is compiled. */
const TEMPLATES: readonly [string, boolean][] = [
  ['{{ name }} {{ site.title }} {{ level.title }}', true],
  ['a\n  {{ html }}\n  <b>{{ text }}</b>\n\n<i>', true],
  ['{{ list.size }} {{ list.first }} {{ list.last }} {{ list[1] }} {{ list[-1] }} {{ name.size }}', true],
  ['{{ object.size }} {{ object.first }} {{ object.x.y }} {{ plain.size }} {{ toString }}', true],
  ['{{ object["x"]["y"] }} {{ list[zero] }}', true],
  ['{% if none %}1{% elsif zero %}2{% else %}3{% endif %}{% if missing %}4{% endif %}', true],
  ['{% unless no %}1{% else %}2{% endunless %}{% unless name %}3{% elsif five %}4{% else %}5{% endunless %}', true],
  ['{% if five > 3 and name != "" or no %}yes{% endif %}{% if list contains "a" %}has{% endif %}', true],
  ['{% if five >= 5 %}ge{% endif %}{% if five < 2 %}lt{% endif %}{% if not no %}not{% endif %}', true],
  ['{% if empty == blank %}a{% endif %}{% if nothing == empty %}b{% endif %}{% if none == nil %}c{% endif %}', true],
  [
    '{% for one in items %}\n  <li>{{ forloop.index }} {{ one.title }}{% unless forloop.last %},{% endunless %}</li>\n{% endfor %}',
    true,
  ],
  [
    '{% for one in items %}{% for tag in one.tags %}{{ forloop.first }}{{ tag }}{{ one.title }}{% else %}-{% endfor %}{{ forloop.length }}{% endfor %}',
    true,
  ],
  [
    '{% for pair in plain %}{{ pair[0] }}={{ pair[1] }};{% endfor %}{% for one in name %}{{ one }}{% endfor %}{% for one in none %}x{% else %}y{% endfor %}',
    true,
  ],
  ['{% for one in list limit: 1 %}{{ one }}{% endfor %}', false],
  ['{% for one in list %}{{ one }}{% break %}{% endfor %}', false],
  ['{% for n in (1..3) %}{{ n }}{% endfor %}', false],
  [
    '{% case five %}{% when 4, 5 %}a{% when 5 %}b{% else %}c{% endcase %}{% case name %}{% when "x" %}a{% else %}c{% endcase %}',
    true,
  ],
  [
    '{% assign x = five | plus: 2 %}{{ x }}{% for x in list %}{{ x }}{% assign y = x %}{% endfor %}{{ x }}{{ y }}',
    true,
  ],
  ['{% assign name = name | append: "!" %}{{ name }}', true],
  ['{% capture x %}\n <b>{{ name }}</b>\n{% endcapture %}{{ x }}{{ x | size }}', true],
  [
    '{{ "hello" | string }} {{ "items-count" | string: count: five }} {{ "new" | label: "status" }}{{ "a b" | replace: " ", "-" }}',
    true,
  ],
  ['{{ missing | default: "d" }} {{ empty | default: name }} {{ "a,b" | split: "," | join: "-" }}', true],
  ['{{ items | map: "title" | join: "," }}', true],
  ['{{ items | where: "title", "One" | size }}', false],
  ['{{ items }} {{ plain }} {{ no }} {{ none }} {{ nothing }} {{ five }}', true],
  ['{{ "x" | string }}', false],
  ['{{ missing }}', false],
  ['{{ object.missing }}', false],
  ['{{ object.constructor }} ', false],
  ['{% if object.constructor %}a{% else %}b{% endif %}{% if name.length %}c{% endif %}', true],
  ['{{ forloop.index }}', false],
  ['{% for one in list %}{{ forloop }}{% endfor %}', false],
  ['{% cycle "a", "b" %}', false],
  ['{% raw %}{{ raw }}{% endraw %}', false],
  ['{%- comment -%} no {%- endcomment -%} yes', true],
  ['{{ name | upcase | downcase | capitalize | truncate: 5 }}', true],
  ['{% if five == "5" %}a{% endif %}{% if list == list %}same{% endif %}', true],
  ['{{ five == 5 }} {{ no or five }}', true],
];

describe('a compiled template', () => {
  test.each(TEMPLATES)('%j gives what LiquidJS gives', (text, isCompiled) => {
    const expected = interpreted(main(text), view, globals);
    const made = compiled(main(text), view, globals);
    if (isCompiled) expect(made).toBeDefined();
    if (made !== undefined) expect(made).toBe(expected);
    if (!isCompiled) expect(made).toBeUndefined();
  });

  test.each([
    ['{% render "part", name: five, other: missing %}', 'x'],
    ['{% render "part", name: five %}', '{{ name }} {{ site.title }} {% if items %}leak{% endif %}'],
    ['{% render "part" %}', '{{ name }}'],
    ['{% assign x = 1 %}{% render "part" %}', '{% if x %}leak{% endif %}'],
    [
      '{% render "part", list: list, n: 0 %}',
      '{{ list[n] }}{% if n < 2 %}{% assign m = n | plus: 1 %}{% render "part", list: list, n: m %}{% endif %}',
    ],
    ['{% render "missing" %}', ''],
    ['{% if no %}{% render "missing" %}{% endif %}ok', ''],
    [
      '{% for one in items %}{% render "part", one: one %}{% endfor %}',
      '{% for one in one.tags %}{{ one }}{% endfor %}{{ one.title }}',
    ],
    ['{% render "part" with five as name %}', '{{ name }}'],
  ])('%j gives what LiquidJS gives, with a part %j', (text, part) => {
    const templates = main(text, { part });
    const made = compiled(templates, view, globals);
    if (made !== undefined) expect(made).toBe(interpreted(templates, view, globals));
    else if (!text.includes(' with ')) expect(interpreted(templates, view, globals)).toBeUndefined();
  });

  test('gives what LiquidJS gives, for any template and any values', () => {
    const path = fc.constantFrom(
      'a',
      'b',
      'a.b',
      'a.size',
      'b.first',
      'c[0]',
      'c.last',
      'one',
      'one.b',
      'x',
      '"s"',
      '3',
      'true',
      'html',
      'g.h',
    );
    const filter = fc.constantFrom(
      '',
      ' | upcase',
      ' | size',
      ' | plus: 1',
      ' | default: "d"',
      ' | append: a',
      ' | split: "," | join: b',
    );
    const space = fc.constantFrom('', ' ', '\n', '\n  ', '\u00a0\n ', 'word', '<b>', '\n\n<i>', '- ');
    const condition = fc
      .tuple(path, fc.constantFrom('', '==', '!=', '>', '<', 'contains', 'and', 'or'), path)
      .map(([left, operator, right]) => (operator === '' ? left : `${left} ${operator} ${right}`));
    const { block } = fc.letrec<{ block: string; piece: string }>((tie) => ({
      block: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
      piece: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        space,
        fc.tuple(path, filter).map(([one, two]) => `{{ ${one}${two} }}`),
        fc.tuple(path, filter).map(([one, two]) => `{%- assign x = ${one}${two} %}`),
        fc
          .tuple(condition, tie('block'), tie('block'))
          .map(([one, two, three]) => `{% if ${one} %}${two}{% else %}${three}{% endif %}`),
        fc
          .tuple(condition, tie('block'), condition, tie('block'))
          .map(([one, two, three, four]) => `{% unless ${one} -%}${two}{% elsif ${three} %}${four}{% endunless %}`),
        fc
          .tuple(path, tie('block'), tie('block'))
          .map(([one, two, three]) => `{% for one in ${one} %}${two}{{ forloop.index }}{% else %}${three}{% endfor %}`),
        fc
          .tuple(path, path, tie('block'), tie('block'))
          .map(
            ([one, two, three, four]) =>
              `{% case ${one} %}{% when ${two}, "s" %}${three}{% else %}${four}{% endcase %}`,
          ),
        tie('block').map((one) => `{% capture x %}${one}{% endcapture %}`),
        fc.tuple(path, path).map(([one, two]) => `{% render "part", a: ${one}, one: ${two} %}`),
      ),
    }));
    const leaf = fc.oneof(
      fc.constantFrom('', 'a', 'a,b', '<b>', ' x\n', '\n', null, true, false, 0, 7, 's'),
      fc.constantFrom('\n <p>x</p>\n', '<i>y</i>', '').map((html) => new SafeHtml(html)),
    );
    const value = fc.oneof(
      leaf,
      fc.array(leaf, { maxLength: 3 }),
      fc.record({ b: leaf, size: leaf }, { requiredKeys: [] }),
    );
    const values = fc.record({ a: value, b: value, c: value, html: leaf }, { requiredKeys: [] });
    let rendered = 0;
    fc.assert(
      fc.property(block, block, values, (text, part, one) => {
        const templates = main(text, { part });
        const expected = interpreted(templates, one, { g: { h: 'global' } });
        const made = compiled(templates, one, { g: { h: 'global' } });
        // What is not compiled is left to LiquidJS.
        if (made === undefined) return true;
        rendered += 1;
        return made === expected;
      }),
      { numRuns: 500 },
    );
    expect(rendered).toBeGreaterThan(20);
  });
});

test('every template of the package is compiled, except a list that is made once a language', () => {
  const engine = engineFor(given, words({}));
  const compiler = new LiquidCompiler(engine);
  const paths = Object.keys(given.templates).filter((path) => path.endsWith('.liquid'));
  const others = paths.filter((path) => {
    try {
      compiler.compile(engine.parse(given.templates[path] ?? ''));
      return false;
    } catch {
      return true;
    }
  });
  expect(others).toEqual(['templates/html/references.liquid']);
  expect(paths.length).toBeGreaterThan(50);
});
