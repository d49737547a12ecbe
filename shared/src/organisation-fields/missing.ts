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
  },
  approachedById: {
    kind: 'reference',
    schema: nullable({ ...Id, description: 'the organisation that approaches it; private' }),
    label: 'organisations.approachedBy',
    hint: 'organisations.approachedBy.hint',
    part: 'missing',
    judgement: true,
    refersTo: 'organisations',
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
