import type { Dataset, DatasetOrganisation } from '../../dataset.ts'
import { metresToNearest } from '../../geodesy/point-tree.ts'
import { organisationRef, sectorRef } from '../finding.ts'
import { whereabouts } from '../nearness.ts'
import type { FindingSettings } from '../settings.ts'
import type { CandidateReason, WeighedCandidate } from './candidate-reasons.ts'
import { indexOf, presenceAt, type Search, searchFor } from './candidate-search.ts'
import type { PlaceInRegion } from './place-of.ts'
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

function metresTo({ tree }: PlaceInRegion, organisation: DatasetOrganisation): number {
  const { points } = whereabouts(organisation)
  return Math.min(...(tree ? points.map((point) => metresToNearest(tree, point) ?? Infinity) : []))
}
