import { expect, test } from 'vitest';
import { bodyOutline } from '../tools/outline.js';

// What parsing reads from requirements. A place stands in ‹› and shows what the file has there.

test('a requirement with every line is read with the place of each value', () => {
  expect(
    bodyOutline(`## Requirements

Before them.

### PS-001-R01 Enter it

The [city] shall enter each device within **5 working days**.

- Actor: deploying-department, Supplier
- Parameter notice_period: 5 working days (1 to 30; More is stricter): time to correct
- Mitigates: covert-collection
- Reference: city-law (supports, article 3, a), [eu-gdpr-35]
- Evidence: the *register*
- Evidence: [device] lists
- Stage: operation
- Test PS-001-T01: Document
  - Do: compare the [dates](a.md).
  - Do: read them.
  - Pass if: none is later.

Rationale: People can *speak*.

More of it.

Guidance: Ask early.

- a list of it

### PS-001-R02: Second

The city may look.
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01 PS-001-R02: paragraph("Before them.")',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "Enter it" ‹Enter it›',
    'actor: ["deploying-department","supplier"] ‹Actor›‹deploying-department, Supplier› /0‹Actor›‹deploying-department› /1‹Actor›‹Supplier›',
    'parameter: [{"name":"notice_period","default":"5 working days","value":5,"unit":"working days","min":1,"max":30,"stricter":"more","reason":"time to correct"}] ‹Parameter›‹5 working days (1 to 30; More is stricter): time to correct› /0‹Parameter›‹Parameter notice_period: 5 working days (1 to 30; More is stricter): time to correct› /0/name‹notice_period› /0/default‹5 working days› /0/value‹5› /0/unit‹working days› /0/min‹1› /0/max‹30› /0/stricter‹More› /0/reason‹time to correct›',
    'mitigates: ["covert-collection"] ‹Mitigates›‹covert-collection› /0‹Mitigates›‹covert-collection›',
    'reference: [{"id":"city-law","relation":"supports","pinpoint":"article 3, a"},{"id":"eu-gdpr-35"}] ‹Reference›‹city-law (supports, article 3, a), [eu-gdpr-35› /0‹Reference›‹city-law (supports, article 3, a)› /0/id‹city-law› /0/relation‹supports› /0/pinpoint‹article 3, a› /1‹Reference›‹eu-gdpr-35› /1/id‹eu-gdpr-35›',
    'evidence: ["the register","device lists"] ‹Evidence›‹the *register› /0‹Evidence›‹the *register› /1‹Evidence›‹device] lists›',
    'stage: ["operation"] ‹Stage›‹operation› /0‹Stage›‹operation›',
    'test: ["PS-001-T01"] ‹Test›‹Document› /0‹Test›‹PS-001-T01›',
    'statement: "The city shall enter each device within 5 working days." ‹The [city] shall enter each device within **5 working days**.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The " label label="city" ownWords=false escaped=false‹[city]›("city") " shall enter each device within " strong(parameter name="notice_period" written="5 working days"‹5 working days›("5 working days")) ".")',
    '#evidence: paragraph("the " emphasis("register")) paragraph(label label="device" ownWords=false escaped=false‹[device]›("device") " lists")',
    '#rationale "Rationale": paragraph("People can " emphasis("speak") ".") paragraph("More of it.")',
    '#guidance "Guidance": paragraph("Ask early.") list ordered=false spread=false(listItem spread=false(paragraph("a list of it")))',
    'test in PS-001-R01 ‹PS-001-T01›',
    'id: "PS-001-T01" ‹PS-001-T01›',
    'requirement: "PS-001-R01"',
    'method: "document" ‹Document›',
    'do: ["compare the dates.","read them."] ‹Do›‹compare the [dates](a.md).› /0‹Do›‹compare the [dates](a.md).› /1‹Do›‹read them.›',
    'pass_if: ["none is later."] ‹Pass if›‹none is later.› /0‹Pass if›‹none is later.›',
    '#do: paragraph("compare the " link url="a.md" address‹a.md›‹[dates](a.md)›("dates") ".") paragraph("read them.")',
    '#pass_if: paragraph("none is later.")',
    'requirement in PS-001 ‹PS-001-R02›',
    'id: "PS-001-R02" ‹PS-001-R02›',
    'standard: "PS-001"',
    'title: "Second" ‹Second›',
    'statement: "The city may look." ‹The city may look.›',
    'level: "may" ‹may›',
    '#statement: paragraph("The city may look.")',
    'canonical: ‹Supplier›→‹supplier›',
    'canonical: ‹5 working days (1 to 30; More is stricter): ›→‹5 working days (1 to 30; more is stricter): ›',
    'canonical: ‹: ›→‹ ›',
  ]);
});

test('the key of a line is read whatever its case, hyphens, spaces and colon', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 – Title

The city shall do it in 5 days.

* ACTOR : supplier
* parameter  days： 5 days (1–9;less is stricter) : why
* **Evidence:** the log
* accountable: Deploying-Department
* test PS-001-T01 : document
   * pass-if: it is.
   +  do :  look.
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "Title" ‹Title›',
    'actor: ["supplier"] ‹ACTOR›‹supplier› /0‹ACTOR›‹supplier›',
    'parameter: [{"name":"days","default":"5 days","value":5,"unit":"days","min":1,"max":9,"stricter":"less","reason":"why"}] ‹parameter›‹5 days (1–9;less is stricter) : why› /0‹parameter›‹parameter  days： 5 days (1–9;less is stricter) : why› /0/name‹days› /0/default‹5 days› /0/value‹5› /0/unit‹days› /0/min‹1› /0/max‹9› /0/stricter‹less› /0/reason‹why›',
    'evidence: ["the log"] ‹Evidence›‹the log› /0‹Evidence›‹the log›',
    'accountable: "deploying-department" ‹accountable›‹Deploying-Department›',
    'test: ["PS-001-T01"] ‹test›‹document› /0‹test›‹PS-001-T01›',
    'statement: "The city shall do it in 5 days." ‹The city shall do it in 5 days.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it in " parameter name="days" written="5 days"‹5 days›("5 days") ".")',
    '#evidence: paragraph("the log")',
    'test in PS-001-R01 ‹PS-001-T01›',
    'id: "PS-001-T01" ‹PS-001-T01›',
    'requirement: "PS-001-R01"',
    'method: "document" ‹document›',
    'pass_if: ["it is."] ‹pass-if›‹it is.› /0‹pass-if›‹it is.›',
    '#pass_if: paragraph("it is.")',
    'canonical: ‹ – ›→‹ ›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹ACTOR : ›→‹Actor: ›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹parameter  days： ›→‹Parameter days: ›',
    'canonical: ‹5 days (1–9;less is stricter) : ›→‹5 days (1 to 9; less is stricter): ›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹**Evidence:** ›→‹Evidence: ›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹accountable: ›→‹Accountable: ›',
    'canonical: ‹Deploying-Department›→‹deploying-department›',
    'canonical: ‹* ›→‹- ›',
    'canonical: ‹test PS-001-T01 : ›→‹Test PS-001-T01: ›',
    'canonical: ‹   * ›→‹  - ›',
    'canonical: ‹pass-if: ›→‹Pass if: ›',
  ]);
});

test('lines with markup in the key, and several values of one line', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- *Actor*: \`supplier\`, city
- **Stage: operation**
- Evidence **: x** y
- Mitigates: covert-collection,, [Bias] , (a, b)
- Accountable: [City]
- Tier: CORE
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["supplier","city"] ‹Actor›‹supplier`, city› /0‹Actor›‹supplier› /1‹Actor›‹city›',
    'stage: ["operation"] ‹Stage›‹operation› /0‹Stage›‹operation›',
    'evidence: ["x y"] ‹Evidence›‹x** y› /0‹Evidence›‹x** y›',
    'mitigates: ["covert-collection","bias","(a, b)"] ‹Mitigates›‹covert-collection,, [Bias] , (a, b)› /0‹Mitigates›‹covert-collection› /1‹Mitigates›‹Bias› /2‹Mitigates›‹(a, b)›',
    'accountable: "city" ‹Accountable›‹City›',
    'tier: "core" ‹Tier›‹CORE›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    '#evidence: paragraph(strong("x") " y")',
    'canonical: ‹*Actor*: ›→‹Actor: ›',
    'canonical: ‹Evidence ›→‹Evidence: ›',
    'canonical: ‹Bias›→‹bias›',
    'canonical: ‹City›→‹city›',
    'canonical: ‹CORE›→‹core›',
  ]);
});

test('a line without a value, and one with words between key and colon', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- Actor:
- Evidence of it: the log
- Reference:
- Tier: core
- Tier: extended
- Effective date: 2027-01-01
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'tier: "core" ‹Tier›‹core›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    '#evidence: paragraph("the log")',
    'excused: actor evidence reference effective',
    'line-has-key-and-value ‹Actor:›',
    'line-has-key-and-value ‹of it›',
    'line-has-key-and-value ‹Reference:›',
    'key-is-unique ‹Tier› see ‹Tier›',
    'line-has-key-and-value ‹date›',
  ]);
});

test('a key that is not known is refused, with the edit where it is sure', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- Actr: supplier
- Evidense: the log
- Zzzqqq: x
- Level: shall
- Constructor: y
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'excused: actor evidence * *',
    'key-is-known ‹Actr› fix ‹Actr›→‹Actor›',
    'key-is-known ‹Evidense› fix ‹Evidense›→‹Evidence›',
    'key-is-known ‹Zzzqqq›',
    'key-is-known ‹Level›',
    'key-is-known ‹Constructor›',
  ]);
});

test('a key that stands there already is not renamed', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- Tier: core
- Tierr: core
- Accountabl: city
- Accountable: supplier
- Evidence: a
- Evidencee: b
- Teir core: b
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'tier: "core" ‹Tier›‹core›',
    'accountable: "supplier" ‹Accountable›‹supplier›',
    'evidence: ["a"] ‹Evidence›‹a› /0‹Evidence›‹a›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    '#evidence: paragraph("a")',
    'excused: tier accountable evidence *',
    'key-is-known ‹Tierr›',
    'key-is-known ‹Accountabl› fix ‹Accountabl›→‹Accountable›',
    'key-is-known ‹Evidencee› fix ‹Evidencee›→‹Evidence›',
    'key-is-known ‹Teir core›',
  ]);
});

test('a list below a line has no meaning, and excuses the line', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- Actor:
  - supplier
  - city
- Evidence: the log
  - more
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'evidence: ["the log"] ‹Evidence›‹the log› /0‹Evidence›‹the log›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    '#evidence: paragraph("the log")',
    'excused: actor evidence',
    'line-has-key-and-value ‹- supplier⏎  - city›',
    'line-has-key-and-value ‹- more›',
  ]);
});

test('a line without a key, lines without a key, and a list without any', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- Actor: city
- no key
- no key either
- Stage: operation
- nothing

### PS-001-R02 B

The city shall do it.

- one
- two

### PS-001-R03 C

The city shall do it.

- one
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01 PS-001-R02 PS-001-R03: ',
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
    'requirement in PS-001 ‹PS-001-R02›',
    'id: "PS-001-R02" ‹PS-001-R02›',
    'standard: "PS-001"',
    'title: "B" ‹B›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'excused: *',
    'requirement in PS-001 ‹PS-001-R03›',
    'id: "PS-001-R03" ‹PS-001-R03›',
    'standard: "PS-001"',
    'title: "C" ‹C›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'excused: *',
    'line-has-key-and-value ‹no key›',
    'line-has-key-and-value ‹nothing›',
    'line-has-key-and-value ‹- one⏎- two›',
    'line-has-key-and-value ‹one›',
  ]);
});

test('an item of a list that is no paragraph, and a colon at its start or in its middle', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- # Actor: city
- : city
- 10:30 is late
- Actor:city
- Evidence:the log
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'evidence: ["the log"] ‹Evidence›‹the log› /0‹Evidence›‹the log›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    '#evidence: paragraph("the log")',
    'excused: *',
    'heading-levels-are-stepwise ‹# Actor: city›',
    'line-has-key-and-value ‹# Actor: city›',
  ]);
});

test('a test without an id, with one of another form, and with one used twice', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- Test: document
  - Do: a.
- Test T1: document
- Test PS–001–T02: inspection
- Test PS-001-T03: document
  - Do: b.
- Test PS-001-T03: document
  - Do: c.
- Test PS-001-T04:
  - Pass if: d.
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'test: ["PS-001-T03","PS-001-T04"] /0‹Test›‹PS-001-T03› /1‹Test›‹PS-001-T04›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'test in PS-001-R01 ‹PS-001-T03›',
    'id: "PS-001-T03" ‹PS-001-T03›',
    'requirement: "PS-001-R01"',
    'method: "document" ‹document›',
    'do: ["b."] ‹Do›‹b.› /0‹Do›‹b.›',
    '#do: paragraph("b.")',
    'test in PS-001-R01 ‹PS-001-T04›',
    'id: "PS-001-T04" ‹PS-001-T04›',
    'requirement: "PS-001-R01"',
    'pass_if: ["d."] ‹Pass if›‹d.› /0‹Pass if›‹d.›',
    '#pass_if: paragraph("d.")',
    'nameless test: PS-001-',
    'test-has-id ‹Test›',
    'test-has-id ‹T1›',
    'test-has-id ‹PS–001–T02› fix ‹PS–001–T02›→‹PS-001-T02›',
    'id-is-unique ‹PS-001-T03› see ‹PS-001-T03›',
  ]);
});

test('lines of a test that stand beside it belong to it, and are told of once', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- Test PS-001-T01: document
- Do: compare.
- Pass if: equal.
- Actor: city

### PS-001-R02 B

The city shall do it.

- Do: compare.
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01 PS-001-R02: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'test: ["PS-001-T01"] ‹Test›‹document› /0‹Test›‹PS-001-T01›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'test in PS-001-R01 ‹PS-001-T01›',
    'id: "PS-001-T01" ‹PS-001-T01›',
    'requirement: "PS-001-R01"',
    'method: "document" ‹document›',
    'do: ["compare."] ‹Do›‹compare.› /0‹Do›‹compare.›',
    'pass_if: ["equal."] ‹Pass if›‹equal.› /0‹Pass if›‹equal.›',
    '#do: paragraph("compare.")',
    '#pass_if: paragraph("equal.")',
    'requirement in PS-001 ‹PS-001-R02›',
    'id: "PS-001-R02" ‹PS-001-R02›',
    'standard: "PS-001"',
    'title: "B" ‹B›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'excused: *',
    'key-is-known ‹Do›',
    'key-is-known ‹Do›',
  ]);
});

test('lines of a test that have no key, or one that is not known', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- Test PS-001-T01: document
  - compare
  - read
- Test PS-001-T02: document
  - Doo: compare.
  - Zzz: x
  - Pass if: a
    - b
- Test PS-001-T03: document
  - Actor: city
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'test: ["PS-001-T01","PS-001-T02","PS-001-T03"] ‹Test›‹document› /0‹Test›‹PS-001-T01› /1‹Test›‹PS-001-T02› /2‹Test›‹PS-001-T03›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'test in PS-001-R01 ‹PS-001-T01›',
    'id: "PS-001-T01" ‹PS-001-T01›',
    'requirement: "PS-001-R01"',
    'method: "document" ‹document›',
    'excused: *',
    'test in PS-001-R01 ‹PS-001-T02›',
    'id: "PS-001-T02" ‹PS-001-T02›',
    'requirement: "PS-001-R01"',
    'method: "document" ‹document›',
    'pass_if: ["a"] ‹Pass if›‹a› /0‹Pass if›‹a›',
    '#pass_if: paragraph("a")',
    'excused: do * pass_if',
    'test in PS-001-R01 ‹PS-001-T03›',
    'id: "PS-001-T03" ‹PS-001-T03›',
    'requirement: "PS-001-R01"',
    'method: "document" ‹document›',
    'excused: *',
    'line-has-key-and-value ‹- compare⏎  - read›',
    'key-is-known ‹Doo›',
    'key-is-known ‹Zzz›',
    'line-has-key-and-value ‹- b›',
    'key-is-known ‹Actor›',
  ]);
});

test('a key of a test with a typing error before an id', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- Tset PS-001-T01: document
- Evidens of: b
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'excused: test evidence',
    'claims: PS-001-T01',
    'key-is-known ‹Tset PS-001-T01›',
    'key-is-known ‹Evidens of›',
  ]);
});

test('a heading without an id, or with one of another form', () => {
  expect(
    bodyOutline(`## Requirements

### Enter it

The city shall do it.

### PS–001–R02 B

The city shall do it.

### R03: C

The city shall do it.

### PS-001-R04

The city shall do it.

### PS-001-R05:D
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R04 PS-001-R05: ',
    'requirement in PS-001 ‹PS-001-R04›',
    'id: "PS-001-R04" ‹PS-001-R04›',
    'standard: "PS-001"',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'requirement in PS-001 ‹PS-001-R05›',
    'id: "PS-001-R05" ‹PS-001-R05›',
    'standard: "PS-001"',
    'title: "D" ‹D›',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'canonical: ‹:›→‹ ›',
    'requirement-heading-has-id ‹### Enter it›',
    'requirement-heading-has-id ‹### PS–001–R02 B› fix ‹PS–001–R02›→‹PS-001-R02›',
    'requirement-heading-has-id ‹### R03: C›',
    'requirement-has-statement ‹PS-001-R05›',
  ]);
});

test('a requirement whose heading misses its space, and a heading of level 1 within', () => {
  expect(
    bodyOutline(`## Requirements

Text.

###PS-001-R01 **A** b

The city shall do it.

- Actor: city

##PS-001-R02 C

# Title

The city may do it.

####### PS-001-R03 D

###Not an id
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01 PS-001-R02: paragraph("Text.")',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A b" ‹A** b›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'requirement in PS-001 ‹PS-001-R02›',
    'id: "PS-001-R02" ‹PS-001-R02›',
    'standard: "PS-001"',
    'title: "C" ‹C›',
    'statement: "The city may do it." ‹The city may do it.›',
    'level: "may" ‹may›',
    '#statement: paragraph("The city may do it.")',
    'heading-levels-are-stepwise ‹# Title›',
    'requirement-is-in-its-section ‹###›',
    'requirement-is-in-its-section ‹##›',
    'requirement-text-has-a-role ‹####### PS-001-R03 D›',
    'requirement-text-has-a-role ‹###Not an id›',
  ]);
});

test('the lines of a second requirement without a heading', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

- Actor: city
- Evidence: the log

The city shall look.

- Actor: supplier
- Evidence: the log

More.

### PS-001-R02 B

The city shall do it.

- Evidence: the log

- Evidence: the log

### PS-001-R03 C

The city shall do it.

- Actor: city

Rationale: A.

- Actor: city
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01 PS-001-R02 PS-001-R03: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'evidence: ["the log"] ‹Evidence›‹the log› /0‹Evidence›‹the log›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    '#evidence: paragraph("the log")',
    'requirement in PS-001 ‹PS-001-R02›',
    'id: "PS-001-R02" ‹PS-001-R02›',
    'standard: "PS-001"',
    'title: "B" ‹B›',
    'evidence: ["the log","the log"] ‹Evidence›‹the log› /0‹Evidence›‹the log› /1‹Evidence›‹the log›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    '#evidence: paragraph("the log") paragraph("the log")',
    'requirement in PS-001 ‹PS-001-R03›',
    'id: "PS-001-R03" ‹PS-001-R03›',
    'standard: "PS-001"',
    'title: "C" ‹C›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    '#rationale "Rationale": paragraph("A.")',
    'nameless requirement: PS-001-',
    'nameless test: PS-001-',
    'requirement-heading-has-id ‹Actor: supplier›',
    'requirement-heading-has-id ‹Actor: city›',
  ]);
});

test('text that has no role in a requirement', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it:

1. a;
2. b.

3) c

Another paragraph.

#### Heading

> quoted

- Actor: city

1. x
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'statement: "The city shall do it: a; b." ‹The city shall do it:›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it:") list ordered=true start=1 spread=false(listItem spread=false(paragraph("a;")) listItem spread=false(paragraph("b.")))',
    'requirement-text-has-a-role ‹3) c›',
    'requirement-text-has-a-role ‹Another paragraph.›',
    'requirement-text-has-a-role ‹#### Heading›',
    'requirement-text-has-a-role ‹> quoted›',
    'requirement-text-has-a-role ‹1. x›',
  ]);
});

test('an ordered list that does not follow the statement, and a table', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

- Actor: city

The city shall do it.

- Stage: operation

1. a

| a |
| - |
| b |
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'stage: ["operation"] ‹Stage›‹operation› /0‹Stage›‹operation›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    'requirement-text-has-a-role ‹1. a›',
    'requirement-text-has-a-role ‹| a |⏎| - |⏎| b |›',
  ]);
});

test('labels introduce what follows, until the next label or the lines', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The city shall do it.

**Rationale:** since
it counts.

- an item: x
- Other: y

Guidance : ask.

- Actor: city
- Evidence: b

1. step

rationale: more.

#### Heading

Rationale of it: no label.

Guidancee: none
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'evidence: ["b"] ‹Evidence›‹b› /0‹Evidence›‹b›',
    'statement: "The city shall do it." ‹The city shall do it.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The city shall do it.")',
    '#evidence: paragraph("b")',
    '#rationale "Rationale": paragraph("since\nit counts.") list ordered=false spread=false(listItem spread=false(paragraph("an item: x")) listItem spread=false(paragraph("Other: y"))) paragraph("more.") paragraph("Rationale of it: no label.") paragraph("Guidancee: none")',
    '#guidance "Guidance": paragraph("ask.") list ordered=true start=1 spread=false(listItem spread=false(paragraph("step")))',
    'requirement-text-has-a-role ‹#### Heading›',
  ]);
});

test('a requirement without a statement, and without anything', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

- Actor: city

### PS-001-R02 B
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01 PS-001-R02: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'actor: ["city"] ‹Actor›‹city› /0‹Actor›‹city›',
    'requirement in PS-001 ‹PS-001-R02›',
    'id: "PS-001-R02" ‹PS-001-R02›',
    'standard: "PS-001"',
    'title: "B" ‹B›',
    'requirement-has-statement ‹PS-001-R01›',
    'requirement-has-statement ‹PS-001-R02›',
  ]);
});

test('what a statement cannot hold', () => {
  expect(
    bodyOutline(`## Requirements

### PS-001-R01 A

The ~~town~~ city[^1] shall see ![a map](map.png) \`code\`
and *more*.

[^1]: A note.
`),
  ).toEqual([
    '#requirements "Requirements" holds PS-001-R01: ',
    'requirement in PS-001 ‹PS-001-R01›',
    'id: "PS-001-R01" ‹PS-001-R01›',
    'standard: "PS-001"',
    'title: "A" ‹A›',
    'statement: "The town city shall see a map code and more." ‹The ~~town~~ city[^1] shall see ![a map](map.png) `code`⏎and *more*.›',
    'level: "shall" ‹shall›',
    '#statement: paragraph("The " delete("town") " city" noteMark number=1 again=0‹[^1]› " shall see " image url="map.png" alt="a map" address‹map.png›‹![a map](map.png)› " " inlineCode‹`code`› "code" "\nand " emphasis("more") ".")',
    'note 1: paragraph("A note.")',
    'statement-is-plain ‹~~town~~›',
    'statement-is-plain ‹[^1]›',
    'statement-is-plain ‹![a map](map.png)›',
  ]);
});

test('requirements outside their section', () => {
  expect(
    bodyOutline(`## Scope

### PS-001-R01 A

The city shall do it.

### PS-001-R02 B

The city shall do it.

`),
  ).toEqual([
    '#scope "Scope": ',
    'excused: #requirements',
    'claims: PS-001-R01 PS-001-R02',
    'requirement-is-in-its-section ‹### PS-001-R01 A›',
  ]);
});

test('a requirement as the heading of a section', () => {
  expect(
    bodyOutline(`## Scope

Text.

## PS-001-R01 A

The city shall do it.

## Purpose

Text.

#### PS-001-R02: b

Text.

## Requirements

Text.
`),
  ).toEqual([
    '#scope "Scope": paragraph("Text.")',
    '#ps-001-r01-a "PS-001-R01 A": ',
    '#purpose "Purpose": paragraph("Text.")',
    '#requirements "Requirements": paragraph("Text.")',
    'claims: PS-001-R01 PS-001-R02',
    'heading-levels-are-stepwise ‹#### PS-001-R02: b›',
    'requirement-is-in-its-section ‹## PS-001-R01 A›',
    'requirement-is-in-its-section ‹#### PS-001-R02: b›',
  ]);
});

test('requirements below a section with nearly the name', () => {
  expect(
    bodyOutline(`## Scope

All.

## Requirement

### PS-001-R01 A

The city shall do it.

`),
  ).toEqual([
    '#scope "Scope": paragraph("All.")',
    '#requirement "Requirement": ',
    'excused: #requirements',
    'claims: PS-001-R01',
    'requirement-is-in-its-section ‹### PS-001-R01 A›',
  ]);
});

test('words before and behind, in a section that holds no requirement', () => {
  expect(
    bodyOutline(`Before.

## Requirements

Only text.

# One

## Scope

Text.

### Sub

More.
`),
  ).toEqual([
    '#body: paragraph("Before.")',
    '#requirements "Requirements": paragraph("Only text.") heading depth=1‹# One›("One")',
    '#scope "Scope": paragraph("Text.") heading depth=3‹### Sub›("Sub") paragraph("More.")',
    'heading-levels-are-stepwise ‹# One›',
  ]);
});
