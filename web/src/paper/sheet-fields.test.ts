import { entryKinds } from '@atlas/shared/workshops'
import { entryBodies } from '@atlas/shared/workshops/entries'
import { Errors } from 'typebox/value'
import { expect, test } from 'vitest'
import { bodyOfRow, exerciseAtOf, missingFields, type RowDraft, sheetNumber } from './sheet-fields.ts'

const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
const full: RowDraft = {
  ...{ name: 'Night shelter', locality: ' Bègles ', sectorIds: [id], needIds: [id], couldOffer: '' },
  ...{ organisationId: id, fromId: id, toId: id, kind: 'works-with', sectorId: id, territoryId: '' },
  ...{ why: '', title: 'Call them', responsible: 'Ana', dueOn: '2026-12-24' },
}

test.each(entryKinds)('a row about a %s becomes what the service takes', async (kind) => {
  const { partnershipKinds } = await import('@atlas/shared/partnerships')
  const draft = { ...full, kind: partnershipKinds[0] }
  expect(missingFields(kind, draft)).toEqual([])
  expect(Errors(entryBodies[kind], bodyOfRow(kind, draft))).toEqual([])
  expect(missingFields(kind, {}).length).toBeGreaterThan(0)
})

test('the number on a sheet tells its exercise', () => {
  expect(sheetNumber(2, 2)).toBe(302)
  expect([101, 199, 302, 3050].map(exerciseAtOf)).toEqual([0, 0, 2, 29])
})
