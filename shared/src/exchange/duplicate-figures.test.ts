import { expect, test } from 'vitest'
import { DuplicateIndex, fewBuckets } from './duplicates.ts'
import type { Likeness } from './likeness.ts'

/** Numbers from 0 to 1 that are the same at each run (mulberry32). */
function chances(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}
const chance = chances(20)
const below = (count: number) => Math.floor(chance() * count)
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T

const listed = (words: string) => words.split(',').map((word) => word.trim())

const kinds =
  listed(`Maison, Centre social, Club, Association, Atelier, Foyer, Collectif, Fondation, Stichting, Comité, Réseau,
  Mission locale, Amicale, Cercle, Buurthuis, Youth Club, Family Centre, Förening`)
const themes =
  listed(`des jeunes, des familles, de la colline, du moulin, des langues, de quartier, du lac, des tilleuls,
  solidaire, sans frontières, Harbour, Lantern, van de brug, Passerelle, Accueil, Espérance, Horizon,
  Mosaïque, Papillon, Croisée, des aînés, Jardinage, Bricolage, Alphabétisation, Internationella`)
const towns = [
  'Lyon',
  'Bron',
  'Villeurbanne',
  'Saint-Denis',
  'Annecy',
  'Cluses',
  'Utrecht',
  'Malmö',
  'Dublin',
  'Cenon',
]
const streets = ['rue des Forges', 'avenue du Rhône', 'quai Ouest', 'Dove Street', 'place Verte']

const one = (name: string, more: Partial<Likeness> = {}): Likeness => ({
  names: [name],
  localities: [],
  points: [],
  website: null,
  identifiers: [],
  ...more,
})
const aName = () => `${pick(kinds)} ${pick(themes)}`
const placeholder = () => ({
  identifiers: [
    {
      scheme: pick(['siret', 'rna', 'other', 'kvk']),
      value: pick(['en cours', 'N/A', '-', '0', 'pending', '8,24541E+13']),
    },
  ],
})

/** Two organisations that are not the same, in the ways in which lists have them. */
const differing: (() => [Likeness, Likeness])[] = [
  () => {
    const [name, town, website] = [aName(), pick(towns), 'https://www.house.example.org']
    const number = 1 + below(20)
    const more = { localities: [town], website }
    const mark = pick(['', 'n° ', '- '])
    return [one(`${name} ${mark}${number}`, more), one(`${name} ${mark}${number + 1 + below(9)}`, more)]
  },
  () => {
    const [name, town] = [pick(['Section', 'Groupe', 'Antenne', 'Lot']), pick(towns)]
    const [first, second] = pick([
      ['A', 'B'],
      ['D', ''],
      ['I', 'L'],
      ['A', ''],
    ] as const)
    return [
      one(`${name} ${first}`, { localities: [town] }),
      one(`${name} ${second}`.trim(), { localities: [town] }),
    ]
  },
  () => {
    const [name, town] = [pick(['Club 50', 'C Club', 'Femmes', 'Espace 3', 'Génération']), pick(towns)]
    return [
      one(`${name}${pick(['+', '++', '#', '@'])}`, { localities: [town] }),
      one(name, { localities: [town] }),
    ]
  },
  () => {
    const [name, website] = [aName(), 'https://www.federation.example.org/']
    const [here, there] = [pick(towns), pick(towns)]
    const other = here === there ? 'Pau' : there
    return [
      one(`${name} ${here}`, { localities: [here], website }),
      one(`${name} ${other}`, { localities: [other], website }),
    ]
  },
  () => {
    const [name, town] = [aName(), pick(towns)]
    const second = pick(towns.filter((each) => each !== town))
    return [one(`${name} ${town}`, { localities: [town] }), one(`${name} ${second}`, { localities: [town] })]
  },
  () => {
    const [name, town, street] = [aName(), pick(towns), pick(streets)]
    const number = 1 + below(80)
    return [
      one(name, { localities: [town], addresses: [`${number} ${street}`] }),
      one(name, { localities: [town], addresses: [`${number + 1 + below(40)} ${street}`] }),
    ]
  },
  () => {
    const [first, second] = [aName(), `${pick(themes)} ${pick(kinds)} ${pick(towns)}`]
    const more = placeholder()
    return [
      one(first, { localities: [pick(towns)], ...more }),
      one(second, { localities: [pick(towns)], ...more }),
    ]
  },
  () => {
    const [name, town] = [pick(themes), pick(towns)]
    const identifiers = [{ scheme: 'siren', value: '775672272' }]
    const [service, other] = [pick(['Crèche', 'École', 'Halte']), pick(['Ludothèque', 'Épicerie', 'Garage'])]
    return [
      one(`${service} 2 ${name}`, { localities: [town], identifiers }),
      one(`${other} 3 ${name}`, { localities: [town], identifiers }),
    ]
  },
]

test('of 10,000 pairs of different organisations, none is certainly the same', () => {
  const wrong: string[] = []
  let index = new DuplicateIndex(fewBuckets)
  for (let pair = 0; pair < 10_000; pair++) {
    const [first, second] = (differing[pair % differing.length] as () => [Likeness, Likeness])()
    // A few at once, so that no name becomes so common that nobody looks for it.
    if (pair % 16 === 0) index = new DuplicateIndex(fewBuckets)
    const { number: other } = index.add(first)
    const { matches } = index.add(second, 100)
    if (matches.some(({ number, certain }) => certain && number === other))
      wrong.push(`${first.names[0]} / ${second.names[0]}`)
  }
  expect(wrong).toEqual([])
})

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** A slip of the hand somewhere behind the first letter. */
function misspell(name: string): string {
  const at = 1 + below(name.length - 2)
  return pick([
    () => name.slice(0, at) + name.slice(at + 1),
    () => name.slice(0, at) + (name[at] as string) + name.slice(at),
    () => name.slice(0, at) + (name[at + 1] ?? '') + (name[at] as string) + name.slice(at + 2),
    () => name.slice(0, at) + pick([...letters]) + name.slice(at + 1),
  ])()
}

test('of 2,000 doubles with spelling faults among 20,000 organisations, at least 95 % are offered', () => {
  const index = new DuplicateIndex()
  const known: Likeness[] = []
  for (let number = 0; number < 20_000; number++) {
    const surname = Array.from({ length: 5 + below(5) }, () => pick([...letters])).join('')
    const names = [`${aName()} ${surname}`, `${pick(kinds)} ${surname}`, `${surname} ${pick(towns)}`, surname]
    const told = one(pick(names), { localities: [pick(towns)] })
    index.add(told)
    known.push(told)
  }
  let found = 0
  for (let double = 0; double < 2000; double++) {
    const number = below(known.length)
    const { names, localities } = known[number] as Likeness
    const name = names[0] as string
    const twice = name.length > 14 && chance() < 0.3
    const faulty = one(misspell(twice ? misspell(name) : name), {
      localities: chance() < 0.7 ? localities : [],
    })
    const { matches } = index.add(faulty, 5)
    if (matches.some((match) => match.number === number)) found++
  }
  expect(found / 2000).toBeGreaterThanOrEqual(0.95)
})
