import { identifierKey, plainWebsite } from '../exchange/likeness.ts'
import type { Identifier, Location, Organisation, OrganisationUpdate } from '../organisations.ts'
import type { MergeChoices, MergeSide } from './merge.ts'
import { unitePlaces } from './places.ts'

/** A part in which both records say something, and not the same. */
export type MergeConflict = {
  /** A field, or one entry of it: `website`, `names.fr`, `criteria.ID`, `needs.ID`. */
  part: string
  stays: unknown
  goes: unknown
  /** What stands where both words do; null where only one can. */
  both: string | null
}

/** All that is written of an organisation, its places as they are or were. */
export type MergedOrganisation = Required<Omit<OrganisationUpdate, 'locations'>> & { locations: Location[] }

export type MergeProposal = {
  /** In a conflict that nobody has decided, the word of the one that stays. */
  merged: MergedOrganisation
  conflicts: MergeConflict[]
}

/** Why two records cannot be merged this way round; null where they can. */
export function mergeObstacle(stays: Organisation, goes: Organisation): 'self' | 'into-missing' | null {
  if (stays.id === goes.id) return 'self'
  return stays.status === 'missing' && goes.status !== 'missing' ? 'into-missing' : null
}

/**
 * One record out of two: all the facts of both, each once; what only one of them says; and what was chosen where they
 * contradict each other. A text that holds the other one stands for both. A missing actor that merges into an
 * organisation is found: what it was expected to do and who approached it are kept, its next step is done, and what it
 * was called while nobody knew it is no name of anybody.
 */
export function proposeMerge(
  stays: Organisation,
  goes: Organisation,
  choices: MergeChoices = {},
): MergeProposal {
  const conflicts: MergeConflict[] = []
  const found = goes.status === 'missing' && stays.status !== 'missing'

  function settle<T>(part: string, ours: T, theirs: T, both: (T & string) | null = null): T {
    if (isEmpty(theirs)) return ours
    if (isEmpty(ours)) return theirs
    if (isSame(part, ours, theirs)) return ours
    conflicts.push({ part, stays: ours, goes: theirs, both })
    return chosen(choices[part], { stays: ours, goes: theirs, both: both ?? ours })
  }
  function text(part: string, ours: string, theirs: string): string {
    const longer = ours.includes(theirs) ? ours : theirs.includes(ours) ? theirs : null
    return longer ?? settle(part, ours, theirs, `${ours}\n\n${theirs}`)
  }
  const single = <F extends keyof Organisation>(field: F) => settle(field, stays[field], goes[field])
  const long = <F extends 'contribution' | 'beneficiaries' | 'interests' | 'engagementStrategy' | 'role'>(
    field: F,
  ) => text(field, stays[field], goes[field])
  function byKey<T>(field: string, ours: Record<string, T>, theirs: Record<string, T>, one = settle<T>) {
    const missing = Object.entries(theirs).map(([key, value]) => {
      const own = ours[key]
      return [key, own === undefined ? value : one(`${field}.${key}`, own, value)]
    })
    return { ...ours, ...Object.fromEntries(missing) } as Record<string, T>
  }
  /** Nobody approaches itself. */
  const approaching = ({ approachedById: id }: Organisation) =>
    id === stays.id || id === goes.id ? null : id

  const merged: MergedOrganisation = {
    names: found ? stays.names : byKey('names', stays.names, goes.names),
    descriptions: byKey('descriptions', stays.descriptions, goes.descriptions, text),
    website: single('website'),
    identifiers: [...stays.identifiers, ...goes.identifiers].filter(isFirst),
    status: found ? stays.status : single('status'),
    verifiedOn:
      [stays.verifiedOn, goes.verifiedOn]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    contribution: long('contribution'),
    influence: single('influence'),
    interests: long('interests'),
    engagementStrategy: long('engagementStrategy'),
    engagementLevel: single('engagementLevel'),
    sectorIds: union(stays.sectorIds, goes.sectorIds),
    principalSectorId: single('principalSectorId'),
    needs: uniteNeeds(stays, goes, settle),
    beneficiaries: long('beneficiaries'),
    beneficiaryNeedIds: union(stays.beneficiaryNeedIds, goes.beneficiaryNeedIds),
    actorKindIds: union(stays.actorKindIds, goes.actorKindIds),
    criteria: byKey('criteria', stays.criteria, goes.criteria),
    role: long('role'),
    expectedTerritoryId: single('expectedTerritoryId'),
    approachedById: settle('approachedById', approaching(stays), approaching(goes)),
    nextStep: found ? stays.nextStep : text('nextStep', stays.nextStep, goes.nextStep),
    nextStepOn: found ? stays.nextStepOn : single('nextStepOn'),
    answersGap: single('answersGap'),
    locations: unitePlaces(stays.locations, goes.locations),
  }
  return { merged, conflicts }
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === ''

const isSame = (part: string, ours: unknown, theirs: unknown) =>
  part === 'website' ? plainWebsite(String(ours)) === plainWebsite(String(theirs)) : ours === theirs

const chosen = <T>(side: MergeSide | undefined, sides: Record<MergeSide, T>): T => sides[side ?? 'stays']

/** One number of a register is told once. */
const isFirst = (one: Identifier, at: number, all: readonly Identifier[]) =>
  all.findIndex((other) => identifierKey(other) === identifierKey(one)) === at

const union = (ours: readonly string[], theirs: readonly string[]) => [...new Set([...ours, ...theirs])]

type Need = Organisation['needs'][number]

function uniteNeeds(
  stays: Organisation,
  goes: Organisation,
  settle: (part: string, ours: Need['formality'], theirs: Need['formality']) => Need['formality'],
): Need[] {
  const theirs = new Map(goes.needs.map((need) => [need.needId, need]))
  const united = stays.needs.map(({ needId, formality }) => {
    const other = theirs.get(needId)
    theirs.delete(needId)
    return { needId, formality: other ? settle(`needs.${needId}`, formality, other.formality) : formality }
  })
  return [...united, ...theirs.values()]
}
