import { expect, test } from 'vitest';
import { outline, saidOf } from '../tools/outline.js';

// What is said of frontmatter and of YAML files that cannot be read, with the edits. A place stands in ‹› and shows what
// the file has there.

const ROWS: readonly (readonly [title: string, text: string, said: readonly string[]])[] = [
  ['a tab that indents', 'a:\n\tb: c\n', ['frontmatter-is-yaml ‹\t›']],
  ['a tab behind spaces', 'a:\n  \tb: c\n', ['frontmatter-is-yaml ‹\t›']],
  ['values that start with a sign', 'a: @x\nb: c\n', ['frontmatter-is-yaml ‹@x› fix ‹@x›→‹"@x"›']],
  ['a value that starts with a backtick', 'a: `x` y  \n', ['frontmatter-is-yaml ‹`x` y› fix ‹`x` y›→‹"`x` y"›']],
  ['a value that starts with a per cent sign', 'a: %x\n', ['frontmatter-is-yaml ‹%x› fix ‹%x›→‹"%x"›']],
  ['a sign in a value that quotes would change', 'a: @x "y"\n', ['frontmatter-is-yaml ‹@x "y"›']],
  ['a value in curly quotes', 'a: “b: c”\n', ['frontmatter-is-yaml ‹“b: c”› fix ‹“b: c”›→‹"b: c"›']],
  ['a value with a colon', 'title: A: b\nb: c\n', ['frontmatter-is-yaml ‹A: b› fix ‹A: b›→‹"A: b"›']],
  ['a value with a colon at its end', 'title: A b:\nb: c\n', ['frontmatter-is-yaml ‹A b:› fix ‹A b:›→‹"A b:"›']],
  ['a key that continues a value', 'title: A\n  b: c\n', ['frontmatter-is-yaml ‹A›']],
  ['a line without a colon', 'title: A\nwords\nb: c\n', ['frontmatter-is-yaml ‹words›']],
  ['a first line without a colon', 'words\nb: c\n', ['frontmatter-is-yaml ‹words›']],
  ['a line with a colon and no space', 'title:A\nb: c\n', ['frontmatter-is-yaml ‹title:A›']],
  ['a last line without a colon', 'a: b\nwords', ['frontmatter-is-yaml ‹words›']],
  ['a backslash in double quotes', 'a: "b\\q"\n', ['frontmatter-is-yaml ‹\\q›']],
  ['two documents', 'a: b\n---\nc: d\n', ['frontmatter-is-yaml ‹---›']],
  ['a quote that does not close', 'a: "b\nc: d\n', ['frontmatter-is-yaml ‹"b›']],
  ['a single quote that does not close', "a: 'b\nc: d\n", ["frontmatter-is-yaml ‹'b›"]],
  ['a quote that does not close, in a list', '- "a", b\n- c: "d\n', ['frontmatter-is-yaml ‹, b›']],
  ['a bracket that does not close', 'a: [b, c\nd: e\n', ['frontmatter-is-yaml ‹[›']],
  ['a bracket within one that does not close', 'a: [b, {c: d\ne: f\n', ['frontmatter-is-yaml ‹{›']],
  ['a bracket whose text is not indented', 'a: [\nb\n]\nc: d\n', ['frontmatter-is-yaml ‹[›']],
  ['a brace that does not close', 'a: {b: c\n', ['frontmatter-is-yaml ‹{›']],
  ['a bracket that closes and was not opened', 'a: [b]]\nc: d\n', ['frontmatter-is-yaml ‹]›']],
  ['a list on the line of its key', 'a: - b\nc: d\n', ['frontmatter-is-yaml ‹- b›']],
  ['text behind a quote', 'a: "b" c\nd: e\n', ['frontmatter-is-yaml ‹c›']],
  ['text behind a single quote', "a: 'b's\nd: e\n", ['frontmatter-is-yaml ‹s›']],
  ['text behind a block mark', 'a: | b\n  c\n', ['frontmatter-is-yaml ‹b›']],
  ['a line that does not continue', 'a: b\n c: d\n e: f\n', ['frontmatter-is-yaml ‹b›']],
  ['a list below a value', 'a: b\n- c\n', ['frontmatter-is-yaml ‹- c›']],
  ['an item that is not indented as the others', 'a:\n  - b\n - c\n', ['frontmatter-is-yaml ‹ ›']],
  ['a key that is not indented as the others', 'a:\n    b: c\n  d: e\n', ['frontmatter-is-yaml ‹ ›']],
  ['a comma in a bracket', 'a: [b,, c]\n', ['frontmatter-is-yaml ‹[›']],
  ['a question mark', '? a\nb: c\n', []],
  ['a reserved directive', '%YAML 3.0\n---\na: b\n', []],
  ['an anchor', 'a: &x b\n', ['frontmatter-is-yaml ‹&x b›']],
  ['an alias', 'a: &x b\nc: *x\n', ['frontmatter-is-yaml ‹&x b›']],
  ['an alias alone', 'a: *x\n', ['frontmatter-is-yaml ‹*x›']],
  ['a tag', 'a: !!str b\nc: !x d\n', ['frontmatter-is-yaml ‹!!str b›']],
  ['an anchor in a list', 'a:\n  - b\n  - &c d\n', ['frontmatter-is-yaml ‹&c d›']],
  ['a merge key', 'a: {b: c}\n<<: {d: e}\n', ['frontmatter-is-yaml ‹<<›']],
  ['a list as a key', '[a, b]: c\n', ['frontmatter-is-yaml ‹[a, b]›']],
  ['a group as a key', '? {a: b}\n: c\n', ['frontmatter-is-yaml ‹{a: b}›']],
  ['a key without a name', ': c\n', []],
  ['the key of a prototype', 'a:\n  __proto__: b\n', ['frontmatter-is-yaml ‹__proto__›']],
  [
    'keys that stand twice',
    'a: b\nc:\n  d: e\n  d: f\na: g\na: h\n1: x\n"1": y\n',
    [
      'key-is-unique ‹a› see ‹a›',
      'key-is-unique ‹a› see ‹a›',
      'key-is-unique ‹"1"› see ‹1›',
      'key-is-unique ‹d› see ‹d›',
    ],
  ],
  ['keys that only stand in different groups', 'a: {b: c}\nd: {b: c}\n', []],
  [
    'hyphens in a value',
    'a: - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - \n',
    ['frontmatter-is-yaml ‹- - - - - - - - - - - - - - - - - - - - - - - - - - - - - -›'],
  ],
  ['lines with CRLF', 'a: b\r\nc: @d\r\n', ['frontmatter-is-yaml ‹@d› fix ‹@d›→‹"@d"›']],
  ['a comment with marks in it', '# "a [b\na: "b\n', ['frontmatter-is-yaml ‹"b›']],
  ['marks within a plain value', 'a: it\'s [b and "c\nd: [e\n', ['frontmatter-is-yaml ‹[›']],
  ['quotes within brackets', 'a: ["b, c", \'d\'\'e\', "f\\"g", h\ni: j\n', ['frontmatter-is-yaml ‹[›']],
  ['a colon within brackets', 'a: [b: c: d]\n', ['frontmatter-is-yaml ‹[›']],
  ['a brace that holds a closed bracket', 'a: {b: [c], d: e\nf: g\n', ['frontmatter-is-yaml ‹{›']],
  ['a bracket that holds a closed brace', 'a: [{b: c}, d\ne: f\n', ['frontmatter-is-yaml ‹[›']],
  ['a bracket in a value that another follows', 'a: b [c\nd: [e\nf: g\n', ['frontmatter-is-yaml ‹[›']],
  ['a quote in a list of brackets', 'a: [b, "c\nd: e\n', ['frontmatter-is-yaml ‹"c›']],
  ['a hyphen before a quote that does not close', '- "a\n- b\n', ['frontmatter-is-yaml ‹"a›']],
  ['a question mark before a quote that does not close', '? "a\n: b\n', ['frontmatter-is-yaml ‹"a›']],
  ['a comment behind a value', 'a: b # "c [d\ne: {f\n', ['frontmatter-is-yaml ‹{›']],
  ['a value with an escaped quote', 'a: "b \\" c\nd: e\n', ['frontmatter-is-yaml ‹"b \\" c›']],
  ['a first line that is indented', '  a: b\nc: d\n', ['frontmatter-is-yaml ‹c: d›']],
  ['a sign behind several spaces', 'a:   @b\n', ['frontmatter-is-yaml ‹@b› fix ‹@b›→‹"@b"›']],
  ['a sign in a quoted key', '"a": @b\n', ['frontmatter-is-yaml ‹@›']],
  ['a sign in an item', '- @b\n', ['frontmatter-is-yaml ‹@›']],
  ['a sign in a curly quote', 'a: @“b”\n', ['frontmatter-is-yaml ‹@“b”› fix ‹@“b”›→‹"@“b”"›']],
  ['values that quotes would change', 'a: >b: c\nd: e\n', ['frontmatter-is-yaml ‹b›']],
  ['a value with a hash and a colon', 'a: b #c: d: e\n', []],
  ['a value with a colon and a backslash', 'a: b: c\\d\n', ['frontmatter-is-yaml ‹b: c\\d›']],
  ['a value with a colon and quotes', "a: 'b: c\n", ["frontmatter-is-yaml ‹'b: c›"]],
  ['a list item with a colon', 'a:\n  - b: c: d\n', ['frontmatter-is-yaml ‹c: d› fix ‹c: d›→‹"c: d"›']],
  ['a tag with a prefix', 'a: !<tag:yaml.org,2002:str> b\n', ['frontmatter-is-yaml ‹!<tag:yaml.org,2002:str> b›']],
  ['an anchor of a list', 'a: &x\n  - b\n', ['frontmatter-is-yaml ‹&x⏎  - b⏎›']],
  ['a long value over lines', 'a: b\n  c\n  d: e\n', ['frontmatter-is-yaml ‹b›']],
];

test.each(ROWS)('%s', (_title, text, said) => {
  expect(saidOf(text, 'standards/vocabularies/actors.yaml')).toEqual(said);
});

test('frontmatter has its own place', () => {
  expect(
    saidOf(`---
id: PS-001
title: @x
---

Text.
`),
  ).toEqual(['frontmatter-is-yaml ‹@x› fix ‹@x›→‹"@x"›']);
});

test('frontmatter with an anchor and a key that stands twice', () => {
  expect(
    saidOf(`---
id: &a PS-001
id: x
---
`),
  ).toEqual(['frontmatter-is-yaml ‹&a PS-001›']);
});

test('frontmatter with keys that stand twice', () => {
  expect(
    saidOf(`---
id: PS-001
id: x
---
`),
  ).toEqual(['key-is-unique ‹id› see ‹id›']);
});

test('the places of data of every form', () => {
  expect(
    outline(
      `# comment
a: plain text
b: "quoted \\" text"
c: 'single'
d: |
  block
   text

e: >
  folded
  text
f:
  - 1
  - x: 2
    y:
      - z
  -
  - []
g: {h: [i, "j"], k: {}}
l: 1.50
m: ~
n: False
o/p~q: r
1: s
true: t
`,
      'standards/vocabularies/actors.yaml',
    ),
  ).toEqual([
    'vocabulary ‹›',
    '1: "s" ‹1›‹s›',
    'id: "actors" ‹›',
    'a: "plain text" ‹a›‹plain text›',
    'b: "quoted \\" text" ‹b›‹"quoted \\" text"›',
    'c: "single" ‹c›‹\'single\'›',
    'd: "block\\n text\\n" ‹d›‹|⏎  block⏎   text›',
    'e: "folded text\\n" ‹e›‹>⏎  folded⏎  text›',
    'f: [1,{"x":2,"y":["z"]},null,[]] ‹f›‹- 1⏎  - x: 2⏎    y:⏎      - z⏎  -⏎  - []› /0‹1›=1 /1‹x: 2⏎    y:⏎      - z› /1/x‹x›‹2›=2 /1/y‹y›‹- z› /1/y/0‹z› /2‹›= /3‹[]›',
    'g: {"h":["i","j"],"k":{}} ‹g›‹{h: [i, "j"], k: {}}› /h‹h›‹[i, "j"]› /h/0‹i› /h/1‹"j"› /k‹k›‹{}›',
    'l: 1.5 ‹l›‹1.50›=1.50',
    'm: null ‹m›‹~›=~',
    'n: false ‹n›‹False›=False',
    'o/p~q: "r" ‹o/p~q›‹r›',
    'true: "t" ‹true›‹t›',
  ]);
});
