import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DuplicateIndex, fewBuckets } from './duplicates.ts'
import type { Likeness } from './likeness.ts'

const like = (name: string, more: Partial<Likeness> = {}): Likeness => ({
  names: [name],
  localities: [],
  points: [],
  website: null,
  identifiers: [],
  ...more,
})

/** How the second looks beside the first. */
function compare(first: Likeness, second: Likeness) {
  const index = new DuplicateIndex(fewBuckets)
  index.add(first)
  const [match] = index.add(second, 5).matches
  return match && { certain: match.certain, reasons: match.reasons }
}
const within = (locality: string) => ({ localities: [locality] })

const siren = (value: string) => ({ identifiers: [{ scheme: 'siren', value }] })

describe('the same without doubt', () => {
  test.each<[Likeness, Likeness, string[]]>([
    [like('Foróige'), like('FOROIGE'), ['name']],
    [like('Association DIDÉE'), like('Didee'), ['name']],
    [like('Stichting VerbindMij'), like('VerbindMij'), ['name']],
    [like('CADA', within('Bègles')), like('CADA', within('Begles')), ['name', 'place']],
    [
      like('Maison des langues', siren('775672272')),
      like('La maison des langues de Pau', { identifiers: [{ scheme: 'SIREN', value: '775 672 272' }] }),
      ['identifier', 'similar-name'],
    ],
    [
      like('Kruispunt', { points: [[5.8, 53.2]] }),
      like('Kruispunt', { points: [[5.801, 53.201]] }),
      ['name', 'place'],
    ],
  ])('%o and %o', (first, second, reasons) =>
    expect(compare(first, second)).toEqual({ certain: true, reasons }),
  )
})

describe('alike, to be looked at', () => {
  const lyon = within('Lyon')
  const street = (address: string) => ({ ...lyon, addresses: [address] })
  test.each<[string, Likeness, Likeness]>([
    [
      'other town',
      like('Secours Populaire', within('Bordeaux')),
      like('Secours Populaire', within('Lormont')),
    ],
    ['one town unknown', like('The SQUID'), like('Le SQUID', within('Bordeaux'))],
    [
      'spelling',
      like('Centre social de la Colline', within('Cenon')),
      like('Centre social La Coline', within('Cenon')),
    ],
    ['spelling', like('Internationella vänner'), like('Internationela vänner')],
    ['spelling of a short name', like('Foroige'), like('Foroigge')],
    [
      'website',
      like('Amnesty', { website: 'https://a.org' }),
      like('Something else', { website: 'https://a.org' }),
    ],
    [
      'number',
      like('Entraide Lyon 3', { ...lyon, website: 'https://a.org' }),
      like('Entraide Lyon 7', { ...lyon, website: 'https://a.org' }),
    ],
    [
      'number, whatever the register',
      like('Entraide 3', siren('775672272')),
      like('Entraide 7', siren('775672272')),
    ],
    ['letter', like('Section A', lyon), like('Section', lyon)],
    ['sign', like('C++ Club', lyon), like('C Club', lyon)],
    ['sign', like('Club 50+', lyon), like('Club 50', lyon)],
    [
      'address',
      like('Comité des fêtes', street('1 rue des Forges')),
      like('Comité des fêtes', street('80 avenue du Rhône')),
    ],
    [
      'points',
      like('Comité', { ...lyon, points: [[4.82, 45.73]] }),
      like('Comité', { ...lyon, points: [[4.89, 45.79]] }),
    ],
    ['legal form', like('Fondation Didée', lyon), like('Association Didée', lyon)],
    [
      'services of one house',
      like('Garantie jeunes', siren('775672272')),
      like('Mission locale', siren('775672272')),
    ],
    [
      'number of a list of its own',
      like('Dove Street', { identifiers: [{ scheme: 'own', value: '2024-1' }] }),
      like('Dove Road', { identifiers: [{ scheme: 'own', value: '2024-1' }] }),
    ],
    ['town in the name', like('Maison des jeunes Lyon', lyon), like('Maison des jeunes', lyon)],
  ])('%s: %o and %o', (_, first, second) => expect(compare(first, second)).toMatchObject({ certain: false }))
})

describe('different', () => {
  test.each<[Likeness, Likeness]>([
    [like('CADA Bordeaux', within('Bordeaux')), like('CADA Bègles', within('Bègles'))],
    [
      like('Ontmoetingscentrum Jonge Ouders Heerenveen', within('Heerenveen')),
      like('Ontmoetingscentrum Jonge Ouders Leeuwarden', within('Leeuwarden')),
    ],
    // What they have in common is the town.
    [
      like('Jeunes Villeneuve-sur-Lot', within('Villeneuve-sur-Lot')),
      like('Anciens Villeneuve-sur-Lot', within('Villeneuve-sur-Lot')),
    ],
    [like('Friesland College'), like('Mentorprogramma Friesland')],
    [like('A', { website: 'https://facebook.com/a' }), like('B', { website: 'https://facebook.com/b' })],
    [like('A', siren('en cours')), like('B', siren('en cours'))],
    [
      like('A', { identifiers: [{ scheme: 'siren', value: '775672272' }] }),
      like('B', { identifiers: [{ scheme: 'other', value: '775672272' }] }),
    ],
  ])('%o and %o', (first, second) => expect(compare(first, second)).toBeUndefined())
})

test('a name that is misspelled is told by how much of it is right', () => {
  const index = new DuplicateIndex()
  index.add(like('Foroige', within('Cork')))
  expect(index.add(like('Foroigge', within('Cork')), 1).matches[0]?.similarity).toBeGreaterThan(0.6)
})

test('of names that differ by a sign, the one that is written is found', () => {
  const index = new DuplicateIndex()
  index.add(like('C Club'))
  index.add(like('C++ Club'))
  expect(index.named('C++ club')).toEqual([1])
})

test('a name is found by its words in any language, whatever the order in which it was added', () => {
  const index = new DuplicateIndex()
  index.add(like('Other'))
  index.add({ ...like('Welcome centre'), names: ['Welcome centre', "Centre d'accueil"] })
  index.add(like('Centre accueil'))
  expect(index.named("le centre d'accueil")).toEqual([1, 2])
  expect(index.named('Welcome Centre')).toEqual([1])
  expect(index.named('welcome')).toEqual([])
})

test('chapters of one name stay comparable in their own town, however many there are', () => {
  const index = new DuplicateIndex()
  for (let town = 0; town < 500; town++) index.add(like('Red Cross', within(`Town ${town}`)))
  expect(index.add(like('Red Cross', within('Town 250')), 5).matches[0]).toMatchObject({
    number: 250,
    certain: true,
  })
})

test('whatever is added twice is found, and nothing is found before it', () => {
  const name = fc.array(
    fc.constantFrom('centre', 'social', 'bordeaux', 'maison', 'jeunes', 'ateliers', 'colline'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), (names) => {
      const index = new DuplicateIndex()
      names.forEach((words, number) => {
        const { matches } = index.add(like(words.join(' ')), 50)
        for (const match of matches) expect(match.number).toBeLessThan(number)
      })
      const first = names[0]?.join(' ') ?? ''
      expect(index.add(like(first), 50).matches.some(({ certain }) => certain)).toBe(true)
    }),
    { numRuns: 50 },
  )
})
