import { listOfWords, PLAIN, type Syntax } from './syntax.js';

/**
 * German. Word order separates "nicht" from its verb ("darf Bilder nicht speichern"), and "kein" before a noun negates
 * the sentence ("darf keine Bilder speichern"), so both count anywhere in the main clause. Commas always enclose a
 * subordinate clause. "muss nicht" lifts a duty and forbids nothing.
 */
const GERMAN: Syntax = {
  ...PLAIN,
  parted: true,
  strong: listOfWords(
    'nie niemals kein keine keinen keinem keiner keines keinesfalls keineswegs niemand niemanden niemandem nichts nirgends nirgendwo weder',
  ),
  weak: ['nicht'],
  limits: [
    'nicht (?:später|früher|mehr|weniger|länger|kürzer|älter|jünger|größer|kleiner|höher|niedriger|weiter|näher|öfter|seltener) als',
    'nicht nur',
  ],
  harmless: ['oder nicht', 'ja oder nein'],
  phrases: [
    'unter keinen umständen',
    'in keinem fall',
    'auf keinen fall',
    'zu keiner zeit',
    'zu keinem zeitpunkt',
    'nicht mehr',
  ],
  subordinators: listOfWords(
    'dass daß wenn falls sofern soweit weil da ob damit bevor nachdem während bis als indem wo wer was',
  ),
  conditions: listOfWords('wenn falls sofern soweit weil obwohl'),
  relatives: listOfWords('die der das den dem deren dessen denen welche welcher welches welchen welchem'),
  coordinators: listOfWords('und oder aber sondern'),
  openers: listOfWords(
    'ein eine einen einem einer eines jede jeder jedes jeden jedem alle allen dieser diese dieses in im an am auf aus bei beim bis durch für gegen mit nach ohne seit trotz über um unter von vom vor während wegen zu zum zur zwischen',
  ),
  articles: listOfWords('die der das den dem ein eine einen einem einer'),
  only: listOfWords('nur ausschließlich lediglich'),
  itemNegations: listOfWords('nicht nie niemals'),
  usual: listOfWords('muss müssen soll sollen sollte sollten darf dürfen'),
};

/** Dutch. "niet" and "geen" work like "nicht" and "kein" in German. "hoeft niet" and "moet niet" differ in meaning. */
const DUTCH: Syntax = {
  ...PLAIN,
  parted: true,
  strong: listOfWords('nooit geen geenszins niemand niets nergens noch'),
  weak: ['niet'],
  limits: [
    'niet (?:later|eerder|meer|minder|langer|korter|ouder|jonger|groter|kleiner|hoger|lager|verder|vaker) dan',
    'niet (?:alleen|slechts)',
  ],
  harmless: ['al dan niet', 'of niet', 'ja of nee'],
  phrases: ['in geen geval', 'onder geen (?:beding|voorwaarde|omstandigheid)', 'op geen enkel moment', 'niet meer'],
  subordinators: listOfWords(
    'dat wie wat waar waarin waarop waarvan waarmee wanneer als indien tenzij omdat zodat totdat voordat nadat terwijl hoewel zoals',
  ),
  conditions: listOfWords('wanneer als indien tenzij omdat hoewel'),
  relatives: listOfWords('die dat'),
  coordinators: listOfWords('en of maar'),
  openers: listOfWords(
    'de het een elk elke ieder iedere alle deze dit aan bij binnen boven door in met na naar om onder op over per sinds te ten ter tijdens tot tussen uit van vanaf via volgens voor zonder',
  ),
  articles: listOfWords('de het een'),
  only: listOfWords('alleen slechts uitsluitend enkel'),
  itemNegations: listOfWords('niet nooit'),
  usual: listOfWords('moet moeten dient dienen behoort behoren mag mogen'),
};

/** By language subtag (BCP 47). */
export const GERMANIC: { readonly [language: string]: Syntax } = { de: GERMAN, nl: DUTCH };
