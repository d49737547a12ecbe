import type { Import } from '@atlas/shared/exchange/import'
import { expect, test } from 'vitest'
import { withUpdate } from './with-update.ts'

const imported = {
  kind: 'organisations',
  duplicates: 'advised',
  columns: [
    { index: 0, header: 'Nom', samples: [], field: 'name', guessed: true, commas: null },
    { index: 1, header: 'Ville', samples: [], field: 'locality', guessed: true, commas: null },
  ],
  values: [],
  newSectors: [{ label: 'Sport', rows: 2, decision: { action: 'create' } }],
  places: [
    {
      locality: 'Saint-Denis',
      country: 'FR',
      area: null,
      rows: 1,
      state: 'ambiguous',
      candidates: [],
      chosen: null,
    },
  ],
} as unknown as Import

test('what was said of one column holds at once, and is no guess any more', () => {
  expect(withUpdate(imported, { columns: [{ index: 1, field: null }] }).columns).toEqual([
    imported.columns[0],
    { index: 1, header: 'Ville', samples: [], field: null, guessed: false, commas: null },
  ])
})

test('so does a rule, a decision about a sector, and the choice of a place', () => {
  expect(
    withUpdate(imported, {
      duplicates: 'keep',
      sectors: [{ label: 'Sport', decision: { action: 'leave' } }],
      places: [{ locality: 'Saint-Denis', country: 'FR', chosen: 7 }],
    }),
  ).toMatchObject({
    duplicates: 'keep',
    newSectors: [{ decision: { action: 'leave' } }],
    places: [{ state: 'placed', chosen: 7 }],
  })
})

test('a place of the same name in another country is another place', () => {
  const { places } = withUpdate(imported, { places: [{ locality: 'Saint-Denis', country: 'RE', chosen: 7 }] })
  expect(places).toEqual(imported.places)
})
