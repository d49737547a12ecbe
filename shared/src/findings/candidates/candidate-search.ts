import { type Dataset, type DatasetOrganisation, isActive } from '../../dataset.ts'
import type { Ref } from '../finding.ts'
import { presenceInRegion } from '../region.ts'
import { seating } from '../seats.ts'
import type { FindingSettings } from '../settings.ts'
import { type PlaceInRegion, placeOf } from './place-of.ts'
import { type RelatedSector, relatedSectors } from './related-sectors.ts'
import { trustedPartners } from './trusted-partners.ts'
import type { Wanted } from './wanted.ts'

export type Search = Wanted & {
  dataset: Dataset
  nearMetres: number
  /** Whether an organisation is what is wanted already, if not where it is wanted. */
  isOne: (organisation: DatasetOrganisation) => boolean
  related: RelatedSector[]
  spots: PlaceInRegion[]
  /** The first by id of those there that it has a confirmed tie with. */
  trustedBy: (id: string) => string | undefined
  candidates: DatasetOrganisation[]
}

export function searchFor(dataset: Dataset, settings: FindingSettings, wanted: Wanted): Search {
  const isOne = membership(dataset, wanted.of)
  const organisationAt = (position: number) => dataset.organisations[position] as DatasetOrganisation
  const counted = dataset.organisations.flatMap((organisation, at) => (isActive(organisation) ? at : []))
  const members = counted.filter((position) => isOne(organisationAt(position)))
  const inRegion = wanted.role === 'provider-inside' ? presenceInRegion(dataset) : null
  const spots = [
    ...wanted.places.map((place) => placeOf(dataset, place)),
    ...(inRegion ? [{ presence: inRegion, tree: null }] : []),
  ]
  const seated = new Set(seating(dataset).core)
  const isThere = (position: number) => presenceAt(spots, organisationAt(position)) === 'here'
  const forSeat = wanted.role === 'seat'
  const there = forSeat ? [...seated] : wanted.places.length > 0 ? counted.filter(isThere) : members
  return {
    ...wanted,
    dataset,
    nearMetres: settings.nearMetres,
    isOne,
    related: relatedSectors(dataset, counted, new Set(members)),
    spots,
    trustedBy: trustedPartners(dataset, settings, there),
    candidates: counted.filter((position) => !(forSeat && seated.has(position))).map(organisationAt),
  }
}

/** Nowhere in particular is where everybody is. */
export function presenceAt(spots: readonly PlaceInRegion[], organisation: DatasetOrganisation) {
  const all = spots.map(({ presence }) => presence(organisation))
  if (spots.length === 0 || all.includes('here')) return 'here'
  return all.includes('unknown') ? 'unknown' : 'elsewhere'
}

/** Whether an organisation is of a sector or a kind of actor, or serves a need. */
function membership(dataset: Dataset, of: Ref): (organisation: DatasetOrganisation) => boolean {
  const at = indexOf(dataset, of)
  if (of.noun === 'need') return ({ needs }) => needs.includes(at)
  if (of.noun === 'actor-kind') return ({ actorKinds }) => actorKinds.includes(at)
  return ({ sectors }) => sectors.includes(at)
}

export function indexOf({ needs, actorKinds, sectors }: Dataset, { noun, id }: Ref): number {
  const rows: readonly { id: string }[] =
    noun === 'need' ? needs : noun === 'actor-kind' ? actorKinds : sectors
  return rows.findIndex((row) => row.id === id)
}
