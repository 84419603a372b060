/* Made from schemas/*.schema.json by `npm run generate`; do not edit. */

/**
 * Faults that the editors know of and accept for a time, each with its reason. They are listed apart and do not fail a check until they expire.
 */
export interface Accepted {
  /**
   * The diagnostics that are accepted, one entry each.
   */
  accepted: Acceptance[];
}
/**
 * One diagnostic that is accepted for a time.
 */
export interface Acceptance {
  /**
   * The code of the diagnostic. Only rules can be accepted, not what keeps a file from being read.
   */
  code: string;
  /**
   * The file, and after # the id or the section in it; without one it is the whole file.
   */
  place: string;
  /**
   * Why it is accepted, and what will mend it.
   */
  reason: string;
  /**
   * The last day on which it is accepted.
   */
  expires: string;
  /**
   * Who accepted it.
   */
  accepted_by?: string;
}

/**
 * A city, as a sourced fact. No adoption is claimed.
 */
export interface City {
  /**
   * The permanent id of the city: the country code in lower case and a name. It is the name of the file.
   */
  id: string;
  /**
   * The name of the city in the source language.
   */
  name: string;
  /**
   * Other names of the city that a reader may know it by.
   */
  also_known_as?: string[];
  /**
   * ISO 3166-1 code of two letters.
   */
  country: string;
  /**
   * Groups of cities to which it belonged.
   */
  cohorts?: string[];
  /**
   * Whether its part is active.
   */
  status?: 'active' | 'suspended' | 'ended';
  /**
   * Where the facts come from.
   */
  source?: string;
  /**
   * What in this record has still to be confirmed.
   */
  to_confirm?: string;
}

/**
 * Words or phrases, in lower case.
 *
 * @minItems 1
 */
export type Words = string[];

/**
 * What `standards/framework.yaml` says: who publishes the framework, in which languages, and how its documents are recognised.
 */
export interface Framework {
  /**
   * The name of the framework as it stands on the cover.
   */
  title: string;
  /**
   * One line below the title.
   */
  subtitle?: string;
  /**
   * What the framework is and for whom, in a few sentences. Shown on the home page.
   */
  description?: string;
  /**
   * Who publishes the framework and answers for it.
   */
  publisher: string;
  /**
   * A sentence that every page and the cover of the PDF must carry, for example about the standing of the text.
   */
  notice?: string;
  /**
   * Where a reader reports a fault: an address of a page or of an e-mail box.
   */
  contact?: string;
  /**
   * The language in which the standards are written, as a BCP 47 tag.
   */
  source_language: string;
  /**
   * The languages in which the framework is published, as BCP 47 tags. The source language is one of them.
   *
   * @minItems 1
   */
  languages: string[];
  /**
   * The licence of the text, as an SPDX identifier.
   */
  licence: string;
  /**
   * The address at which the releases are published. Left out until it is known.
   */
  base_url?: string;
  /**
   * Whether terms are linked at their first use in each section of a document. The default is true.
   */
  autolink?: boolean;
  /**
   * The order of the entities of a kind, by id, where the order of ids is not the one wanted.
   */
  order?: {
    [k: string]: string[];
  };
  /**
   * The words that give a requirement its level, where they are not those of the source language that Charter knows. A prohibition is named with its negation (`shall not: [ne doit pas]`). In a language whose negations Charter does not know, they are named too.
   */
  keywords?: {
    shall?: Words;
    'shall not'?: Words;
    should?: Words;
    'should not'?: Words;
    may?: Words;
    refused?: Words;
    negations?: Words;
  };
  /**
   * Kinds of document beside or instead of those that Charter brings. `false` takes a kind away.
   */
  kinds?: {
    [k: string]: false | Kind;
  };
  /**
   * The severity of a rule in this framework, by the code of its diagnostic.
   */
  rules?: {
    [k: string]: 'off' | 'warning' | 'error';
  };
}
/**
 * One kind of document: where its files are, what they may say and what their pages look like.
 */
export interface Kind {
  /**
   * A glob, from `standards/`, that names the files of this kind.
   */
  files?: string;
  /**
   * The JSON Schema of the kind, from the root of the framework.
   */
  schema?: string;
  /**
   * The template of its pages, from the root of the framework.
   */
  template?: string;
  /**
   * What one entity of this kind is called.
   */
  title?: string;
  /**
   * What its entities are called together.
   */
  collection_title?: string;
  /**
   * The folder of its pages. The default is the name of the kind with an s.
   */
  collection?: string;
  /**
   * Where the id of an entity is written: in the frontmatter, or as the name of the file.
   */
  id?: 'frontmatter' | 'file-name';
  /**
   * The name of the text before the first heading, as it stands in the id of its text unit.
   */
  body?: string;
  /**
   * Whether the section "Requirements" of its files holds requirement blocks.
   */
  requirements?: boolean;
}

/**
 * A page about the framework itself: how it is made, how to take part.
 */
export interface Page {
  /**
   * The permanent id of the page. It is the name of the file without its ending, so it is not typed again in the file.
   */
  id: string;
  /**
   * The title of the page.
   */
  title: string;
  /**
   * What a reader finds on the page, in at most 400 characters.
   */
  summary: string;
}

/**
 * An organisation or unit that takes part in the framework or in the field, as a sourced fact.
 */
export interface Party {
  /**
   * The permanent id of the party. It is the name of the file without its ending, so it is not typed again in the file.
   */
  id: string;
  /**
   * The name of the party.
   */
  name: string;
  /**
   * The short form of the name.
   */
  short_name?: string;
  /**
   * What kind of organisation it is.
   */
  type:
    | 'city'
    | 'regional-government'
    | 'national-government'
    | 'city-network'
    | 'standards-body'
    | 'international-organisation'
    | 'company'
    | 'start-up'
    | 'research'
    | 'civil-society'
    | 'event-organiser'
    | 'secretariat';
  /**
   * In which capacity it was named.
   */
  category?: 'g20-host' | 'institutional' | 'contributor';
  /**
   * Since when: a year, a month or a day.
   */
  since?: string;
  /**
   * ISO 3166-1 code of two letters.
   */
  country?: string;
  /**
   * Its website.
   */
  url?: string;
  /**
   * Where the facts come from.
   */
  source?: string;
  /**
   * What in this record has still to be confirmed.
   */
  to_confirm?: string;
}

/**
 * A principle that the standards put into practice.
 */
export interface Principle {
  /**
   * The permanent id of the principle. It is the name of the file without its ending, so it is not typed again in the file.
   */
  id: string;
  /**
   * The name of the principle.
   */
  title: string;
  /**
   * What the principle means, in at most 200 characters.
   */
  summary: string;
  /**
   * Other names under which the principle is known, because names drift across publications.
   */
  aliases?: string[];
  /**
   * What a city promises that lives by the principle, one sentence each.
   *
   * @minItems 1
   */
  commitments: string[];
}

/**
 * A selection of requirements for those who cannot begin with all of them, or who have a special case.
 */
export interface Profile {
  /**
   * The permanent id of the profile. It is the name of the file without its ending, so it is not typed again in the file.
   */
  id: string;
  /**
   * The title of the profile.
   */
  title: string;
  /**
   * What the selection is and how it was made, in at most 400 characters.
   */
  summary: string;
  /**
   * Whom the selection serves.
   */
  for: string;
  /**
   * The ids of the requirements, in the order in which they are best met.
   *
   * @minItems 1
   */
  selection: string[];
}

/**
 * A law, standard, guideline or other document that the framework cites. The text of the file says in our words what it is used for.
 */
export interface Reference {
  /**
   * The permanent id of the reference. It is the name of the file without its ending, so it is not typed again in the file.
   */
  id: string;
  /**
   * The title of the document.
   */
  title: string;
  /**
   * What kind of document it is.
   */
  kind:
    | 'treaty'
    | 'law'
    | 'regulation'
    | 'directive'
    | 'ordinance'
    | 'standard'
    | 'technical-specification'
    | 'guideline'
    | 'charter'
    | 'framework'
    | 'court-decision'
    | 'dataset'
    | 'tool'
    | 'research'
    | 'report';
  /**
   * How the document is cited.
   */
  identifier?: string;
  /**
   * Who issued it.
   */
  publisher: string;
  /**
   * Where it applies: an ISO 3166-1 code of two letters, EU, COE (Council of Europe) or INT (no single one).
   */
  jurisdiction: string;
  /**
   * The edition or version that is meant.
   */
  edition?: string;
  /**
   * When it was issued: a year, a month or a day.
   */
  published?: string;
  /**
   * Whether the document is in force or current.
   */
  status: 'in-force' | 'adopted-not-in-force' | 'draft' | 'superseded' | 'repealed' | 'withdrawn' | 'to-be-confirmed';
  /**
   * The day from which it applies.
   */
  applies_from?: string;
  /**
   * The document that took its place.
   */
  superseded_by?: string;
  /**
   * Where the document can be read or bought.
   */
  url?: string;
  /**
   * Whether it can be read without paying.
   */
  access: 'free' | 'paid';
  /**
   * Whether a requirement relies on it (normative) or a reader may learn from it (informative).
   */
  use: 'normative' | 'informative';
  /**
   * The day on which someone last compared this record with the document or a source on it.
   */
  last_checked?: string;
  /**
   * What in this record has still to be confirmed.
   */
  to_confirm?: string;
}

/**
 * One duty, recommendation or permission: what one actor does, and how that is shown. Written as a level-3 heading under "Requirements" and a list of keys and values.
 */
export interface Requirement {
  /**
   * The permanent id of the requirement, at the head of its heading.
   */
  id: string;
  /**
   * The standard that holds the requirement. Read from the file.
   */
  standard: string;
  /**
   * What the requirement is called, in at most 80 characters.
   */
  title: string;
  /**
   * The requirement itself: one sentence with one keyword. Read from the first paragraph.
   */
  statement: string;
  /**
   * How binding the requirement is. Read from the keyword in the statement.
   */
  level: 'shall' | 'shall not' | 'should' | 'should not' | 'may';
  /**
   * Whether every city is expected to meet the requirement (core) or a city that has gone further (advanced).
   */
  tier?: 'core' | 'advanced';
  /**
   * Who does it: the subject of the statement.
   *
   * @minItems 1
   */
  actor: string[];
  /**
   * Who answers for it: one actor.
   */
  accountable?: string;
  /**
   * The stages of the life of a device at which it applies.
   */
  stage?: string[];
  /**
   * The technologies to which it applies. Left out when it applies to all that the standard covers.
   */
  technology?: string[];
  /**
   * The kinds of space to which it applies. Left out when it applies to all.
   */
  space?: string[];
  /**
   * When it applies, if not always.
   */
  condition?: string[];
  /**
   * A number that is a choice of policy: name, default with unit, range, the direction that is stricter, and the reason.
   */
  parameter?: Parameter[];
  /**
   * The risks that it lowers.
   */
  mitigates?: string[];
  /**
   * The benefits that it serves.
   */
  benefit?: string[];
  /**
   * Law, standards and guidelines that it relates to, each with the relation in brackets.
   */
  reference?: Citation[];
  /**
   * What shows that it is met.
   *
   * @minItems 1
   */
  evidence?: string[];
  /**
   * A figure that tells how well it is met.
   */
  indicator?: string[];
  /**
   * The first day on which it binds.
   */
  effective?: string;
  /**
   * The last day on which it binds.
   */
  sunset?: string;
  /**
   * How an auditor finds out whether it is met. A shall needs at least one.
   */
  test?: string[];
}
/**
 * A number that is a choice of policy.
 */
export interface Parameter {
  /**
   * The name of the parameter.
   */
  name: string;
  /**
   * The default as it reads in the statement.
   */
  default: string;
  /**
   * The number in the default.
   */
  value: number;
  /**
   * The unit in the default.
   */
  unit: string;
  /**
   * The smallest value that a city may choose.
   */
  min: number;
  /**
   * The largest value that a city may choose.
   */
  max: number;
  /**
   * The direction in which the requirement asks for more.
   */
  stricter: 'more' | 'less';
  /**
   * Why the default is what it is.
   */
  reason: string;
}
/**
 * A reference and how the requirement relates to it.
 */
export interface Citation {
  /**
   * The reference.
   */
  id: string;
  /**
   * How the requirement relates to the reference.
   */
  relation: string;
  /**
   * The place within the reference, after a comma.
   */
  pinpoint?: string;
}

/**
 * A policy standard: what a city and those who act for it do about one subject.
 */
export interface Standard {
  /**
   * The permanent id of the standard. It is never used again for anything else.
   */
  id: string;
  /**
   * The title of the standard.
   */
  title: string;
  /**
   * Where the standard is in its life, from nomination to withdrawal.
   */
  status:
    | 'nominated'
    | 'planned'
    | 'drafting'
    | 'consultation'
    | 'candidate'
    | 'pilot'
    | 'adopted'
    | 'under-review'
    | 'superseded'
    | 'withdrawn';
  /**
   * What the standard asks for and why, in at most 400 characters.
   */
  summary: string;
  /**
   * The one principle that the standard serves first.
   */
  principle: string;
  /**
   * Further principles that the standard serves.
   */
  supports?: string[];
  /**
   * Values for every requirement of the standard that does not give its own.
   */
  defaults?: {
    /**
     * Whether every city is expected to meet the requirement (core) or a city that has gone further (advanced).
     */
    tier?: 'core' | 'advanced';
    /**
     * Who answers for the requirement.
     */
    accountable?: string;
    /**
     * The stages of the life of a device at which the requirement applies.
     */
    stage?: string[];
    /**
     * What shows that the requirement is met.
     *
     * @minItems 1
     */
    evidence?: string[];
  };
  /**
   * The technologies that the standard covers. Left out when it covers all.
   */
  technologies?: string[];
  /**
   * The kinds of space that the standard covers. Left out when it covers all.
   */
  spaces?: string[];
  /**
   * The risks that the standard lowers.
   */
  risks?: string[];
  /**
   * The benefits that the standard serves.
   */
  benefits?: string[];
  /**
   * The targets of the Sustainable Development Goals to which the standard contributes.
   */
  sdg_targets?: string[];
  /**
   * Standards that must be in place for this one to work.
   */
  depends_on?: string[];
  /**
   * Standards that are worth reading with this one.
   */
  related?: string[];
  /**
   * The day by which the text is to be reviewed.
   */
  review_due?: string;
  /**
   * The first day on which its requirements bind, unless one gives its own.
   */
  effective?: string;
  /**
   * The last day on which its requirements bind, unless one gives its own.
   */
  sunset?: string;
  /**
   * The times at which the text was open for comment, the first one first. A candidate needs one that is closed and has no comment without an answer.
   */
  consultations?: {
    /**
     * The first day on which anyone can comment.
     */
    opens: string;
    /**
     * The last day on which anyone can comment.
     */
    closes: string;
    /**
     * How much is asked: a small change is open for 7 days, a large one (the default) for 21, the whole text of a standard for 28.
     */
    about?: 'minor' | 'major' | 'fundamental';
    /**
     * How many comments have no answer yet. The default is none.
     */
    pending?: number;
    /**
     * Where the comments and the answers to them can be read.
     */
    url?: string;
  }[];
  /**
   * The cities that try the text out or have done so. A standard in pilot needs one; an adopted one needs two, in two regions of the world.
   */
  pilots?: {
    /**
     * The city.
     */
    city: string;
    /**
     * The first day of the pilot.
     */
    from: string;
    /**
     * The last day of the pilot.
     */
    to?: string;
    /**
     * Where its report can be read.
     */
    report?: string;
  }[];
  /**
   * Why the standard is adopted without the pilots that it would need.
   */
  exception_note?: string;
}

/**
 * A word that the framework uses in a fixed sense. The text of the file is the definition.
 */
export interface Term {
  /**
   * The permanent id of the term. It is the name of the file without its ending, so it is not typed again in the file.
   */
  id: string;
  /**
   * The term itself, as it stands in a sentence.
   */
  label: string;
  /**
   * Other forms that mean the same and are linked to the term, plurals among them.
   */
  alternative_labels?: string[];
  /**
   * Words that are not to be used for this.
   */
  deprecated_labels?: string[];
  /**
   * Terms that mean more.
   */
  broader?: string[];
  /**
   * Terms that are worth reading with this one.
   */
  related?: string[];
  /**
   * Where the definition comes from, when it is adapted from a reference.
   */
  source?: {
    /**
     * The reference.
     */
    reference: string;
    /**
     * The place within the reference.
     */
    pinpoint?: string;
    /**
     * Whether the wording was changed.
     */
    adapted?: boolean;
  };
  /**
   * Whether the term is linked at its first use in each section. The default is true.
   */
  autolink?: boolean;
}

/**
 * How an auditor finds out whether a requirement is met: what to do, and when it passes.
 */
export interface Test {
  /**
   * The permanent id of the test.
   */
  id: string;
  /**
   * The requirement that the test checks. Read from the file.
   */
  requirement: string;
  /**
   * The kind of test, after the id of the test.
   */
  method: string;
  /**
   * What the auditor does.
   *
   * @minItems 1
   */
  do: string[];
  /**
   * When the test is passed.
   *
   * @minItems 1
   */
  pass_if: string[];
}

/**
 * A closed list of entries that other documents point at.
 */
export interface Vocabulary {
  /**
   * The permanent id of the vocabulary. It is the name of the file without its ending, so it is not typed again in the file.
   */
  id?: string;
  /**
   * What the list holds.
   */
  title: string;
  /**
   * What the list is for.
   */
  description: string;
  /**
   * The reference from which the list is taken, where it is.
   */
  source?: {
    /**
     * The reference.
     */
    reference: string;
    /**
     * What was taken, and under which licence.
     */
    note?: string;
  };
  /**
   * The entries, in the order in which they are shown.
   *
   * @minItems 1
   */
  entries: Entry[];
}
/**
 * One entry of the list.
 */
export interface Entry {
  /**
   * The id of the entry, which is unique within its list.
   */
  id: string;
  /**
   * What the entry is called.
   */
  label: string;
  /**
   * What it means.
   */
  definition: string;
  /**
   * The heading under which it stands in the list.
   */
  group?: string;
  /**
   * What a technology takes in.
   */
  captures?: string[];
  /**
   * How likely it is that a technology handles personal data.
   */
  personal_data?: 'none' | 'possible' | 'likely' | 'certain';
  /**
   * How well a benefit is shown by research, so that no page promises too much.
   */
  evidence?: 'strong' | 'mixed' | 'weak' | 'not-assessed';
  /**
   * What is known about the benefit, and what is not.
   */
  evidence_note?: string;
  /**
   * Where the entry is described.
   */
  url?: string;
}
