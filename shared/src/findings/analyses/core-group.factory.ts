import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import golden from '../../../../test/golden/core-group.json' with { type: 'json' }
import { makeDataset } from '../../dataset.factory.ts'
import type { Status } from '../../organisations.ts'

// The expected figures are not ours: test/golden/core-group.py counted them, and shares no code with the product.

const file = new URL('../../../../test/golden/core-group.csv', import.meta.url)
export const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true })
const words = (cell = '') => cell.split('|').filter(Boolean)
const named = (name: string) => ({ id: name, labels: { en: name } })

export const sectorNames = Object.keys(golden.sectors)
const territoryNames = Object.keys(golden.territories)
const needNames = Object.keys(golden.needs)
const kindNames = Object.keys(golden.seats.kinds)
const places = (cell: string | undefined) =>
  words(cell).map((name) =>
    name === 'outside'
      ? { point: [9, 9] as [number, number] }
      : { territory: territoryNames.indexOf(name), point: [0, 45] as [number, number] },
  )

const formalities = { informal: 'informal', agreement: 'agreement', institution: 'institution' } as const

export const dataset = makeDataset({
  sectors: sectorNames.map((name) => ({
    ...named(name),
    expectedPerInhabitants: (golden.perTenThousand as Record<string, number>)[name] ?? null,
  })),
  territories: Object.entries(golden.territories).map(([name, population]) => ({
    ...named(name),
    population,
  })),
  needs: needNames.map(named),
  actorKinds: Object.entries(golden.seats.kinds).map(([name, { expected }]) => ({
    ...named(name),
    expectedSeats: expected,
  })),
  organisations: rows.map((row) => {
    const served = words(row.needs).map((need) => need.split('='))
    return {
      id: row.name ?? '',
      status: row.status as Status,
      sectors: words(row.sectors).map((name) => sectorNames.indexOf(name)),
      locations: places(row.territory),
      needs: served.map(([name = '']) => needNames.indexOf(name)),
      needFormalities: served.map(([, how = '']) => formalities[how as keyof typeof formalities] ?? null),
      beneficiaryNeeds: words(row.beneficiary_needs).map((name) => needNames.indexOf(name)),
      actorKinds: words(row.actor_kinds).map((name) => kindNames.indexOf(name)),
    }
  }),
  seats: rows.flatMap((row, organisation) =>
    words(row.seats).map((seat) => {
      const [, kind = '', authority = ''] = seat.split(':')
      return {
        id: `seat of ${row.name}`,
        organisation,
        actorKind: kind === '' ? null : kindNames.indexOf(kind),
        authority: authority === '' ? null : authority === 'yes',
      }
    }),
  ),
})
