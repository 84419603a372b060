/*
 * The names and ids of a generated framework. Each is found from its number alone, so that a file can link to another
 * one that is not written yet. With N standards there are N/5 terms, N/4 references, N/20 parties and N/20 cities (each
 * rounded up), always 5 principles, 2 pages and 9 vocabularies: everything that grows grows in proportion to N.
 */

const MODIFIERS =
  'kerb crossing bridge tunnel harbour market station park square quay tram bus ferry cycle school library museum stadium hospital depot river canal beach forest garden arcade underpass viaduct jetty lift stair ramp roof frontage mast pole lamp bench bin fountain shelter gate fence kiosk hall court yard lane alley avenue ring junction roundabout parking loading taxi rail airport coast hill valley island village pier'.split(
    ' ',
  );

const THINGS =
  'sensor counter beacon display reader gauge meter controller gateway loudspeaker signal barrier charger relay logbook notice permit ledger survey dataset feed archive dashboard forecast audit report record plan map code key token link script model timer monitor recorder probe marker'.split(
    ' ',
  );

const SUBJECTS: readonly string[] = [
  'Placement and care of',
  'Public list of',
  'Contracts for',
  'Security of',
  'Removal of',
  'Access to',
  'Costs and benefits of',
  'Questions about',
  'Tests of',
  'Records of',
  'Notice before',
  'Oversight of',
];

const PUBLISHERS: readonly string[] = [
  'City of Northford',
  'Institute for Streets',
  'Union of Harbour Cities',
  'Office for Measures',
  'Federation of Towns',
  'Council of Districts',
  'Academy of Public Works',
];

const COUNTRIES = 'ae ar au br ca co de es fr gb in it jp kr mx nl ph pt tr ug us za'.split(' ');

const SYLLABLES = 'bel mar nor tal ver sun kas lin dor fel gar hol jun ost pel ros tam ulm vin wes'.split(' ');

/** The numbers of things in a framework. */
export interface Counts {
  readonly standards: number;
  readonly terms: number;
  readonly references: number;
  readonly parties: number;
  readonly cities: number;
}

/** The principles, each with its title. */
export const PRINCIPLES: readonly (readonly [id: string, title: string])[] = [
  ['transparency', 'Transparency'],
  ['safety', 'Safety and resilience'],
  ['openness', 'Openness'],
  ['sustainability', 'Sustainability'],
  ['inclusion', 'Equity and inclusion'],
];

/** The number of different terms that there are words for. */
const MOST_TERMS = MODIFIERS.length * THINGS.length;

/** The smallest and the largest number of standards: each principle needs one, and each term a label of its own. */
export const FEWEST = PRINCIPLES.length;
export const MOST = MOST_TERMS * 5;

/** Returns how many things of each kind a framework with a number of standards has. */
export function countsOf(standards: number): Counts {
  const share = (each: number): number => Math.ceil(standards / each);
  return { standards, terms: share(5), references: share(4), parties: share(20), cities: share(20) };
}

/** Returns the id of a standard; numbers begin with 0. */
export function standardId(number: number): string {
  return `PS-${String(number + 1).padStart(3, '0')}`;
}

export function standardTitle(number: number): string {
  const subject = SUBJECTS[number % SUBJECTS.length] ?? '';
  return `${subject} ${termLabel(Math.floor(number / 5))}s`;
}

/** Returns the path of the file of a standard below `standards/`. */
export function standardFile(number: number): string {
  return `${standardId(number)}-${slugOf(standardTitle(number))}.md`;
}

/** Returns the label of a term: two words, different for each number. */
export function termLabel(number: number): string {
  // 977 has no divisor in common with the number of labels, so the labels repeat only after all of them.
  const index = (number * 977) % MOST_TERMS;
  return `${MODIFIERS[index % MODIFIERS.length]} ${THINGS[Math.floor(index / MODIFIERS.length)]}`;
}

export function termId(number: number): string {
  return slugOf(termLabel(number));
}

export function publisherOf(number: number): string {
  return PUBLISHERS[number % PUBLISHERS.length] ?? '';
}

export function referenceId(number: number): string {
  return `guide-${number + 1}`;
}

export function referenceTitle(number: number): string {
  return `Guide ${number + 1} to the ${termLabel(number)}`;
}

/** Returns the name of a place that does not exist, different for each number. */
export function townName(number: number): string {
  let name = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name = `${SYLLABLES[rest % SYLLABLES.length]}${name}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function countryOf(number: number): string {
  return COUNTRIES[number % COUNTRIES.length] ?? '';
}

export function cityId(number: number): string {
  return `${countryOf(number)}-${slugOf(townName(number))}`;
}

export function partyId(number: number): string {
  return `network-${slugOf(townName(number))}`;
}

export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
