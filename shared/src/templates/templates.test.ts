import { Check } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { ActorKindCreate } from '../actor-kinds.ts'
import { usualSettings } from '../findings/settings.ts'
import { NeedCreate } from '../needs.ts'
import { SectorCreate } from '../sectors.ts'
import { actorKindTemplates } from './actor-kinds.ts'
import { needTemplates } from './needs.ts'
import { sectorTemplates } from './sectors.ts'
import { isThere } from './template.ts'

describe.each([
  ['sectors', SectorCreate, sectorTemplates],
  ['needs', NeedCreate, needTemplates],
  ['kinds of actor', ActorKindCreate, actorKindTemplates],
] as const)('templates of %s', (_, schema, templates) => {
  test.each(templates.map((template) => [template.labels.en, template] as const))(
    '%s can be added as they are, in English and French, each once',
    (__, { entries }) => {
      expect(entries.filter((entry) => !Check(schema, entry))).toEqual([])
      expect(entries.filter(({ labels }) => !labels.en || !labels.fr)).toEqual([])
      for (const [at, entry] of entries.entries())
        expect(entries.filter((other, place) => place !== at && isThere(entry, [other]))).toEqual([])
    },
  )
})

test('the classification of the third sector has its twelve sections, the humanitarian one its eleven clusters', () => {
  expect(sectorTemplates.map(({ entries }) => entries.length)).toEqual([3, 12, 11])
})

test('the table of the template seats as many as are usually expected', () => {
  const seats = actorKindTemplates[0]?.entries.reduce((sum, { expectedSeats = 0 }) => sum + expectedSeats, 0)
  expect(seats).toBeGreaterThanOrEqual(usualSettings.minRepresentatives)
  expect(seats).toBeLessThanOrEqual(usualSettings.maxRepresentatives)
})

test.each([
  [{ code: 'housing', labels: { en: 'Homes' } }, true],
  [{ code: 'homes', labels: { fr: 'LOGEMENT' } }, true],
  [{ code: 'homes', labels: { fr: 'Housing' } }, false],
  [{ code: 'homes', labels: { en: 'Homes' } }, false],
])('an entry is known by its short name or its words in one language: %o', (existing, there) => {
  expect(isThere({ code: 'housing', labels: { en: 'Housing', fr: 'Logement' } }, [existing])).toBe(there)
})
