import { AllianceUpdate } from '@atlas/shared/alliances'
import { SeatCreate } from '@atlas/shared/seats'
import { SectorCreate } from '@atlas/shared/sectors'
import { SurveyCreate } from '@atlas/shared/surveys'
import type { TSchema } from 'typebox'
import { expect, test } from 'vitest'
import { blankFaults, type SchemaFault, schemaFaults } from './schema-faults.ts'

const sector = { labels: { en: 'Health' } }
const survey = { lookedOn: '2026-11-21', lookedBy: 'Ada' }

test.each<[string, TSchema, object, SchemaFault]>([
  ['a name left empty', SectorCreate, { labels: { en: '' } }, { pointer: '/labels/en', code: 'required' }],
  ['a code with a space', SectorCreate, { ...sector, code: 'a b' }, { pointer: '/code', code: 'pattern' }],
  [
    'a number too large',
    SectorCreate,
    { ...sector, expectedMinimum: 2_000_000 },
    { pointer: '/expectedMinimum', code: 'maximum', limit: 1_000_000 },
  ],
  [
    'half an organisation',
    SectorCreate,
    { ...sector, expectedMinimum: 2.5 },
    { pointer: '/expectedMinimum', code: 'integer' },
  ],
  [
    'words where a number belongs',
    SectorCreate,
    { ...sector, expectedPerInhabitants: Number.NaN },
    { pointer: '/expectedPerInhabitants', code: 'number' },
  ],
  ['what was not chosen', SeatCreate, { role: 'member' }, { pointer: '/organisationId', code: 'required' }],
  [
    'a text too long',
    SurveyCreate,
    { ...survey, note: 'a'.repeat(2001) },
    { pointer: '/note', code: 'maxLength', limit: 2000 },
  ],
  [
    'a day that no calendar has',
    SurveyCreate,
    { ...survey, lookedOn: '2026-02-30' },
    { pointer: '/lookedOn', code: 'date' },
  ],
  [
    'one language of several that is none',
    AllianceUpdate,
    { languages: ['en', 'french'] },
    { pointer: '/languages/1', code: 'pattern' },
  ],
])('%s is told once, where it is, with its limit', (_, schema, body, fault) => {
  expect(schemaFaults(schema, body)).toEqual([fault])
})

test('what the service would take has no fault', () => {
  expect(schemaFaults(SectorCreate, { ...sector, expectedMinimum: null })).toEqual([])
})

test('spaces are nothing written', () => {
  expect(blankFaults({ name: ' ', email: 'a@b.example' })).toEqual([{ pointer: '/name', code: 'required' }])
})
