import type { Dataset } from '../../dataset.ts'
import {
  type FindingOf,
  figure,
  idsOf,
  type Level,
  makeFinding,
  needRef,
  organisationRefs,
  type Ref,
  type SubjectsOf,
  serious,
  territoryRef,
} from '../finding.ts'
import { expectedToServe, type NeedService, type NeedServices, needServices } from '../needs.ts'
import { type Presence, presenceIn, presenceInRegion } from '../region.ts'

export const needPlacesSeriousness = {
  'served-outside-only': 'medium',
  'served-outside-where-known': 'low',
  'not-served-where-needed': 'medium',
  'not-served-at-place': 'low',
} as const satisfies Record<string, Level>

type NeedPlaceFinding =
  | FindingOf<{
      kind: 'need-outside'
      reason: keyof typeof needPlacesSeriousness
      figure: 'outside'
      sentences: Record<
        'need-outside.all' | 'need-outside.where-known',
        { need: Ref; serving: number; outside: number; unplaced: number }
      >
    }>
  | FindingOf<{
      kind: 'need-at-place'
      reason: keyof typeof needPlacesSeriousness
      figure: 'servingHere' | 'demandHere' | 'elsewhere'
      sentences: Record<
        'need-at-place.nobody' | 'need-at-place.nobody-recorded',
        {
          need: Ref
          place: Ref
          /** Organisations here whose beneficiaries have it. */
          demand: number
          /** Those that serve it elsewhere, and those that serve it and may be here. */
          elsewhere: number
          unplaced: number
          /** Organisations here of which no need is recorded. */
          withoutNeeds: number
          /** Missing actors that would serve it here, ascending. */
          missing: Ref[]
        }
      >
    }>

export const needPlacesSubjects: SubjectsOf<NeedPlaceFinding> = {
  'need-outside': [['need']],
  'need-at-place': [['need', 'territory']],
}

/** Needs that somebody serves, but outside the region only; and the territories in which nobody serves them. */
export function needPlaceFindings(dataset: Dataset): NeedPlaceFinding[] {
  const services = needServices(dataset)
  const inRegion = presenceInRegion(dataset)
  const inTerritories = dataset.territories.map(({ id }, territory) => {
    const presence = positionsBy(dataset, (organisation) => presenceIn(organisation, territory))
    return { place: territoryRef(id), territory, presence }
  })
  return dataset.needs.flatMap((need, at) => {
    const service = services.needs[at]
    if (!service || service.serving.length === 0 || expectedToServe(need) <= 0) return []
    const about = { dataset, services, service, need: needRef(need.id) }
    return [
      ...(inRegion ? servedOutside(about, positionsBy(dataset, inRegion)) : []),
      ...inTerritories.flatMap((place) => notServedAt(about, place)),
    ]
  })
}

type About = { dataset: Dataset; services: NeedServices; service: NeedService; need: Ref }
type PresenceAt = (position: number) => Presence

const positionsBy =
  (dataset: Dataset, say: (organisation: Dataset['organisations'][number]) => Presence): PresenceAt =>
  (position) => {
    const organisation = dataset.organisations[position]
    return organisation ? say(organisation) : 'unknown'
  }

function servedOutside({ dataset, service, need }: About, presence: PresenceAt): NeedPlaceFinding[] {
  const { serving } = service
  // Where one is inside, nobody asks where the others are: with a boundary of many corners that is dear.
  if (serving.some((position) => presence(position) === 'here')) return []
  const outside = serving.filter((position) => presence(position) === 'elsewhere')
  const unplaced = serving.filter((position) => presence(position) === 'unknown')
  if (outside.length === 0) return []
  const isAll = unplaced.length === 0
  const finding = makeFinding<NeedPlaceFinding>({
    kind: 'need-outside',
    subject: [need],
    seriousness: serious(needPlacesSeriousness, isAll ? 'served-outside-only' : 'served-outside-where-known'),
    figures: {
      outside: figure('organisation', {
        found: idsOf(dataset, outside),
        total: serving.length,
        unknown: idsOf(dataset, unplaced),
      }),
    },
    sentence: {
      key: isAll ? 'need-outside.all' : 'need-outside.where-known',
      parameters: { need, serving: serving.length, outside: outside.length, unplaced: unplaced.length },
    },
  })
  return [finding]
}

type Place = { place: Ref; territory: number; presence: PresenceAt }

function notServedAt(
  { dataset, services, service, need }: About,
  { place, territory, presence }: Place,
): NeedPlaceFinding[] {
  const { serving } = service
  if (serving.some((position) => presence(position) === 'here')) return []
  const isHere = (position: number) => presence(position) === 'here'
  const here = services.counted.filter(isHere)
  const withoutNeeds = services.withoutNeeds.filter(isHere)
  const demand = service.demand.filter(isHere)
  const unplaced = serving.filter((position) => presence(position) === 'unknown')
  const elsewhere = serving.length - unplaced.length
  const missing = service.missing.filter(
    (position) => isHere(position) || dataset.organisations[position]?.expectedTerritory === territory,
  )
  // Whoever may be here may serve it, if nobody recorded what it does.
  const isKnown =
    here.length > 0 &&
    unplaced.length === 0 &&
    services.withoutNeeds.every((position) => presence(position) === 'elsewhere')
  const ofThoseHere = (found: readonly number[], unknown: readonly number[]) =>
    figure('organisation', {
      found: idsOf(dataset, found),
      total: here.length,
      unknown: idsOf(dataset, unknown),
    })
  const finding = makeFinding<NeedPlaceFinding>({
    kind: 'need-at-place',
    subject: [need, place],
    seriousness: serious(
      needPlacesSeriousness,
      demand.length > 0 ? 'not-served-where-needed' : 'not-served-at-place',
    ),
    figures: {
      servingHere: ofThoseHere([], withoutNeeds),
      demandHere: ofThoseHere(demand, services.withoutDemand.filter(isHere)),
      elsewhere: figure('organisation', {
        found: idsOf(
          dataset,
          serving.filter((position) => presence(position) === 'elsewhere'),
        ),
        total: serving.length,
        unknown: idsOf(dataset, unplaced),
      }),
    },
    sentence: {
      key: isKnown ? 'need-at-place.nobody' : 'need-at-place.nobody-recorded',
      parameters: {
        need,
        place,
        demand: demand.length,
        elsewhere,
        unplaced: unplaced.length,
        withoutNeeds: withoutNeeds.length,
        missing: organisationRefs(dataset, missing),
      },
    },
  })
  return [finding]
}
