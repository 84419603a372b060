import { expect, test } from 'vitest';
import { bodyOutline, statementOutline } from '../tools/outline.js';

// How the parameters of a requirement are found in its statement. A place stands in ‹› and shows what the file has there.

test('by the default, wherever the lines break', () => {
  expect(
    statementOutline(
      `The city shall do it in 5
days, at *1.5 m* or 15 days, 5 days2.`,
      'Parameter days: 5 days (1 to 9; less is stricter): why',
      'Parameter height: 1.5 m (-1.5 to 2.25; more is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in " parameter name="days" written="5\\ndays"‹5⏎days›("5 days"‹5⏎days›) ", at " emphasis(parameter name="height" written="1.5 m"‹1.5 m›("1.5 m")) " or 15 days, 5 days2.")',
  ]);
});

test('by the name in braces', () => {
  expect(
    statementOutline(
      'The city shall do it in {{ days }}, [at](a.md) **{{height}}** and 5 days.',
      'Parameter days: 5 days (1 to 9; less is stricter): why',
      'Parameter height: 1.5 m (-1.5 to 2.25; more is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in " parameter name="days" written="{{ days }}"‹{{ days }}›("5 days"‹{{ days }}›) ", " link url="a.md" address‹a.md›‹[at](a.md)›("at") " " strong(parameter name="height" written="{{height}}"‹{{height}}›("1.5 m"‹{{height}}›)) " and 5 days.")',
  ]);
});

test('not within a number or a word', () => {
  expect(
    statementOutline(
      'The city shall do it in 1.5 days, 5 days, 5 daysx, 1,5 days or 5 days.5.',
      'Parameter days: 5 days (1 to 9; less is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in 1.5 days, " parameter name="days" written="5 days"‹5 days›("5 days") ", 5 daysx, 1,5 days or 5 days.5.")',
  ]);
});

test('a default that stands there twice, or not at all', () => {
  expect(
    statementOutline(
      'The city shall do it in 5 days and 5 days.',
      'Parameter days: 5 days (1 to 9; less is stricter): why',
      'Parameter height: 1.5 m (-1.5 to 2.25; more is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in 5 days and 5 days.")',
    'parameter-stands-in-statement ‹5 days›',
    'parameter-stands-in-statement ‹1.5 m›',
  ]);
});

test('a name that stands there twice', () => {
  expect(
    statementOutline(
      'The city shall do it in {{days}} and {{days}}.',
      'Parameter days: 5 days (1 to 9; less is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in " parameter name="days" written="{{days}}"‹{{days}}›("5 days"‹{{days}}›) " and " parameter name="days" written="{{days}}"‹{{days}}›("5 days"‹{{days}}›) ".")',
    'parameter-stands-in-statement ‹5 days›',
  ]);
});

test('a name that no line declares', () => {
  expect(
    statementOutline(
      'The city shall do it in {{day}} and {{d\\_ay}} and {{}} and {{zzz}}.',
      'Parameter days: 5 days (1 to 9; less is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in {{day}} and {{d_ay}} and {{}} and {{zzz}}."‹The city shall do it in {{day}} and {{d\\_ay}} and {{}} and {{zzz}}.›)',
    'parameter-is-declared ‹{{day}}›',
    'parameter-is-declared ‹{{d\\_ay}}›',
    'parameter-is-declared ‹{{}}›',
    'parameter-is-declared ‹{{zzz}}›',
  ]);
});

test('a name that is misspelt, with the default missing', () => {
  expect(
    statementOutline('The city shall do it in {{dayz}}.', 'Parameter days: 5 days (1 to 9; less is stricter): why'),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in {{dayz}}.")',
    'parameter-is-declared ‹{{dayz}}› fix ‹{{dayz}}›→‹{{days}}›',
  ]);
});

test('a name that is misspelt and one that is missing', () => {
  expect(
    statementOutline(
      'The city shall do it in {{dayz}}.',
      'Parameter days: 5 days (1 to 9; less is stricter): why',
      'Parameter height: 1.5 m (-1.5 to 2.25; more is stricter): why',
      'Parameter n: 7 (1 to 9; less is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in {{dayz}}.")',
    'parameter-is-declared ‹{{dayz}}› fix ‹{{dayz}}›→‹{{days}}›',
    'parameter-stands-in-statement ‹1.5 m›',
    'parameter-stands-in-statement ‹7›',
  ]);
});

test('two parameters with the same default', () => {
  expect(
    statementOutline(
      'The city shall do it in 5 days.',
      'Parameter days: 5 days (1 to 9; less is stricter): why',
      'Parameter other: 5 days (1 to 9; less is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in " parameter name="days" written="5 days"‹5 days›("5 days") ".")',
    'parameter-stands-in-statement ‹5 days›',
  ]);
});

test('defaults of which one holds the other', () => {
  expect(
    statementOutline(
      'The city shall do it in 5 days each.',
      'Parameter days: 5 days (1 to 9; less is stricter): why',
      'Parameter n: 5 (1 to 9; less is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in " parameter name="days" written="5 days"‹5 days›("5 days") " each.")',
    'parameter-stands-in-statement ‹5›',
  ]);
});

test('markup within a default, code and what lies between paragraphs', () => {
  expect(
    statementOutline(
      `The city shall \`see\` do ![x](y.png) it in 5 **days**:

1. within {{height}} and \`1.5 m\`;
2. later.`,
      'Parameter days: 5 days (1 to 9; less is stricter): why',
      'Parameter height: 1.5 m (-1.5 to 2.25; more is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall " inlineCode‹`see`› "see" " do " image url="y.png" alt="x" address‹y.png›‹![x](y.png)› " it in 5 " strong("days") ":") list ordered=true start=1 spread=false(listItem spread=false(paragraph("within " parameter name="height" written="{{height}}"‹{{height}}›("1.5 m"‹{{height}}›) " and " inlineCode‹`1.5 m`› "1.5 m" ";")) listItem spread=false(paragraph("later.")))',
    'statement-is-plain ‹![x](y.png)›',
  ]);
});

test('escapes and references within braces', () => {
  expect(
    statementOutline(
      'The city shall do it in \\{{days\\}} &amp; {{height}} &lt;.',
      'Parameter days: 5 days (1 to 9; less is stricter): why',
      'Parameter height: 1.5 m (-1.5 to 2.25; more is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in " parameter name="days" written="{{days}}"‹{{days\\}}›("5 days"‹{{days\\}}›) " & "‹ &amp; › parameter name="height" written="{{height}}"‹{{height}}›("1.5 m"‹{{height}}›) " <."‹ &lt;.›)',
  ]);
});

test('text before, between and behind', () => {
  expect(
    statementOutline(
      '{{days}}{{height}} shall be enough &amp; \\*as much as {{n}}',
      'Parameter days: 5 days (1 to 9; less is stricter): why',
      'Parameter height: 1.5 m (-1.5 to 2.25; more is stricter): why',
      'Parameter n: 7 (1 to 9; less is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph(parameter name="days" written="{{days}}"‹{{days}}›("5 days"‹{{days}}›) parameter name="height" written="{{height}}"‹{{height}}›("1.5 m"‹{{height}}›) " shall be enough & *as much as "‹ shall be enough &amp; \\*as much as › parameter name="n" written="{{n}}"‹{{n}}›("7"‹{{n}}›))',
  ]);
});

test('a line that is not well formed excuses its name in the statement', () => {
  expect(
    statementOutline(
      'The city shall do it in {{days}} and {{ height }} and {{other}}.',
      'Parameter days: five days',
      'Parameter height: 1.5 m (1 to 2, more is stricter): why',
      'Parameter: 5 days (1 to 9; less is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in {{days}} and {{ height }} and {{other}}.")',
    'excused: {{days}} {{height}} {{}}',
    'parameter-is-well-formed ‹five days›',
    'parameter-is-well-formed ‹1.5 m (1 to 2, more is stricter): why›',
    'parameter-is-well-formed ‹Parameter›',
    'parameter-is-declared ‹{{other}}›',
  ]);
});

test('the same name declared twice', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it in {{days}}.

- Actor: city
- Parameter days: 5 days (1 to 9; less is stricter): why
- Parameter days: 6 days (1 to 9; less is stricter): why
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'parameter: [{"name":"days","default":"5 days","value":5,"unit":"days","min":1,"max":9,"stricter":"less","reason":"why"}] ‹Parameter›‹5 days (1 to 9; less is stricter): why› /0‹Parameter›‹Parameter days: 5 days (1 to 9; less is stricter): why› /0/name‹days› /0/default‹5 days› /0/value‹5› /0/unit‹days› /0/min‹1› /0/max‹9› /0/stricter‹less› /0/reason‹why›',
    'statement: "The city shall do it in 5 days." ‹The city shall do it in {{days}}.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in " parameter name="days" written="{{days}}"‹{{days}}›("5 days"‹{{days}}›) ".")',
    'key-is-unique ‹days› see ‹days›',
  ]);
});

test('spaces and dashes in a declaration', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it in 5 days, 6, 7 % and 8 m.

- Actor: city
- Parameter a: 5 days(1-9;less is stricter):why
- parameter b: 6 ( 1 – 9 ; MORE is stricter ) : why
- Parameter c: 7 %  (1 to 9; more is stricter): why (not)
- **Parameter d**: 8 m (1 to 9; more is stricter):  *why*
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'parameter: [{"name":"a","default":"5 days","value":5,"unit":"days","min":1,"max":9,"stricter":"less","reason":"why"},{"name":"b","default":"6","value":6,"unit":"","min":1,"max":9,"stricter":"more","reason":"why"},{"name":"c","default":"7 %","value":7,"unit":"%","min":1,"max":9,"stricter":"more","reason":"why (not)"},{"name":"d","default":"8 m","value":8,"unit":"m","min":1,"max":9,"stricter":"more","reason":"why"}] ‹Parameter›‹5 days(1-9;less is stricter):why› /0‹Parameter›‹Parameter a: 5 days(1-9;less is stricter):why› /0/name‹a› /0/default‹5 days› /0/value‹5› /0/unit‹days› /0/min‹1› /0/max‹9› /0/stricter‹less› /0/reason‹why› /1‹parameter›‹parameter b: 6 ( 1 – 9 ; MORE is stricter ) : why› /1/name‹b› /1/default‹6› /1/value‹6› /1/unit‹› /1/min‹1› /1/max‹9› /1/stricter‹MORE› /1/reason‹why› /2‹Parameter›‹Parameter c: 7 %  (1 to 9; more is stricter): why (not)› /2/name‹c› /2/default‹7 %› /2/value‹7› /2/unit‹%› /2/min‹1› /2/max‹9› /2/stricter‹more› /2/reason‹why (not)› /3‹Parameter›‹Parameter d**: 8 m (1 to 9; more is stricter):  *why› /3/name‹d› /3/default‹8 m› /3/value‹8› /3/unit‹m› /3/min‹1› /3/max‹9› /3/stricter‹more› /3/reason‹why›',
    'statement: "The city shall do it in 5 days, 6, 7 % and 8 m." ‹The city shall do it in 5 days, 6, 7 % and 8 m.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in " parameter name="a" written="5 days"‹5 days›("5 days") ", " parameter name="b" written="6"‹6›("6") ", " parameter name="c" written="7 %"‹7 %›("7 %") " and " parameter name="d" written="8 m"‹8 m›("8 m") ".")',
    'canonical: ‹5 days(1-9;less is stricter):›→‹5 days (1 to 9; less is stricter): ›',
    'canonical: ‹parameter b: ›→‹Parameter b: ›',
    'canonical: ‹6 ( 1 – 9 ; MORE is stricter ) : ›→‹6 (1 to 9; more is stricter): ›',
    'canonical: ‹**Parameter d**: ›→‹Parameter d: ›',
  ]);
});

test('declarations that are none', () => {
  expect(
    statementOutline(
      'The city shall do it in 5 days.',
      'Parameter a: 5 days (1 to 9; less is stricter):',
      'Parameter b: 5 days (1 to 9; less stricter): why',
      'Parameter c: 5.5.5 days (1 to 9; less is stricter): why',
      'Parameter d: 5 (days) (1 to 9; less is stricter): why',
      'Parameter e: x5 days (1 to 9; less is stricter): why',
    ),
  ).toEqual([
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in 5 days.")',
    'excused: {{a}} {{b}} {{c}} {{d}} {{e}}',
    'parameter-is-well-formed ‹5 days (1 to 9; less is stricter):›',
    'parameter-is-well-formed ‹5 days (1 to 9; less stricter): why›',
    'parameter-is-well-formed ‹5.5.5 days (1 to 9; less is stricter): why›',
    'parameter-is-well-formed ‹5 (days) (1 to 9; less is stricter): why›',
    'parameter-is-well-formed ‹x5 days (1 to 9; less is stricter): why›',
  ]);
});
