/** The closed lists of a generated framework: for each list its title, and for each entry its id, label and definition. */
export interface Vocabulary {
  readonly title: string;
  readonly description: string;
  readonly entries: readonly (readonly [id: string, label: string, definition: string])[];
}

export const VOCABULARIES: { readonly [name: string]: Vocabulary } = {
  actors: {
    title: 'Actors',
    description: 'Who can have a duty under a standard. Each name is a function, not a post.',
    entries: [
      ['elected-body', 'Elected body', 'The council that residents elect and that decides in public.'],
      ['city-executive', 'City executive', 'The mayor or chief officer who directs the administration.'],
      ['senior-responsible-owner', 'Senior responsible owner', 'The official who answers for a project as a whole.'],
      ['deploying-department', 'Deploying department', 'The part of the administration that places equipment.'],
      ['technology-office', 'Technology office', 'The function that keeps common rules and lists.'],
      ['data-protection-officer', 'Data protection officer', 'The expert who advises on personal data.'],
      ['procurement', 'Procurement', 'The function that prepares tenders and writes contracts.'],
      ['asset-owner', 'Asset owner', 'The part of the administration that manages streets and buildings.'],
      ['operations', 'Operations', 'The staff or contractors who run and repair equipment from day to day.'],
      ['communications', 'Communications team', 'The function that answers the public and the press.'],
      ['oversight-body', 'Oversight body', 'A body with power to see records and to report in public.'],
      ['auditor', 'Auditor', 'A person or firm that tests whether requirements are met.'],
    ],
  },
  methods: {
    title: 'Methods',
    description: 'The ways in which a test finds out whether a requirement is met.',
    entries: [
      ['document', 'Document review', 'Reading a decision, contract or report and comparing it with the requirement.'],
      ['inspection', 'Inspection', 'Looking at a place, page or office as it is, without changing it.'],
      ['interview', 'Interview', 'Asking people what they know or do, and writing down the answers.'],
      ['technical-test', 'Technical test', 'Operating equipment with set inputs and comparing the result.'],
      ['data-check', 'Data check', 'Comparing records with each other or with a rule.'],
    ],
  },
  relations: {
    title: 'Relations',
    description: 'How a requirement relates to a document that it cites.',
    entries: [
      ['equivalent-to', 'Equivalent to', 'Both ask for the same thing in different words.'],
      ['subset-of', 'Subset of', 'The requirement asks for part of what the cited text asks for.'],
      ['superset-of', 'Superset of', 'The requirement asks for more than the cited text.'],
      ['intersects-with', 'Intersects with', 'Both ask for some of the same things.'],
      ['supports', 'Supports', 'Meeting the requirement helps to meet the cited text.'],
    ],
  },
  stages: {
    title: 'Stages',
    description: 'The stages at which a requirement applies, in the order in which they usually come.',
    entries: [
      ['need', 'Need', 'The time in which a question is described.'],
      ['design', 'Design', 'The time in which the city decides what is placed and where.'],
      ['approval', 'Approval', 'The time in which those with the power to do so decide.'],
      ['installation', 'Installation', 'The time from delivery to the first day of use.'],
      ['operation', 'Operation', 'The time of ordinary use.'],
      ['change-of-use', 'Change of use', 'The time in which a new purpose is examined.'],
      ['review', 'Review', 'The time in which results are compared with the purpose.'],
      ['decommissioning', 'Decommissioning', 'The time from the last day of use to removal.'],
    ],
  },
  risks: {
    title: 'Risks',
    description: 'Ways in which equipment in public space can harm people, the city or the environment.',
    entries: [
      ['covert-collection', 'Covert collection', 'People do not know that something about them is recorded.'],
      ['function-creep', 'Function creep', 'Equipment gradually serves a purpose that nobody examined.'],
      ['unclear-ownership', 'Unclear ownership', 'Nobody can say who answers for a thing in the street.'],
      ['stranded-asset', 'Stranded asset', 'A thing remains in place after its use has ended.'],
      ['loss-of-trust', 'Loss of trust', 'People stop believing what the city says.'],
      ['no-redress', 'No redress', 'A person who was harmed finds nobody who answers.'],
      ['tampering', 'Tampering', 'Somebody changes a value or a setting without leave.'],
      ['data-breach', 'Data breach', 'Records reach people who have no task that needs them.'],
      ['service-outage', 'Service outage', 'People wait for something that does not come.'],
      ['vendor-lock-in', 'Vendor lock-in', 'A change of supplier costs more than the city can pay.'],
      ['cost-overrun', 'Cost overrun', 'A project costs more than was decided.'],
      ['digital-exclusion', 'Digital exclusion', 'People without a phone or an account are shut out.'],
      ['inaccessible-interface', 'Inaccessible interface', 'Disabled people cannot use what is offered.'],
      ['energy-use', 'Energy use', 'More energy is used than the purpose is worth.'],
      ['street-clutter', 'Street clutter', 'Things stand in the way of people on foot or on wheels.'],
    ],
  },
  benefits: {
    title: 'Benefits',
    description: 'Good that equipment in public space can do.',
    entries: [
      ['participation', 'Participation', 'People take part in decisions with facts in hand.'],
      ['better-planning-data', 'Better data for planning', 'Plans rest on what happens in the street.'],
      ['road-safety', 'Safer roads', 'Fewer people are hurt in traffic.'],
      ['cleaner-air', 'Cleaner air', 'People breathe in fewer pollutants.'],
      ['energy-saving', 'Energy saved', 'Less energy is used for the same service.'],
      ['cost-saving', 'Costs saved', 'The same service costs less money.'],
      ['access', 'Better access', 'Disabled people move about with fewer barriers.'],
      ['service-responsiveness', 'Faster answers', 'People wait less for an answer or a repair.'],
    ],
  },
  technologies: {
    title: 'Technologies',
    description: 'Kinds of equipment that a standard or a requirement covers.',
    entries: [
      ['camera-fixed', 'Fixed camera', 'A camera in one place with one field of view.'],
      ['counter', 'Counter', 'Equipment that counts what passes.'],
      ['environment', 'Environmental instrument', 'Equipment that measures air, water, noise or weather.'],
      ['display', 'Display', 'A board or screen that shows changing text or pictures.'],
      ['radio', 'Radio receiver', 'Equipment that receives signals of other equipment.'],
      ['actuator', 'Actuator', 'Equipment that opens, closes, lights or warns.'],
    ],
  },
  spaces: {
    title: 'Spaces',
    description: 'Kinds of public space in which a requirement can apply.',
    entries: [
      ['street', 'Street', 'A road, lane or path that people use to move about.'],
      ['square', 'Square', 'An open place where people meet or trade.'],
      ['park', 'Park', 'An open green area that people can enter.'],
      ['transit-stop', 'Transit stop', 'A place where people wait for a vehicle or board it.'],
      ['waterside', 'Waterside', 'A bank, a pier or a shore that people can enter.'],
    ],
  },
  'sdg-targets': {
    title: 'SDG targets',
    description: 'Targets of the Sustainable Development Goals to which a standard can contribute.',
    entries: [
      ['3.6', 'Road deaths and injuries', 'Fewer people killed or injured in road traffic.'],
      ['9.1', 'Infrastructure', 'Infrastructure that lasts and that everyone can use.'],
      ['11.2', 'Transport', 'Safe transport for all at a price that people can pay.'],
      ['11.7', 'Public space', 'Safe and green public space for all.'],
      ['16.6', 'Institutions', 'Institutions that answer for what they do.'],
      ['16.10', 'Access to information', 'Public access to information.'],
    ],
  },
};

/** Returns the ids of the entries of a list. */
export function idsIn(name: string): string[] {
  return (VOCABULARIES[name]?.entries ?? []).map(([id]) => id);
}

/** Returns the label of an actor as it stands in a sentence. */
export function actorIn(id: string): string {
  const [, label = id] = VOCABULARIES.actors?.entries.find(([entry]) => entry === id) ?? [];
  return label.toLowerCase();
}
