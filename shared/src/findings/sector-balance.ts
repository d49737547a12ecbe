import { type Dataset, isActive } from '../dataset.ts'
import { seating } from './seats.ts'

/** Of fewer, one more or one less changes every share by a fifth or more. */
export const minToCompare = 5

type Verdict = 'none' | 'under' | 'over' | 'balanced' | 'too-small-to-say'

/** A sector in the core group and in the region; an organisation of two sectors is in both. */
type SectorShare = {
  /** Positions in `dataset.organisations`, ascending. */
  core: number[]
  region: number[]
  /** 0 to 1, of the organisations of which a sector is recorded; 0 where there are none. */
  coreShare: number
  regionShare: number
  /** How many there would be in the core group at the region's share. */
  expected: number
  verdict: Verdict
}

export type SectorBalance = {
  /** One a sector, in the order of `dataset.sectors`. */
  sectors: SectorShare[]
  /** Positions of the organisations with a seat, and of all that count, of which a sector is recorded; ascending. */
  core: number[]
  region: number[]
  coreWithoutSector: number[]
  regionWithoutSector: number[]
}

/**
 * The sectors of the core group, which are the organisations with a seat, beside those of the region. A sector has too
 * few or too many in the core group if it is at least one whole organisation away from the region's share.
 */
export function sectorBalance(dataset: Dataset): SectorBalance {
  const hasSector = (position: number) => (dataset.organisations[position]?.sectors.length ?? 0) > 0
  const counted = dataset.organisations.flatMap((organisation, at) => (isActive(organisation) ? at : []))
  const { true: region = [], false: regionWithoutSector = [] } = partition(counted, hasSector)
  const { true: core = [], false: coreWithoutSector = [] } = partition(seating(dataset).core, hasSector)
  const sectors = dataset.sectors.map((_, sector): SectorShare => {
    const isIn = (position: number) => dataset.organisations[position]?.sectors.includes(sector) ?? false
    const inCore = core.filter(isIn)
    const inRegion = region.filter(isIn)
    return {
      core: inCore,
      region: inRegion,
      coreShare: share(inCore.length, core.length),
      regionShare: share(inRegion.length, region.length),
      expected: core.length * share(inRegion.length, region.length),
      verdict: verdictOf(inCore.length, inRegion.length, core.length, region.length),
    }
  })
  return { sectors, core, region, coreWithoutSector, regionWithoutSector }
}

/** In whole numbers, so that no last digit of a share decides. */
function verdictOf(inCore: number, inRegion: number, core: number, region: number): Verdict {
  if (core < minToCompare) return 'too-small-to-say'
  const lacking = inRegion * core - inCore * region
  if (lacking >= region) return inCore === 0 ? 'none' : 'under'
  return -lacking >= region ? 'over' : 'balanced'
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

const partition = (positions: readonly number[], is: (position: number) => boolean) =>
  Object.groupBy(positions, (position) => `${is(position)}`)
