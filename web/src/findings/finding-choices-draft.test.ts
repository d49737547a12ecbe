import { FindingChoices } from '@atlas/shared/finding-choices'
import { usualSettings } from '@atlas/shared/findings/settings'
import { engagementLevels } from '@atlas/shared/organisations'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemaFaults } from '../ui/schema-faults.ts'
import {
  choicesFaults,
  choicesOf,
  draftOfChoices,
  type FindingChoicesDraft,
} from './finding-choices-draft.ts'

const usual = draftOfChoices({})
const faultsOf = (draft: FindingChoicesDraft) =>
  [...choicesFaults(draft), ...schemaFaults(FindingChoices, choicesOf(draft))].map(({ pointer, code }) => [
    pointer,
    code,
  ])

test('an alliance that decided nothing sees what is usual, and sends nothing of it', () => {
  expect(usual).toMatchObject({ reachMetres: 10, weakTieShare: 50, places: 'usual', minRepresentatives: 8 })
  expect(choicesOf(usual)).toEqual({})
  expect(faultsOf(usual)).toEqual([])
})

test('only what is not as usual is sent, in the units in which it is kept', () => {
  const draft = { ...usual, reachMetres: 2.5, brokerShare: 7, places: 'locality' as const, nearMetres: '' }
  expect(choicesOf(draft)).toEqual({ reachMetres: 2500, brokerShare: 0.07, places: 'locality' })
})

test('rungs of the ladder are a set, and none of them may be chosen', () => {
  expect(choicesOf({ ...usual, lowEngagement: ['consultation', 'information'] })).toEqual({})
  expect(choicesOf({ ...usual, lowEngagement: [] })).toEqual({ lowEngagement: [] })
})

const choices = fc.record(
  {
    places: fc.constantFrom('locality' as const, 'territory' as const),
    reachMetres: fc.integer({ min: 1, max: 1_000_000 }),
    ruralBelow: fc.integer({ min: 1, max: 10_000_000 }),
    weakTieShare: fc.integer({ min: 1, max: 10_000 }).map((n) => n / 10_000),
    lowEngagement: fc.uniqueArray(fc.constantFrom(...engagementLevels)),
  },
  { requiredKeys: [] },
)

test('what was decided is found as it was after the form was only opened', () => {
  fc.assert(
    fc.property(choices, (decided) => {
      const { places: _, ...found } = { ...usualSettings, ...choicesOf(draftOfChoices(decided)) }
      const { places: __, ...wanted } = { ...usualSettings, ...decided }
      const sorted = ({ lowEngagement, ...rest }: typeof found) => ({
        ...rest,
        lowEngagement: [...lowEngagement].sort(),
      })
      expect(sorted(found)).toEqual(sorted(wanted))
      expect(choicesOf(draftOfChoices(decided)).places).toBe(decided.places)
    }),
  )
})

test.each([
  ['a distance of zero', { reachMetres: 0 }, ['/reachMetres', 'exclusiveMinimum']],
  ['a share beyond all', { weakTieShare: 101 }, ['/weakTieShare', 'maximum']],
  ['fewer than one day', { verifiedForDays: 0 }, ['/verifiedForDays', 'minimum']],
  ['half a representative', { minRepresentatives: 2.5 }, ['/minRepresentatives', 'integer']],
  ['more at least than at most', { minRepresentatives: 20 }, ['/maxRepresentatives', 'order']],
])('%s is told at its field', (_, change, fault) => {
  expect(faultsOf({ ...usual, ...change })).toContainEqual(fault)
})
