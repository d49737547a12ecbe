import type { LocationInput } from '@atlas/shared/organisations'
import type { OrganisationInput } from './draft.ts'
import { same } from './same.ts'

/**
 * What can be chosen on its own when two people have written the same record: a name in one language (`names.fr`), one
 * place (`locations.ID`; `locations.new.0` for one that has no id yet), a need that it serves (`needs.ID`), the answer to
 * a criterion (`criteria.ID`), the sectors with the principal one, or any other field. Undefined where one side does not
 * have it.
 */
export type Part = string

export type Difference = { part: Part; mine: unknown; theirs: unknown }

export type Comparison = {
  /** Changed by both, differently: somebody has to choose. */
  conflicts: Difference[]
  /** Changed by them alone: kept. */
  theirs: Difference[]
  /** Changed by me alone: kept. */
  mine: Difference[]
}

export type Side = 'mine' | 'theirs'

/**
 * Compares two versions of a record with the one both were made from.
 * @param base what I opened
 * @param mine what I would save
 * @param theirs what stands in the store now
 */
export function compareVersions(
  base: OrganisationInput,
  mine: OrganisationInput,
  theirs: OrganisationInput,
): Comparison {
  const [was, my, their] = [partsOf(base), partsOf(mine), partsOf(theirs)]
  const comparison: Comparison = { conflicts: [], theirs: [], mine: [] }
  for (const part of new Set([...their.keys(), ...my.keys()])) {
    const difference = { part, mine: my.get(part), theirs: their.get(part) }
    if (same(difference.mine, difference.theirs)) continue
    if (same(difference.mine, was.get(part))) comparison.theirs.push(difference)
    else if (same(difference.theirs, was.get(part))) comparison.mine.push(difference)
    else comparison.conflicts.push(difference)
  }
  return comparison
}

/**
 * One version out of two: what only one side changed stays changed, and of what both changed, the chosen side's.
 * @param choices for each conflict's part
 */
export function mergeVersions(
  mine: OrganisationInput,
  theirs: OrganisationInput,
  { conflicts, mine: onlyMine }: Comparison,
  choices: Readonly<Record<Part, Side>>,
): OrganisationInput {
  const merged = partsOf(theirs)
  const taken = [...onlyMine, ...conflicts.filter(({ part }) => choices[part] === 'mine')]
  for (const { part, mine: value } of taken) {
    if (value === undefined) merged.delete(part)
    else merged.set(part, value)
  }
  const input = { ...theirs, ...wholeOf(merged) }
  // Places I moved up or down stay where I put them.
  const order = mine.locations.map(({ id }) => id)
  const known = new Set(theirs.locations.map(({ id }) => id))
  return {
    ...input,
    locations: input.locations
      .toSorted((one, other) => rank(order, one) - rank(order, other))
      // A place that they removed and I keep has lost its identity: it is made anew.
      .map(({ id, ...location }) => (id !== undefined && known.has(id) ? { id, ...location } : location)),
  }
}

const rank = (order: (string | undefined)[], { id }: LocationInput) => {
  const position = id === undefined ? -1 : order.indexOf(id)
  return position < 0 ? order.length : position
}

/** Fields whose entries are parts of their own: words by language, answers by criterion. */
const byKey = ['names', 'descriptions', 'criteria'] as const

function partsOf({
  names,
  descriptions,
  criteria,
  sectorIds,
  principalSectorId,
  needs,
  locations,
  ...rest
}: OrganisationInput) {
  const parts = new Map<Part, unknown>()
  for (const [field, entries] of Object.entries({ names, descriptions, criteria }))
    for (const [key, value] of Object.entries(entries)) parts.set(`${field}.${key}`, value)
  parts.set('sectors', { sectorIds, principalSectorId })
  for (const need of needs) parts.set(`needs.${need.needId}`, need)
  for (const [field, value] of Object.entries(rest)) parts.set(field, value)
  locations.forEach((location, position) => {
    parts.set(`locations.${location.id ?? `new.${position}`}`, location)
  })
  return parts
}

function wholeOf(parts: ReadonlyMap<Part, unknown>): Partial<OrganisationInput> {
  const whole: Record<string, unknown> = {
    names: {},
    descriptions: {},
    criteria: {},
    needs: [],
    locations: [],
  }
  for (const [part, value] of parts) {
    const [field = '', key = ''] = part.split('.')
    if (byKey.some((each) => each === field)) (whole[field] as Record<string, unknown>)[key] = value
    else if (field === 'locations' || field === 'needs') (whole[field] as unknown[]).push(value)
    else if (field === 'sectors') Object.assign(whole, value)
    else whole[field] = value
  }
  return whole
}
