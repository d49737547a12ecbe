import { ExpectationCreate } from '@atlas/shared/expectations'
import { expect, test } from 'vitest'
import { schemaFaults } from '../ui/schema-faults.ts'
import {
  bodyOfExpectation,
  draftOfExpectation,
  type ExpectationDraft,
  emptyExpectation,
  expectationFaults,
} from './expectation-draft.ts'

const id = '019a0000-0000-7000-8000-000000000001'
const whole: ExpectationDraft = {
  sectorId: id,
  area: 'territory',
  territoryId: id,
  locality: 'Pessac',
  minimum: 0,
}

const faultsOf = (draft: ExpectationDraft) =>
  Object.fromEntries(
    [...schemaFaults(ExpectationCreate, bodyOfExpectation(draft)), ...expectationFaults(draft)].map(
      ({ pointer, code }) => [pointer, code],
    ),
  )

test('of the two kinds of place only the one that was chosen is sent', () => {
  expect(bodyOfExpectation(whole)).toEqual({ sectorId: id, territoryId: id, locality: null, minimum: 0 })
  expect(bodyOfExpectation({ ...whole, area: 'locality' })).toMatchObject({
    territoryId: null,
    locality: 'Pessac',
  })
})

test('what is read is written again as it was', () => {
  const stored = { id, revision: 1, createdAt: '', updatedAt: '', sectorId: id, minimum: 3 }
  const body = { sectorId: id, territoryId: null, locality: 'Pessac', minimum: 3 }
  const expectation = { ...stored, territoryId: null, locality: 'Pessac' }
  expect(bodyOfExpectation(draftOfExpectation(expectation))).toEqual(body)
})

test.each([
  ['an untouched form', emptyExpectation({ territories: [] }), ['/sectorId', '/locality', '/minimum']],
  ['no territory', { ...whole, territoryId: null }, ['/territoryId']],
  ['a negative minimum', { ...whole, minimum: -1 }, ['/minimum']],
  ['half an organisation', { ...whole, minimum: 0.5 }, ['/minimum']],
  ['a locality of spaces', { ...whole, area: 'locality', locality: ' ' }, ['/locality']],
  ['nothing wrong', whole, []],
] as const)('%s is told at the field', (_, draft, pointers) => {
  expect(Object.keys(faultsOf(draft)).filter(Boolean).sort()).toEqual([...pointers].sort())
})
