import { listOfWords, PLAIN, type Syntax } from './syntax.js';

/**
 * French. Every careful negation contains "ne" ("ne doit pas", "ne doit jamais", "ne doit que", "aucun ... ne doit"), as
 * guides to legal drafting require; the other words count without it too.
 */
const FRENCH: Syntax = {
  ...PLAIN,
  concord: true,
  strong: listOfWords('jamais aucun aucune aucuns aucunes nul nulle nullement guère ni'),
  weak: listOfWords("ne n' pas point non"),
  limits: [
    "(?:pas|non) (?:plus|moins) (?:tard |tôt |longtemps |souvent )?(?:de|d'|que|qu')",
    'non seulement',
    'pas seulement',
  ],
  harmless: ["n' importe (?:quel|quelle|quels|quelles|qui|quoi|où)", 'ou non', 'non applicable'],
  phrases: ['en aucun cas', 'à aucun moment', "d' aucune manière", 'en aucune façon', "(?:personne|rien) n(?:e|')"],
  subordinators: listOfWords(
    "que qu' qui dont où lequel laquelle lesquels lesquelles duquel desquels auquel si s' quand lorsque lorsqu' puisque quoique comme",
  ),
  conditions: listOfWords("si quand lorsque lorsqu' puisque quoique"),
  relatives: listOfWords("qui que qu' dont"),
  coordinators: listOfWords('et ou mais'),
  openers: listOfWords(
    "le la l' les un une des du de d' au aux ce cet cette ces son sa ses leur leurs chaque tout toute tous toutes à dans en par pour avec sans sous sur avant après dès pendant entre selon sauf lors se s' lui y il elle ils elles et ou",
  ),
  articles: listOfWords("le la l' les un une des chaque tout toute"),
  adverbs: listOfWords('aussi également toujours alors donc ensuite encore'),
  adverbEnding: 'ment',
  copulas: listOfWords('être rester avoir'),
  clitics: listOfWords("le la l' les lui leur se s' y en"),
  only: listOfWords('seul seule seuls seules seulement uniquement exclusivement'),
  itemNegations: listOfWords("ne n' jamais pas"),
  usual: listOfWords('doit doivent devra devront devrait devraient peut peuvent'),
};

/** Spanish. "no" comes directly before the verb; "nunca", "ningún" and "nadie" can precede it alone. */
const SPANISH: Syntax = {
  ...PLAIN,
  concord: true,
  strong: listOfWords('nunca jamás ningún ninguno ninguna ningunos ningunas nadie nada tampoco ni'),
  weak: ['no'],
  limits: [
    'no (?:más|menos) (?:tarde |allá )?(?:de|que)',
    'no (?:superior|superiores|inferior|inferiores|mayor|mayores|menor|menores) (?:a|al|de|del|que)',
    'a más tardar',
    'no (?:solo|sólo|solamente|únicamente)',
  ],
  harmless: ['no obstante', 'sí o no', 'o no', 'no aplicable', 'ni siquiera'],
  phrases: ['en ningún (?:caso|momento)', 'bajo ninguna circunstancia', 'de ningún modo', 'de ninguna manera'],
  subordinators: listOfWords(
    'que quien quienes cuyo cuya cuyos cuyas donde cuando si aunque porque mientras como cual cuales',
  ),
  conditions: listOfWords('si cuando aunque porque mientras'),
  relatives: listOfWords('que quien quienes'),
  coordinators: listOfWords('y e o u pero sino'),
  openers: listOfWords(
    'el la los las lo un una unos unas del al este esta estos estas su sus cada todo toda todos todas a ante bajo con contra de desde durante en entre hacia hasta para por según sin sobre tras salvo se le les y o',
  ),
  articles: listOfWords('el la los las un una cada todo toda'),
  adverbs: listOfWords('también siempre entonces además'),
  adverbEnding: 'mente',
  copulas: listOfWords('ser estar quedar haber'),
  clitics: listOfWords('se lo la los las le les me te nos'),
  only: listOfWords('solo sólo solamente únicamente exclusivamente'),
  itemNegations: listOfWords('no nunca jamás'),
  usual: listOfWords('debe deben deberá deberán debería deberían puede pueden podrá podrán'),
};

/** Portuguese. "não" comes directly before the verb. */
const PORTUGUESE: Syntax = {
  ...PLAIN,
  concord: true,
  strong: listOfWords('nunca jamais nenhum nenhuma nenhuns nenhumas ninguém nada nem tampouco'),
  weak: ['não'],
  limits: [
    'não (?:mais|menos|mais tarde|antes) (?:de|do|da|que)',
    'não (?:superior|superiores|inferior|inferiores|maior|maiores|menor|menores) (?:a|ao|à|que|do)',
    'não (?:só|somente|apenas)',
  ],
  harmless: ['não obstante', 'sim ou não', 'ou não', 'não aplicável'],
  phrases: [
    'em (?:nenhum caso|caso algum|nenhum momento)',
    'em nenhuma circunstância',
    'de (?:forma|modo) (?:alguma|algum|nenhum|nenhuma)',
  ],
  subordinators: listOfWords(
    'que quem cujo cuja cujos cujas onde quando se embora porque enquanto como qual quais caso',
  ),
  conditions: listOfWords('se quando embora porque enquanto'),
  relatives: listOfWords('que quem'),
  coordinators: listOfWords('e ou mas'),
  openers: listOfWords(
    'o a os as um uma uns umas do da dos das no na nos nas ao à aos às este esta estes estas seu sua seus suas cada todo toda todos todas ante após até com contra de desde durante em entre para por perante segundo sem sob sobre salvo lhe lhes e ou',
  ),
  articles: listOfWords('o a os as um uma cada todo toda'),
  adverbs: listOfWords('também sempre então além'),
  adverbEnding: 'mente',
  copulas: listOfWords('ser estar ficar haver'),
  clitics: listOfWords('se o a os as lhe lhes me nos'),
  only: listOfWords('só somente apenas unicamente exclusivamente'),
  itemNegations: listOfWords('não nunca jamais'),
  usual: listOfWords('deve devem deverá deverão deveria deveriam pode podem poderá poderão'),
};

/** Italian. "non" comes directly before the verb; "nessuno" and "mai" can precede it alone. */
const ITALIAN: Syntax = {
  ...PLAIN,
  concord: true,
  strong: listOfWords("mai nessun nessun' nessuno nessuna niente nulla né nemmeno neppure neanche"),
  weak: ['non'],
  limits: [
    'non (?:più|meno|oltre|prima) (?:tardi )?(?:di|del|che|il|la|i|le)',
    '(?:e )?non oltre',
    'non (?:superiore|superiori|inferiore|inferiori|maggiore|maggiori|minore|minori) (?:a|ai|al|alla|di)',
    'non (?:solo|soltanto|solamente)',
  ],
  harmless: ['sì o no', 'o non', 'non applicabile'],
  phrases: ['in nessun caso', 'in nessun momento', 'per nessun motivo', 'in alcun (?:caso|modo)'],
  subordinators: listOfWords('che chi cui dove quando se sebbene perché mentre come qualora purché finché quale quali'),
  conditions: listOfWords('se quando sebbene perché mentre qualora'),
  relatives: listOfWords('che chi cui'),
  coordinators: listOfWords('e ed o ma'),
  openers: listOfWords(
    "il lo la l' i gli le un uno una un' del dello della dell' dei degli delle al allo alla all' ai agli alle dal dalla nel nella nell' nei nelle sul sulla questo questa questi queste suo sua suoi sue ogni tutti tutte di a da in con su per tra fra entro senza sotto sopra prima dopo durante salvo si vi ne e o",
  ),
  articles: listOfWords("il lo la l' i gli le un uno una un' ogni"),
  adverbs: listOfWords('anche sempre allora inoltre poi'),
  adverbEnding: 'mente',
  copulas: listOfWords('essere restare rimanere avere'),
  clitics: listOfWords("si lo la l' li le gli vi ci ne"),
  only: listOfWords('solo soltanto solamente unicamente esclusivamente'),
  itemNegations: listOfWords('non mai'),
  usual: listOfWords('deve devono dovrà dovranno dovrebbe dovrebbero può possono potrà potranno'),
};

/** By language subtag (BCP 47). */
export const ROMANCE: { readonly [language: string]: Syntax } = {
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
  it: ITALIAN,
};
