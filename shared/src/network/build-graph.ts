import type { Dataset, DatasetPartnership } from '../dataset.ts'
import type { Status } from '../organisations.ts'

export type NetworkNode = {
  /** The record's id. */
  id: string
  kind: 'organisation' | 'sector'
  /** Position in `dataset.organisations` or `dataset.sectors`. */
  position: number
  /** Of an organisation; a sector has none. */
  status: Status | null
}

export type NetworkEdge = {
  /** Positions in `nodes`. For a one-way tie, from the one that gives it. */
  from: number
  to: number
  /** No tie of the pair exists yet: all of them are wished for. */
  wanted: boolean
  /** All ties of the pair run the same way. */
  oneWay: boolean
  /** 1 occasional, 2 regular, 3 close: the strongest of the pair; null where nobody said. */
  strength: number | null
  /** Positions in `dataset.partnerships`; none in an affiliation. */
  partnerships: number[]
}

/** What a network view draws: every chosen organisation is a node, tied or not. */
export type Network = { nodes: NetworkNode[]; edges: NetworkEdge[] }

/**
 * Partnerships among organisations. Those of one pair are one edge, whatever their kinds; a pair that has an existing
 * tie is not wanted any more. Ties that ended before `today` are left out.
 * @param organisations positions in `dataset.organisations`
 * @param today a day, `2026-11-21`; if left out, ended ties are kept
 */
export function tieGraph(dataset: Dataset, organisations: readonly number[], today?: string): Network {
  const nodes = organisationNodes(dataset, organisations)
  const nodeAt = new Map(nodes.map(({ position }, node) => [position, node]))
  const pairs = new Map<number, number[]>()
  const count = dataset.organisations.length
  dataset.partnerships.forEach((tie, position) => {
    if (!nodeAt.has(tie.from) || !nodeAt.has(tie.to) || hasEnded(tie, today)) return
    const pair = Math.min(tie.from, tie.to) * count + Math.max(tie.from, tie.to)
    const ties = pairs.get(pair)
    if (ties) ties.push(position)
    else pairs.set(pair, [position])
  })
  const at = (organisation: number) => nodeAt.get(organisation) ?? -1
  return { nodes, edges: [...pairs.values()].flatMap((ties) => pairEdge(dataset, ties, at) ?? []) }
}

/**
 * Organisations tied to their sectors, with every sector of the alliance as a hub, so that an empty one stands alone.
 * A missing actor is only wanted in its sectors.
 * @param organisations positions in `dataset.organisations`
 */
export function affiliationGraph(dataset: Dataset, organisations: readonly number[]): Network {
  const hubs = dataset.sectors.map(
    ({ id }, position): NetworkNode => ({ id, kind: 'sector', position, status: null }),
  )
  const members = organisationNodes(dataset, organisations)
  const edges = members.flatMap(({ position, status }, member) =>
    [...new Set(dataset.organisations[position]?.sectors)].map(
      (sector): NetworkEdge => ({
        from: hubs.length + member,
        to: sector,
        wanted: status === 'missing',
        oneWay: false,
        strength: null,
        partnerships: [],
      }),
    ),
  )
  return { nodes: [...hubs, ...members], edges }
}

function organisationNodes(dataset: Dataset, organisations: readonly number[]): NetworkNode[] {
  return [...new Set(organisations)].flatMap((position) => {
    const organisation = dataset.organisations[position]
    if (!organisation) return []
    return { id: organisation.id, kind: 'organisation' as const, position, status: organisation.status }
  })
}

function pairEdge(
  dataset: Dataset,
  partnerships: number[],
  at: (organisation: number) => number,
): NetworkEdge | undefined {
  const all = partnerships.flatMap((position) => dataset.partnerships[position] ?? [])
  const existing = all.filter(({ state }) => state === 'existing')
  const drawn = existing.length > 0 ? existing : all
  const [first] = drawn
  if (!first) return
  const strengths = drawn.flatMap(({ strength }) => strength ?? [])
  return {
    from: at(first.from),
    to: at(first.to),
    wanted: existing.length === 0,
    oneWay: drawn.every(({ direction, from }) => direction === 'one-way' && from === first.from),
    strength: strengths.length > 0 ? Math.max(...strengths) : null,
    partnerships,
  }
}

const hasEnded = ({ until }: DatasetPartnership, today: string | undefined): boolean =>
  until !== null && today !== undefined && until < today
