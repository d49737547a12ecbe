import { expect, test } from 'vitest'
import { compareEditions } from '../compare-editions.ts'
import { aSquareFrom, makeEdition } from '../edition.factory.ts'
import { changeMarks, drawChanges } from './draw-changes.ts'

const at = (longitude: number, latitude: number) => ({ point: [longitude, latitude] as [number, number] })
const named = (id: string, ...places: { point: [number, number] | null }[]) => ({
  ...{ id, names: { en: `${id} & co` } },
  places,
})
const editionOf = (organisations: ReturnType<typeof named>[]) =>
  makeEdition({ alliance: { boundary: aSquareFrom([-1, 44]) }, organisations })

const before = editionOf([
  named('stays', at(-0.9, 44.1)),
  named('goes', at(-0.5, 44.5)),
  named('moves', at(-0.2, 44.2)),
  named('placed', { point: null }),
  named('hidden', at(-0.3, 44.3)),
])
const after = editionOf([
  named('stays', at(-0.9, 44.1)),
  named('moves', at(-0.8, 44.8)),
  named('placed', at(-0.6, 44.4)),
  named('hidden', { point: null }),
  named('comes', at(-0.5, 44.5)),
])

test('two editions on one map tell by shape what stayed, came, went and moved, each leading to its edition', () => {
  const svg = drawChanges(before, after, compareEditions(before, after), {
    ...{ language: 'en', width: 760, landIn: () => [] },
    linkTo: (change, { id }) => `/${change}/${id}`,
  })
  const leads = [...svg.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href).sort()
  // What is hidden now is gone from where it was, and its record is still there.
  expect(leads).toEqual(['/came/comes', '/moved/moves', '/moved/placed', '/went/goes', '/went/hidden'])
  expect(svg.split(changeMarks.kept)).toHaveLength(2)
  expect(svg.match(/class="way"/g)).toHaveLength(1)
  expect(svg).toContain('<title>comes &amp; co</title>')
  // One came where another went: both are seen.
  const spots = [...svg.matchAll(/href="\/(?:came|went)\/(?:comes|goes)"[^>]*translate\(([^)]+)\)/g)]
  expect(new Set(spots.map(([, spot]) => spot)).size).toBe(2)
})
