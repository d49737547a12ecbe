import { makeDataset } from '@atlas/shared/dataset.factory'
import type { Picture } from '@atlas/shared/documents/blocks'
import { anyFacts } from '@atlas/shared/findings/finding.factory'
import { tieGraph } from '@atlas/shared/network/build-graph'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balancePicture } from './balance-picture.ts'
import { mapBounds, mapFigures } from './map-bounds.ts'
import { mapPicture } from './map-picture.ts'
import { networkPicture } from './network-picture.ts'
import { label, paper, pictureUrl } from './picture.ts'

const words = {
  missing: 'missing',
  several: 'several',
  noSector: 'none',
  covered: 'covered',
  unlooked: 'not looked at',
  boundary: 'edge',
  wanted: 'wished for',
}
const look = { theme: paper, words, sectorName: (sector: number) => `Sector ${sector}` }
const texts = ({ svg }: Picture) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)

describe('the map of a report', () => {
  const near = (longitude: number): [number, number] => [longitude, 44.8]
  const dataset = makeDataset({
    sectors: [{}],
    organisations: [
      { sectors: [0], locations: [{ point: near(-0.5) }, { point: near(-0.5) }] },
      { sectors: [0], locations: [{ point: near(-0.5) }] },
      { sectors: [0], locations: [{ point: near(-0.1) }] },
      { status: 'missing', locations: [{ point: near(-0.3) }] },
      { status: 'closed', locations: [{ point: near(20) }] },
      { locations: [{ locality: 'Cenon' }] },
    ],
  })
  const bounds = mapBounds(dataset, [])
  if (!bounds) throw new Error('no bounds')

  test('shows all who are open, and says how many have no point, and of which of them the locality is known', () => {
    expect(bounds).toEqual([-0.5, 44.8, -0.1, 44.8])
    expect(mapFigures(dataset, bounds)).toEqual({ drawn: 3, beyond: 0, unplaced: 1, localityOnly: 1 })
    expect(mapFigures(dataset, [-0.2, 44, 0, 45])).toEqual({
      drawn: 1,
      beyond: 2,
      unplaced: 1,
      localityOnly: 1,
    })
  })

  test('counts organisations that are too near each other once each, and stripes missing actors', () => {
    const picture = mapPicture(dataset, bounds, { ...look, areas: [], countries: undefined })
    expect(texts(picture)).toContain('2')
    expect(texts(picture)).toContain('missing')
    expect(picture.svg).toContain('fill="url(#missing)"')
  })

  test('is of the region where one is drawn, and of nothing where nothing has a place', () => {
    const boundary = {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [0, 1],
            [2, 1],
            [2, 3],
            [0, 1],
          ],
        ],
      ],
    }
    const alliance = { ...dataset.alliance, boundary: boundary as typeof dataset.alliance.boundary }
    expect(mapBounds({ ...dataset, alliance }, [])).toEqual([0, 1, 2, 3])
    expect(mapBounds(makeDataset({ organisations: [{}] }), [])).toBeNull()
  })
})

describe('pictures', () => {
  test('of any network have no figure that is none', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const dataset = makeDataset(facts)
        const everybody = dataset.organisations.map((_, position) => position)
        fc.pre(everybody.length > 0)
        const { svg } = networkPicture(tieGraph(dataset, everybody), {
          ...look,
          dataset,
          positionOf: (id) => ({ x: id.length, y: 0, radius: 4 }),
          nameOf: (organisation) => `Organisation ${organisation}`,
        })
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
      }),
      { numRuns: 60 },
    )
  })

  test('of shares that are all nothing still have their bars and words', () => {
    const rows = [
      { name: 'Health', core: { share: 0, words: '0 of 0' }, region: { share: 0, words: '0 of 3' } },
    ]
    const picture = balancePicture(rows, {
      width: 300,
      theme: paper,
      words: { core: 'table', region: 'region' },
    })
    expect(texts(picture)).toEqual(['table', 'region', 'Health', '0 of 0', '0 of 3'])
    expect(picture.svg).not.toMatch(/NaN|Infinity/)
  })

  test('write any words so that they stay words', () => {
    const written = label('<b>"A" & B\u0000\ud800', 0, 0, { fill: '#000' })
    expect(written).toContain('&lt;b&gt;&quot;A&quot; &amp; B\ufffd</text>')
    expect(() => pictureUrl({ svg: written, width: 1, height: 1 })).not.toThrow()
  })
})
