import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../src/compile/parse/index.js';
import { type Diagnostic, KINDS, type Kind, keywordsOf, type Level } from '../src/model/index.js';
import { schemas } from './tools/stages.js';

// The level of a requirement, as a lawyer who drafts standards reads it. Charter reads a statement in the same way, or
// rejects it with the wording to use. It never reads it as another level.

/** The meaning of a statement: one of the levels, or something else. */
type Meaning =
  | Level
  /** It exempts from a duty, as "need not" does. */
  | 'exemption'
  /** It has two negations, so that its meaning is unclear. */
  | 'twice'
  /** It contains more than one duty. */
  | 'two'
  /** Its main clause contains no duty. */
  | 'none'
  /** Lawyers disagree. */
  | 'unclear';

/** A statement, its meaning, and the outcome: the level that is read, or the start of the hint. */
type Row = readonly [statement: string, meaning: Meaning, outcome: string];

/** The patterns come from laws and standards that anyone can read; the sentences are our own. */
const ENGLISH: readonly Row[] = [
  // plain
  ['The operator shall enter each device in the register.', 'shall', 'shall'],
  ['The operator shall not enter the cabinet.', 'shall not', 'shall not'],
  ['The operator should label each cable.', 'should', 'should'],
  ['The operator should not reuse a password.', 'should not', 'should not'],
  ['The operator may use a second key.', 'may', 'may'],
  ['The supplier shall neither sell nor lend the data.', 'shall not', 'shall not'],
  [
    'The processor shall not engage a subcontractor without the written consent of the controller.',
    'shall not',
    'shall not',
  ],
  ['The controller shall not disclose a record unless the person has agreed.', 'shall not', 'shall not'],
  ['The height of a step shall not exceed 180 mm.', 'shall not', 'shall not'],
  ['The city shall not, without a warrant, open a locker.', 'shall not', 'shall not'],
  ['The city shall not use data that are not needed.', 'shall not', 'shall not'],
  ['The supplier shall not hide, sell or lend a log, nor copy it.', 'shall not', 'shall not'],
  // never and other negations after the keyword
  ['The operator shall never enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall NOT enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall also not enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall under no circumstances enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall, under no circumstances, enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall in no case enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall in no event enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall at no time enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall on no account and at no time enter the cabinet.', 'shall not', 'write "shall not"'],
  ['The operator shall by no means enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall no longer store images.', 'shall not', 'write "shall not store"'],
  ['The operator shall, unless the owner agrees, not enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall (unless told otherwise) not enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall — as before — not enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall (not) enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The operator shall, never, enter the cabinet.', 'shall not', 'write "shall not enter"'],
  [
    'The operator shall unless agreed not enter the cabinet.',
    'shall not',
    'write the verb directly after the keyword: "shall not"',
  ],
  [
    'The operator shall in rooms that are locked not enter data.',
    'shall not',
    'write the verb directly after the keyword: "shall not"',
  ],
  [
    'The operator shall as a rule not enter the cabinet.',
    'shall not',
    'write the verb directly after the keyword: "shall not"',
  ],
  ['The operator shall “not” enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ["The operator shall 'never' enter the cabinet.", 'shall not', 'write "shall not enter"'],
  ['The operator shall `not` enter the cabinet.', 'shall not', 'write "shall not enter"'],
  ['The cabinet shall be not accessible.', 'shall not', 'write "shall not be"'],
  ['The cabinet shall be at all times not accessible.', 'shall not', 'write "shall not be"'],
  ['The operator should never share a key.', 'should not', 'write "should not share"'],
  ['The operator should preferably not share a key.', 'should not', 'write "should not share"'],
  ['The operator should no longer accept faxes.', 'should not', 'write "should not accept"'],
  ['The operator may never share a key.', 'shall not', 'write "shall not share"'],
  ['The operator may in no event share a key.', 'shall not', 'write "shall not share"'],
  ['The operator may not share a key.', 'shall not', 'write "shall not" for a prohibition'],
  ['The operator shall rarely enter the cabinet.', 'unclear', 'write "shall not" and name the exceptions'],
  ['Hardly ever shall the operator enter the cabinet.', 'unclear', 'write "shall not" and name the exceptions'],
  // negative subjects and beginnings
  ['No operator shall enter the cabinet.', 'shall not', 'write "an operator shall not enter"'],
  ['No person shall be photographed without a sign.', 'shall not', 'write "a person shall not be"'],
  ['No users shall be tracked.', 'shall not', 'write "users shall not be"'],
  [
    'No Contracting Party shall discriminate between makers.',
    'shall not',
    'write "a Contracting Party shall not discriminate"',
  ],
  ['No one shall be filmed in a changing room.', 'shall not', 'write "a person shall not be"'],
  ['Nobody may enter the cabinet.', 'shall not', 'write "a person shall not enter"'],
  ['None of the operators may enter the cabinet.', 'shall not', 'write "the operators shall not enter"'],
  [
    'Neither the city nor the supplier shall sell the data.',
    'shall not',
    'write "the city and the supplier shall not sell"',
  ],
  [
    'Nothing in a contract shall keep an error rate secret.',
    'shall not',
    'name the subject, and write "shall not" after it',
  ],
  [
    'To no person shall the city give a master key.',
    'shall not',
    'start with the subject, and write "shall not" before the verb',
  ],
  [
    'Under no circumstances shall the city sell the data.',
    'shall not',
    'start with the subject, and write "shall not" before the verb',
  ],
  [
    'In no case may the operator enter the cabinet.',
    'shall not',
    'start with the subject, and write "shall not" before the verb',
  ],
  ['Never shall the city sell the data.', 'shall not', 'start with the subject, and write "shall not" before the verb'],
  ['Nor shall the city lend the data.', 'shall not', 'start with the subject, and write "shall not" before the verb'],
  [
    'Not until the test is passed shall the city switch a device on.',
    'shall not',
    'start with the subject, and write "shall not" before the verb',
  ],
  ['Not every device shall be listed.', 'unclear', 'name the subject, and write "shall not" after it'],
  ['If the city has no register, no operator shall enter data.', 'shall not', 'write "an operator shall not enter"'],
  ['Save in an emergency, no officer may open the cabinet.', 'shall not', 'write "an officer shall not open"'],
  [
    'On days when it rains no operator shall enter the mast.',
    'shall not',
    'say in the main clause who "shall" do what',
  ],
  ['A permit is needed, and no one shall enter without it.', 'shall not', 'write "a person shall not enter"'],
  [
    'No operator, unless called, shall enter the cabinet.',
    'shall not',
    'name the subject, and write "shall not" after it',
  ],
  ['Not a single image shall be kept.', 'shall not', 'name the subject, and write "shall not" after it'],
  ['No device shall not be listed.', 'twice', 'remove one of the two negations, and write "shall" or "shall not"'],
  // objects
  ['The camera shall store no images.', 'shall not', 'write "shall not store any images"'],
  ['The city shall tell nobody.', 'shall not', 'write "shall not tell anybody"'],
  ['The city shall enter nothing in the log.', 'shall not', 'write "shall not enter anything in ..."'],
  ['The city shall give access to no one.', 'shall not', 'write "shall not give access to anyone"'],
  [
    'The city shall use the data for no other purpose.',
    'shall not',
    'write "shall not use the data for any other ..."',
  ],
  ['The decision shall have no effect.', 'shall not', 'write "shall not have any effect"'],
  ['There shall be no fee.', 'shall not', 'write "shall not be any fee"'],
  [
    'The camera shall store, where possible, no images.',
    'shall not',
    'write "shall not store, where possible, any images"',
  ],
  ['The city shall make no use of face recognition.', 'shall not', 'write "shall not make any use ..."'],
  ['The city shall record and not publish the name.', 'two', 'make it a separate requirement with "shall not"'],
  ['The city shall open the gate by day and never at night.', 'two', 'make it a separate requirement with "shall not"'],
  [
    'The city shall do all of these:\n\n1. show a sign;\n2. never hide it.',
    'two',
    'make it a separate requirement with "shall not"',
  ],
  ['The city shall: show a sign; never hide it.', 'two', 'make it a separate requirement with "shall not"'],
  // verbs that change the meaning
  ['The operator shall not fail to enter the device.', 'shall', 'write "shall" for a duty'],
  ['Small cities shall not be required to keep a log.', 'exemption', 'write "may" and what can be omitted'],
  ['The city shall be under no obligation to answer.', 'exemption', 'write "may" and what can be omitted'],
  ['Small cities shall be exempt from the fee.', 'exemption', 'write "may" and what can be omitted'],
  ['The operator shall refrain from sharing a key.', 'shall not', 'write "shall not" for a prohibition'],
  ['The sale of the data shall be prohibited.', 'shall not', 'write "shall not" for a prohibition'],
  ['It shall be unlawful to open the cabinet.', 'shall not', 'write "shall not" for a prohibition'],
  ['The auditor shall be permitted to open the cabinet.', 'may', 'write "may" for a permission'],
  ['The city shall not keep no record.', 'twice', 'remove one of the two negations, and write "shall" or "shall not"'],
  // limits
  [
    'The operator shall not later than Monday enter the device.',
    'shall',
    'write the verb directly after "shall" and the limit at the end: "shall ... not later than ..."',
  ],
  ['The operator shall, not later than Monday, enter the device.', 'shall', 'shall'],
  ['The operator shall enter the device not later than Monday.', 'shall', 'shall'],
  [
    'The controller shall without undue delay and, where feasible, not later than 72 hours after learning of it, report the breach.',
    'shall',
    'shall',
  ],
  [
    'The supplier shall no later than 30 days after award deliver the plan.',
    'shall',
    'write the verb directly after "shall" and the limit at the end: "shall ... no later than ..."',
  ],
  ['The fence shall be not less than 3 m high.', 'shall', 'shall'],
  ['The answer shall be given in no more than 5 days.', 'shall', 'shall'],
  ['The notice shall remain published for no less than 5 years.', 'shall', 'shall'],
  ['The path shall be no narrower than 2 m.', 'shall', 'shall'],
  ['No fewer than three operators shall be present.', 'shall', 'shall'],
  [
    'The city shall test each device at intervals of not more than 12 months and, if it fails, not later than 5 days after that.',
    'shall',
    'shall',
  ],
  ['The city shall keep not only the log but also its index.', 'shall', 'shall'],
  [
    'The city shall not only keep but also publish the log.',
    'unclear',
    'write "shall", and make each duty a separate requirement',
  ],
  ['The city shall answer, whether or not the form is complete.', 'shall', 'shall'],
  ['The city shall offer the list at no additional charge and with no login.', 'shall', 'shall'],
  ['The city shall apply Regulation (EU) No 1025/2012.', 'shall', 'shall'],
  // negations of another clause or word
  ['Devices not in use shall be removed.', 'shall', 'shall'],
  ['The device, no longer in use, shall be removed.', 'shall', 'shall'],
  ['A city that has no register shall publish one.', 'shall', 'shall'],
  ['If no test was done, the city shall do one.', 'shall', 'shall'],
  ['In case of no answer within 5 days, the city shall ask again.', 'shall', 'shall'],
  ['The city, not the supplier, shall decide.', 'shall', 'shall'],
  ['The city shall remove devices not in use.', 'shall', 'shall'],
  ['The city shall delete data no longer needed.', 'shall', 'shall'],
  ['The city shall comply with a rule that is not in force yet.', 'shall', 'shall'],
  ['The city shall ensure that no person enters.', 'shall', 'shall'],
  ['The city shall ensure no person enters.', 'shall', 'shall'],
  ['The city shall decide not to renew a permit that lapsed.', 'shall', 'shall'],
  ['The city shall take care never to block a footway.', 'shall', 'shall'],
  ['The decision shall be made by a person and not by a machine.', 'shall', 'shall'],
  ['The supplier shall deliver devices that do not and cannot store images.', 'shall', 'shall'],
  ['The city shall each year publish data that are not personal.', 'shall', 'shall'],
  ['The sign shall say “no entry”.', 'shall', 'shall'],
  ['The city may decide not to publish a draft.', 'may', 'may'],
  ['The reference holds no name and shall be hard to guess.', 'shall', 'shall'],
  ['The paper may be used by anyone and is not for sale.', 'may', 'may'],
  ['The list may include, but is not limited to, these names.', 'may', 'may'],
  // only
  ['Only trained staff may enter the cabinet.', 'shall not', 'write "shall not ... unless ..."'],
  ['Operations alone may enter the cabinet.', 'shall not', 'write "shall not ... unless ..."'],
  ['Staff may only enter with a key.', 'shall not', 'write "shall not enter ... unless ..."'],
  ['Staff may enter only if they are trained.', 'shall not', 'write "shall not enter ... unless ..."'],
  ['Staff may use only approved keys.', 'shall not', 'write "shall not use ... unless ..."'],
  [
    'No more than two persons may enter at a time.',
    'shall not',
    'state what is forbidden beyond the limit, with "shall not"',
  ],
  ['Only the department shall enter data.', 'unclear', 'write "shall not ... unless ..."'],
  ['The city shall grant access only on a written request.', 'shall', 'shall'],
  ['The city may enter a room that only staff use.', 'may', 'may'],
  ['The auditor may keep the only copy.', 'may', 'may'],
  // other words
  ['The city need not list a lamp.', 'exemption', 'write "may" and what can be omitted'],
  ['The city is not to list a lamp.', 'shall not', 'write "shall not" for a prohibition'],
  ['The city is to list each camera.', 'shall', 'write "shall" for a duty'],
  ['The city must never list a lamp.', 'shall not', 'write "shall not" for a prohibition'],
  ['Residents are allowed to see the log.', 'may', 'write "may" for a permission'],
  ['It is forbidden to open the cabinet.', 'shall not', 'write "shall not" for a prohibition'],
  ['The operator SHALL enter the device.', 'shall', 'write "shall" in lower case'],
  ['The operator MUST enter the device.', 'shall', 'write "shall" for a duty'],
  ['The operator SHALL NOT enter the cabinet.', 'shall not', 'write "shall not" in lower case'],
  ['The city shall answer and is not to charge for it.', 'two', 'write "shall not" for a prohibition'],
  // keywords in other clauses
  ['A device that shall be removed is listed.', 'none', 'say in the main clause who "shall" do what'],
  ['If the device shall be removed, the city lists it.', 'none', 'say in the main clause who "shall" do what'],
  ['The city says how staff may enter.', 'none', 'say in the main clause who "may" do what'],
  ['The city ensures that staff shall not enter.', 'none', 'say in the main clause who "shall not" do what'],
  ['The supplier, who shall be certified, delivers the devices.', 'none', 'say in the main clause who "shall" do what'],
  ['The city opens the gate if staff may enter.', 'none', 'say in the main clause who "may" do what'],
  ['Before the city may enter, it asks.', 'none', 'say in the main clause who "may" do what'],
  ['The register (it shall be public) is online.', 'none', 'say in the main clause who "shall" do what'],
  [
    'The supplier delivers the device, provided that it shall be tested.',
    'none',
    'say in the main clause who "shall" do what',
  ],
  ['When a device is lost the city shall list it.', 'shall', 'shall'],
  ['Where possible the city shall list it.', 'shall', 'shall'],
  ['If the city has no register it shall publish one.', 'shall', 'say in the main clause who "shall" do what'],
  ['A device that shall be removed may stay for a day.', 'two', 'make each duty a separate requirement'],
];

/** The `keywords` setting of a framework in another language. */
const KEYWORDS: { readonly [language: string]: { readonly [level: string]: readonly string[] } } = {
  en: {},
  fr: {
    shall: ['doit', 'doivent'],
    'shall not': ['ne doit pas', 'ne doivent pas'],
    should: ['devrait'],
    'should not': ['ne devrait pas'],
    may: ['peut', 'peuvent'],
  },
  es: {
    shall: ['debe', 'deben'],
    'shall not': ['no debe', 'no deben'],
    should: ['debería'],
    'should not': ['no debería'],
    may: ['puede', 'pueden'],
  },
  de: {
    shall: ['muss', 'müssen'],
    'shall not': ['darf nicht', 'dürfen nicht'],
    should: ['soll'],
    'should not': ['soll nicht'],
    may: ['darf', 'dürfen'],
  },
  nl: {
    shall: ['moet', 'moeten'],
    'shall not': ['mag niet', 'mogen niet'],
    should: ['behoort'],
    'should not': ['behoort niet'],
    may: ['mag', 'mogen'],
  },
  pt: {
    shall: ['deve', 'devem'],
    'shall not': ['não deve', 'não devem'],
    should: ['deveria'],
    'should not': ['não deveria'],
    may: ['pode', 'podem'],
  },
  it: {
    shall: ['deve', 'devono'],
    'shall not': ['non deve', 'non devono'],
    should: ['dovrebbe'],
    'should not': ['non dovrebbe'],
    may: ['può', 'possono'],
  },
  sv: {
    shall: ['ska'],
    'shall not': ['ska inte'],
    should: ['bör'],
    'should not': ['bör inte'],
    may: ['får'],
    negations: ['inte', 'aldrig', 'ingen', 'inget', 'inga'],
  },
  ar: {
    shall: ['يجب'],
    'shall not': ['لا يجوز'],
    should: ['ينبغي'],
    'should not': ['لا ينبغي'],
    may: ['يجوز'],
    negations: ['لا', 'لن', 'ليس'],
  },
  zh: {
    shall: ['应当'],
    'shall not': ['不得'],
    should: ['宜'],
    'should not': ['不宜'],
    may: ['可以'],
    negations: ['不', '无需', '未'],
  },
};

const OTHER: readonly (readonly [language: string, ...row: Row])[] = [
  ['fr', "L'agent doit inscrire l'appareil.", 'shall', 'shall'],
  ['fr', "L'agent ne doit pas entrer.", 'shall not', 'shall not'],
  ['fr', 'L’agent ne doit pas conserver d’image.', 'shall not', 'shall not'],
  ['fr', "L'agent ne doit jamais entrer.", 'shall not', 'write "ne doit pas"'],
  ['fr', 'Les agents ne doivent jamais entrer.', 'shall not', 'write "ne doivent pas"'],
  ['fr', "L'agent ne doit plus entrer.", 'shall not', 'write "ne doit pas"'],
  ['fr', "L'agent ne doit en aucun cas entrer.", 'shall not', 'write "ne doit pas"'],
  ['fr', "L'agent ne doit que regarder.", 'shall not', 'write "ne doit pas"'],
  ['fr', "L'agent ne doit ni entrer ni regarder.", 'shall not', 'write "ne doit pas"'],
  ['fr', "L'agent ne doit point entrer.", 'shall not', 'write "ne doit pas"'],
  ['fr', "L'agent doit ne pas entrer.", 'shall not', 'write "ne doit pas entrer"'],
  ['fr', "L'agent doit, sauf accord, ne pas entrer.", 'shall not', 'write "ne doit pas entrer"'],
  ['fr', 'Aucun agent ne doit entrer.', 'shall not', 'name the subject, and write "ne doit pas" after it'],
  ['fr', 'Nul ne peut entrer.', 'shall not', 'name the subject, and write "ne doit pas" after it'],
  ['fr', 'Personne ne doit entrer.', 'shall not', 'name the subject, and write "ne doit pas" after it'],
  ['fr', "L'agent ne peut entrer qu'avec une clé.", 'shall not', 'write "ne doit pas"'],
  ['fr', 'Seul un agent formé peut entrer.', 'shall not', 'write "ne doit pas" and the exception for a prohibition'],
  ['fr', 'La personne doit répondre au plus tard lundi.', 'shall', 'shall'],
  ['fr', "L'agent doit répondre en pas plus de cinq jours.", 'shall', 'shall'],
  ['fr', 'La ville doit retirer les appareils qui ne servent pas.', 'shall', 'shall'],
  ['fr', 'La ville doit retirer les appareils non conformes.', 'shall', 'shall'],
  ['fr', "Si aucun agent n'est libre, la ville doit répondre.", 'shall', 'shall'],
  ['fr', "N'importe quel agent doit répondre.", 'shall', 'shall'],
  ['es', 'La ciudad debe registrar cada dispositivo.', 'shall', 'shall'],
  ['es', 'La ciudad no debe conservar ninguna imagen.', 'shall not', 'shall not'],
  ['es', 'La ciudad nunca debe conservar imágenes.', 'shall not', 'write "no debe"'],
  ['es', 'No se debe entrar.', 'shall not', 'write "no debe"'],
  ['es', 'La ciudad debe no entrar.', 'shall not', 'write "no debe entrar"'],
  ['es', 'En ningún caso debe entrar el agente.', 'shall not', 'name the subject, and write "no debe" after it'],
  ['es', 'Ningún agente debe entrar.', 'shall not', 'name the subject, and write "no debe" after it'],
  ['es', 'Nadie puede entrar.', 'shall not', 'name the subject, and write "no debe" after it'],
  ['es', 'Solo el personal puede entrar.', 'shall not', 'write "no debe" and the exception for a prohibition'],
  ['es', 'El agente no autorizado debe salir.', 'shall', 'shall'],
  ['es', 'La ciudad debe guardar no más de cinco copias.', 'shall', 'shall'],
  ['es', 'La ciudad debe llevar un registro que nadie altera.', 'shall', 'shall'],
  ['de', 'Die Stadt muss jedes Gerät eintragen.', 'shall', 'shall'],
  ['de', 'Die Stadt darf nicht eintreten.', 'shall not', 'shall not'],
  ['de', 'Die Stadt darf Bilder nicht speichern.', 'shall not', 'shall not'],
  ['de', 'Die Stadt darf keine Bilder speichern.', 'shall not', 'shall not'],
  ['de', 'Die Stadt darf niemals Bilder speichern.', 'shall not', 'shall not'],
  ['de', 'Bilder darf die Stadt unter keinen Umständen speichern.', 'shall not', 'shall not'],
  ['de', 'Niemand darf eintreten.', 'shall not', 'shall not'],
  ['de', 'Die Stadt soll keine Gebühr verlangen.', 'should not', 'should not'],
  ['de', 'Die Stadt muss die Bilder nicht speichern.', 'exemption', 'write "darf nicht" for a prohibition'],
  [
    'de',
    'Niemand darf keine Bilder speichern.',
    'twice',
    'remove one of the two negations, and write "darf" or "darf nicht"',
  ],
  [
    'de',
    'Die Stadt darf nur geschultes Personal einsetzen.',
    'shall not',
    'write "darf nicht" and the exception for a prohibition',
  ],
  ['de', 'Die Stadt darf Bilder, die nicht gebraucht werden, löschen.', 'may', 'may'],
  ['de', 'Die Stadt muss ein Gerät entfernen, wenn es nicht gebraucht wird.', 'shall', 'shall'],
  ['de', 'Wenn kein Test vorliegt, muss die Stadt ihn nachholen.', 'shall', 'shall'],
  ['de', 'Die Stadt muss das Gerät nicht später als am Montag eintragen.', 'shall', 'shall'],
  [
    'de',
    'Die Stadt führt eine Liste der Geräte, die sie entfernen muss.',
    'none',
    'say in the main clause who "muss" do what',
  ],
  ['nl', 'De stad moet elk apparaat inschrijven.', 'shall', 'shall'],
  ['nl', 'De stad mag niet naar binnen gaan.', 'shall not', 'shall not'],
  ['nl', 'De stad mag geen beelden bewaren.', 'shall not', 'shall not'],
  ['nl', 'De stad mag beelden nooit bewaren.', 'shall not', 'shall not'],
  ['nl', 'De stad moet de beelden niet bewaren.', 'exemption', 'write "mag niet" for a prohibition'],
  ['nl', 'De stad moet beelden, die niet nodig zijn, wissen.', 'shall', 'shall'],
  ['nl', 'De stad moet het apparaat niet later dan maandag inschrijven.', 'shall', 'shall'],
  ['pt', 'A cidade deve registar cada dispositivo.', 'shall', 'shall'],
  ['pt', 'A cidade não deve guardar nenhuma imagem.', 'shall not', 'shall not'],
  ['pt', 'A cidade nunca deve guardar imagens.', 'shall not', 'write "não deve"'],
  ['pt', 'A cidade deve não guardar imagens.', 'shall not', 'write "não deve guardar"'],
  ['pt', 'Ninguém pode entrar.', 'shall not', 'name the subject, and write "não deve" after it'],
  ['pt', 'A cidade deve guardar não mais de cinco imagens.', 'shall', 'shall'],
  ['it', 'La città deve registrare ogni dispositivo.', 'shall', 'shall'],
  ['it', 'La città non deve mai conservare immagini.', 'shall not', 'shall not'],
  ['it', 'La città deve non conservare immagini.', 'shall not', 'write "non deve conservare"'],
  [
    'it',
    'In nessun caso la città deve conservare immagini.',
    'shall not',
    'name the subject, and write "non deve" after it',
  ],
  ['it', 'Nessuno può entrare.', 'shall not', 'name the subject, and write "non deve" after it'],
  ['it', 'La città deve rispondere entro e non oltre lunedì.', 'shall', 'shall'],
  ['sv', 'Staden ska registrera varje enhet.', 'shall', 'shall'],
  ['sv', 'Staden ska inte spara bilder.', 'shall not', 'shall not'],
  ['sv', 'Staden ska aldrig spara bilder.', 'shall not', 'write "ska inte"'],
  ['sv', 'Staden ska ta bort bilder, om de inte behövs.', 'shall', 'shall'],
  ['ar', 'يجب على المدينة تسجيل كل جهاز.', 'shall', 'shall'],
  ['ar', 'لا يجوز للمدينة حفظ الصور.', 'shall not', 'shall not'],
  ['ar', 'يجب على المدينة تسجيل كل جهاز قبل تشغيله بما لا يقل عن 5 أيام.', 'shall', 'shall'],
  ['ar', 'لا يجب على المدينة حفظ الصور.', 'exemption', 'write "لا يجوز"'],
  ['zh', '部署部门应当登记每台设备。', 'shall', 'shall'],
  ['zh', '部署部门不得保存图像。', 'shall not', 'shall not'],
  ['zh', '部署部门不应当保存图像。', 'shall not', 'write "不得"'],
];

interface Reading {
  readonly level: Level | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function read(statement: string, language = 'en', named = KEYWORDS[language] ?? {}): Reading {
  const text = `---\nid: PS-001\n---\n\n## Requirements\n\n### PS-001-R01 A\n\n${statement}\n`;
  const kind = KINDS.find(({ name }) => name === 'standard') as Kind;
  const { value, diagnostics } = parse(
    { path: 'standards/PS-001-a.md', text },
    { kind, kinds: KINDS, schemas, keywords: keywordsOf(language, named) },
  );
  const requirement = value.entities.find((entity) => entity.kind === 'requirement');
  return { level: requirement?.data.level as Level | undefined, diagnostics };
}

const LEVELS: readonly string[] = ['shall', 'shall not', 'should', 'should not', 'may'];

/** Expects the outcome of a statement in the table. */
function expectOutcome({ level, diagnostics }: Reading, meaning: Meaning, outcome: string): void {
  const hints = diagnostics.flatMap((one) => one.hints);
  if (LEVELS.includes(outcome)) {
    expect(hints).toEqual([]);
    expect(level).toBe(outcome);
    // The level that is read is the meaning of the statement.
    expect(level).toBe(meaning);
  } else {
    expect(level).toBeUndefined();
    expect(hints.join('\n')).toContain(outcome);
  }
}

describe('the level of a statement in English', () => {
  test.each(ENGLISH)('%s', (statement, meaning, outcome) => {
    expectOutcome(read(statement), meaning, outcome);
  });

  test('the table is long enough to be useful', () => {
    expect(ENGLISH.length).toBeGreaterThan(80);
    expect(OTHER.length).toBeGreaterThan(25);
  });
});

describe('the level of a statement in another language', () => {
  test.each(OTHER)('%s: %s', (language, statement, meaning, outcome) => {
    expectOutcome(read(statement, language), meaning, outcome);
  });

  test.each([
    ['fr', 'La ville doit inscrire chaque appareil.', 'list "doit" under `keywords` in framework.yaml'],
    ['fr', 'La ville inscrit chaque appareil.', 'list the words that say in "fr" how binding a requirement is'],
    ['en', 'La ville doit inscrire chaque appareil.', '"doit" is a word of the language "fr"'],
    ['sv', 'Staden registrerar varje enhet.', 'under `keywords` in framework.yaml'],
  ])('without keywords of its own: %s, %s', (language, statement, hint) => {
    const { level, diagnostics } = read(statement, language, {});
    expect(level).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toEqual(['requirement-has-one-keyword']);
    expect(diagnostics[0]?.hints[0]).toContain(hint);
    expect(diagnostics[0]?.hints.join()).not.toContain('shall');
  });

  test('if the opposite of a keyword is not listed, the hint asks for it and offers no English word', () => {
    const { level, diagnostics } = read('La ville ne doit pas entrer.', 'fr', { shall: ['doit'] });
    expect(level).toBeUndefined();
    expect(diagnostics[0]?.hints).toEqual([
      'list the words that negate "doit" as "shall not" under `keywords` in framework.yaml, and use them',
    ]);
  });

  test('words of RFC 2119 in capitals are keywords if framework.yaml lists them', () => {
    const named = {
      shall: ['MUST', 'SHALL'],
      'shall not': ['MUST NOT'],
      should: ['SHOULD'],
      may: ['MAY'],
      refused: ['must'],
    };
    expect(read('The city MUST enter each device.', 'en', named).level).toBe('shall');
    expect(read('The city MUST NOT enter.', 'en', named).level).toBe('shall not');
    const never = read('The city MUST never enter.', 'en', named);
    expect(never.level).toBeUndefined();
    expect(never.diagnostics[0]?.hints).toEqual(['write "MUST NOT enter"']);
  });
});

/** Words that may come between a keyword and its verb. */
const BETWEEN: readonly string[] = [
  'also',
  'always',
  'therefore',
  'ordinarily',
  'on Sundays',
  'within 5 days of receipt',
  'in rooms that are locked',
  'as a rule',
  ', if asked,',
  ', unless the owner agrees,',
  ', as a rule,',
  ', where no other way exists,',
  '(as before)',
  '— as before —',
];

const NEGATIONS: readonly string[] = [
  'not',
  'never',
  'Not',
  'NEVER',
  'in no case',
  'under no circumstances',
  'at no time',
];

describe('a prohibition is never read as a duty', () => {
  const keyword = fc.constantFrom('shall', 'should', 'may');
  const between = fc.array(fc.constantFrom(...BETWEEN), { maxLength: 4 });
  const negation = fc.constantFrom(...NEGATIONS);

  test('with any words between the keyword and its negation', () => {
    fc.assert(
      fc.property(keyword, between, negation, (word, words, denial) => {
        const { level, diagnostics } = read(`The operator ${[word, ...words, denial].join(' ')} enter the cabinet.`);
        if (level === undefined) expect(diagnostics.flatMap((one) => one.hints)).not.toEqual([]);
        else expect(level).toBe(`${word} not`);
      }),
    );
  });

  test('with any line breaks, and with the negation in any case', () => {
    fc.assert(
      fc.property(
        keyword,
        negation,
        fc.constantFrom(' ', '\n', '  ', '\u00a0', ' \u200b', ' *', ' **', ' _'),
        (word, denial, gap) => {
          const mark = gap.trim().replace('\u200b', '');
          const { level } = read(`The operator ${word}${gap}${denial}${mark} enter the cabinet.`);
          expect(level ?? `${word} not`).toBe(`${word} not`);
        },
      ),
    );
  });

  test('with any words before a negative subject', () => {
    const lead = fc.array(
      fc.constantFrom(
        'On Sundays,',
        'If a test fails,',
        'In case of no answer,',
        'After 5 days,',
        'Where no owner is known,',
      ),
      { maxLength: 3 },
    );
    const subject = fc.constantFrom(
      'no operator',
      'nobody',
      'none of them',
      'neither office',
      'no one',
      'no supplier or maker',
    );
    fc.assert(
      fc.property(lead, subject, keyword, (words, who, word) => {
        expect(read(`${[...words, who, word].join(' ')} enter the cabinet.`).level).toBeUndefined();
      }),
    );
  });

  test('with negating, joining and restricting words in any order', () => {
    const words = [
      'the city',
      'shall',
      'enter',
      'data',
      'that',
      'are',
      'if',
      ',',
      'and',
      'only',
      'with',
      'no',
      'than',
      'later',
      '(',
      ')',
      ':',
      ';',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, ...NEGATIONS), { minLength: 1, maxLength: 14 }), (chosen) => {
        const { level, diagnostics } = read(`A ${chosen.join(' ')}.`);
        // Either read or rejected, never both and never neither.
        expect(diagnostics.filter((one) => one.code.startsWith('requirement-')).length > 0).toBe(level === undefined);
        const isNegated = chosen.some(
          (word, at) => word === 'shall' && /^(?:never|in no case|at no time)$/i.test(chosen[at + 1] ?? ''),
        );
        if (isNegated) expect(level).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

test('a limit after the verb does not change a duty', () => {
  const limit = fc.constantFrom(
    'not later than',
    'no later than',
    'not more than',
    'no less than',
    'no fewer than',
    'not older than',
  );
  const verb = fc.constantFrom(
    'enter the device',
    'be open for',
    'keep the log for',
    'publish the list',
    'comply with the plan',
  );
  const word = fc.constantFrom<Level>('shall', 'should', 'may');
  fc.assert(
    fc.property(word, verb, limit, fc.integer({ min: 2, max: 90 }), (level, what, measure, days) => {
      expect(read(`The operator ${level} ${what} ${measure} ${days} days after award.`).level).toBe(level);
    }),
  );
});
