import type { Dataset } from '../../dataset.ts'
import {
  type FindingOf,
  figure,
  idsOf,
  type Level,
  makeFinding,
  type Ref,
  type SubjectsOf,
  sectorRef,
  serious,
  wholeAlliance,
} from '../finding.ts'
import { minToCompare, type SectorBalance, sectorBalance } from '../sector-balance.ts'

export const sectorBalanceSeriousness = {
  'sector-not-at-the-table': 'medium',
  'sector-under-represented': 'low',
  'sector-over-represented': 'low',
  'too-few-seated-to-compare': 'low',
} as const satisfies Record<string, Level>

type SectorBalanceFinding =
  | FindingOf<{
      kind: 'sector-balance'
      reason: keyof typeof sectorBalanceSeriousness
      figure: 'coreInSector' | 'regionInSector'
      sentences: Record<
        'sector-balance.none' | 'sector-balance.under' | 'sector-balance.over',
        {
          sector: Ref
          /** Organisations with a seat: of the sector, and of any. */
          inCore: number
          core: number
          /** Organisations of the region: of the sector, and of any. */
          inRegion: number
          region: number
          /** How many of the core group there would be at the region's share, to one decimal. */
          expected: number
        }
      >
    }>
  | FindingOf<{
      kind: 'small-core'
      reason: keyof typeof sectorBalanceSeriousness
      figure: 'coreWithSector'
      sentences: { 'small-core': { core: number; fewest: number } }
    }>

export const sectorBalanceSubjects: SubjectsOf<SectorBalanceFinding> = {
  'sector-balance': [['sector']],
  'small-core': wholeAlliance,
}

/** Sectors of which the core group has too few or too many, measured by the region's organisations. */
export function sectorBalanceFindings(dataset: Dataset): SectorBalanceFinding[] {
  const balance = sectorBalance(dataset)
  const { core, coreWithoutSector } = balance
  if (dataset.sectors.length < 2 || core.length + coreWithoutSector.length === 0) return []
  if (core.length < minToCompare) return [smallCore(dataset, balance)]
  return dataset.sectors.flatMap(({ id }, sector) => sectorFinding(dataset, balance, sector, sectorRef(id)))
}

const reasons = {
  none: 'sector-not-at-the-table',
  under: 'sector-under-represented',
  over: 'sector-over-represented',
} as const

function sectorFinding(
  dataset: Dataset,
  balance: SectorBalance,
  at: number,
  sector: Ref,
): SectorBalanceFinding[] {
  const share = balance.sectors[at]
  if (!share || share.verdict === 'balanced' || share.verdict === 'too-small-to-say') return []
  const { core, region, coreWithoutSector, regionWithoutSector } = balance
  const inSector = (found: readonly number[], all: readonly number[], unknown: readonly number[]) =>
    figure('organisation', {
      found: idsOf(dataset, found),
      total: all.length + unknown.length,
      unknown: idsOf(dataset, unknown),
    })
  const finding = makeFinding<SectorBalanceFinding>({
    kind: 'sector-balance',
    subject: [sector],
    seriousness: serious(sectorBalanceSeriousness, reasons[share.verdict]),
    figures: {
      coreInSector: inSector(share.core, core, coreWithoutSector),
      regionInSector: inSector(share.region, region, regionWithoutSector),
    },
    sentence: {
      key: `sector-balance.${share.verdict}`,
      parameters: {
        sector,
        inCore: share.core.length,
        core: core.length,
        inRegion: share.region.length,
        region: region.length,
        expected: Math.round(share.expected * 10) / 10,
      },
    },
  })
  return [finding]
}

function smallCore(dataset: Dataset, { core, coreWithoutSector }: SectorBalance): SectorBalanceFinding {
  return makeFinding<SectorBalanceFinding>({
    kind: 'small-core',
    subject: [],
    seriousness: serious(sectorBalanceSeriousness, 'too-few-seated-to-compare'),
    figures: {
      coreWithSector: figure('organisation', {
        found: idsOf(dataset, core),
        total: core.length + coreWithoutSector.length,
        unknown: idsOf(dataset, coreWithoutSector),
      }),
    },
    sentence: { key: 'small-core', parameters: { core: core.length, fewest: minToCompare } },
  })
}
