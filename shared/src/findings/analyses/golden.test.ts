import { describe, expect, test } from 'vitest'
import golden from '../../../../test/golden/findings.json' with { type: 'json' }
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { findingSettings } from '../settings.ts'
import { computeFindings } from './analyses.ts'
import { named, ofKind, rowsOf, sectorAt, sectorNames, words } from './golden.factory.ts'

describe.each(Object.entries(golden.founding))('the founding alliance of %s', (alliance, expected) => {
  const facts: Facts = {
    sectors: sectorNames.map(named),
    organisations: rowsOf('founding-alliances.csv')
      .filter((row) => row.alliance === alliance)
      .map(({ organisation = '', sectors, locality }) => ({
        id: organisation,
        sectors: words(sectors).map(sectorAt),
        locations: words(locality).map((place) => ({ locality: place })),
      })),
  }
  const findings = computeFindings(makeDataset(facts), findingSettings(golden.day))
  const coverage = ofKind(findings, 'coverage')

  test('lacks whole sectors where nobody is, and is told so first', () => {
    const nobody = coverage.filter(({ sentence }) => sentence.key === 'coverage.unknown-in-region')
    expect(nobody.map(({ subject }) => subject[0]?.id)).toEqual(expected.nobodyIn)
    expect(findings.slice(0, nobody.length)).toEqual(nobody)
  })

  test('lacks at each place what is not there, which nobody has looked for', () => {
    const empty = coverage.filter(({ sentence }) => sentence.key === 'coverage.unknown-at-place')
    expect(empty.map(({ subject }) => subject.map(({ id }) => id)).sort()).toEqual(expected.empty)
    const covered = expected.cells - empty.length
    expect(covered).toBe(expected.covered)
  })

  test('is thin at places where two are expected', () => {
    const sectors = sectorNames.map((name) => ({ ...named(name), expectedMinimum: 2 }))
    const found = computeFindings(makeDataset({ ...facts, sectors }), findingSettings(golden.day))
    const thin = ofKind(found, 'coverage').filter(({ sentence }) => sentence.key === 'coverage.thin-at-place')
    expect(thin).toHaveLength(expected.thinIfTwoExpected)
    expect(thin.length).toBeGreaterThan(0)
  })

  test('says how many have no place, and what they could change', () => {
    const [unplaced] = ofKind(findings, 'unplaced')
    if (expected.unplaced === 0) {
      expect(unplaced).toBeUndefined()
      return
    }
    expect(unplaced?.seriousness.level).toBe(
      2 * expected.unplaced >= expected.organisations ? 'high' : 'medium',
    )
    expect(unplaced?.figures.unknown).toMatchObject({ n: expected.unplaced, total: expected.organisations })
    expect(unplaced?.sentence.parameters).toMatchObject({
      lowest: expected.covered,
      now: expected.covered,
      highest: expected.coveredAtMost,
      of: expected.cells,
    })
  })

  test('has no recorded tie, which is not known to be none', () => {
    const [noTies] = ofKind(findings, 'no-ties')
    expect(noTies?.figures.tied).toMatchObject({ n: 0, unknown: expected.organisations })
  })
})

test('one founding alliance has nobody in one sector, and half of some have no place', () => {
  const alliances = Object.values(golden.founding)
  expect(alliances.map(({ nobodyIn }) => nobodyIn.length).sort()).toEqual([0, 0, 0, 1])
  const half = alliances.filter(({ organisations, unplaced }) => 2 * unplaced >= organisations)
  expect(half.length).toBeGreaterThanOrEqual(2)
})
