import type { StarterText } from './starter-text.js';

const PRINCIPLE = `---
title: Transparencia
summary: Cualquier persona puede saber qué dispositivos hay en su calle, quién los instaló y para qué.
commitments:
  - Informamos de la función de cada dispositivo antes de ponerlo en servicio.
---

## Meaning

Cualquier persona puede preguntar para qué sirve un dispositivo y recibe una respuesta.

## Why it matters in public space

Nadie elige las calles por las que tiene que pasar.

## In a city that lives by it

Existe una única lista de todos los dispositivos, y es correcta.
`;

const TERM = `---
label: dispositivo
alternative_labels:
  - dispositivos
---

Objeto situado en un lugar público que capta información o actúa.
`;

const STANDARD = `---
id: PS-001
title: Registro de dispositivos
status: drafting
summary: La ciudad mantiene una lista de todos los dispositivos de sus espacios públicos, y cualquier persona puede consultarla.
principle: transparencia
---

## Purpose

Las personas disponen de un único lugar donde informarse sobre la función de un dispositivo.

## Scope

Esta norma se aplica a todo dispositivo que la ciudad instala o que otros instalan en su nombre.

## Requirements

### PS-001-R01 Inscribir cada dispositivo

El departamento responsable debe inscribir cada dispositivo en el registro al menos 5 días hábiles antes de su puesta en servicio.

- Actor: departamento-responsable
- Parameter notice_period: 5 días hábiles (1 to 30; more is stricter): tiempo para corregir una inscripción errónea
- Evidence: el registro y la lista de puestas en servicio
- Test PS-001-T01: revision-documental
  - Do: comparar, para 10 dispositivos, la fecha de inscripción en el registro con la de puesta en servicio.
  - Pass if: ningún dispositivo se inscribió fuera de plazo.

Rationale: Las personas pueden preguntar antes de que un dispositivo empiece a funcionar.
`;

/** The starter in Spanish. Refuses irregular negations, so that none is read as a duty. */
export const SPANISH: StarterText = {
  keywords: {
    shall: ['debe', 'deben'],
    'shall not': ['no debe', 'no deben'],
    should: ['debería', 'deberían'],
    'should not': ['no debería', 'no deberían'],
    may: ['puede', 'pueden'],
    refused: [
      'nunca debe',
      'nunca deben',
      'jamás debe',
      'jamás deben',
      'nadie debe',
      'nunca puede',
      'nunca pueden',
      'nadie puede',
      'no puede',
      'no pueden',
      'tiene que',
      'tienen que',
      'hay que',
    ],
  },
  documents: {
    'principles/transparencia.md': PRINCIPLE,
    'terms/dispositivo.md': TERM,
    'PS-001-registro-de-dispositivos.md': STANDARD,
  },
  vocabularies: {
    actors: {
      title: 'Actores',
      description: 'Quién puede tener obligaciones en virtud de una norma.',
      entries: [
        {
          id: 'departamento-responsable',
          label: 'Departamento responsable',
          definition: 'La parte de la administración municipal que decide instalar un dispositivo.',
        },
      ],
    },
    methods: {
      title: 'Métodos',
      description: 'Cómo comprueba un auditor que se cumple un requisito.',
      entries: [
        { id: 'revision-documental', label: 'Revisión documental', definition: 'Lectura de la documentación.' },
        { id: 'inspeccion', label: 'Inspección', definition: 'Examen de lo que hay sobre el terreno.' },
      ],
    },
  },
};
