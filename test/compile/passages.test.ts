import { expect, test } from 'vitest';
import { passagesIn } from '../tools/outline.js';

// The stretches of writing that checks of language read, and where each word stands in the file.

test('data that are text, in whatever form of YAML', () => {
  expect(
    passagesIn(`---
id: PS-001
title: "A title"
status: drafting
summary: >-
  One  two

  three
exception_note: 'it''s "so"'
defaults:
  evidence:
    - the files, said “so”
    - |
      more
      of it
pilots:
  - city: x
    note: y
---
`),
  ).toEqual([
    'PS-001 title value 3:8 ‹"A title"› "A title"',
    'PS-001 summary value 5:10 ‹>-⏎  One  two⏎⏎  three› "One  two\nthree"',
    'PS-001 exception_note value 9:17 ‹\'it\'\'s "so"\'› "it\'s "so"" own "it\'s "__"" it\'s‹\'it\'\'s "so"\'› "so"‹\'it\'\'s "so"\'›',
  ]);
});

test('data that are written with escapes, folded within quotes, or are no text', () => {
  expect(
    passagesIn(`---
id: PS-001
title: "A \\u0074itle"
summary: "one
  two"
exception_note: 5
---
`),
  ).toEqual([
    'PS-001 title value 3:8 ‹"A \\u0074itle"› "A title" A‹"A \\u0074itle"› title‹"A \\u0074itle"›',
    'PS-001 summary value 4:10 ‹"one⏎  two"› "one two"',
  ]);
});

test('data of a term', () => {
  expect(
    passagesIn(
      `---
label: device
alternative_labels:
  - a thing
  - [x]
deprecated_labels: [old, 'older one']
---

A *thing*.
`,
      'standards/terms/device.md',
    ),
  ).toEqual([
    'device label value 2:8 ‹device› "device"',
    'device definition paragraph 9:1 ‹A *thing*.› "A thing." thing.‹thing*.›',
  ]);
});

test('data of a vocabulary, with no id or an empty one', () => {
  expect(
    passagesIn(
      `title: Actors
terms:
  - id: city
    label: City
    definition: |-
      Who
      decides.
  - label: Other
`,
      'standards/vocabularies/actors.yaml',
    ),
  ).toEqual(['actors title value 1:8 ‹Actors› "Actors"']);
});

test('the text of a document and of its requirements', () => {
  expect(
    passagesIn(`---
id: PS-001
---

Before.

## Scope

### Sub *head*

- a
- b

  c

| d | e |
| - | - |
| f | |

> quoted

\`\`\`
code
\`\`\`

## Requirements

Intro.

### PS-001-R01 A title

The city shall do it:

1. one;
2. two.

- Actor: city
- Evidence: the *log*
- Evidence: more
- Test PS-001-T01: document
  - Do: look.

Rationale: It is
so.
`),
  ).toEqual([
    'PS-001 body paragraph 5:1 ‹Before.› "Before."',
    'PS-001 scope heading 9:1 ‹### Sub *head*› "Sub head"',
    'PS-001 scope paragraph 11:3 ‹a› "a"',
    'PS-001 scope paragraph 12:3 ‹b› "b"',
    'PS-001 scope paragraph 14:3 ‹c› "c"',
    'PS-001 scope cell 16:1 ‹| d › "d"',
    'PS-001 scope cell 16:5 ‹| e |› "e"',
    'PS-001 scope cell 18:1 ‹| f › "f"',
    'PS-001 scope cell 18:5 ‹| |› ""',
    'PS-001 requirements paragraph 28:1 ‹Intro.› "Intro."',
    'PS-001-R01 statement paragraph 32:1 ‹The city shall do it:› "The city shall do it:"',
    'PS-001-R01 statement paragraph 34:4 ‹one;› "one;"',
    'PS-001-R01 statement paragraph 35:4 ‹two.› "two."',
    'PS-001-R01 evidence paragraph 38:13 ‹the *log*› "the log"',
    'PS-001-R01 evidence paragraph 39:13 ‹more› "more"',
    'PS-001-R01 rationale paragraph 43:1 ‹Rationale: It is⏎so.› "It is\nso."',
    'PS-001-T01 do paragraph 41:9 ‹look.› "look."',
  ]);
});

test('words that are not the own words of an author', () => {
  expect(
    passagesIn(
      `---
label: device
---

See \`code-1\`, ![an image-2](a.png), [PS-001], [PS-001 *R*\`2\`], [PS-001 **R\`2\`**], [words][PS-001], [device], [de-vice] and *\`x\` [PS-002]*.

“Quoted, 1.” and "so" ‘not’ «é».
`,
      'standards/terms/device.md',
    ),
  ).toEqual([
    'device label value 2:8 ‹device› "device"',
    'device definition paragraph 5:1 ‹See `code-1`, ![an image-2](a.png), [PS-001], [PS-001 *R*`2`], [PS-001 **R`2`**], [words][PS-001], [device], [de-vice] and *`x` [PS-002]*.› "See code-1, an image-2, PS-001, [PS-001 R2], PS-001 R2, words, device, de-vice and x PS-002." own "See ____-_, __ _____-_, __-___, [PS-001 R_], __-___ __, words, device, __-____ and _ __-___." code-1,‹code-1`,› an‹![an image-2](a.png)› image-2,‹![an image-2](a.png),› PS-001,‹PS-001],› R2],‹R*`2`],› R2,‹R`2`**],› words,‹words][PS-001],› device,‹device],› PS-002.‹PS-002]*.›',
    'device definition paragraph 7:1 ‹“Quoted, 1.” and "so" ‘not’ «é».› "“Quoted, 1.” and "so" ‘not’ «é»." own "“______, _.” and "__" ‘___’ «_»."',
  ]);
});

test('places after escapes, references, breaks and markup', () => {
  expect(
    passagesIn(
      `---
label: device
---

A \\*thing\\* &amp; **more
than** that &copy;&nbsp;2\\
b ![alt text](a.png)c  
&#x1f6b2;d \`e f\`
> lazy

[a]\\[b\\] <https://example.org>
`,
      'standards/terms/device.md',
    ),
  ).toEqual([
    'device label value 2:8 ‹device› "device"',
    'device definition paragraph 5:1 ‹A \\*thing\\* &amp; **more⏎than** that &copy;&nbsp;2\\⏎b ![alt text](a.png)c  ⏎&#x1f6b2;d `e f`› "A *thing* & more\nthan that ©\u00a02\nb alt textc\n🚲d e f" own "A *thing* & more\nthan that ©\u00a02\nb ___ ____c\n🚲d _ _" *thing*‹*thing\\*› &‹&amp;› ©‹&copy;› alt‹![alt text](a.png)› textc‹![alt text](a.png)c› 🚲d‹&#x1f6b2;d›',
    'device definition paragraph 11:1 ‹[a]\\[b\\] <https://example.org>› "ab https://example.org" ab‹a]\\[b›',
  ]);
});

test('places with CRLF', () => {
  expect(
    passagesIn(
      `---\r
label: >-\r
  one\r
  two\r
---\r
\r
A *b*\r
c\\\r
d.\r
`,
      'standards/terms/device.md',
    ),
  ).toEqual([
    'device label value 2:8 ‹>-␍⏎  one␍⏎  two› "one two"',
    'device definition paragraph 7:1 ‹A *b*␍⏎c\\␍⏎d.› "A b\r\nc\nd."',
  ]);
});
