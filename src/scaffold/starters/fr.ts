import type { StarterText } from './starter-text.js';

const PRINCIPLE = `---
title: Transparence
summary: Chacun peut savoir quels dispositifs se trouvent dans sa rue, qui les a installés et pourquoi.
commitments:
  - Nous disons à quoi sert chaque dispositif avant sa mise en service.
---

## Meaning

Toute personne peut demander à quoi sert un dispositif et obtient une réponse.

## Why it matters in public space

Personne ne choisit la rue qu’il emprunte.

## In a city that lives by it

Il existe une seule liste de tous les dispositifs, et elle est exacte.
`;

const TERM = `---
label: dispositif
alternative_labels:
  - dispositifs
---

Objet placé dans un lieu public, qui capte des informations ou qui agit.
`;

const STANDARD = `---
id: PS-001
title: Registre des dispositifs
status: drafting
summary: La ville recense tous les dispositifs installés dans ses lieux publics, et chacun peut consulter la liste.
principle: transparence
---

## Purpose

Les habitants disposent d’un seul endroit où s’informer sur la fonction d’un dispositif.

## Scope

La présente norme s’applique à tout dispositif que la ville installe ou que d’autres installent pour elle.

## Requirements

### PS-001-R01 Inscrire chaque dispositif

Le service responsable doit inscrire chaque dispositif au registre au moins 5 jours ouvrés avant sa mise en service.

- Actor: service-responsable
- Parameter notice_period: 5 jours ouvrés (1 to 30; more is stricter): temps nécessaire pour corriger une inscription erronée
- Evidence: le registre et la liste des mises en service
- Test PS-001-T01: examen-documentaire
  - Do: comparer, pour 10 dispositifs, la date d’inscription au registre avec celle de la mise en service.
  - Pass if: aucun dispositif n’a été inscrit hors délai.

Rationale: Les habitants peuvent poser leurs questions avant qu’un dispositif ne fonctionne.
`;

/** The starter in French. Refuses irregular negations, so that none is read as a duty. */
export const FRENCH: StarterText = {
  keywords: {
    shall: ['doit', 'doivent'],
    'shall not': ['ne doit pas', 'ne doivent pas'],
    should: ['devrait', 'devraient'],
    'should not': ['ne devrait pas', 'ne devraient pas'],
    may: ['peut', 'peuvent'],
    refused: [
      'ne doit',
      'ne doivent',
      'ne devrait',
      'ne devraient',
      'ne peut',
      'ne peuvent',
      'il faut',
      'est tenu de',
      'sont tenus de',
    ],
  },
  documents: {
    'principles/transparence.md': PRINCIPLE,
    'terms/dispositif.md': TERM,
    'PS-001-registre-des-dispositifs.md': STANDARD,
  },
  vocabularies: {
    actors: {
      title: 'Acteurs',
      description: 'Qui peut avoir une obligation au titre d’une norme.',
      entries: [
        {
          id: 'service-responsable',
          label: 'Service responsable',
          definition: 'Le service de la ville qui décide d’installer un dispositif.',
        },
      ],
    },
    methods: {
      title: 'Méthodes',
      description: 'Comment un auditeur vérifie qu’une exigence est respectée.',
      entries: [
        { id: 'examen-documentaire', label: 'Examen documentaire', definition: 'Lecture des documents.' },
        { id: 'inspection', label: 'Inspection', definition: 'Examen de ce qui se trouve sur place.' },
      ],
    },
  },
};
