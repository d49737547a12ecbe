import type { Dataset } from '../../dataset.ts'
import {
  type FindingOf,
  figure,
  type Level,
  makeFinding,
  type Ref,
  type SubjectsOf,
  sectorRef,
  serious,
} from '../finding.ts'
import { degreeOf, type PartnerGraph, type PartnerTie, partnerGraph, tieId } from '../partner-graph.ts'
import type { FindingSettings } from '../settings.ts'

const verdicts = ['none', 'few', 'as-expected', 'too-small-to-say'] as const

/** How two sectors work together: pairs of organisations, one in each sector, an organisation of both in either. */
export type SectorPair = {
  /** Positions in `dataset.sectors`, the lower first. */
  sectors: [number, number]
  /** Pairs that have a tie. */
  ties: PartnerTie[]
  /** Pairs that would, if everybody had the ties they have with partners drawn by lot. */
  expected: number
  verdict: (typeof verdicts)[number]
}

export const sectorTiesSeriousness = {
  'no-tie-where-some-expected': 'high',
  'few-of-the-ties-expected': 'medium',
  'too-few-expected-to-say': 'low',
} as const satisfies Record<string, Level>

type SectorTiesFinding = FindingOf<{
  kind: 'sector-ties'
  reason: keyof typeof sectorTiesSeriousness
  figure: 'observed' | 'unconfirmed'
  sentences: Record<
    'sector-ties.none' | 'sector-ties.few' | 'sector-ties.too-small-to-say',
    {
      one: Ref
      other: Ref
      observed: number
      /** To one decimal. */
      expected: number
    }
  >
}>

export const sectorTiesSubjects: SubjectsOf<SectorTiesFinding> = {
  'sector-ties': [['sector', 'sector']],
}

/** Sectors that hardly work together, of which at least one tie would be expected. */
export function sectorTiesFindings(dataset: Dataset, settings: FindingSettings): SectorTiesFinding[] {
  const network = partnerGraph(dataset, settings.today)
  const sectorsOf = sectorsByNode(dataset, network)
  return pairsOf(dataset, network, settings).flatMap(({ sectors, ties, expected, verdict }) => {
    const isFew = ties.length <= settings.weakTieShare * expected
    if (verdict === 'as-expected' || expected < 1 || !isFew) return []
    const [one, other] = sectors
      .map((sector) => dataset.sectors[sector]?.id ?? '')
      .sort()
      .map(sectorRef) as [Ref, Ref]
    const between = new Set(ties)
    const unsaid = network.ties.filter(
      (tie) =>
        !between.has(tie) && [tie.from, tie.to].some((node) => (sectorsOf[node] ?? new Set()).size === 0),
    )
    return makeFinding<SectorTiesFinding>({
      kind: 'sector-ties',
      subject: [one, other],
      seriousness: serious(sectorTiesSeriousness, reasons[verdict]),
      figures: {
        observed: figure('partnership', {
          found: ties.map(tieId),
          total: network.ties.length,
          unknown: unsaid.map(tieId),
        }),
        unconfirmed: figure('partnership', {
          found: ties.filter(({ confirmed }) => !confirmed).map(tieId),
          total: ties.length,
        }),
      },
      sentence: {
        key: `sector-ties.${verdict}`,
        parameters: { one, other, observed: ties.length, expected: Math.round(expected * 10) / 10 },
      },
    })
  })
}

const reasons = {
  none: 'no-tie-where-some-expected',
  few: 'few-of-the-ties-expected',
  'too-small-to-say': 'too-few-expected-to-say',
} as const

/**
 * All pairs of sectors: ties observed, and expected from the degrees of both. In the configuration model, as modularity
 * takes it (Newman, Modularity and community structure in networks, 2006), two organisations of degrees k and l have
 * k l / 2m ties to be expected, m being all ties; summed over the pairs of organisations that join the two sectors.
 */
export const sectorPairs = (dataset: Dataset, settings: FindingSettings): SectorPair[] =>
  pairsOf(dataset, partnerGraph(dataset, settings.today), settings)

function pairsOf(dataset: Dataset, network: PartnerGraph, settings: FindingSettings): SectorPair[] {
  const sectorsOf = sectorsByNode(dataset, network)
  const count = dataset.sectors.length
  const pairOf = (one: number, other: number) => Math.min(one, other) * count + Math.max(one, other)
  // Sums of the degrees of the organisations in a sector, or in both of a pair, and of the squares of the latter.
  const inOne = new Float64Array(count)
  const inBoth = new Float64Array(count * count)
  const squares = new Float64Array(count * count)
  sectorsOf.forEach((sectors, node) => {
    const degree = degreeOf(network.graph, node)
    for (const one of sectors) {
      inOne[one] = (inOne[one] ?? 0) + degree
      for (const other of sectors) {
        if (other <= one) continue
        const pair = pairOf(one, other)
        inBoth[pair] = (inBoth[pair] ?? 0) + degree
        squares[pair] = (squares[pair] ?? 0) + degree ** 2
      }
    }
  })
  const tiesOf = new Map<number, PartnerTie[]>()
  for (const tie of network.ties) {
    const joined = new Set<number>()
    for (const one of sectorsOf[tie.from] ?? [])
      for (const other of sectorsOf[tie.to] ?? []) if (one !== other) joined.add(pairOf(one, other))
    for (const pair of joined) {
      const ties = tiesOf.get(pair)
      if (ties) ties.push(tie)
      else tiesOf.set(pair, [tie])
    }
  }
  const ends = 2 * network.ties.length
  return dataset.sectors.flatMap((_, one) =>
    dataset.sectors.slice(one + 1).map((_, step): SectorPair => {
      const other = one + 1 + step
      const pair = pairOf(one, other)
      // The product counts a pair of two that are in both sectors twice, and each of these with itself.
      const products =
        (inOne[one] ?? 0) * (inOne[other] ?? 0) - ((inBoth[pair] ?? 0) ** 2 + (squares[pair] ?? 0)) / 2
      const expected = ends === 0 ? 0 : products / ends
      const ties = tiesOf.get(pair) ?? []
      return { sectors: [one, other], ties, expected, verdict: verdictOf(ties.length, expected, settings) }
    }),
  )
}

function verdictOf(
  observed: number,
  expected: number,
  { minExpectedTies, weakTieShare }: FindingSettings,
): SectorPair['verdict'] {
  if (expected === 0 || expected < minExpectedTies) return 'too-small-to-say'
  if (observed > weakTieShare * expected) return 'as-expected'
  return observed === 0 ? 'none' : 'few'
}

const sectorsByNode = (dataset: Dataset, { positions }: PartnerGraph): Set<number>[] =>
  positions.map((position) => new Set(dataset.organisations[position]?.sectors))
