import { listOfWords, PLAIN, type Syntax } from './syntax.js';

const MORE_OR_LESS =
  'later|earlier|sooner|longer|shorter|older|newer|younger|more|less|fewer|greater|larger|bigger|smaller|higher|lower|wider|narrower|deeper|nearer|closer|farther|further|faster|slower|heavier|lighter|stronger|weaker|stricter|looser|better|worse';

/**
 * English as used in laws and standards. Limits and prohibitions follow the ISO/IEC Directives, Part 2, clause 7, and the
 * drafting manuals of parliaments: a negative subject ("no person shall") and "may only" forbid; "not later than" after
 * the verb sets a limit.
 */
export const ENGLISH_SYNTAX: Syntax = {
  ...PLAIN,
  strong: listOfWords('no none nobody no-one nothing nowhere never neither nor'),
  weak: ['not'],
  almost: listOfWords('hardly scarcely barely rarely seldom'),
  notOnly: 'not only',
  limits: [
    `(?:not|no) (?:(?:more|less) [^ ]+|${MORE_OR_LESS}) than`,
    'not in excess of',
    'not exceeding',
    'not to exceed',
    'not only',
  ],
  harmless: [
    'whether or not',
    'but not limited to',
    'yes or no',
    'or not',
    'not applicable',
    'no matter',
    'with(?: little or)? no',
    'at no (?:[^ ]+ )?(?:cost|charge|price|fee|expense)',
    'in no particular order',
    // "Regulation (EU) No 1025/2012".
    'nos? (?:\\. )?\\d+',
  ],
  phrases: [
    'under no circumstances?',
    'under no conditions?',
    'in no (?:case|event|way|circumstances?|instance)',
    'at no (?:time|point|stage|moment)',
    'on no (?:account|occasion)',
    'by no means',
    'no longer',
    'no more',
    'never again',
    'never ever',
  ],
  subordinators: listOfWords(
    'that which who whom whose where when whenever wherever if unless until till because although though whether while whereas how why what whoever whatever whichever before after since once as so lest provided',
  ),
  conditions: listOfWords(
    'if unless when whenever where wherever because although though whether while whereas provided lest',
  ),
  unattached: listOfWords('if unless because although though whether how why what'),
  relatives: listOfWords('that which who whom whose'),
  clauseVerbs: ['ensures?', 'makes? sure', 'sees? to it'],
  tellingVerbs: [
    '(?:ensure|require|decide|state|provide|agree|determine|say|mean|note|declare|confirm|believe|define|choose|describe|list|show|know)s?',
    'specif(?:y|ies)',
    '(?:required|decided|stated|provided|agreed|determined|said|declared|confirmed)',
    'makes? sure',
    'it is (?:not )?(?:the )?[^ ]+',
    'so',
  ],
  coordinators: listOfWords('and or but then'),
  openers: listOfWords(`
    a an the this these those each every all any some such both either its their his her our your one two three several many most
    at in on by for from within without to of under over upon during between among against across through throughout despite
    except including following pending per via than notwithstanding regardless subject instead because
    it they he she we you and or but`),
  articles: listOfWords('a an the this these those each every any all its their'),
  adverbs: listOfWords(
    'also always ever then thus therefore hence further furthermore first again likewise otherwise instead together too still rather forthwith thereafter thereupon afterwards meanwhile moreover nevertheless nonetheless however once twice',
  ),
  adverbEnding: 'ly',
  noAdverbs: listOfWords('apply supply reply comply rely multiply imply fly ally tally'),
  copulas: listOfWords('be remain stay become have'),
  infinitive: 'to',
  auxiliaries: listOfWords('is are was were does do did has had can could'),
  only: listOfWords('only solely exclusively alone'),
  itemNegations: listOfWords('not never neither'),
  turns: [
    { pattern: '(?:refrain|abstain|desist) from', denied: false, sense: 'prohibition' },
    { pattern: 'be (?:prohibited|forbidden|barred|precluded|banned|prevented)', denied: false, sense: 'prohibition' },
    { pattern: 'be (?:unlawful|illegal|an offence)', denied: false, sense: 'prohibition' },
    { pattern: 'be (?:permitted|allowed|authori[sz]ed|free|at liberty) to', denied: false, sense: 'permission' },
    { pattern: 'have the (?:power|discretion|option) to', denied: false, sense: 'permission' },
    { pattern: '(?:omit|forbear|neglect|fail) to', denied: false, sense: 'prohibition' },
    { pattern: 'be (?:exempt|exempted|excused|free|relieved) from', denied: false, sense: 'exemption' },
    { pattern: '(?:be under|have) no (?:obligation|duty)(?: to)?', denied: false, sense: 'exemption' },
    { pattern: '(?:fail|omit|neglect) to', denied: true, sense: 'duty' },
    { pattern: '(?:refrain|abstain|desist) from', denied: true, sense: 'duty' },
    {
      pattern: 'be (?:prohibited|forbidden|barred|precluded|banned|prevented) from',
      denied: true,
      sense: 'permission',
    },
    { pattern: 'be (?:required|obliged|obligated|bound|compelled|expected) to', denied: true, sense: 'exemption' },
    { pattern: 'be under an(?:y)? (?:obligation|duty)(?: to)?', denied: true, sense: 'exemption' },
  ],
  modals: [
    { pattern: "(?:needs? not|needn' t|(?:do|does) not (?:need|have) to)", sense: 'exemption' },
    { pattern: '(?:is|are) not (?:required|obliged|obligated|bound|compelled|expected) to', sense: 'exemption' },
    { pattern: '(?:is|are) (?:required|obliged|obligated|bound|compelled|expected|supposed) to', sense: 'duty' },
    { pattern: '(?:is|are) (?:prohibited|forbidden|barred|precluded|banned)(?: (?:from|to))?', sense: 'prohibition' },
    { pattern: '(?:is|are) not (?:permitted|allowed|entitled|authori[sz]ed)(?: to)?', sense: 'prohibition' },
    { pattern: '(?:is|are) (?:permitted|allowed|entitled|authori[sz]ed) to', sense: 'permission' },
    { pattern: '(?:is|are) (?:not|never) to', sense: 'prohibition' },
    { pattern: '(?:is|are) (?:(?:only|also|always|then|therefore) )?to', sense: 'duty' },
    { pattern: 'ought not to', sense: 'prohibition' },
    { pattern: 'ought to', sense: 'duty' },
    { pattern: "(?:shan|mustn|shouldn|mayn|won)' t", sense: 'prohibition' },
  ],
  positive: {
    no: 'any',
    none: 'any',
    nobody: 'anybody',
    'no-one': 'anyone',
    nothing: 'anything',
    nowhere: 'anywhere',
    never: '',
    neither: 'either',
  },
  usual: listOfWords('shall should'),
};
