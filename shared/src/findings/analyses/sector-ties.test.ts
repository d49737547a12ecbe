import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { people, settings, type Tie, ties } from './network.factory.ts'
import { sectorPairs, sectorTiesFindings } from './sector-ties.ts'

describe('ties between sectors', () => {
  const sectors = [{}, {}]
  /** Two sectors of `half` each, each tied in a ring at home, and by `across` ties to the other. */
  const twoRings = (half: number, across: number): Facts => {
    const ring = (start: number) =>
      Array.from({ length: half }, (_, at): Tie => [start + at, start + ((at + 1) % half)])
    const bridges = Array.from({ length: across }, (_, at): Tie => [at, half + at])
    return {
      sectors,
      organisations: people(2 * half, (at) => [at < half ? 0 : 1]),
      partnerships: ties(...ring(0), ...ring(half), ...bridges),
    }
  }

  test.each([
    ['none, of ten to be expected', 10, 0, 10, 'no-tie-where-some-expected'],
    ['none, of as few as can be spoken of', 5, 0, 5, 'no-tie-where-some-expected'],
    ['two, of eleven', 10, 2, 11, 'few-of-the-ties-expected'],
    ['half of those to be expected', 12, 8, 16, 'few-of-the-ties-expected'],
    ['more than half', 12, 9, 16.5, undefined],
    ['none, of too few to say', 4, 0, 4, 'too-few-expected-to-say'],
  ])('%s', (_, half, across, expected, reason) => {
    const dataset = makeDataset(twoRings(half, across))
    const [pair] = sectorPairs(dataset, settings())
    expect(pair?.ties).toHaveLength(across)
    expect(pair?.expected).toBeCloseTo(expected, 9)
    expect(sectorTiesFindings(dataset, settings())[0]?.seriousness.reason).toBe(reason)
  })

  test.each([
    ['one tie would be expected', [0, 0, 1, 1], 1, ['too-few-expected-to-say']],
    ['less than one would be', [0, 0, 1, null], 0.5, []],
  ])('of sectors without a tie, where %s', (_, sectorOf, expected, reasons) => {
    const dataset = makeDataset({
      sectors,
      organisations: people(4, (at) => [sectorOf[at] ?? []].flat()),
      partnerships: ties([0, 1], [2, 3]),
    })
    expect(sectorPairs(dataset, settings())[0]?.expected).toBe(expected)
    const found = sectorTiesFindings(dataset, settings())
    expect(found.map(({ seriousness }) => seriousness.reason)).toEqual(reasons)
  })

  test('an organisation of both sectors stands for either, and never for a tie with itself', () => {
    const dataset = makeDataset({
      sectors,
      organisations: people(2, () => [0, 1]),
      partnerships: ties([0, 1]),
    })
    expect(sectorPairs(dataset, settings())[0]).toMatchObject({ expected: 0.5, verdict: 'too-small-to-say' })
    expect(sectorPairs(dataset, settings())[0]?.ties).toHaveLength(1)
  })

  test('a tie of somebody without a sector may be between them, for all that is known', () => {
    const facts = twoRings(10, 0)
    const dataset = makeDataset({
      ...facts,
      organisations: [...(facts.organisations ?? []), { id: 'x' }],
      partnerships: [...(facts.partnerships ?? []), { from: 0, to: 20, id: 'unsaid' }],
    })
    expect(sectorTiesFindings(dataset, settings())[0]?.figures.observed).toMatchObject({
      n: 0,
      unknownIds: ['unsaid'],
      total: 21,
    })
  })

  test('without any tie nothing is to be expected', () => {
    const dataset = makeDataset({ sectors, organisations: people(2, (at) => [at]) })
    expect(sectorPairs(dataset, settings())[0]).toMatchObject({ expected: 0, verdict: 'too-small-to-say' })
    expect(sectorTiesFindings(dataset, settings({ minExpectedTies: 0 }))).toEqual([])
  })
})
