/*
 * The sentences of generated standards. In braces stand slots that `fill` replaces: {actor}, {term}, {terms}, {other},
 * {others} (labels of terms), {place}, {time}, {office}, {number}, {standard}, {requirement}, {reference} (links).
 */

/** A duty with everything that belongs to it. Where `limit` is given, {limit} stands once in the statement. */
export interface Duty {
  readonly title: string;
  /** What the actor does, after the keyword. */
  readonly what: string;
  /** Unit, lowest and highest value, direction that is stricter, reason. */
  readonly limit?: readonly [unit: string, min: number, max: number, stricter: 'more' | 'less', reason: string];
  readonly evidence: string;
  readonly indicator?: string;
  /** Items of an ordered list that ends the statement, if there is one. */
  readonly list?: readonly string[];
}

export const DUTIES: readonly Duty[] = [
  {
    title: 'Enter each {term} before its first day of use',
    what: 'enter each {term} in the common list at least {limit} before its first day of use',
    limit: ['working days', 1, 30, 'more', 'time for a resident to ask and for the city to correct a wrong entry'],
    evidence: 'export of the list with the date of each entry',
    indicator: 'share of entries made in time',
  },
  {
    title: 'State the facts about each {term}',
    what: 'state in each entry all of these facts about the {term}',
    list: [
      'the owner and, if another body runs it, the operator;',
      'an office as contact point, with a postal address and a telephone number;',
      'the purpose, in one plain sentence;',
      'the place or, where it moves, the streets {place} in which it works;',
      'the dates of entry and last change, and the last day of use;',
      'each recipient of its records outside the {office}, and the reason.',
    ],
    evidence: 'export of the list with all fields',
    indicator: 'share of entries that state every fact',
  },
  {
    title: 'Answer reports about a {term}',
    what: 'answer each report of a wrong {term} within {limit} of receipt',
    limit: ['working days', 2, 25, 'less', 'time to ask the department and to look at the place'],
    evidence: 'log of reports with the date of receipt and of the answer',
    indicator: 'median working days from report to answer',
  },
  {
    title: 'Mark each {term} on site',
    what: 'place a mark with a plain name and a number within {limit} of each {term}',
    limit: ['metres', 1, 20, 'less', 'a person who stands beside it sees the mark without searching'],
    evidence: 'photographs of the marks, with place and date',
    indicator: 'share of marks that a person finds within a minute',
  },
  {
    title: 'Compare the {other} with the street',
    what: 'compare at least {limit} of the entries in the {other} with what stands {place}, every year',
    limit: ['percent', 1, 100, 'more', 'a sample that one person can walk in a few days in a small city'],
    evidence: 'dated report of the comparison with the method of drawing the sample',
    indicator: 'share of entries that agree with the street',
  },
  {
    title: 'Agree the terms of each {term} in writing',
    what: 'include all of these terms in each contract that covers a {term}',
    list: [
      'the supplier names the last day of support;',
      'each update in that time is free of charge;',
      'the city receives every record in a form that two programs of different makers can open;',
      'the {other} is handed over when the contract ends;',
      'access from afar is open only while the city allows it.',
    ],
    evidence: 'signed contracts with the page of each term marked',
    indicator: 'share of contracts that hold every term',
  },
  {
    title: 'Repair or switch off a faulty {term}',
    what: 'repair or switch off each {term} that gives wrong values within {limit} of the first sign',
    limit: ['days', 1, 30, 'less', 'time to order a part and to reach a place above a street'],
    evidence: 'log of faults with the date of the first sign and of the repair',
    indicator: 'median days from the first sign to the repair',
  },
  {
    title: 'Publish the results of the {other}',
    what: 'publish the results of the {other} on the website of the city at least every {limit}',
    limit: ['months', 1, 24, 'less', 'readers can follow a change from one season to the next'],
    evidence: 'address and date of each publication',
    indicator: 'number of publications in the past year',
  },
  {
    title: 'Ask the people {place}',
    what: 'ask the people {place} about each plan for a {term}, at least {limit} before the decision',
    limit: ['weeks', 2, 26, 'more', 'people who work shifts or read slowly can still answer'],
    evidence: 'text of the question, list of answers and what became of each',
    indicator: 'number of answers that changed a plan',
  },
  {
    title: 'Limit access to the {other}',
    what: 'limit access to the records of the {other} to persons whose task needs them',
    evidence: 'list of the persons with access, with the task and the date',
    indicator: 'number of accounts without a task',
  },
  {
    title: 'Keep the entries of removed equipment',
    what: 'keep the entry of each removed {term}, marked as removed, for at least {limit}',
    limit: ['years', 2, 20, 'more', 'complaints and audits look back'],
    evidence: 'list of the entries marked as removed',
  },
  {
    title: 'Test the {term} with those who use it',
    what: 'test each new kind of {term} with at least {limit} before the first order',
    limit: ['disabled residents', 2, 20, 'more', 'different bodies meet different barriers'],
    evidence: 'dated report of the test with what was changed',
    indicator: 'number of barriers found before the first order',
  },
  {
    title: 'Work without the network',
    what: 'operate each {term} so that it keeps its main function for {limit} without a network',
    limit: ['hours', 1, 72, 'more', 'the usual length of a power cut, with the time to reach the place'],
    evidence: 'report of the latest test without a network',
  },
  {
    title: 'Count the whole cost',
    what: 'compare the whole cost of at least {limit} before it orders a {term}',
    limit: ['offers', 2, 6, 'more', 'a single offer shows nothing about its price'],
    evidence: 'table of costs with the date of the comparison',
  },
  {
    title: 'Remove the {term} at its end',
    what: 'remove each {term} from the street within {limit} of its last day of use',
    limit: ['months', 1, 12, 'less', 'time for one round of works in the same street'],
    evidence: 'list of the last days of use with the dates of removal',
    indicator: 'number of things that stand in the street without a use',
  },
  {
    title: 'Name one office for the {other}',
    what: 'name one office that answers questions about the {other}',
    evidence: 'address of the page that names the office',
  },
];

/** Prohibitions, after "shall not" or "should not". */
export const PROHIBITIONS: readonly Duty[] = [
  {
    title: 'No sale of records of the {other}',
    what: 'sell a record of the {other} to anyone',
    evidence: 'list of all recipients and the contract with each',
  },
  {
    title: 'No use of a {term} for another purpose',
    what: 'use a record of a {term} for a purpose that its entry does not name',
    evidence: 'list of purposes, and the requests that were refused',
  },
  {
    title: 'No {term} in the way',
    what: 'place a {term} where it leaves less than {limit} of free width',
    limit: ['centimetres', 120, 250, 'more', 'two wheelchairs or a pram and a bicycle can pass'],
    evidence: 'plan of the place with the measured width',
  },
  {
    title: 'No copies of the {other} beyond need',
    what: 'keep a copy of the {other} longer than {limit}',
    limit: ['days', 1, 90, 'less', 'time to find and examine an event that was reported late'],
    evidence: 'settings of the store and a dated list of deletions',
  },
];

/** Permissions, after "may". */
export const PERMISSIONS: readonly Duty[] = [
  {
    title: 'Enter later in an emergency',
    what: 'enter a {term} up to {limit} after its first day of use where an emergency leaves no time',
    limit: ['working days', 0, 5, 'less', 'rescue comes first, the record follows in the same week'],
    evidence: 'decision that names the emergency',
  },
  {
    title: 'Show an area in place of a point',
    what: 'show a {term} by area where its exact place would endanger people',
    evidence: 'decision with the reason for each area',
  },
  {
    title: 'Share the {other} with a neighbour',
    what: 'keep the {other} together with a neighbouring city, where both publish the agreement',
    evidence: 'address of the published agreement',
  },
];

export const TESTS: readonly (readonly [method: string, steps: readonly string[], pass: string])[] = [
  [
    'data-check',
    [
      'draw {number} entries at random from the list, or take all if there are fewer.',
      'compare their dates with the dates in the {other}.',
    ],
    'each entry exists, and none is later than the limit.',
  ],
  [
    'document',
    ['read all decisions of the past 12 months that name a {term}, or {number} drawn at random if there are more.'],
    'each names the person who answers for it, the reason and the date.',
  ],
  [
    'inspection',
    [
      'visit {number} places {place}, drawn at random among those where a {term} stands.',
      'photograph what stands there, and note the number on each mark.',
    ],
    'each mark is legible from one metre, and each number leads to an entry.',
  ],
  [
    'interview',
    ['show three entries to each of {number} people from outside the administration, and ask what the {term} does.'],
    'at least four of five answers are correct.',
  ],
  [
    'technical-test',
    [
      'disconnect one {term} from the network for an hour, at a time of little traffic.',
      'read its values afterwards, and compare them with those of its neighbours.',
    ],
    'no value is missing, and none differs by more than the error that the entry states.',
  ],
  [
    'data-check',
    ['list everything in the {other} that changed in the past year, and look up the reason for {number} changes.'],
    'each change has a reason, a date and an office.',
  ],
];

export const RATIONALES: readonly string[] = [
  'A list that follows the {term} records what was done. A list that comes first lets people speak before it is done.',
  'People who pass {place} meet the equipment of the past ten years, and not only that of next year.',
  'Readers who know the street are the cheapest check that a list has, as long as somebody answers them.',
  'A question without an owner wanders from desk to desk until the person who asked gives up.',
  'What the city writes into an order costs little. What it asks for after delivery costs a great deal.',
  'Two offices that keep two lists soon have two truths, and a resident cannot tell which one counts.',
  'The harm falls on those who have the least time to complain, so the check comes before the complaint.',
  'Equipment outlives its project. A date turns silence into a decision: somebody says yes again, or the use ends.',
  'A figure that looks exact is trusted. The {other} says how far that trust can go.',
  'Nobody delays a repair for a form. The duty covers the record, and the record can follow the repair.',
  'Neighbouring cities ask the same questions, and an answer in the same words saves both of them a year.',
  'A rule that a small team can keep protects more people than a perfect rule that nobody keeps.',
];

export const GUIDANCE: readonly string[] = [
  'A table on a web page is enough for the {other}. A map helps many people but never replaces the list.',
  'The contact point is an office and not a person, so that it outlives the official who sits there.',
  'A city of 40,000 people can begin with the places {place}, and add the others in the order of the complaints.',
  'Where [{standard}] is adopted as well, one walk through the street serves both.',
  'The words of [{reference}] are a good model for the contract; two of its articles can be copied.',
  'Reports count by every channel: by telephone, by text message and at the counter as well.',
  'Nobody is asked for a name or a reason, and a call through a relay service counts like any other.',
  'An update that alters none of the facts in [{requirement}] is no change.',
  'The {office} can draw the sample, and another office walks the route.',
  'Where a supplier runs the {term}, the duty is written into the contract under [{requirement}].',
  'The limit is a choice of policy. A city that sets another one says so in its decision.',
  'If a {term} serves several departments, the one that pays for it makes the entry.',
  'Photographs are taken without people in them; a cone or a rule in the picture shows the size.',
  'See the examples in [{standard}] for a text that was tried out with residents.',
];

export const PURPOSES: readonly string[] = [
  'People {place} cannot see what a {term} does. This standard gives them one place to ask.',
  'The same answer serves others. A clerk finds the owner of a box that hangs loose, and a supplier knows what to deliver.',
  'A council sees what its city runs, and an auditor compares what is declared with what stands in the street.',
  'The standard is short on purpose. A small team can meet its core in a year, and add the rest later.',
  'It grew from complaints {place}, where a {term} stood for years before anyone knew whose it was.',
  'It asks for little equipment and for much clarity, because clarity is what residents asked for.',
];

export const SCOPE: readonly string[] = [
  'a {term} that the city runs or pays for, whoever owns it;',
  'a {other} that is kept by somebody who acts for the city;',
  'equipment of others that stands on a pole, a wall or a roof of the city;',
  'a trial, a gift and a hired thing, for as long as it stands {place};',
  'the records of a {term}, wherever they are kept.',
];

export const LIMITS_OF_SCOPE: readonly string[] = [
  'things that a household uses for private ends, such as a doorbell or a telephone;',
  'things on private land that serve their owner alone;',
  'equipment that a vehicle uses only to be driven or parked;',
  'telephones and computers that staff carry as ordinary office equipment;',
  'matters that [{standard}] covers.',
];

export const ADVICE: readonly string[] = [
  'Begin with a walk. Two people with a list and a telephone find most of what stands {place} within three days.',
  'Write the first version of the {other} as a table, and look for software only when the table hurts.',
  'Ask the departments for their invoices. What is paid for exists, and what exists has an owner.',
  'Agree early who answers in the holidays. A limit in days runs in August as well.',
  'The steps of [{standard}] can be taken in the same meeting.',
  'Tell suppliers a year ahead. Most of them have heard the question from another city before.',
  'Train two people and not one, so that an illness does not stop the answers.',
  'A poster {place} brings more answers than a page on the web. Print both in the languages of the district.',
];

export const STORIES: readonly string[] = [
  'a district placed its first {term} {place} and asked residents after a year. Most of them had not noticed it, and a third wanted to know more.',
  'an inventory found four things without an owner. Three of them were removed, and one was found to be a {other} of the water company.',
  'a contract ended and the records stayed with the supplier. The next contract held the terms of [{requirement}].',
  'a school class compared a {term} with a thermometer on a string. The report of the class led to a new place in the shade.',
  'two neighbouring towns kept one {other} together and shared the cost of a yearly walk.',
  'a court asked for the entry of a {term} that had been gone for two years. It was still there.',
];

export const BACKGROUND: readonly string[] = [
  'The idea is older than the equipment. Cities have kept lists of lamps, hydrants and benches for a century ([{reference}]).',
  'A survey of 36 cities found a wide gap between what cities promise and what they can show ([{reference}]).',
  'The text follows [{reference}] where it can, and is stricter where residents asked for it.',
  'Earlier drafts had more duties. Three pilots showed which of them changed anything {place}.',
  'The dates and figures of other cities are theirs. Nothing here rests on one of them alone.',
];

export const NOTES: readonly string[] = [
  'The draft of the first year spoke of ten days. The cities that tried it out asked for a choice within a range.',
  'The figure counts working days, because letters arrive on working days.',
  'The wording is a choice of this framework, near [{reference}] and not derived from it.',
];

export const PLACES: readonly string[] = [
  'along the river',
  'around the station',
  'in the old town',
  'at the market',
  'near the schools',
  'in the northern district',
  'between the bridges',
  'on the main square',
  'beside the tram lines',
  'in the parks',
  'at the harbour',
  'in the new quarter',
];
