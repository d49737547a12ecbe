import { describe, expect, test } from 'vitest'
import golden from '../../../../test/golden/findings.json' with { type: 'json' }
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { Dataset } from '../../dataset.ts'
import { departures } from '../departure.ts'
import { lossesOf } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { computeFindings } from './analyses.ts'
import { named, ofKind, rowsOf, sectorAt, sectorNames, words } from './golden.factory.ts'
import { sectorPairs } from './sector-ties.ts'

type Organisation = NonNullable<Facts['organisations']>[number]

/** Nothing, where a cell says nothing. */
const value = <Word>(cell: string | undefined) => (cell || null) as Word | null

function trainingAlliance(): Dataset {
  const rows = rowsOf('training-alliance.csv')
  const needNames = [
    ...new Set(rows.flatMap((row) => [...words(row.needs), ...words(row.beneficiary_needs)])),
  ]
  const needAt = (name: string) => needNames.indexOf(name)
  const organisations = rows.map((row): Organisation => {
    const localities = words(row.locality)
    const point: [number, number] | null = row.longitude
      ? [Number(row.longitude), Number(row.latitude)]
      : null
    const precision = row.precision === 'exact' || row.precision === 'kilometre' ? row.precision : 'locality'
    const places = localities.length > 0 ? localities : point ? [''] : []
    return {
      id: row.name ?? '',
      status: value<NonNullable<Organisation['status']>>(row.status) ?? 'existing',
      sectors: words(row.sectors).map(sectorAt),
      influence: value(row.influence),
      engagementLevel: value(row.engagement_level),
      verifiedOn: value(row.verified_on),
      needs: words(row.needs).map(needAt),
      beneficiaryNeeds: words(row.beneficiary_needs).map(needAt),
      locations: places.map((locality) => ({ locality, point, precision })),
    }
  })
  const at = (name: string | undefined) => organisations.findIndex(({ id }) => id === name)
  const surveys = rowsOf('training-surveys.csv')
  const territories = [...new Set(surveys.flatMap(({ territory }) => words(territory)))]
  return makeDataset({
    sectors: sectorNames.map((name) => ({ ...named(name), expectedMinimum: 2 })),
    needs: needNames.map(named),
    territories,
    organisations,
    partnerships: rowsOf('training-partnerships.csv').map((row) => ({
      from: at(row.from),
      to: at(row.to),
      state: row.state === 'wanted' ? 'wanted' : 'existing',
      provenance: value<'claimed' | 'confirmed' | 'observed'>(row.provenance) ?? 'claimed',
      until: value(row.until),
    })),
    surveys: surveys.map((row) => ({
      sector: row.sector ? sectorAt(row.sector) : null,
      territory: row.territory ? territories.indexOf(row.territory) : null,
      locality: value(row.locality),
      lookedOn: row.looked_on ?? '',
    })),
  })
}

describe('the training alliance', () => {
  const { training } = golden
  const dataset = trainingAlliance()
  const settings = findingSettings(golden.day, { places: 'locality', brokerShare: 0.02 })
  const findings = computeFindings(dataset, settings)
  const unknown = (kind: 'unverified' | 'unconfirmed-ties') =>
    findings.find((finding) => finding.kind === kind && 'unknown' in finding.figures)?.figures

  test('lacks what was counted, cell by cell', () => {
    const lacking = ofKind(findings, 'coverage').filter(({ subject }) => subject.length > 1)
    const states = Map.groupBy(lacking, ({ sentence }) => /\.(\w+)/.exec(sentence.key)?.[1])
    const { enough, ...lackingStates } = training.cells
    expect(Object.fromEntries([...states].map(([state, { length }]) => [state, length]))).toEqual(
      lackingStates,
    )
    const [notSurveyed] = ofKind(findings, 'not-surveyed')
    expect(notSurveyed?.sentence.parameters).toMatchObject({
      now: enough,
      of: enough + lacking.length,
      unknown: training.cells.unknown,
    })
  })

  test('leaves out whom networkx finds apart', () => {
    const [isolates] = ofKind(findings, 'isolates')
    expect(isolates?.figures.isolated).toMatchObject({
      ids: training.isolated,
      unknownIds: training.tiedByHearsayOnly,
      total: training.organisations,
    })
    expect(ofKind(findings, 'separate-groups')[0]?.figures.apart).toMatchObject({
      ids: training.apart,
      unknownIds: training.heldByHearsay,
    })
  })

  test('does not know what was counted as unknown', () => {
    expect(unknown('unverified')).toMatchObject({ unknown: { n: training.unverified } })
    expect(unknown('unconfirmed-ties')).toMatchObject({ unknown: { n: training.unconfirmedPairs } })
  })

  test('has the ties between sectors that were counted, and expects those of the pairs added one by one', () => {
    const pairs = sectorPairs(dataset, settings).map(({ sectors, ties, expected }) => {
      const names = sectors.map((sector) => sectorNames[sector] ?? '').sort()
      return { sectors: names, observed: ties.length, expected }
    })
    const inOrder = pairs.sort((a, b) => (a.sectors.join() < b.sectors.join() ? -1 : 1))
    training.sectorPairs.forEach(({ sectors, observed, expected }, pair) => {
      expect(inOrder[pair]).toMatchObject({ sectors, observed })
      expect(inOrder[pair]?.expected).toBeCloseTo(expected, 6)
    })
    expect(inOrder).toHaveLength(training.sectorPairs.length)
  })

  test('falls apart where networkx says, and loses whom it says', () => {
    const cutOff = ofKind(findings, 'cut-point').map(({ subject, figures }) => [
      subject[0]?.id,
      'cutOff' in figures && figures.cutOff.ids,
    ])
    expect(Object.fromEntries(cutOff)).toEqual(training.cutOff)
  })

  test('loses with each organisation what networkx finds when it is deleted', () => {
    const lost = departures(dataset, settings)
    const found = dataset.organisations.flatMap(({ id }, position) => {
      const losses = lost(position)
      const [cut] = lossesOf(losses, 'cut-off')
      const [untied] = lossesOf(losses, 'untied')
      if (!cut && !untied) return []
      const names = (cut?.untied ?? untied?.organisations ?? []).map((one) => one.id)
      return [[id, { parts: cut?.parts ?? 1, pairs: cut?.pairs ?? 0, untied: names }]]
    })
    expect(Object.fromEntries(found)).toEqual(training.leaving)
  })

  test('has the brokers of networkx', () => {
    const brokers = ofKind(findings, 'broker').map(({ subject, sentence }) => [
      subject[0]?.id,
      'percentOfPairs' in sentence.parameters && sentence.parameters.percentOfPairs,
    ])
    const expected = Object.entries(training.brokers).map(([name, share]) => [name, Math.round(100 * share)])
    expect(Object.fromEntries(brokers)).toEqual(Object.fromEntries(expected))
  })

  test('reaches the influential by the ties and over the steps that networkx finds', () => {
    const ways = ofKind(findings, 'engagement').map(({ subject, sentence, figures }) => [
      subject[0]?.id,
      [/reach-through-(\w+)/.exec(sentence.key)?.[1] ?? 'nothing', figures.confirmedTies.total],
    ])
    expect(Object.fromEntries(ways)).toEqual(training.ways)
  })

  test('introduces whom Python would, in any order', () => {
    const found = ofKind(findings, 'introduction').map(({ subject, sentence, figures }) => {
      const { parameters } = sentence
      const metres = 'metres' in parameters ? parameters.metres : null
      const needs = [parameters.bothServe, parameters.oneServes, parameters.otherServes]
      return [
        ...subject.map(({ id }) => id),
        'metres' in parameters,
        figures.sharedPartners.n,
        metres,
        ...needs.map((refs) => refs.map(({ id }) => id)),
      ]
    })
    const expected = training.introductions.map(([one, other, near, shared, metres, ...needs]) => {
      const rounded = typeof metres === 'number' ? Math.round(metres / 100) * 100 : null
      return [one, other, near, shared, rounded, ...needs]
    })
    const ordered = (rows: unknown[][]) => rows.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))
    expect(ordered(found)).toEqual(ordered(expected))
  })
})
