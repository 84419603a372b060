import { expect, test } from 'vitest';
import { bodyOutline, outline } from '../tools/outline.js';

// What word processors and phones write in place of plain Markdown: what is said, the edits, and how it is read all the
// same. A place stands in ‹› and shows what the file has there.

test('special spaces behind the marks of headings and items', () => {
  expect(
    bodyOutline(`##\u00a0Scope

-\u00a0a
*\u00a0\u00a0 b
1.\u2009c

\u00a0\u00a0text

\u3000text

# \u00a0

a\u00a0b
`),
  ).toEqual([
    '#scope "Scope": list ordered=false spread=false(listItem spread=false(paragraph("a"))) list ordered=false spread=false(listItem spread=false(paragraph("b"))) list ordered=true start=1 spread=false(listItem spread=false(paragraph("c"))) paragraph("text") paragraph("\u3000text") heading depth=1‹# \u00a0›("\u00a0") paragraph("a\u00a0b")',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ ›',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ ›',
    'space-is-ordinary ‹\u00a0\u00a0› fix ‹\u00a0\u00a0›→‹ ›',
    'space-is-ordinary ‹\u2009› fix ‹\u2009›→‹ ›',
    'space-is-ordinary ‹\u00a0\u00a0› fix ‹\u00a0\u00a0›→‹  ›',
    'heading-levels-are-stepwise ‹# \u00a0›',
  ]);
});

test('special spaces in the lines of a requirement', () => {
  expect(
    bodyOutline(`## Requirements

###\u00a0PS-001-R01\u00a0A

The city shall do it.

-\u00a0Actor: city
- Test PS-001-T01: document
\u00a0\u00a0- Do: a.
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'test: ["PS-001-T01"] ‹Test›‹document› /0‹Test›‹PS-001-T01›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'test in PS-001-R01 ‹PS-001-T01›',
    'id: "PS-001-T01" ‹PS-001-T01›',
    'requirement: "PS-001-R01"',
    'method: "document" ‹document›',
    'do: ["a."] ‹Do›‹a.› /0‹Do›‹a.›',
    '#do: paragraph("a.")',
    'canonical: ‹\u00a0›→‹ ›',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ ›',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ ›',
    'space-is-ordinary ‹\u00a0\u00a0› fix ‹\u00a0\u00a0›→‹  ›',
  ]);
});

test('special spaces in frontmatter', () => {
  expect(
    outline(`---
id:\u00a0PS-001
title\u00a0: A\u00a0b
  -\u00a0a
\u00a0summary: x\u00a0\u00a0
status: a \u202f
long: |
 \u00a0 x\u00a0
  y
- key:\u00a0x
---
`),
  ).toEqual([
    'claims: PS-001-a PS-001',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ ›',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹›',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ ›',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ › fix ‹\u00a0\u00a0›→‹›',
    'space-is-ordinary ‹\u202f› fix ‹\u202f›→‹›',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ ›',
  ]);
});

test('special spaces in YAML', () => {
  expect(
    outline(
      `title:\u3000 Actors
items:
  -\u00a0id: city
    label:\u00a0City\u00a0
`,
      'standards/vocabularies/actors.yaml',
    ),
  ).toEqual([
    'vocabulary ‹›',
    'id: "actors" ‹›',
    'title: "Actors" ‹title›‹Actors›',
    'items: [{"id":"city","label":"City"}] ‹items›‹-\u00a0id: city⏎    label:\u00a0City› /0‹id: city⏎    label:\u00a0City› /0/id‹id›‹city› /0/label‹label›‹City›',
    'space-is-ordinary ‹\u3000› fix ‹\u3000›→‹ ›',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ ›',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ › fix ‹\u00a0›→‹›',
  ]);
});

test('characters that nobody sees', () => {
  expect(
    bodyOutline(`A\u200bb c\u00add e\u2028f \u0085 \u0007.

\u200b

\ufeff## Scope

กา\u200bขา \u200bx

\`\`\`
a\u200b
\`\`\`

<!-- a\u200b -->
`),
  ).toEqual([
    '#body: paragraph("A\u200bb c\u00add e\u2028f \u0085 \u0007.") paragraph("\u200b") paragraph("\ufeff## Scope") paragraph("กา\u200bขา \u200bx") code‹```⏎a\u200b⏎```› "a\u200b"',
    'character-is-visible ‹\u200b› fix ‹\u200b›→‹› fix ‹\u00ad›→‹› fix ‹\u2028›→‹ › fix ‹\u0085›→‹ › fix ‹\u0007›→‹›',
    'character-is-visible ‹\u200b› fix ‹\u200b›→‹›',
    'character-is-visible ‹\ufeff› fix ‹\ufeff›→‹›',
  ]);
});

test('characters that nobody sees in YAML', () => {
  expect(
    outline(
      `title: A\u200bb
items: \u000b
`,
      'standards/vocabularies/actors.yaml',
    ),
  ).toEqual([
    'vocabulary ‹›',
    'id: "actors" ‹›',
    'title: "A\u200bb" ‹title›‹A\u200bb›',
    'items: "\\u000b" ‹items›‹›',
    'character-is-visible ‹\u200b› fix ‹\u200b›→‹›',
    'character-is-visible ‹\u000b› fix ‹\u000b›→‹ ›',
  ]);
});

test('what is released and what programs write is left alone', () => {
  expect(outline('{"title": "a\u200b"}', 'standards/vocabularies/actors.json')).toEqual([
    'vocabulary ‹›',
    'id: "actors" ‹›',
    'title: "a\u200b" ‹"title"›‹"a\u200b"›',
  ]);
});

test('bullets and dashes in place of a hyphen', () => {
  expect(
    bodyOutline(`• one
• two

●\tthree

o\tfour
\uf0b7\u00a0five

– six
– seven

text
– pause

— Somebody

— Key: value

  ▪  eight
   ▪ nine

– – ten
`),
  ).toEqual([
    '#body: list ordered=false spread=true(listItem spread=false(paragraph("one")) listItem spread=false(paragraph("two")) listItem spread=false(paragraph("three")) listItem spread=false(paragraph("four")) listItem spread=false(paragraph("five")) listItem spread=false(paragraph("six")) listItem spread=false(paragraph("seven"))) paragraph("text\n– pause") paragraph("— Somebody") list ordered=false spread=true(listItem spread=true(paragraph("Key: value") list ordered=false spread=false(listItem spread=false(paragraph("eight")) listItem spread=false(paragraph("nine")))) listItem spread=false(paragraph("– ten")))',
    'list-item-has-its-mark ‹•› fix ‹• ›→‹- › fix ‹• ›→‹- ›',
    'list-item-has-its-mark ‹●› fix ‹●\t›→‹- ›',
    'list-item-has-its-mark ‹o› fix ‹o\t›→‹- › fix ‹\uf0b7\u00a0›→‹- ›',
    'list-item-has-its-mark ‹–› fix ‹– ›→‹- › fix ‹– ›→‹- ›',
    'list-item-has-its-mark ‹—› fix ‹— ›→‹- ›',
    'list-item-has-its-mark ‹▪› fix ‹▪  ›→‹- › fix ‹▪ ›→‹- ›',
    'list-item-has-its-mark ‹–› fix ‹– ›→‹- ›',
  ]);
});

test('marks without a space behind them', () => {
  expect(
    bodyOutline(`-one
-two

-alone

text
-Key: value
+Other：
*emphasis* of it

- item
-next
  more
-after

*a
*b

•one
–two

-5 degrees

-x: y
`),
  ).toEqual([
    '#body: paragraph("-one\n-two") paragraph("-alone") paragraph("text") paragraph(emphasis("emphasis") " of it") list ordered=false spread=false(listItem spread=false(paragraph("item\n-next\nmore\n-after"‹item⏎-next⏎  more⏎-after›))) paragraph("*a\n*b") paragraph("•one\n–two") paragraph("-5 degrees")',
    'list-item-has-its-mark ‹-› fix ‹-›→‹- › fix ‹-›→‹- ›',
    'list-item-has-its-mark ‹-› fix ‹-›→‹- › fix ‹+›→‹- ›',
    'list-item-has-its-mark ‹-› fix ‹-›→‹- ›',
    'list-item-has-its-mark ‹-› fix ‹-›→‹- ›',
    'list-item-has-its-mark ‹*› fix ‹*›→‹- › fix ‹*›→‹- ›',
    'list-item-has-its-mark ‹•› fix ‹•›→‹- › fix ‹–›→‹- ›',
    'list-item-has-its-mark ‹-› fix ‹-›→‹- ›',
  ]);
});

test('lines that lose their key are not missing', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.
-Actor: city
-Zzz: x

### PS-001-R02 B

The city shall do it.

- Stage: operation
-Evidence: x
- Test PS-001-T01: document
  -Do: x

–Tier: core
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01 PS-001-R02: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'excused: actor',
    'requirement in PS-001 ‹PS-001-R02›',
    'id: "PS-001-R02" ‹PS-001-R02›',
    'standard: "PS-001"',
    'title: "B" ‹B›',
    'stage: ["operation"] ‹Stage›‹operation› /0‹Stage›‹operation›',
    'test: ["PS-001-T01"] ‹Test›‹document› /0‹Test›‹PS-001-T01›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'excused: evidence tier',
    'test in PS-001-R02 ‹PS-001-T01›',
    'id: "PS-001-T01" ‹PS-001-T01›',
    'requirement: "PS-001-R02"',
    'method: "document" ‹document›',
    'excused: do',
    'list-item-has-its-mark ‹-› fix ‹-›→‹- › fix ‹-›→‹- ›',
    'list-item-has-its-mark ‹-› fix ‹-›→‹- ›',
    'list-item-has-its-mark ‹-› fix ‹-›→‹- ›',
    'list-item-has-its-mark ‹–› fix ‹–›→‹- ›',
  ]);
});

test('bullets in YAML', () => {
  expect(
    outline(
      `title: A
items:
  • id: a
  –b
  – c
  o\tid: d
  •\tid: e
`,
      'standards/vocabularies/actors.yaml',
    ),
  ).toEqual([
    'claims: actors',
    'list-item-has-its-mark ‹•› fix ‹• ›→‹- ›',
    'list-item-has-its-mark ‹o› fix ‹o\t›→‹- › fix ‹•\t›→‹- ›',
    'frontmatter-is-yaml ‹ ›',
  ]);
});

test('tags of a word processor', () => {
  expect(
    bodyOutline(`A<o:p></o:p> b <w:x y="z">c</w:x>.

<![if !supportLists]>d<![endif]>

\`<o:p>\` <o:p> \\<o:p> \`a

<st1:place>e</st1:place> <x:a <b:c>
`),
  ).toEqual([
    '#body: paragraph("A            b            c      ."‹A<o:p></o:p> b <w:x y="z">c</w:x>.›) code‹<![if !supportLists]>d<![endif]>› "                 d          " paragraph(inlineCode‹`<o:p>`› "<o:p>" "       <o:p> `a"‹ <o:p> \\<o:p> `a›) code‹<st1:place>e</st1:place> <x:a <b:c>› "       e             <x:a <b:c>"',
    'html-is-absent ‹<o:p>› fix ‹<o:p>›→‹› fix ‹</o:p>›→‹› fix ‹<w:x y="z">›→‹› fix ‹</w:x>›→‹›',
    'html-is-absent ‹<![if !supportLists]>› fix ‹<![if !supportLists]>›→‹› fix ‹<![endif]>›→‹›',
    'html-is-absent ‹<o:p>› fix ‹<o:p>›→‹›',
    'html-is-absent ‹<st1:place>› fix ‹<st1:place>›→‹› fix ‹</st1:place>›→‹›',
  ]);
});

test('tags in frontmatter and in code are left alone', () => {
  expect(
    bodyOutline(`\`\`\`
<o:p>
\`\`\`

<!--
<o:p>
-->

<!-- a --> <o:p>

b <!-- c
<o:p>
-->
<o:p>
`),
  ).toEqual([
    '#body: code‹```⏎<o:p>⏎```› "<o:p>" paragraph("b ")',
    'html-is-absent ‹<o:p>› fix ‹<o:p>›→‹›',
    'html-is-absent ‹<!-- a --> <o:p>›',
  ]);
});

test('code and comments in which nothing is looked for', () => {
  expect(
    bodyOutline(`   ~~~
•\u00a0a
~~~~
•\tb

    \`\`\`
•\tc

\`\`\`\`
•\td
\`\`\`
•\te
\`\`\`\`

<!-- •\tf --> 
•\tg
<!--
•\th
i --> •\tj
•\tk
`),
  ).toEqual([
    '#body: code‹~~~⏎•\u00a0a⏎~~~~› "•\u00a0a" list ordered=false spread=false(listItem spread=true(paragraph("b") code‹```⏎› "") listItem spread=false(paragraph("c"))) code‹````⏎•\td⏎```⏎•\te⏎````› "•\td\n```\n•\te" list ordered=false spread=false(listItem spread=false(paragraph("g"))) list ordered=false spread=false(listItem spread=false(paragraph("k")))',
    'list-item-has-its-mark ‹•› fix ‹•\t›→‹- ›',
    'list-item-has-its-mark ‹•› fix ‹•\t›→‹- ›',
    'list-item-has-its-mark ‹•› fix ‹•\t›→‹- ›',
    'list-item-has-its-mark ‹•› fix ‹•\t›→‹- ›',
    'html-is-absent ‹<!--⏎•\th⏎i --> •\tj›',
  ]);
});

test('texts of several lines in frontmatter', () => {
  expect(
    outline(`---
id: PS-001
a: |
  •\tb

  c\u200bd
e: >- # x
 •\tf
g:
  - |2
    •\th
  •\ti
  - x |
    •\tj
---
`),
  ).toEqual([
    'standard ‹PS-001›',
    'id: "PS-001" ‹id›‹PS-001›',
    'a: "•\\tb\\n\\nc\u200bd\\n" ‹a›‹|⏎  •\tb⏎⏎  c\u200bd›',
    'e: "•\\tf" ‹e›‹>- # x⏎ •\tf›',
    'g: ["•\\th\\n","i","x | - j"] ‹g›‹- |2⏎    •\th⏎  •\ti⏎  - x |⏎    •\tj› /0‹|2⏎    •\th› /1‹i› /2‹x |⏎    •\tj›',
    'list-item-has-its-mark ‹•› fix ‹•\t›→‹- ›',
    'list-item-has-its-mark ‹•› fix ‹•\t›→‹- ›',
  ]);
});

test('what only follows from a character on the same line is not told', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city sh\u200ball do it.

- Act\u200br: city
- Zzz: x
- Yyy: y\u200b
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'statement: "The city sh\u200ball do it." ‹The city sh\u200ball do it.›',
    '#statement: paragraph("The city sh\u200ball do it.")',
    'excused: actor * *',
    'character-is-visible ‹\u200b› fix ‹\u200b›→‹›',
    'character-is-visible ‹\u200b› fix ‹\u200b›→‹›',
    'character-is-visible ‹\u200b› fix ‹\u200b›→‹›',
    'key-is-known ‹Zzz›',
  ]);
});

test('several edits on one line', () => {
  expect(
    bodyOutline(`-\u00a0a\u200bb<o:p>\u00a0
`),
  ).toEqual([
    '#body: list ordered=false spread=false(listItem spread=false(paragraph("a\u200bb     \u00a0"‹a\u200bb<o:p>\u00a0›)))',
    'character-is-visible ‹\u200b› fix ‹\u200b›→‹›',
    'html-is-absent ‹<o:p>› fix ‹<o:p>›→‹›',
    'space-is-ordinary ‹\u00a0› fix ‹\u00a0›→‹ ›',
  ]);
});
