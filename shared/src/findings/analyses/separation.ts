import { type Dataset, isActive } from '../../dataset.ts'
import {
  type FindingOf,
  figure,
  type Level,
  makeFinding,
  type SubjectsOf,
  serious,
  wholeAlliance,
} from '../finding.ts'
import { degreeOf, groupsOf, type PartnerGraph, partnerGraph } from '../partner-graph.ts'
import type { FindingSettings } from '../settings.ts'

/** No recorded tie at all is a lack of knowledge before it is one of ties. */
export const separationSeriousness = {
  'no-tie-recorded': 'medium',
  'half-or-more-isolated': 'high',
  'fewer-than-half-isolated': 'medium',
  'no-group-holds-half': 'high',
  'some-groups-apart': 'medium',
} as const satisfies Record<string, Level>

type Reason = keyof typeof separationSeriousness

type SeparationFinding =
  | FindingOf<{
      kind: 'no-ties'
      reason: Reason
      figure: 'tied'
      /** Pairs whose tie somebody wishes for. */
      sentences: { 'no-ties': { organisations: number; wanted: number } }
    }>
  | FindingOf<{
      kind: 'isolates'
      reason: Reason
      figure: 'isolated'
      sentences: { isolates: { isolated: number; organisations: number; onlyUnconfirmed: number } }
    }>
  | FindingOf<{
      kind: 'separate-groups'
      reason: Reason
      figure: 'apart'
      sentences: {
        'separate-groups': { groups: number; largest: number; apart: number; organisations: number }
      }
    }>

export const separationSubjects: SubjectsOf<SeparationFinding> = {
  'no-ties': wholeAlliance,
  isolates: wholeAlliance,
  'separate-groups': wholeAlliance,
}

/** Organisations that no recorded tie holds together with the others. Fewer than two have nobody to be apart from. */
export function separationFindings(dataset: Dataset, { today }: FindingSettings): SeparationFinding[] {
  const network = partnerGraph(dataset, today)
  if (network.ids.length < 2) return []
  if (network.ties.length === 0) return [noTies(dataset, network, today)]
  return [isolates(network), separateGroups(network)].flatMap((finding) => finding ?? [])
}

function noTies(dataset: Dataset, { ids }: PartnerGraph, today: string): SeparationFinding {
  const isCounted = dataset.organisations.map(isActive)
  const wanted = dataset.partnerships.flatMap(({ state, from, to, until }) => {
    const isOpen = state === 'wanted' && from !== to && (until === null || until >= today)
    return isOpen && isCounted[from] && isCounted[to] ? `${Math.min(from, to)} ${Math.max(from, to)}` : []
  })
  return makeFinding<SeparationFinding>({
    kind: 'no-ties',
    subject: [],
    seriousness: serious(separationSeriousness, 'no-tie-recorded'),
    figures: { tied: figure('organisation', { found: [], total: ids.length, unknown: ids }) },
    sentence: { key: 'no-ties', parameters: { organisations: ids.length, wanted: new Set(wanted).size } },
  })
}

function isolates({ ids, graph, confirmed }: PartnerGraph): SeparationFinding | undefined {
  const found = ids.filter((_, node) => degreeOf(graph, node) === 0)
  const unknown = ids.filter((_, node) => degreeOf(graph, node) > 0 && degreeOf(confirmed, node) === 0)
  if (found.length === 0) return
  const isHalf = 2 * found.length >= ids.length
  return makeFinding<SeparationFinding>({
    kind: 'isolates',
    subject: [],
    seriousness: serious(
      separationSeriousness,
      isHalf ? 'half-or-more-isolated' : 'fewer-than-half-isolated',
    ),
    figures: { isolated: figure('organisation', { found, total: ids.length, unknown }) },
    sentence: {
      key: 'isolates',
      parameters: { isolated: found.length, organisations: ids.length, onlyUnconfirmed: unknown.length },
    },
  })
}

/** Isolates are a finding of their own: groups are of two or more. */
function separateGroups({ ids, graph, confirmed }: PartnerGraph): SeparationFinding | undefined {
  const [largest = [], ...others] = groupsOf(graph).filter((group) => group.length > 1)
  if (others.length === 0) return
  const inLargest = new Set(largest)
  const heldByConfirmed = new Set(
    groupsOf(confirmed).find((group) => group.every((node) => inLargest.has(node))),
  )
  const idOf = (node: number) => ids[node] ?? ''
  const apart = others.flat()
  const organisations = largest.length + apart.length
  const holdsHalf = 2 * largest.length >= organisations
  return makeFinding<SeparationFinding>({
    kind: 'separate-groups',
    subject: [],
    seriousness: serious(separationSeriousness, holdsHalf ? 'some-groups-apart' : 'no-group-holds-half'),
    figures: {
      apart: figure('organisation', {
        found: apart.map(idOf),
        total: organisations,
        unknown: largest.filter((node) => !heldByConfirmed.has(node)).map(idOf),
      }),
    },
    sentence: {
      key: 'separate-groups',
      parameters: { groups: others.length + 1, largest: largest.length, apart: apart.length, organisations },
    },
  })
}
