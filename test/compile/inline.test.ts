import { expect, test } from 'vitest';
import { bodyOutline } from '../tools/outline.js';

// What parsing makes of the text of a paragraph. A place stands in ‹› and shows what the file has there.

test('a label in brackets', () => {
  expect(
    bodyOutline(`The [device] of [the city][city], *an [emphasised] one*, **[strong] and ~~[gone]~~**.
`),
  ).toEqual([
    '#body: paragraph("The " label label="device" ownWords=false escaped=false‹[device]›("device") " of " label label="city" ownWords=true escaped=false‹[the city][city]›("the city") ", " emphasis("an " label label="emphasised" ownWords=false escaped=false‹[emphasised]›("emphasised") " one") ", " strong(label label="strong" ownWords=false escaped=false‹[strong]›("strong") " and " delete(label label="gone" ownWords=false escaped=false‹[gone]›("gone"))) ".")',
  ]);
});

test('brackets that hold no label, or only space', () => {
  expect(
    bodyOutline(`[] [ ] [a [b] c] [d]] [[e] ] a] [f
`),
  ).toEqual([
    '#body: paragraph("[] [ ] [a " label label="b" ownWords=false escaped=false‹[b]›("b") " c] " label label="d" ownWords=false escaped=false‹[d]›("d") "] [" label label="e" ownWords=false escaped=false‹[e]›("e") " ] a] [f")',
  ]);
});

test('labels that join, and those that do not', () => {
  expect(
    bodyOutline(`[a][b][c] [d] [e] [f][] [g][^1] [h]\\[i\\] \\[j\\][k] [l][ m  n ]

[^1]: Note.
`),
  ).toEqual([
    '#body: paragraph(label label="b" ownWords=true escaped=false‹[a][b]›("a") label label="c" ownWords=false escaped=false‹[c]›("c") " " label label="d" ownWords=false escaped=false‹[d]›("d") " " label label="e" ownWords=false escaped=false‹[e]›("e") " " label label="f" ownWords=false escaped=false‹[f]›("f") "[] " label label="g" ownWords=false escaped=false‹[g]›("g") noteMark number=1 again=0‹[^1]› " " label label="h" ownWords=false escaped=false‹[h]›("h") label label="i" ownWords=false escaped=true‹\\[i\\]›("i") " " label label="j" ownWords=false escaped=true‹\\[j\\]›("j") label label="k" ownWords=false escaped=false‹[k]›("k") " " label label="m n" ownWords=true escaped=false‹[l][ m  n ]›("l"))',
    'note 1: paragraph("Note.")',
  ]);
});

test('escaped brackets', () => {
  expect(
    bodyOutline(`\\[a\\] \\[b] [c\\] \\[d\\]\\[e\\] \\\\[f] \\*\\[g\\]
`),
  ).toEqual([
    '#body: paragraph(label label="a" ownWords=false escaped=true‹\\[a\\]›("a") " [b] [c] "‹ \\[b] [c\\] › label label="d" ownWords=false escaped=true‹\\[d\\]›("d") label label="e" ownWords=false escaped=true‹\\[e\\]›("e") " \\"‹ \\\\› label label="f" ownWords=false escaped=false‹[f]›("f") " *"‹ \\*› label label="g" ownWords=false escaped=true‹\\[g\\]›("g"))',
  ]);
});

test('labels with markup, and with what no label holds', () => {
  expect(
    bodyOutline(`[*a* b] [**c**][*d*] [\`e\`] [a ![b](c.png)] [d [e](f.md)] [one
two] [g&amp;h]
`),
  ).toEqual([
    '#body: paragraph(label label="a b" ownWords=false escaped=false‹[*a* b]›(emphasis("a") " b") " " label label="d" ownWords=true escaped=false‹[**c**][*d*]›(strong("c")) " [" inlineCode‹`e`› "e" "] [a " image url="c.png" alt="b" address‹c.png›‹![b](c.png)› "] [d " link url="f.md" address‹f.md›‹[e](f.md)›("e") "] " label label="one two" ownWords=false escaped=false‹[one⏎two]›("one\ntwo") " " label label="g&h" ownWords=false escaped=false‹[g&amp;h]›("g&h"‹g&amp;h›))',
  ]);
});

test('labels in headings, cells, lists and quotes, and not in code', () => {
  expect(
    bodyOutline(`### Of [a]

| [b] | c |
| - | - |
| \`[d]\` | *[e]* |

> [f]

1. [g]

    [h]
`),
  ).toEqual([
    '#body: heading depth=3‹### Of [a]›("Of " label label="a" ownWords=false escaped=false‹[a]›("a")) table align=[null,null](tableRow(tableCell(label label="b" ownWords=false escaped=false‹[b]›("b")) tableCell("c")) tableRow(tableCell(inlineCode‹`[d]`› "[d]") tableCell(emphasis(label label="e" ownWords=false escaped=false‹[e]›("e"))))) blockquote(paragraph(label label="f" ownWords=false escaped=false‹[f]›("f"))) list ordered=true start=1 spread=false(listItem spread=true(paragraph(label label="g" ownWords=false escaped=false‹[g]›("g")) paragraph(label label="h" ownWords=false escaped=false‹[h]›("h"))))',
    'heading-levels-are-stepwise ‹### Of [a]›',
  ]);
});

test('a label over a thousand characters is none', () => {
  expect(
    bodyOutline(`[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa] [bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb]
`),
  ).toEqual([
    '#body: paragraph("[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa] " label label="bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" ownWords=false escaped=false‹[bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb]›("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"))',
  ]);
});

test('a label with characters that nobody sees', () => {
  expect(
    bodyOutline(`[de&#8203;vice] [a&nbsp; b]
`),
  ).toEqual([
    '#body: paragraph(label label="device" ownWords=false escaped=false‹[de&#8203;vice]›("de\u200bvice"‹de&#8203;vice›) " " label label="a b" ownWords=false escaped=false‹[a&nbsp; b]›("a\u00a0 b"‹a&nbsp; b›))',
  ]);
});

test('characters of private use are text', () => {
  expect(
    bodyOutline(`a \ue000 [b \ue001 c] [d\ue000] *e*
`),
  ).toEqual([
    '#body: paragraph("a \ue000 " label label="b \ue001 c" ownWords=false escaped=false‹[b \ue001 c]›("b \ue001 c") " " label label="d\ue000" ownWords=false escaped=false‹[d\ue000]›("d\ue000") " " emphasis("e"))',
  ]);
});

test('text with escapes and references keeps its places', () => {
  expect(
    bodyOutline(`a\\*b &lt; c &#x5b;d] \\[e\\] &amp;&copy;&nosuch; &#0; [f] \\q [g]
`),
  ).toEqual([
    '#body: paragraph("a*b < c "‹a\\*b &lt; c › label label="d" ownWords=false escaped=false‹&#x5b;d]›("d") " " label label="e" ownWords=false escaped=true‹\\[e\\]›("e") " &©&nosuch; � "‹ &amp;&copy;&nosuch; &#0; › label label="f" ownWords=false escaped=false‹[f]›("f") " \\q " label label="g" ownWords=false escaped=false‹[g]›("g"))',
  ]);
});

test('references of two code units', () => {
  expect(
    bodyOutline(`&#x1f6b2;[a]&#x1F6B2;\\[b\\] &NotEqualTilde;[c]
`),
  ).toEqual([
    '#body: paragraph("🚲"‹&#x1f6b2;› label label="a" ownWords=false escaped=false‹[a]›("a") "🚲"‹&#x1F6B2;› label label="b" ownWords=false escaped=true‹\\[b\\]›("b") " ≂̸"‹ &NotEqualTilde;› label label="c" ownWords=false escaped=false‹[c]›("c"))',
  ]);
});

test('lines of quotes and lists', () => {
  expect(
    bodyOutline(`> a [b]
>   > c\\[d\\]
> e > [f]

- one\\
  two [three]
  four  
  five [six]

> [g]
  lazy [h] &gt; i
`),
  ).toEqual([
    '#body: blockquote(paragraph("a " label label="b" ownWords=false escaped=false‹[b]›("b")) blockquote(paragraph("c" label label="d" ownWords=false escaped=true‹\\[d\\]›("d") "\ne > "‹⏎> e > › label label="f" ownWords=false escaped=false‹[f]›("f")))) list ordered=false spread=false(listItem spread=false(paragraph("one" break‹\\⏎› "two " label label="three" ownWords=false escaped=false‹[three]›("three") "\nfour"‹⏎  four› break‹  ⏎› "five " label label="six" ownWords=false escaped=false‹[six]›("six")))) blockquote(paragraph(label label="g" ownWords=false escaped=false‹[g]›("g") "\nlazy "‹⏎  lazy › label label="h" ownWords=false escaped=false‹[h]›("h") " > i"‹ &gt; i›))',
  ]);
});

test('lines with CRLF', () => {
  expect(
    bodyOutline(`> a [b]\r
> \\[c\\] d\r
> > [e]\r
\r
f\\\r
[g]\r
`),
  ).toEqual([
    '#body: blockquote(paragraph("a " label label="b" ownWords=false escaped=false‹[b]›("b") "\r\n" label label="c" ownWords=false escaped=true‹\\[c\\]›("c") " d") blockquote(paragraph(label label="e" ownWords=false escaped=false‹[e]›("e")))) paragraph("f" break‹\\␍⏎› label label="g" ownWords=false escaped=false‹[g]›("g"))',
  ]);
});
