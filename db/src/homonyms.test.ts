import { expect, test } from 'vitest'
import { chooseHomonym, type Homonym } from './homonyms.ts'

let id = 0
const aPlace = (facts: Partial<Homonym>): Homonym => ({
  id: ++id,
  name: 'Valence',
  country: 'FR',
  division: '84',
  population: 5_000,
  position: [id, 45],
  inside: false,
  ...facts,
})

const large = aPlace({ population: 64_000 })
const small = aPlace({ population: 5_000 })
const smaller = aPlace({ population: 2_000 })
const abroad = aPlace({ population: 800_000, country: 'ES' })
const inside = aPlace({ population: 1_100, inside: true })
const insideToo = aPlace({ population: 1_000, inside: true })
const quarter = aPlace({ population: 4_000, position: [small.position[0] + 0.05, 45] })

test.each<[string, Homonym[], { told: boolean; home: string | null }, Homonym | undefined]>([
  ['the only one is meant', [small], { told: true, home: null }, small],
  ['one inside the boundary wins over a large town', [large, inside], { told: true, home: 'FR' }, inside],
  [
    'two inside the boundary are ambiguous',
    [large, inside, insideToo],
    { told: true, home: 'FR' },
    undefined,
  ],
  ['ten times the next and a large town is meant', [large, small], { told: true, home: null }, large],
  ['two villages are ambiguous', [small, smaller], { told: true, home: null }, undefined],
  ["without a country, the alliance's own decides", [abroad, small], { told: false, home: 'FR' }, small],
  [
    'without a country, a place abroad is not taken for one at home',
    [abroad],
    { told: false, home: 'FR' },
    undefined,
  ],
  ['without any country, the only one in the world is meant', [abroad], { told: false, home: null }, abroad],
  ['size decides within a country only', [abroad, small], { told: false, home: null }, undefined],
  ['a country that is told is believed', [abroad], { told: true, home: 'FR' }, abroad],
  ['one settlement recorded twice is one', [small, quarter], { told: true, home: null }, small],
  ['no place is none', [], { told: true, home: null }, undefined],
])('%s', (_, homonyms, known, meant) => {
  expect(chooseHomonym(homonyms, known)).toBe(meant)
})
