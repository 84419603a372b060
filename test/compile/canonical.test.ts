import { expect, test } from 'vitest';
import { bodyOutline } from '../tools/outline.js';

// The edits that write the lines of requirements in one form. A place stands in ‹› and shows what the file has there.

test('marks, keys and their spacing', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it in 5 days.

*   actor :supplier
*\tSTAGE：  Operation , DESIGN
* **Evidence:** the log
* *Tier*: Core
* Evidence **:** x
* Evidence: **y**
* Accountable: [Deploying-Department]
* mitigates: Bias, BIAS
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["supplier"] ‹actor›‹supplier› /0‹actor›‹supplier›',
    'stage: ["operation","design"] ‹STAGE›‹Operation , DESIGN› /0‹STAGE›‹Operation› /1‹STAGE›‹DESIGN›',
    'evidence: ["the log","x","y"] ‹Evidence›‹the log› /0‹Evidence›‹the log› /1‹Evidence›‹x› /2‹Evidence›‹y›',
    'tier: "core" ‹Tier›‹Core›',
    'accountable: "deploying-department" ‹Accountable›‹Deploying-Department›',
    'mitigates: ["bias","bias"] ‹mitigates›‹Bias, BIAS› /0‹mitigates›‹Bias› /1‹mitigates›‹BIAS›',
    'statement: "The city shall do it in 5 days." ‹The city shall do it in 5 days.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in 5 days.")',
    '#evidence: paragraph("the log") paragraph("x") paragraph(strong("y"))',
    'canonical: ‹*   ›→‹- ›',
    'canonical: ‹actor :›→‹Actor: ›',
    'canonical: ‹*\t›→‹- ›',
    'canonical: ‹STAGE：  ›→‹Stage: ›',
    'canonical: ‹Operation›→‹operation›',
    'canonical: ‹DESIGN›→‹design›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹**Evidence:** ›→‹Evidence: ›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹*Tier*: ›→‹Tier: ›',
    'canonical: ‹Core›→‹core›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹Evidence **:** ›→‹Evidence: ›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹Deploying-Department›→‹deploying-department›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹mitigates: ›→‹Mitigates: ›',
    'canonical: ‹Bias›→‹bias›',
    'canonical: ‹BIAS›→‹bias›',
  ]);
});

test('the lines of tests', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it in 5 days.

+ test  PS-001-T01:Document
    + DO:compare
    + pass if : x
- Test PS-001-T02: document
  - Do: x

    1. a
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'test: ["PS-001-T01","PS-001-T02"] ‹test›‹Document› /0‹test›‹PS-001-T01› /1‹Test›‹PS-001-T02›',
    'statement: "The city shall do it in 5 days." ‹The city shall do it in 5 days.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in 5 days.")',
    'test in PS-001-R01 ‹PS-001-T01›',
    'id: "PS-001-T01" ‹PS-001-T01›',
    'requirement: "PS-001-R01"',
    'method: "document" ‹Document›',
    'do: ["compare"] ‹DO›‹compare› /0‹DO›‹compare›',
    'pass_if: ["x"] ‹pass if›‹x› /0‹pass if›‹x›',
    '#do: paragraph("compare")',
    '#pass_if: paragraph("x")',
    'test in PS-001-R01 ‹PS-001-T02›',
    'id: "PS-001-T02" ‹PS-001-T02›',
    'requirement: "PS-001-R01"',
    'method: "document" ‹document›',
    'do: ["x"] ‹Do›‹x› /0‹Do›‹x›',
    '#do: paragraph("x")',
    'excused: do',
    'canonical: ‹+ ›→‹- ›',
    'canonical: ‹test  PS-001-T01:›→‹Test PS-001-T01: ›',
    'canonical: ‹    + ›→‹  - ›',
    'canonical: ‹DO:›→‹Do: ›',
    'canonical: ‹    + ›→‹  - ›',
    'canonical: ‹pass if : ›→‹Pass if: ›',
    'line-has-key-and-value ‹1. a›',
  ]);
});

test('the head of a parameter', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it in 5 days.

- Parameter days:  5 days ( 1 – 9;Less is stricter ):  why
- Actor: city
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'parameter: [{"name":"days","default":"5 days","value":5,"unit":"days","min":1,"max":9,"stricter":"less","reason":"why"}] ‹Parameter›‹5 days ( 1 – 9;Less is stricter ):  why› /0‹Parameter›‹Parameter days:  5 days ( 1 – 9;Less is stricter ):  why› /0/name‹days› /0/default‹5 days› /0/value‹5› /0/unit‹days› /0/min‹1› /0/max‹9› /0/stricter‹Less› /0/reason‹why›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'statement: "The city shall do it in 5 days." ‹The city shall do it in 5 days.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in " parameter name="days" written="5 days"‹5 days›("5 days") ".")',
    'canonical: ‹Parameter days:  ›→‹Parameter days: ›',
    'canonical: ‹5 days ( 1 – 9;Less is stricter ): ›→‹5 days (1 to 9; less is stricter): ›',
  ]);
});

test('a list that holds anything else is left alone', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it in 5 days.

*  Actor: city
*  words
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'statement: "The city shall do it in 5 days." ‹The city shall do it in 5 days.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in 5 days.")',
    'excused: *',
    'line-has-key-and-value ‹words›',
  ]);
});

test('a numbered list, and a list in another, are left alone', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it in 5 days.

1.  actor: city

> *  actor: city
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'statement: "The city shall do it in 5 days. actor: city" ‹The city shall do it in 5 days.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in 5 days.") list ordered=true start=1 spread=false(listItem spread=false(paragraph("actor: city")))',
    'requirement-text-has-a-role ‹> *  actor: city›',
  ]);
});

test('headings', () => {
  expect(
    bodyOutline(`## Requirements

###   PS-001-R01  A

The city shall do it.

### PS-001-R02 —  B

The city shall do it.

### **PS-001-R03**: C

The city shall do it.

### PS-001-R04:

The city shall do it.

### R05: D

### PS-001-R06&nbsp;: E

The city shall do it.
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01 PS-001-R02 PS-001-R03 PS-001-R04 PS-001-R06: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'requirement in PS-001 ‹PS-001-R02›',
    'id: "PS-001-R02" ‹PS-001-R02›',
    'standard: "PS-001"',
    'title: "B" ‹B›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'requirement in PS-001 ‹PS-001-R03›',
    'id: "PS-001-R03" ‹PS-001-R03›',
    'standard: "PS-001"',
    'title: "C" ‹C›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'requirement in PS-001 ‹PS-001-R04›',
    'id: "PS-001-R04" ‹PS-001-R04›',
    'standard: "PS-001"',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'requirement in PS-001 ‹PS-001-R06›',
    'id: "PS-001-R06" ‹PS-001-R06›',
    'standard: "PS-001"',
    'title: "E" ‹E›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'canonical: ‹  ›→‹ ›',
    'canonical: ‹ —  ›→‹ ›',
    'canonical: ‹: ›→‹ ›',
    'requirement-heading-has-id ‹### R05: D›',
  ]);
});

test('what stands before the first requirement is left alone', () => {
  expect(
    bodyOutline(`## Requirements

*  actor: city

### PS-001-R01 A

The city shall do it.

*  Actor: city
*
*  \`Stage\`: operation
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: list ordered=false spread=false(listItem spread=false(paragraph("actor: city")))',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'stage: ["operation"] ‹Stage›‹operation› /0‹Stage›‹operation›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'excused: *',
    'line-has-key-and-value ‹*›',
  ]);
});

test('a line whose key is in code, breaks, or whose list begins behind text', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it in 5 days.

- *Actor
  *: city
- - Stage: operation
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'statement: "The city shall do it in 5 days." ‹The city shall do it in 5 days.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in 5 days.")',
    'excused: actor *',
    'key-is-known ‹*Actor⏎  *›',
    'line-has-key-and-value ‹- Stage: operation›',
  ]);
});
