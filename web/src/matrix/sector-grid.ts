import type { Dataset } from '@atlas/shared/dataset'
import { type SectorPair, sectorPairs } from '@atlas/shared/findings/analyses/sector-ties'
import { partnerGraph } from '@atlas/shared/findings/partner-graph'
import type { FindingSettings } from '@atlas/shared/findings/settings'

export type SectorCell = SectorPair & {
  /** Positions in `dataset.organisations` of those whose ties join the two sectors, ascending. */
  organisations: number[]
}

/**
 * Sectors by sectors: how they work together, and who does.
 * @returns the pair of two positions in `dataset.sectors`, in either order; null for a sector with itself
 */
export function sectorGrid(
  dataset: Dataset,
  settings: FindingSettings,
): (one: number, other: number) => SectorCell | null {
  const { positions } = partnerGraph(dataset, settings.today)
  const cells = new Map(
    sectorPairs(dataset, settings).map((pair) => {
      const ends = new Set(pair.ties.flatMap(({ from, to }) => [positions[from] ?? -1, positions[to] ?? -1]))
      return [pair.sectors.join(), { ...pair, organisations: [...ends].sort((a, b) => a - b) }]
    }),
  )
  return (one, other) => cells.get([Math.min(one, other), Math.max(one, other)].join()) ?? null
}
