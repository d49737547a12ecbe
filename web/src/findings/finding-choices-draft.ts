import type { FindingChoices } from '@atlas/shared/finding-choices'
import { usualSettings } from '@atlas/shared/findings/settings'
import type { SchemaFault } from '../ui/schema-faults.ts'
import { keptOf, shownIn, type Typed, type Unit, unitFaults } from '../ui/units.ts'

/** The numbers that decide how findings are computed, by the part of the form they stand in, each in the unit it is read in. */
export const numbersByPart = {
  access: { reachMetres: 'kilometres', ruralBelow: 'plain' },
  table: { minRepresentatives: 'plain', maxRepresentatives: 'plain' },
  age: { verifiedForDays: 'plain', surveyedForDays: 'plain' },
  network: {
    weakTieShare: 'percent',
    minExpectedTies: 'plain',
    brokerShare: 'percent',
    minForBrokers: 'plain',
    nearMetres: 'kilometres',
    maxIntroductions: 'plain',
    maxIntroductionsEach: 'plain',
  },
} as const satisfies Record<string, Partial<Record<keyof FindingChoices, Unit>>>

const units = {
  ...numbersByPart.access,
  ...numbersByPart.table,
  ...numbersByPart.age,
  ...numbersByPart.network,
} as const

export type NumberKey = keyof typeof units
const numberKeys = Object.keys(units) as NumberKey[]

export const ladderKeys = ['lowEngagement', 'actingEngagement'] as const
type LadderKey = (typeof ladderKeys)[number]

/** Every choice as the form shows it: what is as usual is written out. */
export type FindingChoicesDraft = Record<NumberKey, Typed> &
  Record<LadderKey, FindingChoices['lowEngagement'] & {}> & { places: 'usual' | 'locality' | 'territory' }

export function draftOfChoices(choices: FindingChoices): FindingChoicesDraft {
  const { places: _, ...made } = { ...usualSettings, ...choices }
  const numbers = numberKeys.map((key) => [key, shownIn(units[key], made[key])])
  return {
    ...(Object.fromEntries(numbers) as Record<NumberKey, Typed>),
    lowEngagement: made.lowEngagement,
    actingEngagement: made.actingEngagement,
    places: choices.places ?? 'usual',
  }
}

/** What of a draft is not as usual; a number that is taken out is as usual again. */
export function choicesOf({
  places,
  lowEngagement,
  actingEngagement,
  ...numbers
}: FindingChoicesDraft): FindingChoices {
  const kept = numberKeys.map((key) => [key, keptOf(units[key], numbers[key])] as const)
  const made = { ...Object.fromEntries(kept), lowEngagement, actingEngagement }
  const unusual = Object.entries(made).filter(
    ([key, value]) => value !== null && !isUsual(key as NumberKey | LadderKey, value),
  )
  return { ...Object.fromEntries(unusual), ...(places !== 'usual' && { places }) }
}

const isUsual = (key: NumberKey | LadderKey, value: unknown) => {
  const usual = usualSettings[key]
  return Array.isArray(usual) && Array.isArray(value)
    ? usual.length === value.length && usual.every((rung) => value.includes(rung))
    : usual === value
}

/** A usual value in the unit of its field. */
export const usualNumber = (key: NumberKey): number => Number(shownIn(units[key], usualSettings[key]))

/** What no schema tells: limits in the units of the form, and the least above the most. */
export function choicesFaults(draft: FindingChoicesDraft): SchemaFault[] {
  const { minRepresentatives, maxRepresentatives } = { ...usualSettings, ...choicesOf(draft) }
  return [
    ...numberKeys.flatMap((key) => unitFaults(`/${key}`, units[key], draft[key])),
    ...(minRepresentatives > maxRepresentatives ? [{ pointer: '/maxRepresentatives', code: 'order' }] : []),
  ]
}
