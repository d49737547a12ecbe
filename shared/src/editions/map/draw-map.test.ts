import { expect, test } from 'vitest'
import { aSquareFrom, makeEdition } from '../edition.factory.ts'
import { readView, wholeView } from '../edition-view.ts'
import { drawEditionMap } from './draw-map.ts'

const region = { boundary: aSquareFrom([-1, 44]) }
const options = { language: 'en' as const, width: 760, landIn: () => [] }
const at = (longitude: number, latitude: number) => ({ point: [longitude, latitude] as [number, number] })

test('places are drawn as exactly as they are known, and what is not public is not drawn', () => {
  const edition = makeEdition({
    alliance: region,
    sectors: [{}],
    organisations: [
      { names: { en: 'Exact' }, sectors: [0], places: [at(-0.9, 44.1)] },
      { names: { en: 'Rough' }, places: [{ ...at(-0.5, 44.5), precision: 'kilometre' }] },
      { names: { en: 'Town' }, places: [{ ...at(-0.1, 44.9), precision: 'locality' }] },
      { names: { en: 'Hidden' }, places: [{ precision: 'hidden', point: null }] },
    ],
  })
  const { svg, shown } = drawEditionMap(edition, wholeView, options)
  expect(shown).toBe(3)
  expect(titles(svg)).toEqual(['Exact', 'Rough', 'Town'])
  expect(svg.match(/class="around"/g)).toHaveLength(1)
  expect(svg.match(/class="roughly"/g)).toHaveLength(1)
})

test('places that would cover each other are one ring with their number and names', () => {
  const organisations = ['A', 'B', 'C'].map((name) => ({ names: { en: name }, places: [at(-0.5, 44.5)] }))
  const { svg } = drawEditionMap(makeEdition({ alliance: region, organisations }), wholeView, options)
  expect(titles(svg)).toEqual(['A, B, and C'])
  expect(svg).toContain('>3</text>')
})

test('a place outside of the frame is counted, and does not make the region small', () => {
  const organisations = [{ places: [at(-0.5, 44.5)] }, { places: [at(20, 60)] }]
  const drawn = drawEditionMap(makeEdition({ alliance: region, organisations }), wholeView, options)
  expect([drawn.shown, drawn.outside]).toEqual([1, 1])
})

test('territories are shaded by the coverage of a sector, what nobody knows as such', () => {
  const cell = (state: 'enough' | 'unknown') => ({ state, organisations: 0, expected: 0 })
  const edition = makeEdition({
    sectors: [{}],
    territories: [{ boundary: aSquareFrom([0, 44]) }, { boundary: aSquareFrom([1, 44]) }],
    coverage: {
      by: 'territory',
      rows: [
        { labels: { en: 'One' }, territory: 0, cells: [cell('enough')], organisations: 0 },
        { labels: { en: 'Other' }, territory: 1, cells: [cell('unknown')], organisations: 0 },
      ],
      region: [],
    },
  })
  const shade = (query: object) =>
    drawEditionMap(edition, readView(edition, { ...query }), options).svg.match(/class="territory[^"]*"/g)
  expect(shade({ shade: 'sector-0' })).toEqual(['class="territory enough"', 'class="territory unknown"'])
  expect(shade({})).toEqual(['class="territory"', 'class="territory"'])
})

test('the view that is asked for is the one that is drawn', () => {
  const edition = makeEdition({
    alliance: region,
    sectors: [{}, {}],
    organisations: [
      { names: { en: 'Here' }, sectors: [0], places: [at(-0.9, 44.1)] },
      { names: { en: 'There' }, sectors: [1], places: [at(-0.2, 44.8)] },
    ],
  })
  const shown = (query: object) =>
    titles(drawEditionMap(edition, readView(edition, { ...query }), options).svg)
  expect(shown({ sector: 'sector-1' })).toEqual(['There'])
  expect(shown({ sectors: 'sector-0,nothing' })).toEqual(['Here'])
  expect(shown({ q: 'thér' })).toEqual(['There'])
  expect(shown({ bbox: '-1,44,-0.5,44.5' })).toEqual(['Here'])
  expect(shown({ bbox: '5,44,-0.5,nonsense', sector: ['x', 'y'], page: '-3' })).toEqual(['Here', 'There'])
})

const titles = (svg: string) => [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title).sort()
