import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDataset } from '../../dataset.factory.ts'
import { anyDataset } from '../finding.factory.ts'
import { sectorBalance } from '../sector-balance.ts'
import { sectorBalanceFindings } from './sector-balance.ts'

/** Organisations of two sectors, of each so many in the region and so many of them at the table. */
const alliance = (...sectors: [core: number, region: number][]) => {
  const organisations = sectors.flatMap(([core, region], sector) =>
    Array.from({ length: region }, (_, at) => ({ sectors: [sector], isSeated: at < core })),
  )
  return makeDataset({
    sectors: sectors.map(() => ({})),
    organisations: organisations.map(({ sectors }) => ({ sectors })),
    seats: organisations.flatMap(({ isSeated }, organisation) => (isSeated ? { organisation } : [])),
  })
}

describe('a sector in the core group beside the region', () => {
  test.each<[string, [number, number], [number, number], string, string]>([
    ['the same share', [3, 30], [3, 30], 'balanced', 'balanced'],
    ['less than one away', [3, 29], [4, 31], 'balanced', 'balanced'],
    ['one away', [2, 30], [4, 30], 'under', 'over'],
    ['none of half of the region', [0, 30], [6, 30], 'none', 'over'],
    ['none of a tenth, where none is to be expected', [0, 3], [6, 30], 'balanced', 'balanced'],
    ['four at the table are too few', [0, 30], [4, 30], 'too-small-to-say', 'too-small-to-say'],
    ['five are enough', [0, 30], [5, 30], 'none', 'over'],
  ])('%s', (_, one, other, ...verdicts) => {
    expect(sectorBalance(alliance(one, other)).sectors.map(({ verdict }) => verdict)).toEqual(verdicts)
  })

  test('has shares of the organisations with a sector, each organisation once in each of its own', () => {
    const dataset = makeDataset({
      sectors: [{}, {}],
      organisations: [{ sectors: [0, 1] }, { sectors: [1] }, {}, { sectors: [0], status: 'missing' }],
      seats: [{ organisation: 0 }, { organisation: 0 }, { organisation: 2 }],
    })
    expect(sectorBalance(dataset)).toMatchObject({
      core: [0],
      region: [0, 1],
      coreWithoutSector: [2],
      regionWithoutSector: [2],
      sectors: [
        { core: [0], coreShare: 1, region: [0], regionShare: 0.5, expected: 0.5 },
        { core: [0], coreShare: 1, region: [0, 1], regionShare: 1, expected: 1 },
      ],
    })
  })
})

test('the lack is told with what would be at the share of the region', () => {
  const finding = sectorBalanceFindings(alliance([0, 30], [7, 30])).find(
    ({ subject }) => subject[0]?.id === 'sector 0',
  )
  expect(finding?.sentence).toEqual({
    key: 'sector-balance.none',
    parameters: {
      sector: { noun: 'sector', id: 'sector 0' },
      inCore: 0,
      core: 7,
      inRegion: 30,
      region: 60,
      expected: 3.5,
    },
  })
})

test('of a small table it is said once that it is too small, and of none nothing', () => {
  expect(sectorBalanceFindings(alliance([1, 9], [3, 9])).map(({ kind }) => kind)).toEqual(['small-core'])
  expect(sectorBalanceFindings(alliance([0, 9], [0, 9]))).toEqual([])
})

test('shares are between nothing and all, whatever there is', () => {
  fc.assert(
    fc.property(anyDataset(), (dataset) => {
      const { sectors, core, region } = sectorBalance(dataset)
      for (const share of sectors) {
        for (const part of [share.coreShare, share.regionShare]) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(1)
        }
        expect(share.core.length).toBeLessThanOrEqual(core.length)
        expect(share.region.length).toBeLessThanOrEqual(region.length)
      }
      expect(new Set(core).isSubsetOf(new Set(region))).toBe(true)
    }),
  )
})
