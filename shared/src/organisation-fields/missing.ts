import { Day, Id, Name, nullable, Text } from '../primitives.ts'
import type { OrganisationField } from './field.ts'

/** What is expected of an actor who has not been found yet, and who does what about it. */
export const missingFields = {
  role: {
    kind: 'text',
    schema: Text(2000, 'what a missing actor would do; private to the alliance'),
    label: 'organisations.role',
    hint: 'organisations.role.hint',
    part: 'missing',
    judgement: true,
    import: {
      column: 'role',
      title: { en: 'Role of the missing actor', fr: 'Rôle de l’acteur manquant' },
      group: 'judgement',
      rare: true,
      headings: {
        en: 'role of the missing actor, what it would do',
        fr: 'role de l acteur manquant, ce qu il ferait',
        nl: 'rol van de ontbrekende actor',
        sv: 'den saknade aktorens roll',
      },
    },
  },
  expectedTerritoryId: {
    kind: 'reference',
    schema: nullable({ ...Id, description: 'where a missing actor is missing; private' }),
    label: 'organisations.expectedTerritory',
    hint: 'organisations.expectedTerritory.hint',
    none: 'organisations.expectedTerritory.none',
    part: 'missing',
    judgement: true,
    refersTo: 'territories',
    import: {
      column: 'expected-territory',
      title: { en: 'Where it is missing', fr: 'Où il manque' },
      group: 'judgement',
      rare: true,
      headings: {
        en: 'where it is missing, expected territory',
        fr: 'ou il manque, territoire attendu',
        nl: 'waar de actor ontbreekt',
        sv: 'var aktoren saknas',
      },
    },
  },
  approachedById: {
    kind: 'reference',
    schema: nullable({ ...Id, description: 'the organisation that approaches it; private' }),
    label: 'organisations.approachedBy',
    hint: 'organisations.approachedBy.hint',
    part: 'missing',
    judgement: true,
    refersTo: 'organisations',
    import: {
      column: 'approached-by',
      title: { en: 'Approached by (Atlas ID)', fr: 'Approché par (ID Atlas)' },
      group: 'judgement',
      rare: true,
      headings: {
        en: 'approached by atlas id, approached by',
        fr: 'approche par id atlas, approche par',
        nl: 'benaderd door',
        sv: 'kontaktas av',
      },
    },
  },
  nextStep: {
    kind: 'text',
    schema: Text(2000, 'private to the alliance'),
    label: 'organisations.nextStep',
    part: 'missing',
    judgement: true,
    keptWhenFound: true,
    dataset: true,
    table: { width: 220 },
    import: {
      column: 'next-step',
      title: { en: 'Next step', fr: 'Prochaine étape' },
      group: 'judgement',
      rare: true,
      headings: {
        en: 'next step, next steps',
        fr: 'prochaine etape, prochaines etapes',
        nl: 'volgende stap',
        sv: 'nasta steg',
      },
    },
  },
  nextStepOn: {
    kind: 'day',
    schema: nullable({ ...Day, description: 'private to the alliance' }),
    label: 'organisations.nextStepOn',
    part: 'missing',
    judgement: true,
    keptWhenFound: true,
    dataset: true,
    table: { width: 130 },
    import: {
      column: 'next-step-on',
      title: { en: 'Next step by', fr: 'Prochaine étape avant le' },
      group: 'judgement',
      rare: true,
      headings: {
        en: 'next step by, next step on, next step until',
        fr: 'prochaine etape avant le, prochaine etape le',
        nl: 'volgende stap voor',
        sv: 'nasta steg senast',
      },
    },
  },
  answersFinding: {
    kind: 'finding',
    schema: nullable(Name(2000, 'identity of the finding that it would close; private')),
    label: 'organisations.answersFinding',
    part: 'missing',
    judgement: true,
    dataset: true,
  },
} as const satisfies Record<string, OrganisationField>

type Approach = { by: string | null; step: string; on: string | null }

/** Who approaches a missing actor, with what and when: what is said of it already stays. */
export const approachOf = (
  actor: { id: string; approachedById: string | null; nextStep: string; nextStepOn: string | null },
  { by, step, on }: Approach,
) => ({
  ...(actor.approachedById === null && by !== null && by !== actor.id && { approachedById: by }),
  ...(actor.nextStep === '' && step !== '' && { nextStep: step }),
  ...(actor.nextStepOn === null && on !== null && { nextStepOn: on }),
})
