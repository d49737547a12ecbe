import { type Dataset, type DatasetOrganisation, isActive } from '../../dataset.ts'
import { neighbours } from '../../network/adjacency.ts'
import { organisationRef, sectorRef } from '../finding.ts'
import { nearness, whereabouts } from '../nearness.ts'
import { type PartnerGraph, partnerGraph } from '../partner-graph.ts'
import type { FindingSettings } from '../settings.ts'
import type { CandidateReason, WeighedCandidate } from './candidate-reasons.ts'

/**
 * Who could reach an organisation: those that know it, know somebody who does, or are near it. Whoever hardly takes part
 * is no messenger. Judgements decide, so that there is nobody for readers who may not see them.
 * @param id of the organisation to be reached
 */
export function candidatesToReach(
  dataset: Dataset,
  settings: FindingSettings,
  id: string,
): WeighedCandidate[] {
  const target = dataset.organisations.find((organisation) => organisation.id === id)
  if (!target || !dataset.judgements) return []
  const network = partnerGraph(dataset, settings.today)
  const nodeOf = new Map(network.ids.map((of, node) => [of, node]))
  const tiesOf = tiesTo(network, nodeOf.get(id) ?? -1)
  const messengers = dataset.organisations.filter(
    (organisation) =>
      isActive(organisation) &&
      organisation.id !== id &&
      !(organisation.engagementLevel && settings.lowEngagement.includes(organisation.engagementLevel)),
  )
  return messengers.flatMap((organisation) => {
    const ways = [
      ...tiesOf(nodeOf.get(organisation.id) ?? -1),
      ...nearTo(organisation, target, settings.nearMetres),
    ]
    if (ways.length === 0) return []
    return {
      id: organisation.id,
      reasons: [...ways, ...likeness(dataset, organisation, target), ...commitment(organisation, settings)],
    }
  })
}

/** What ties a node to the one to be reached: directly, or through partners of both. */
function tiesTo({ ids, ties, graph }: PartnerGraph, target: number): (node: number) => CandidateReason[] {
  const organisation = organisationRef(ids[target] ?? '')
  const confirmed = new Map(
    ties
      .filter(({ from, to }) => from === target || to === target)
      .map((tie) => [tie.from === target ? tie.to : tie.from, tie.confirmed]),
  )
  return (node) => {
    if (node === -1 || target === -1) return []
    const isConfirmed = confirmed.get(node)
    if (isConfirmed !== undefined)
      return [{ key: isConfirmed ? 'trusted-tie' : 'unconfirmed-tie', parameters: { organisation } }]
    const shared = [...neighbours(graph, node)].filter((partner) => confirmed.has(partner))
    const organisations = shared
      .flatMap((partner) => ids[partner] ?? [])
      .sort()
      .map(organisationRef)
    return shared.length > 0 ? [{ key: 'shared-partners', parameters: { organisations } }] : []
  }
}

function nearTo(
  organisation: DatasetOrganisation,
  target: DatasetOrganisation,
  nearMetres: number,
): CandidateReason[] {
  const near = nearness(whereabouts(organisation), whereabouts(target), nearMetres)
  if (!near) return []
  const metres = near.metres === null ? null : Math.round(near.metres / 100) * 100
  return [{ key: 'near-organisation', parameters: { organisation: organisationRef(target.id), metres } }]
}

function likeness(
  dataset: Dataset,
  { sectors }: DatasetOrganisation,
  target: DatasetOrganisation,
): CandidateReason[] {
  const [shared] = sectors
    .filter((sector) => target.sectors.includes(sector))
    .flatMap((sector) => dataset.sectors[sector]?.id ?? [])
    .sort()
  return shared === undefined ? [] : [{ key: 'same-sector', parameters: { sector: sectorRef(shared) } }]
}

const commitment = (
  { engagementLevel }: DatasetOrganisation,
  { actingEngagement }: FindingSettings,
): CandidateReason[] =>
  engagementLevel && actingEngagement.includes(engagementLevel)
    ? [{ key: 'acts-with-others', parameters: {} }]
    : []
