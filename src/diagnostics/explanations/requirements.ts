import type { Explanation } from '../../model/index.js';

/** Properties of a requirement that a city can follow and an auditor can check. */
export const REQUIREMENT: readonly Explanation[] = [
  {
    code: 'citation-is-well-formed',
    severity: 'error',
    property: 'A `Reference` line gives the id of a reference and, in brackets, how the requirement relates to it.',
    why: 'A lawyer needs to know whether the requirement repeats the law, supports it or goes beyond it. Write the id first, then the relation and, after a comma, the place in the reference.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '- Reference: city-law supports article 3',
      after: '- Reference: city-law (supports, article 3)',
    },
  },
  {
    code: 'line-has-key-and-value',
    severity: 'error',
    property: 'Every line in the list of a requirement has the form `Key: value`.',
    why: 'The lines are shown as a table, and auditors and other programs read them. A line without a key, or a key without a value, would be missing there.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '- the register',
      after: '- Evidence: the register',
    },
  },
  {
    code: 'parameter-is-declared',
    severity: 'error',
    property: 'A name in double braces in a statement is the name of a parameter of the same requirement.',
    why: 'The braces stand for a value. Without a declaration there is no value, and the braces would be published. Correct the name, or add a `Parameter` line.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'should show a sign beside each device within {{sign_period}}.',
      after: 'should show a sign beside each device.',
    },
  },
  {
    code: 'parameter-is-well-formed',
    severity: 'error',
    property: 'A `Parameter` line gives a name, a default, a range, the stricter direction and a reason.',
    why: 'A city that adopts the standard may choose another value within the range. It needs to know which values are allowed, which are stricter, and why the default was chosen.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '- Parameter notice_period: 5 working days',
      after: '- Parameter notice_period: 5 working days (1 to 30; more is stricter): time to correct a wrong entry',
    },
  },
  {
    code: 'parameter-stands-in-statement',
    severity: 'error',
    property:
      'The statement of a requirement contains each parameter exactly once, as its default or as its name in double braces.',
    why: 'When a city chooses another value, the value changes in the sentence. This works only if it is clear which words to replace: a parameter that is not in the sentence would change nothing, and one that occurs twice could change the wrong number.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'in the register at least five working days before switch-on.',
      after: 'in the register at least 5 working days before switch-on.',
    },
  },
  {
    code: 'language-has-keywords',
    severity: 'error',
    property: 'The keywords that give a requirement its level are known in the source language.',
    why: 'One word in each statement says how binding it is. Charter knows these keywords in some languages; for any other language, list them in framework.yaml under `keywords`, level by level. Without them, Charter could overlook a duty, so it reads nothing until they are defined.',
    example: {
      path: 'standards/framework.yaml',
      before: 'source_language: la\n',
      after: 'source_language: en\n',
    },
  },
  {
    code: 'requirement-has-one-keyword',
    severity: 'error',
    property:
      'The main clause of a statement contains exactly one of the keywords shall, shall not, should, should not and may.',
    why: 'The keyword says how binding the requirement is. Without one, it is unclear whether a city has to comply. With two, there are two duties under one number, and a city that meets only one cannot say so. Words in quotes, in code or in capitals do not count. Nor does a word in a clause that only describes something, as in "a device that shall be removed is listed". A framework in another language lists its own keywords under `keywords` in framework.yaml.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'The deploying department shows a sign beside each device.',
      after: 'The deploying department should show a sign beside each device.',
    },
  },
  {
    code: 'requirement-has-statement',
    severity: 'error',
    property: 'Every requirement has a statement: the first paragraph below its heading.',
    why: 'The statement is the binding text. A heading and a list alone do not say what anyone has to do.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '### PS-001-R02 Show a sign\n\n- Actor',
      after: '### PS-001-R02 Show a sign\n\nThe deploying department should show a sign beside each device.\n\n- Actor',
    },
  },
  {
    code: 'requirement-heading-has-id',
    severity: 'error',
    property: 'Every heading of level 3 under "Requirements" starts with the id of a requirement.',
    why: 'Ordinances and contracts cite a requirement by its id for many years. Without an id it cannot be cited, and would not be counted. Use the next number that was never used.',
    example: { path: 'standards/PS-001-register.md', before: '### Show a sign', after: '### PS-001-R02 Show a sign' },
  },
  {
    code: 'requirement-is-in-its-section',
    severity: 'error',
    property: 'Every requirement is under the heading "Requirements", with a heading of level 3.',
    why: 'Only the text under that heading is read as requirements. Elsewhere, a requirement looks like one to a reader, but is missing from the lists, the tests and the comparison of versions.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '## Roles\n\n### PS-001-R02 Show a sign',
      after: '### PS-001-R02 Show a sign',
    },
  },
  {
    code: 'requirement-keyword-is-standard',
    severity: 'error',
    property:
      'A statement says how binding it is with the five keywords alone: without must, will, has to or "may not", and without a negation or an "only" that changes the meaning of its keyword.',
    why: 'The level that is published, tested and compared comes from the keyword. In "shall never enter", "no operator shall enter" and "shall store no images" the keyword says the opposite of the sentence, and in "shall not later than Monday enter" it seems to. "Only staff may enter" is a prohibition that looks like a permission, and "may not" either forbids or leaves something open. Write shall for a duty, shall not for a prohibition and may for a permission. Do not split the keyword, and put the verb directly after it. A limit goes after the verb: "shall enter it not later than Monday". A negation in a separate clause is allowed: "shall not start unless no person is near".',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'The deploying department must show a sign beside each device.',
      after: 'The deploying department should show a sign beside each device.',
    },
  },
  {
    code: 'requirement-text-has-a-role',
    severity: 'error',
    property: 'Everything in a requirement is its statement, a line of its list, its rationale or its guidance.',
    why: 'A reader has to know which words bind and which only explain. A separate paragraph leaves that open. Start it with "Rationale:" or "Guidance:", or make it part of the statement.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'People can speak before it is done.',
      after: 'Rationale: People can speak before it is done.',
    },
  },
  {
    code: 'statement-is-plain',
    severity: 'error',
    property: 'A statement contains no struck-out words, no footnote and no image.',
    why: 'Only the plain words of the statement bind, and only they are compared from one version to the next. Readers would miss an exception in a footnote. Write it in the sentence, or make it a separate requirement.',
    example: {
      path: 'standards/PS-001-register.md',
      before: 'should show a sign beside ~~nearly~~ each device.',
      after: 'should show a sign beside each device.',
    },
  },
  {
    code: 'test-has-id',
    severity: 'error',
    property: 'Every test has an id, between the word `Test` and the colon.',
    why: 'Auditors cite a test by its id in their reports. The id is permanent, so that a report still makes sense when other tests are added. Use the next number that was never used.',
    example: {
      path: 'standards/PS-001-register.md',
      before: '- Test: document',
      after: '- Test PS-001-T01: document',
    },
  },
];
