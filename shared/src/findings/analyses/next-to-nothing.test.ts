import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { Dataset } from '../../dataset.ts'
import { type CoverageState, coverageStates } from '../coverage.ts'
import { today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { type AnyFinding, computeFindings } from './analyses.ts'

const settings = findingSettings(today)
const find = (dataset: Dataset) => computeFindings(dataset, settings)
const ofKind = <Kind extends AnyFinding['kind']>(findings: readonly AnyFinding[], kind: Kind) =>
  findings.filter((finding): finding is Extract<AnyFinding, { kind: Kind }> => finding.kind === kind)

describe('an alliance with next to nothing', () => {
  test.each<[string, Facts, string[]]>([
    ['nothing at all', {}, []],
    ['a sector and nobody', { sectors: [{}] }, ['coverage']],
    [
      'one organisation',
      { sectors: [{}], organisations: [{ sectors: [0], locations: [{ locality: 'Cenon' }] }] },
      ['unmapped', 'unverified', 'without-influence'],
    ],
    [
      'two organisations and no tie',
      { organisations: [{}, {}] },
      ['no-ties', 'unmapped', 'unplaced', 'unverified', 'without-influence', 'without-sector'],
    ],
    ['needs and nobody', { needs: [{}] }, []],
    ['kinds of actor and nobody', { actorKinds: [{}] }, ['no-seats']],
    ['territories and nobody', { territories: ['South'] }, []],
    [
      'an organisation of which no need is recorded',
      { needs: [{}, {}], organisations: [{}] },
      ['unmapped', 'unplaced', 'unverified', 'without-influence', 'without-needs', 'without-sector'],
    ],
  ])('%s: is told what follows and no more', (_, facts, kinds) => {
    expect([...new Set(find(makeDataset(facts)).map(({ kind }) => kind))].sort()).toEqual(kinds)
  })
})

test('the states of coverage are told apart by the keys of sentences, but for what is enough', () => {
  const lacking = coverageStates.filter(
    (state): state is Exclude<CoverageState, 'enough'> => state !== 'enough',
  )
  const findings = find(
    makeDataset({
      sectors: [{}, {}, { expectedMinimum: 2 }],
      organisations: [{ sectors: [2] }],
      surveys: [{ sector: 0 }],
    }),
  )
  const keys = ofKind(findings, 'coverage').map(({ sentence }) => sentence.key)
  expect(keys.sort()).toEqual(lacking.map((state) => `coverage.${state}-in-region`).sort())
})
