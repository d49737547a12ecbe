import { describe, expect, test } from 'vitest'
import golden from '../../../../test/golden/core-group.json' with { type: 'json' }
import { coverage } from '../coverage.ts'
import { departures } from '../departure.ts'
import { lossesOf, today } from '../finding.factory.ts'
import { sectorBalance } from '../sector-balance.ts'
import { findingSettings } from '../settings.ts'
import { type AnyFinding, computeFindings } from './analyses.ts'
import { dataset, rows, sectorNames } from './core-group.factory.ts'

const findings = computeFindings(dataset, findingSettings(today))
const ofKind = <Kind extends AnyFinding['kind']>(kind: Kind) =>
  findings.filter((finding): finding is Extract<AnyFinding, { kind: Kind }> => finding.kind === kind)

const about = <Kind extends AnyFinding['kind']>(kind: Kind, name: string) =>
  ofKind(kind).find(({ subject }) => subject[0]?.id === name)

const seatsOf = (names: readonly string[]) => names.map((name) => `seat of ${name}`)

describe.each(Object.entries(golden.needs))('the need of %s', (name, expected) => {
  const { serving, silent, informal, formalityUnknown, outside, inside } = expected

  test('lacks servers where fewer than two serve it', () => {
    const finding = about('need', name)
    if (serving.length >= 2) {
      expect(finding).toBeUndefined()
      return
    }
    expect(finding?.sentence.key).toBe(serving.length === 0 ? 'need.nobody-recorded' : 'need.one')
    expect(finding?.figures.serving).toMatchObject({ ids: serving, unknownIds: silent, total: 14 })
    expect(finding?.figures.demand.ids).toEqual(expected.demand)
    expect(finding?.sentence.parameters.missing.map(({ id }) => id)).toEqual(expected.lookedFor)
  })

  test('is served informally only where Python found no other way', () => {
    const finding = about('need-informal', name)
    expect(finding !== undefined).toBe(expected.informalOnly)
    if (finding)
      expect(finding.figures.informal).toMatchObject({ ids: informal, unknownIds: formalityUnknown })
  })

  test('is served outside only where nobody is inside', () => {
    const finding = about('need-outside', name)
    expect(finding !== undefined).toBe(inside.length === 0 && outside.length > 0)
    if (finding) expect(finding.figures.outside).toMatchObject({ ids: outside, total: serving.length })
  })

  test('lacks servers in the territories that Python named', () => {
    const nobody = ofKind('need-at-place').filter(({ subject }) => subject[0]?.id === name)
    expect(nobody.map(({ subject }) => subject[1]?.id).sort()).toEqual(expected.nobodyIn)
  })
})

describe('the table', () => {
  const { seats } = golden

  test.each(Object.entries(seats.kinds))('lacks %s where Python counted too few', (name, kind) => {
    const finding = about('seats', name)
    const isShort = kind.names.length < kind.expected
    const noneMay = kind.expected > 0 && kind.noes === kind.names.length
    expect(finding !== undefined).toBe(isShort || noneMay)
    if (!finding) return
    expect(finding.figures.seats).toMatchObject({
      ids: seatsOf(kind.names),
      unknownIds: seatsOf(seats.withoutKind),
      total: seats.seats,
    })
    expect(finding.sentence.key).toBe(kind.names.length === 0 ? 'seats.nobody-known' : 'seats.no-authority')
  })

  test('has too few representatives, and of some the authority is wanting or unknown', () => {
    expect(ofKind('representatives')[0]?.figures.seats.n).toBe(seats.seats)
    expect(ofKind('representatives')[0]?.sentence.key).toBe('representatives.too-few')
    expect(ofKind('authority')[0]?.figures.withoutAuthority).toMatchObject({
      ids: seatsOf(seats.no),
      unknownIds: seatsOf(seats.notAsked),
    })
    expect(ofKind('authority-not-asked')[0]?.sentence.parameters).toMatchObject({
      now: seats.yes,
      highest: seats.yes + seats.notAsked.length,
      of: seats.seats,
    })
  })

  test('has the sectors of Python, whole organisations away from the share of the region', () => {
    const balance = sectorBalance(dataset)
    const found = balance.sectors.map(({ core, region, verdict }, sector) => [
      sectorNames[sector],
      [core.length, balance.core.length, region.length, balance.region.length, verdict],
    ])
    expect(Object.fromEntries(found)).toEqual(golden.sectors)
  })
})

test('a territory expects of a sector what its inhabitants ask for', () => {
  const { rows: found } = coverage(dataset, { by: 'territory' })
  const counted = found.flatMap(({ key, cells }) =>
    cells.flatMap(({ organisations, expected }, sector) => {
      const name = `${key} / ${sectorNames[sector]}`
      return name in golden.expected ? [[name, [organisations.length, expected.minimum]]] : []
    }),
  )
  expect(Object.fromEntries(counted)).toEqual(golden.expected)
})

describe('when it leaves', () => {
  const lost = departures(dataset, findingSettings(today))
  const named = (refs: readonly { id: string }[]) => refs.map(({ id }) => id)
  const at = (of: { id: string }, places: readonly { id: string }[]) =>
    places.map(({ id }) => `${of.id} / ${id}`)

  test.each(Object.entries(golden.leaving))(
    '%s takes away what Python lost by deleting its row',
    (name, expected) => {
      const losses = lost(rows.findIndex((row) => row.name === name))
      const [table] = lossesOf(losses, 'seats')
      const cells = (key: 'sector-at-places' | 'sector-thin') =>
        lossesOf(losses, key).flatMap(({ sector, places }) => at(sector, places))
      expect({
        needs: lossesOf(losses, 'needs').flatMap(({ needs }) => named(needs)),
        needsAt: lossesOf(losses, 'need-at-places').flatMap(({ need, places }) => at(need, places)),
        sectors: lossesOf(losses, 'sectors').flatMap(({ sectors }) => named(sectors)),
        empty: cells('sector-at-places'),
        thin: cells('sector-thin'),
        seats: table?.seats ?? 0,
        kinds: named(table?.actorKinds ?? []),
      }).toEqual(expected)
    },
  )
})
