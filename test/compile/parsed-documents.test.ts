import { expect, test } from 'vitest';
import { bodyOutline, outline } from '../tools/outline.js';

// What parsing reads from the rest of a document. A place stands in ‹› and shows what the file has there.

test('a document has its data, the text before its sections, and its sections', () => {
  expect(
    outline(`---
id: PS-001
title: "A: b"
status: 'drafting'
count: 5
late: 2027-01-01
none:
yes: true
list:
  - a
  - b c
deep: {x: [1, two], y: ~}
long: >-
  one
  two
---

Before [it].

## Scope

All *of* it.

## Scope

Again.
`),
  ).toEqual([
    'standard ‹PS-001›',
    'id: "PS-001" ‹id›‹PS-001›',
    'title: "A: b" ‹title›‹"A: b"›',
    'status: "drafting" ‹status›‹\'drafting\'›',
    'count: 5 ‹count›‹5›=5',
    'late: "2027-01-01" ‹late›‹2027-01-01›',
    'none: null ‹none›‹›=',
    'yes: true ‹yes›‹true›=true',
    'list: ["a","b c"] ‹list›‹- a⏎  - b c› /0‹a› /1‹b c›',
    'deep: {"x":[1,"two"],"y":null} ‹deep›‹{x: [1, two], y: ~}› /x‹x›‹[1, two]› /x/0‹1›=1 /x/1‹two› /y‹y›‹~›=~',
    'long: "one two" ‹long›‹>-⏎  one⏎  two›',
    '#body: paragraph("Before " label label="it" ownWords=false escaped=false‹[it]›("it") ".")',
    '#scope "Scope": paragraph("All " emphasis("of") " it.")',
    '#scope-1 "Scope": paragraph("Again.")',
  ]);
});

test('a document without a body', () => {
  expect(
    outline(`---
id: PS-001
---
`),
  ).toEqual(['standard ‹PS-001›', 'id: "PS-001" ‹id›‹PS-001›']);
});

test('a document whose frontmatter is empty', () => {
  expect(
    outline(`---
---

Text.
`),
  ).toEqual([
    'claims: PS-001-a PS-001',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'frontmatter-is-yaml ‹›',
  ]);
});

test('frontmatter that is a list', () => {
  expect(
    outline(`---
- a
- b
---

Text of PS-001.
`),
  ).toEqual([
    'claims: PS-001-a PS-001',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'frontmatter-is-yaml ‹- a⏎- b›',
  ]);
});

test('frontmatter that is one value', () => {
  expect(
    outline(`---
just words
---
`),
  ).toEqual([
    'claims: PS-001-a PS-001',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'frontmatter-is-yaml ‹just words›',
  ]);
});

test('a term has its name as its id', () => {
  expect(
    outline(
      `---
label: device
---

A thing.
`,
      'standards/terms/device.md',
    ),
  ).toEqual(['term ‹›', 'id: "device" ‹›', 'label: "device" ‹label›‹device›', '#definition: paragraph("A thing.")']);
});

test('a term can have an id of its own', () => {
  expect(
    outline(
      `---
id: other
label: device
---

A thing.
`,
      'standards/terms/device.md',
    ),
  ).toEqual([
    'term ‹other›',
    'id: "other" ‹id›‹other›',
    'label: "device" ‹label›‹device›',
    '#definition: paragraph("A thing.")',
  ]);
});

test('a vocabulary is read as data', () => {
  expect(
    outline(
      `title: Actors
items:
  - id: city
    label: City
`,
      'standards/vocabularies/actors.yaml',
    ),
  ).toEqual([
    'vocabulary ‹›',
    'id: "actors" ‹›',
    'title: "Actors" ‹title›‹Actors›',
    'items: [{"id":"city","label":"City"}] ‹items›‹- id: city⏎    label: City› /0‹id: city⏎    label: City› /0/id‹id›‹city› /0/label‹label›‹City›',
  ]);
});

test('a vocabulary that is a list', () => {
  expect(
    outline(
      `- id: city
`,
      'standards/vocabularies/actors.yaml',
    ),
  ).toEqual(['claims: actors', 'frontmatter-is-yaml ‹- id: city›']);
});

test('a vocabulary that is no YAML', () => {
  expect(
    outline(
      `title: [a
id: b
`,
      'standards/vocabularies/actors.yaml',
    ),
  ).toEqual(['claims: actors', 'frontmatter-is-yaml ‹[›']);
});

test('a text whose name holds that of data', () => {
  expect(
    outline(
      `---
label: device
---
`,
      'standards/terms/device.json.md',
    ),
  ).toEqual(['term ‹›', 'id: "device.json" ‹›', 'label: "device" ‹label›‹device›']);
});

test('data in JSON', () => {
  expect(
    outline(
      `{"title": "Actors", "items": [1]}
`,
      'standards/vocabularies/actors.json',
    ),
  ).toEqual([
    'vocabulary ‹›',
    'id: "actors" ‹›',
    'title: "Actors" ‹"title"›‹"Actors"›',
    'items: [1] ‹"items"›‹[1]› /0‹1›=1',
  ]);
});

test('data in a file that ends in yml', () => {
  expect(
    outline(
      `title: Actors
`,
      'standards/vocabularies/actors.yml',
    ),
  ).toEqual(['vocabulary ‹›', 'id: "actors" ‹›', 'title: "Actors" ‹title›‹Actors›']);
});

test('an empty vocabulary', () => {
  expect(outline('', 'standards/vocabularies/actors.yaml')).toEqual(['claims: actors', 'frontmatter-is-yaml ‹›']);
});

test('a file without frontmatter claims the ids that it seems to define', () => {
  expect(
    outline(`# PS-001-R01 A

id: PS-002

**PS-001-R02** b

- Test PS-001-T01: c

Text with PS-001-R03 in it.

"id": "PS-001-T02"

<!-- id: PS-003-->
`),
  ).toEqual([
    'claims: PS-001-a PS-001 PS-001-R01 PS-002 PS-001-R02 PS-001-T01 PS-001-T02 PS-003',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'nameless requirement: PS-002-',
    'nameless test: PS-002-',
    'nameless requirement: PS-003-',
    'nameless test: PS-003-',
    'frontmatter-exists ‹›',
  ]);
});

test('a file without frontmatter whose name has no id', () => {
  expect(
    outline(
      `Text.
`,
      'standards/notes-12.md',
    ),
  ).toEqual(['claims: notes-12', 'frontmatter-exists ‹› 2 hints']);
});

test('a file without frontmatter whose name has only words', () => {
  expect(
    outline(
      `Text.
`,
      'standards/notes.md',
    ),
  ).toEqual(['claims: notes', 'frontmatter-exists ‹› 2 hints']);
});

test('frontmatter that begins later', () => {
  expect(
    outline(`
---
id: PS-001
---
`),
  ).toEqual([
    'claims: PS-001-a PS-001',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'frontmatter-exists ‹›',
  ]);
});

test('frontmatter that never ends', () => {
  expect(
    outline(`---
id: PS-001

## Scope
`),
  ).toEqual([
    'claims: PS-001-a PS-001',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'frontmatter-closes ‹---›',
  ]);
});

test('frontmatter with white space behind its lines', () => {
  expect(
    outline(`--- 
id: PS-001
---\t

Text.
`),
  ).toEqual(['standard ‹PS-001›', 'id: "PS-001" ‹id›‹PS-001›', '#body: paragraph("Text.")']);
});

test('frontmatter with CRLF', () => {
  expect(
    outline(`---\r
id: PS-001\r
title: A b\r
---\r
\r
## Scope\r
\r
One\r
two [it].\r
`),
  ).toEqual([
    'standard ‹PS-001›',
    'id: "PS-001" ‹id›‹PS-001›',
    'title: "A b" ‹title›‹A b›',
    '#scope "Scope": paragraph("One\r\ntwo " label label="it" ownWords=false escaped=false‹[it]›("it") ".")',
  ]);
});

test('a line with more than the dashes of frontmatter', () => {
  expect(
    outline(`--- a
id: PS-001
---
`),
  ).toEqual([
    'claims: PS-001-a PS-001',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'frontmatter-exists ‹›',
  ]);
});

test('a merge that was left half done', () => {
  expect(
    outline(`---
id: PS-001
---

<<<<<<< HEAD
A.
=======
B.
>>>>>>> other
`),
  ).toEqual([
    'claims: PS-001-a PS-001',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'conflict-is-resolved ‹<<<<<<< HEAD›',
  ]);
});

test('marks of a merge that are only some of them', () => {
  expect(
    outline(`---
id: PS-001
---

<<<<<<< HEAD
A.
=======
B.
`),
  ).toEqual([
    'standard ‹PS-001›',
    'id: "PS-001" ‹id›‹PS-001›',
    '#body: heading depth=1‹<<<<<<< HEAD⏎A.⏎=======›("<<<<<<< HEAD\nA.") paragraph("B.")',
    'heading-levels-are-stepwise ‹<<<<<<< HEAD⏎A.⏎=======›',
  ]);
});

test('definitions become links, and notes are numbered as they are used', () => {
  expect(
    bodyOutline(`## Scope

See [the law][law], [law], ![map][pic], ![][pic] and [bad].[^b] More.[^a] Again.[^b]

[law]: https://example.org "The law"
[pic]: map.png
[bad]: javascript:x
[^a]: First, see [^c] and [law].
[^b]: Second.
[^c]: Third.

    More of it.
`),
  ).toEqual([
    '#scope "Scope": paragraph("See " link url="https://example.org" title="The law"‹[the law][law]›("the law") ", " link url="https://example.org" title="The law"‹[law]›("law") ", " image alt="map" url="map.png"‹![map][pic]› ", " image alt="" url="map.png"‹![][pic]› " and " "bad" "." noteMark number=1 again=0‹[^b]› " More." noteMark number=2 again=0‹[^a]› " Again." noteMark number=1 again=1‹[^b]›)',
    'note 1: paragraph("Second.")',
    'note 2: paragraph("First, see " noteMark number=3 again=0‹[^c]› " and " link url="https://example.org" title="The law"‹[law]›("law") ".")',
    'note 3: paragraph("Third.") paragraph("More of it.")',
    'image-has-alternative-text ‹![][pic]›',
    'url-is-safe ‹[bad]: javascript:x›',
  ]);
});

test('definitions that nothing uses, or that stand there twice', () => {
  expect(
    bodyOutline(`## Scope

See [a].[^1]

[a]: a.md
[a]: b.md
[b]: c.md
[^1]: One.
[^1]: Two.
[^2]: Three.

> [c]: d.md
`),
  ).toEqual([
    '#scope "Scope": paragraph("See " link url="a.md"‹[a]›("a") "." noteMark number=1 again=0‹[^1]›) blockquote()',
    'note 1: paragraph("One.")',
    'definition-is-used ‹[a]: b.md› see ‹[a]: a.md›',
    'definition-is-used ‹[^1]: Two.› see ‹[^1]: One.›',
    'definition-is-used ‹[b]: c.md›',
    'definition-is-used ‹[c]: d.md›',
    'definition-is-used ‹[^2]: Three.›',
  ]);
});

test('an image from the web that a definition names', () => {
  expect(
    bodyOutline(`See ![a map][m] and [m].

[m]: https://example.org/map.png
`),
  ).toEqual([
    '#body: paragraph("See " "a map" " and " link url="https://example.org/map.png"‹[m]›("m") ".")',
    'url-is-safe ‹![a map][m]›',
  ]);
});

test('footnotes that are not there', () => {
  expect(
    bodyOutline(`A.[^note] B.[^1] C.[^nota] D.[^other] E.[^other]

[^other] is the text.

[^note]: It.
[^22]: It too, used.[^22]
`),
  ).toEqual([
    '#body: paragraph("A." noteMark number=1 again=0‹[^note]› " B.[^1] C.[^nota] D.[^other] E.[^other]") paragraph("[^other] is the text.")',
    'note 1: paragraph("It.")',
    'definition-is-used ‹[^22]: It too, used.[^22]›',
    'footnote-is-defined ‹[^1]›',
    'footnote-is-defined ‹[^nota]› see ‹[^note]: It.› fix ‹[^nota]›→‹[^note]›',
    'footnote-is-defined ‹[^other]› see ‹[^other]› see ‹[^other]›',
  ]);
});

test('a footnote that is only misspelt', () => {
  expect(
    bodyOutline(`A.[^legal] B.[^lawz] *C.[^11]* D.[^two\\_b]

[^legall]: It.
[^law]: It.
[^1]: It.
[^two_c]: It.
`),
  ).toEqual([
    '#body: paragraph("A.[^legal] B.[^lawz] " emphasis("C.[^11]") " D.[^two_b]"‹ D.[^two\\_b]›)',
    'definition-is-used ‹[^1]: It.›',
    'footnote-is-defined ‹[^11]›',
    'footnote-is-defined ‹[^legal]› see ‹[^legall]: It.› fix ‹[^legal]›→‹[^legall]›',
    'footnote-is-defined ‹[^lawz]› see ‹[^law]: It.› fix ‹[^lawz]›→‹[^law]›',
    'footnote-is-defined ‹[^two\\_b]› see ‹[^two_c]: It.›',
  ]);
});

test('links and images keep where their address is written', () => {
  expect(
    bodyOutline(`[a](b.md) [c](<d e.md>) [f]( g.md "t") ![h](i.png) [](j.md) <https://example.org> [k](l&amp;m.md) [n]()
`),
  ).toEqual([
    '#body: paragraph(link url="b.md" address‹b.md›‹[a](b.md)›("a") " " link url="d e.md"‹[c](<d e.md>)›("c") " " link title="t" url="g.md"‹[f]( g.md "t")›("f") " " image url="i.png" alt="h" address‹i.png›‹![h](i.png)› " " link url="j.md" address‹j.md›‹[](j.md)›() " " link url="https://example.org"‹<https://example.org>›("https://example.org") " " link url="l&m.md"‹[k](l&amp;m.md)›("k") " " link url=""‹[n]()›("n"))',
  ]);
});

test('HTML is taken out, and told of once for each line of text', () => {
  expect(
    bodyOutline(`A <b>bold</b> word.

<div>
block
</div>

<!-- a comment -->

Text <!-- within --> it.

<!-- a --> behind

## Head <i>x</i> <u>y</u>

| <s>c</s> |
| - |
`),
  ).toEqual([
    '#body: paragraph("A " "bold" " word.") paragraph("Text " " it.")',
    '#head-x-y "Head x y": table align=[null](tableRow(tableCell("c")))',
    'html-is-absent ‹<b>›',
    'html-is-absent ‹<div>⏎block⏎</div>›',
    'html-is-absent ‹<!-- a --> behind›',
    'html-is-absent ‹<i>›',
    'html-is-absent ‹<s>›',
  ]);
});

test('headings go up by one level', () => {
  expect(
    bodyOutline(`#### Four

## Two

#### Four

##### Five

### Three

# One

# Another

### Three
`),
  ).toEqual([
    '#body: heading depth=4‹#### Four›("Four")',
    '#two "Two": heading depth=4‹#### Four›("Four") heading depth=5‹##### Five›("Five") heading depth=3‹### Three›("Three") heading depth=1‹# One›("One") heading depth=1‹# Another›("Another") heading depth=3‹### Three›("Three")',
    'heading-levels-are-stepwise ‹# One› see ‹# Another›',
    'heading-levels-are-stepwise ‹#### Four›',
    'heading-levels-are-stepwise ‹#### Four›',
  ]);
});

test('references within notes, lists and quotes', () => {
  expect(
    bodyOutline(`> [a][b] and ![c][d]

- e[^f]

[^f]: [g][b] ![][d] [^h]

    > ![i][j]

[^h]: k[^f]

[b]: b.md 'B'
[d]: d.png
[j]: /j.png
`),
  ).toEqual([
    '#body: blockquote(paragraph(link url="b.md" title="B"‹[a][b]›("a") " and " image alt="c" url="d.png"‹![c][d]›)) list ordered=false spread=false(listItem spread=false(paragraph("e" noteMark number=1 again=0‹[^f]›)))',
    'note 1: paragraph(link url="b.md" title="B"‹[g][b]›("g") " " image alt="" url="d.png"‹![][d]› " " noteMark number=2 again=0‹[^h]›) blockquote(paragraph("i"))',
    'note 2: paragraph("k" noteMark number=1 again=1‹[^f]›)',
    'image-has-alternative-text ‹![][d]›',
    'url-is-safe ‹[j]: /j.png›',
  ]);
});

test('a definition that is used in another case, and one that is used before', () => {
  expect(
    bodyOutline(`[A][Law] [^Note]

[LAW]: law.md
[law]: other.md
[^NOTE]: x
`),
  ).toEqual([
    '#body: paragraph(link url="law.md"‹[A][Law]›("A") " " noteMark number=1 again=0‹[^Note]›)',
    'note 1: paragraph("x")',
    'definition-is-used ‹[law]: other.md› see ‹[LAW]: law.md›',
  ]);
});

test('images without words, and addresses that are not safe', () => {
  expect(
    bodyOutline(`![](a.png) ![ ](b.png) ![c](https://example.org/c.png) ![d][e] [f](javascript:a) [g *h*](/rooted.md) [i](mailto:a@b.c) [j](HTTP://x) [k](ftp://x) [l](a:b) [m](a/b:c) [n](?a:b) [o](\\\\x)

[e]: data:x
`),
  ).toEqual([
    '#body: paragraph(image url="a.png" alt="" address‹a.png›‹![](a.png)› " " image url="b.png" alt=" " address‹b.png›‹![ ](b.png)› " " "c" " " "d" " " "f" " " "g " emphasis("h") " " link url="mailto:a@b.c" address‹mailto:a@b.c›‹[i](mailto:a@b.c)›("i") " " link url="HTTP://x" address‹HTTP://x›‹[j](HTTP://x)›("j") " " "k" " " "l" " " link url="a/b:c" address‹a/b:c›‹[m](a/b:c)›("m") " " link url="?a:b" address‹?a:b›‹[n](?a:b)›("n") " " "o")',
    'image-has-alternative-text ‹![](a.png)›',
    'image-has-alternative-text ‹![ ](b.png)›',
    'url-is-safe ‹![c](https://example.org/c.png)›',
    'url-is-safe ‹[f](javascript:a)›',
    'url-is-safe ‹[g *h*](/rooted.md)›',
    'url-is-safe ‹[k](ftp://x)›',
    'url-is-safe ‹[l](a:b)›',
    'url-is-safe ‹[o](\\\\x)›',
    'url-is-safe ‹[e]: data:x›',
  ]);
});

test('known headings at another level, or in bold', () => {
  expect(
    bodyOutline(`**Purpose**

Text.

### Scope:

Text.

**Requirements:**
Text behind.

**PS-001-R01 Do it**\\
The city shall do it.

#### PS-001-R02 Do it

The city shall do it.

__Normative  references__

**Other**

**Scope** in a sentence.

# Conformance
`),
  ).toEqual([
    '#purpose "Purpose": paragraph("Text.")',
    '#scope "Scope:": paragraph("Text.")',
    '#requirements "Requirements:" holds PS-001-R01 PS-001-R02: paragraph("Text behind.")',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "Do it" ‹Do it›',
    'statement: "The city shall do it." ‹**PS-001-R01 Do it**\\⏎The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'requirement in PS-001 ‹PS-001-R02›',
    'id: "PS-001-R02" ‹PS-001-R02›',
    'standard: "PS-001"',
    'title: "Do it" ‹Do it›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'heading-has-its-level ‹**Purpose**› fix ‹**Purpose**›→‹## Purpose›',
    'heading-has-its-level ‹### Scope:› fix ‹###›→‹##›',
    'heading-has-its-level ‹**Requirements:**› fix ‹**Requirements:**›→‹## Requirements:›',
    'heading-has-its-level ‹**PS-001-R01 Do it**› fix ‹**PS-001-R01 Do it**›→‹### PS-001-R01 Do it›',
    'heading-has-its-level ‹#### PS-001-R02 Do it› fix ‹####›→‹###›',
    'heading-levels-are-stepwise ‹# Conformance›',
    'requirement-text-has-a-role ‹__Normative  references__›',
    'requirement-text-has-a-role ‹**Other**›',
    'requirement-text-has-a-role ‹**Scope** in a sentence.›',
  ]);
});

test('known headings that stand there already, and one with a line under it', () => {
  expect(
    bodyOutline(`## Purpose

**Purpose**

Scope
---

Requirements
============

**PS-001-R01 A**

## Requirements

PS-001-R01 A
---
`),
  ).toEqual([
    '#purpose "Purpose": paragraph(strong("Purpose"))',
    '#scope "Scope": ',
    '#requirements "Requirements": paragraph(strong("PS-001-R01 A"))',
    '#requirements-1 "Requirements": ',
    '#ps-001-r01-a "PS-001-R01 A": ',
    'claims: PS-001-R01',
    'heading-levels-are-stepwise ‹Requirements⏎============›',
    'requirement-is-in-its-section ‹PS-001-R01 A⏎---›',
  ]);
});

test('bold words with a break, a mark or more behind them', () => {
  expect(
    bodyOutline(`**Purpose** *x*

**Scope**: 

**Purpose**: text

*Scope*

**Scope**
*more* words
`),
  ).toEqual([
    '#body: paragraph(strong("Purpose") " " emphasis("x"))',
    '#scope "Scope": paragraph(strong("Purpose") ": text") paragraph(emphasis("Scope"))',
    '#scope-1 "Scope": paragraph("" emphasis("more") " words")',
    'heading-has-its-level ‹**Scope**› fix ‹**Scope**›→‹## Scope›',
    'heading-has-its-level ‹**Scope**› fix ‹**Scope**›→‹## Scope›',
  ]);
});

test('bold words that are known, as headings of several forms', () => {
  expect(
    bodyOutline(`**Scope**  
Text [a].

__Purpose:__

Text.

***Requirements***

**[Scope]**
`),
  ).toEqual([
    '#scope "Scope": paragraph("Text " label label="a" ownWords=false escaped=false‹[a]›("a") ".")',
    '#purpose "Purpose:": paragraph("Text.") paragraph(emphasis(strong("Requirements")))',
    '#scope-1 "Scope": ',
    'heading-has-its-level ‹**Scope**› fix ‹**Scope**›→‹## Scope›',
    'heading-has-its-level ‹__Purpose:__› fix ‹__Purpose:__›→‹## Purpose:›',
    'heading-has-its-level ‹**[Scope]**› fix ‹**[Scope]**›→‹## [Scope]›',
  ]);
});

test('the ids of requirements in bold, within the section and without', () => {
  expect(
    bodyOutline(`**PS-001-R01 A**

## Requirements

**PS-001-R02: *B* c**

The city shall do it.

##### PS-001-R03 D

The city shall do it.

**PS-001-R04** E

**PS-001** F

## Scope

**PS-001-R05 G**

#### PS-001-R06 H
`),
  ).toEqual([
    '#body: paragraph(strong("PS-001-R01 A"))',
    '#requirements "Requirements" holds PS-001-R02 PS-001-R03: ',
    '#scope "Scope": paragraph(strong("PS-001-R05 G"))',
    'requirement in PS-001 ‹PS-001-R02›',
    'id: "PS-001-R02" ‹PS-001-R02›',
    'standard: "PS-001"',
    'title: "B c" ‹B* c›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'requirement in PS-001 ‹PS-001-R03›',
    'id: "PS-001-R03" ‹PS-001-R03›',
    'standard: "PS-001"',
    'title: "D" ‹D›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'claims: PS-001-R01 PS-001-R04 PS-001-R05 PS-001-R06',
    'heading-has-its-level ‹**PS-001-R02: *B* c**› fix ‹**PS-001-R02: *B* c**›→‹### PS-001-R02: *B* c›',
    'heading-has-its-level ‹##### PS-001-R03 D› fix ‹#####›→‹###›',
    'heading-levels-are-stepwise ‹#### PS-001-R06 H›',
    'requirement-text-has-a-role ‹**PS-001-R04** E›',
    'requirement-text-has-a-role ‹**PS-001** F›',
    'requirement-is-in-its-section ‹#### PS-001-R06 H›',
  ]);
});

test('sections that agree on another level', () => {
  expect(
    bodyOutline(`# Purpose

Text.

## Sub

# Scope

###### Deep

# Requirements

## PS-001-R01 A

The city shall do it.
`),
  ).toEqual([
    '#purpose "Purpose": paragraph("Text.") heading depth=3‹## Sub›("Sub")',
    '#scope "Scope": heading depth=6‹###### Deep›("Deep")',
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'heading-has-its-level ‹# Purpose› see ‹# Scope› see ‹# Requirements›',
    'heading-levels-are-stepwise ‹###### Deep›',
  ]);
});

test('sections that do not agree on a level', () => {
  expect(
    bodyOutline(`# Purpose

### Scope

#### Other
`),
  ).toEqual([
    '#purpose "Purpose": ',
    '#scope "Scope": heading depth=4‹#### Other›("Other")',
    'heading-has-its-level ‹### Scope› fix ‹###›→‹##›',
    'heading-levels-are-stepwise ‹# Purpose›',
    'heading-levels-are-stepwise ‹#### Other›',
  ]);
});

test('sections two levels down', () => {
  expect(
    bodyOutline(`### Purpose

#### Sub

# Top

### Scope
`),
  ).toEqual([
    '#purpose "Purpose": heading depth=3‹#### Sub›("Sub")',
    '#top "Top": ',
    '#scope "Scope": ',
    'heading-has-its-level ‹### Purpose› see ‹### Scope›',
  ]);
});

test('a code block that does not end takes in what follows', () => {
  expect(
    bodyOutline(`## Scope

Text.

\`\`\`\` js
code
\`\`\`

## Purpose

 ##  Requirements 

### PS-001-R01 A
`),
  ).toEqual([
    '#scope "Scope": paragraph("Text.")',
    'excused: #purpose #requirements',
    'claims: PS-001-R01',
    'code-block-closes ‹````›',
  ]);
});

test('code blocks that end', () => {
  expect(
    bodyOutline(`\`\`\`
code
\`\`\`

~~~~
code
~~~~~

    indented

- \`\`\`
  open in a list

~~~
a
~~~ b
`),
  ).toEqual([
    '#body: code‹```⏎code⏎```› "code" code‹~~~~⏎code⏎~~~~~› "code" code‹    indented› "indented" list ordered=false spread=false(listItem spread=false(code‹```⏎  open in a list⏎› "open in a list"))',
    'code-block-closes ‹~~~›',
  ]);
});

test('a comment that does not end takes in what follows', () => {
  expect(
    bodyOutline(`## Purpose

Text.

<!-- open

## Scope

Text.
`),
  ).toEqual(['#purpose "Purpose": paragraph("Text.")', 'excused: #scope', 'html-is-absent ‹<!--›']);
});

test('a comment that does not end in a paragraph', () => {
  expect(
    bodyOutline(`Text <!-- open

## Scope
`),
  ).toEqual(['#body: paragraph("Text <!-- open")', '#scope "Scope": ']);
});
