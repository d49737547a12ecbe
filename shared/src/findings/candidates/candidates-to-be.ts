import { type Dataset, type DatasetOrganisation, isActive } from '../../dataset.ts'
import { metresToNearest } from '../../geodesy/point-tree.ts'
import { idsOf, organisationRef, type Ref, sectorRef } from '../finding.ts'
import { whereabouts } from '../nearness.ts'
import { partnerGraph } from '../partner-graph.ts'
import { presenceInRegion } from '../region.ts'
import { seating } from '../seats.ts'
import type { FindingSettings } from '../settings.ts'
import type { CandidateReason, WeighedCandidate } from './candidate-reasons.ts'
import { type PlaceInRegion, placeOf } from './place-of.ts'
import { type RelatedSector, relatedSectors } from './related-sectors.ts'
import type { Wanted } from './wanted.ts'

/** Who could be what is wanted, where it is wanted. Nobody without being able to do it: to be near alone is no reason. */
export function candidatesToBe(
  dataset: Dataset,
  settings: FindingSettings,
  wanted: Wanted,
): WeighedCandidate[] {
  const search = searchFor(dataset, settings, wanted)
  return search.candidates.flatMap((organisation) => {
    const able = abilityOf(search, organisation)
    const { id } = organisation
    return able.length > 0 ? { id, reasons: [...able, ...circumstancesOf(search, organisation)] } : []
  })
}

type Search = Wanted & {
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

function searchFor(dataset: Dataset, settings: FindingSettings, wanted: Wanted): Search {
  const isOne = membership(dataset, wanted.of)
  const organisationAt = (position: number) => dataset.organisations[position] as DatasetOrganisation
  const counted = dataset.organisations.flatMap((organisation, at) => (isActive(organisation) ? at : []))
  const members = counted.filter((position) => isOne(organisationAt(position)))
  const inRegion = wanted.role === 'provider-inside' ? presenceInRegion(dataset) : null
  const placesInRegion = [
    ...wanted.places.map((place) => placeOf(dataset, place)),
    ...(inRegion ? [{ presence: inRegion, tree: null }] : []),
  ]
  const seated = new Set(seating(dataset).core)
  const isThere = (position: number) => presenceAt(placesInRegion, organisationAt(position)) === 'here'
  const forSeat = wanted.role === 'seat'
  const there = forSeat ? [...seated] : wanted.places.length > 0 ? counted.filter(isThere) : members
  return {
    ...wanted,
    dataset,
    nearMetres: settings.nearMetres,
    isOne,
    related: relatedSectors(dataset, counted, new Set(members)),
    spots: placesInRegion,
    trustedBy: trustedPartners(dataset, settings, there),
    candidates: counted.filter((position) => !(forSeat && seated.has(position))).map(organisationAt),
  }
}

function abilityOf(
  { dataset, of, role, isOne, related, spots: placesInRegion }: Search,
  organisation: DatasetOrganisation,
): CandidateReason[] {
  const { sectors, beneficiaryNeeds } = organisation
  if (isOne(organisation)) {
    if (role === 'seat') return [{ key: 'could-take-seat', parameters: { of } }]
    if (role === 'provider-formally') return [{ key: 'provides-informally', parameters: { of } }]
    const where = presenceAt(placesInRegion, organisation)
    if (where === 'here') return []
    return [{ key: where === 'unknown' ? 'may-be-there' : 'provides-elsewhere', parameters: { of } }]
  }
  const next = related.find(({ sector }) => sectors.includes(sector))
  const needs = of.noun === 'need' && beneficiaryNeeds.includes(indexOf(dataset, of))
  return [
    ...(next
      ? [
          {
            key: 'related-sector' as const,
            parameters: {
              sector: sectorRef(dataset.sectors[next.sector]?.id ?? ''),
              of,
              both: next.both,
              organisations: next.organisations,
            },
          },
        ]
      : []),
    ...(needs ? [{ key: 'beneficiaries-need' as const, parameters: { of } }] : []),
  ]
}

/** What makes it easier for one that is able: to be there or near, and to be trusted there. */
function circumstancesOf(
  { places, role, spots: placesInRegion, nearMetres, trustedBy }: Search,
  organisation: DatasetOrganisation,
): CandidateReason[] {
  const reasons: CandidateReason[] = []
  if (placesInRegion.length > 0 && presenceAt(placesInRegion, organisation) === 'here') {
    const there = places.filter((_, at) => placesInRegion[at]?.presence(organisation) === 'here')
    reasons.push({
      key: role === 'provider-inside' ? 'is-inside' : 'is-there',
      parameters: { places: there },
    })
  } else {
    const all = placesInRegion.map((placeInRegion) => metresTo(placeInRegion, organisation))
    const metres = Math.min(...all)
    const nearest = places.slice(all.indexOf(metres)).slice(0, 1)
    if (metres <= nearMetres)
      reasons.push({
        key: 'is-near',
        parameters: { places: nearest, metres: Math.round(metres / 100) * 100 },
      })
  }
  const partner = trustedBy(organisation.id)
  if (partner !== undefined)
    reasons.push({ key: 'trusted-tie', parameters: { organisation: organisationRef(partner) } })
  return reasons
}

/** Nowhere in particular is where everybody is. */
function presenceAt(placesInRegion: readonly PlaceInRegion[], organisation: DatasetOrganisation) {
  const all = placesInRegion.map(({ presence }) => presence(organisation))
  if (placesInRegion.length === 0 || all.includes('here')) return 'here'
  return all.includes('unknown') ? 'unknown' : 'elsewhere'
}

function metresTo({ tree }: PlaceInRegion, organisation: DatasetOrganisation): number {
  const { points } = whereabouts(organisation)
  return Math.min(...(tree ? points.map((point) => metresToNearest(tree, point) ?? Infinity) : []))
}

/** Whether an organisation is of a sector or a kind of actor, or serves a need. */
function membership(dataset: Dataset, of: Ref): (organisation: DatasetOrganisation) => boolean {
  const at = indexOf(dataset, of)
  if (of.noun === 'need') return ({ needs }) => needs.includes(at)
  if (of.noun === 'actor-kind') return ({ actorKinds }) => actorKinds.includes(at)
  return ({ sectors }) => sectors.includes(at)
}

function indexOf({ needs, actorKinds, sectors }: Dataset, { noun, id }: Ref): number {
  const rows: readonly { id: string }[] =
    noun === 'need' ? needs : noun === 'actor-kind' ? actorKinds : sectors
  return rows.findIndex((row) => row.id === id)
}

/** @param some positions in `dataset.organisations` of those to be trusted by */
function trustedPartners(dataset: Dataset, { today }: FindingSettings, some: readonly number[]) {
  const wanted = new Set(idsOf(dataset, some))
  const { ids, ties } = partnerGraph(dataset, today)
  const partners = new Map<string, string>()
  const note = (at: string, partner: string) => {
    const known = partners.get(at)
    if (wanted.has(partner) && (known === undefined || partner < known)) partners.set(at, partner)
  }
  for (const { from, to, confirmed } of ties) {
    const [one, other] = [ids[from], ids[to]]
    if (!confirmed || one === undefined || other === undefined) continue
    note(one, other)
    note(other, one)
  }
  return (id: string) => partners.get(id)
}
