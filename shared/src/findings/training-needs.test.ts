import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import golden from '../../../test/golden/training-needs.json' with { type: 'json' }
import { makeDataset } from '../dataset.factory.ts'
import type { Status } from '../organisations.ts'
import { needServices } from './needs.ts'
import { seating } from './seats.ts'

// The expected figures are not ours: test/golden/training-needs.py counted them, and shares no code with the product.

const file = new URL('../../../server/demonstration/training-alliance.csv', import.meta.url)
const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true })
const words = (cell = '') => cell.split('|').filter(Boolean)
const named = (name: string) => ({ id: name, labels: { en: name } })

const needNames = [...new Set(rows.flatMap((row) => [...words(row.needs), ...words(row.beneficiary_needs)]))]
const kindNames = [...new Set(rows.flatMap((row) => words(row.actor_kind)))]

const dataset = makeDataset({
  needs: needNames.map(named),
  actorKinds: kindNames.map(named),
  organisations: rows.map((row) => ({
    id: row.name ?? '',
    status: row.status as Status,
    needs: words(row.needs).map((name) => needNames.indexOf(name)),
    beneficiaryNeeds: words(row.beneficiary_needs).map((name) => needNames.indexOf(name)),
    actorKinds: words(row.actor_kind).map((name) => kindNames.indexOf(name)),
  })),
  seats: rows.flatMap((row, organisation) =>
    row.seat ? { organisation, authority: row.authority ? row.authority === 'yes' : null } : [],
  ),
})
const namesOf = (positions: readonly number[]) =>
  positions.map((position) => dataset.organisations[position]?.id ?? '').sort()

test('each need of the training alliance is served by those whom Python counted, and had by theirs', () => {
  const { needs, withoutNeeds } = needServices(dataset)
  const found = (of: 'serving' | 'demand') =>
    Object.fromEntries(
      needs.flatMap((need, at) => (need[of].length > 0 ? [[needNames[at], namesOf(need[of])]] : [])),
    )
  expect(found('serving')).toEqual(golden.needs)
  expect(found('demand')).toEqual(golden.demand)
  expect(namesOf(withoutNeeds)).toEqual(golden.silent)
})

test('its seats are held for the kinds, and with the authority, that Python counted', () => {
  const { kinds, seats, withAuthority, withoutAuthority, notAsked } = seating(dataset)
  const holders = (of: typeof seats) => namesOf(of.map(({ organisation }) => organisation))
  const byKind = kinds.flatMap((kind, at) =>
    kind.seats.length > 0 ? [[kindNames[at], holders(kind.seats)]] : [],
  )
  expect(Object.fromEntries(byKind)).toEqual(golden.kinds)
  expect(seats).toHaveLength(golden.seats)
  expect({
    yes: holders(withAuthority),
    no: holders(withoutAuthority),
    'not asked': holders(notAsked),
  }).toEqual(golden.authority)
})
