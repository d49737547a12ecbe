import { type Dataset, isActive, type PopulatedPlaces } from '../../dataset.ts'
import { access, type ServiceAccess } from '../access.ts'
import {
  type FindingOf,
  figure,
  idsOf,
  inhabitants,
  type Level,
  makeFinding,
  type Ref,
  type SubjectsOf,
  serious,
  wholeAlliance,
} from '../finding.ts'
import type { FindingSettings } from '../settings.ts'

export const accessSeriousness = {
  'half-or-more-out-of-reach': 'high',
  'tenth-or-more-out-of-reach': 'medium',
  'fewer-than-a-tenth-out-of-reach': 'low',
  'nobody-on-the-map': 'medium',
  'region-not-known': 'medium',
} as const satisfies Record<string, Level>

type Reason = keyof typeof accessSeriousness

type Told = {
  /** A sector or a need. */
  service: Ref
  reachMetres: number
  inhabitants: number
  /** Of these, farther than the reach from everybody who is known to provide it and is on the map. */
  leftOut: number
  /** The fewest there may be, wherever those stand whose place is not known, whatever they provide. */
  fewest: number
  /** Organisations that provide it: not on the map, and known to a kilometre or ten only. */
  unplaced: number
  roughlyPlaced: number
  /** Organisations of which nobody said what they provide. */
  unsaid: number
  /** How many places are left out, and the largest of them. */
  places: number
  largest: Ref[]
}

type AccessFinding =
  | FindingOf<{
      kind: 'access'
      reason: Reason
      figure: 'leftOut' | 'leftOutRural' | 'leftOutUrban' | 'unplaced' | 'roughlyPlaced'
      sentences: {
        /** With the way from each of the largest places to the nearest, to a hundred metres. */
        'access.left-out': Told & { largestMetres: number[] }
        'access.nobody-placed': Told
      }
    }>
  | FindingOf<{
      kind: 'access-unknown'
      reason: Reason
      figure: 'organisations'
      sentences: Record<'access-unknown.no-region' | 'access-unknown.no-place', { organisations: number }>
    }>

export const accessSubjects: SubjectsOf<AccessFinding> = {
  access: [['sector'], ['need']],
  'access-unknown': wholeAlliance,
}

/**
 * Sectors and needs that part of the region's inhabitants have far to go for. One that nobody is recorded for at all
 * lacks more than access, and is told of elsewhere.
 */
export function accessFindings(dataset: Dataset, settings: FindingSettings): AccessFinding[] {
  const { populatedPlaces } = dataset
  if (!populatedPlaces) return []
  const found = access(dataset, settings)
  if (!found) return accessUnknown(dataset, 'access-unknown.no-region')
  if (sum(populatedPlaces.population) === 0) return accessUnknown(dataset, 'access-unknown.no-place')
  return found.services
    .filter(
      ({ placed, unplaced, leftOut, unsure }) =>
        placed.length + unplaced.length > 0 && leftOut.length + unsure.length > 0,
    )
    .map((service) => accessFinding(dataset, populatedPlaces, service, settings))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function accessUnknown(
  dataset: Dataset,
  key: 'access-unknown.no-region' | 'access-unknown.no-place',
): AccessFinding[] {
  const ids = dataset.organisations.filter(isActive).map(({ id }) => id)
  if (ids.length === 0) return []
  return [
    makeFinding<AccessFinding>({
      kind: 'access-unknown',
      subject: [],
      seriousness: serious(accessSeriousness, 'region-not-known'),
      figures: { organisations: figure('organisation', { found: [], total: ids.length, unknown: ids }) },
      sentence: { key, parameters: { organisations: ids.length } },
    }),
  ]
}

function accessFinding(
  dataset: Dataset,
  places: PopulatedPlaces,
  service: ServiceAccess,
  { ruralBelow }: FindingSettings,
): AccessFinding {
  const { placed, unplaced, unsaid, roughlyPlaced, largest, reachMetres } = service
  const population = (place: number) => places.population[place] ?? 0
  const isRural = (place: number) => population(place) < ruralBelow
  const among = (belongs: (place: number) => boolean) => {
    const those = (positions: readonly number[]) =>
      positions
        .filter(belongs)
        .map((place) => ({ id: String(places.id[place]), population: population(place) }))
    const total = sum(places.population.filter((_, place) => belongs(place)))
    return inhabitants({ found: those(service.leftOut), unknown: those(service.unsure), total })
  }
  const figures = {
    leftOut: among(() => true),
    leftOutRural: among(isRural),
    leftOutUrban: among((place) => !isRural(place)),
    unplaced: figure('organisation', {
      found: idsOf(dataset, unplaced),
      total: placed.length + unplaced.length + unsaid.length,
      unknown: idsOf(dataset, unsaid),
    }),
    roughlyPlaced: figure('organisation', { found: idsOf(dataset, roughlyPlaced), total: placed.length }),
  }
  const { leftOut } = figures
  const beyondReach = leftOut.n + leftOut.unknown
  const told: Told = {
    service: service.service,
    reachMetres,
    inhabitants: leftOut.total,
    leftOut: beyondReach,
    fewest: service.minLeftOut,
    unplaced: unplaced.length,
    roughlyPlaced: roughlyPlaced.length,
    unsaid: unsaid.length,
    places: service.leftOut.length + service.unsure.length,
    largest: largest.map(({ place }) => ({ noun: 'place', id: String(places.id[place]) })),
  }
  const largestMetres = largest.flatMap(({ metres }) => (metres === null ? [] : beyond(metres, reachMetres)))
  return makeFinding<AccessFinding>({
    kind: 'access',
    subject: [service.service],
    seriousness: serious(
      accessSeriousness,
      placed.length === 0 ? 'nobody-on-the-map' : reasonOf(beyondReach, leftOut.total),
    ),
    figures,
    sentence:
      placed.length === 0
        ? { key: 'access.nobody-placed', parameters: told }
        : { key: 'access.left-out', parameters: { ...told, largestMetres } },
  })
}

/** To a hundred metres, but never down to the reach that it is beyond. */
function beyond(metres: number, reachMetres: number): number {
  const rounded = Math.round(metres / 100) * 100
  return rounded > reachMetres ? rounded : Math.ceil(metres / 100) * 100
}

function reasonOf(leftOut: number, inhabitants: number): Reason {
  if (2 * leftOut >= inhabitants) return 'half-or-more-out-of-reach'
  return 10 * leftOut >= inhabitants ? 'tenth-or-more-out-of-reach' : 'fewer-than-a-tenth-out-of-reach'
}
