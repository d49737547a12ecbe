import { describe, expect, test } from 'vitest'
import { type OverviewAlliance, type OverviewSector, overviewMatrix } from './overview-matrix.ts'

const sector = (code: string, organisations: number, lookedOn: string | null = null): OverviewSector => ({
  code,
  labels: { en: code },
  colour: '#336699',
  expectedMinimum: null,
  organisations,
  lookedOn,
})

const alliance = (name: string, sectors: OverviewSector[], invented = false): OverviewAlliance => ({
  id: name,
  slug: name,
  name,
  purpose: '',
  country: null,
  invented,
  guestAccess: 'facts',
  organisations: 0,
  unplaced: 0,
  sectors,
  bounds: null,
  places: [],
})

const holesOf = (...alliances: OverviewAlliance[]) =>
  overviewMatrix({ alliances }).holes.map(({ alliance: { name }, sector: { code }, state }) => [
    name,
    code,
    state,
  ])

describe('alliances by sectors', () => {
  test('sectors of the same code share a column; who does not have one has no cell', () => {
    const { sectors, rows } = overviewMatrix({
      alliances: [alliance('a', [sector('x', 1)]), alliance('b', [sector('y', 2), sector('x', 3)])],
    })
    expect(sectors.map(({ code }) => code)).toEqual(['x', 'y'])
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.sector.organisations ?? null))).toEqual([
      [1, null],
      [3, 2],
    ])
  })

  test('nobody there and nobody looked is unknown; once somebody looked it is none', () => {
    expect(holesOf(alliance('a', [sector('x', 0), sector('y', 0, '2026-05-01'), sector('z', 1)]))).toEqual([
      ['a', 'x', 'unknown'],
      ['a', 'y', 'none'],
    ])
  })

  test('a hole among real organisations is told before one in invented data', () => {
    expect(
      holesOf(
        alliance('invented', [sector('x', 0)], true),
        alliance('real', [sector('x', 0, '2026-05-01')]),
      ).map(([name]) => name),
    ).toEqual(['real', 'invented'])
  })

  test('figures of invented data stand apart, and shade nothing while there are real ones', () => {
    const invented = { ...alliance('invented', [sector('x', 90)], true), organisations: 80 }
    const real = { ...alliance('real', [sector('x', 9)]), organisations: 8 }
    expect(overviewMatrix({ alliances: [invented, real] })).toMatchObject({
      most: 9,
      real: { alliances: 1, organisations: 8 },
      invented: { alliances: 1, organisations: 80 },
    })
    expect(overviewMatrix({ alliances: [invented] })).toMatchObject({
      most: 90,
      real: { alliances: 0, organisations: 0 },
    })
  })
})
