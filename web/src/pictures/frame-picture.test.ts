import { expect, test } from 'vitest'
import { framePicture } from './frame-picture.ts'
import { gridPicture } from './grid-picture.ts'
import { paper } from './picture.ts'

const grid = gridPicture(
  {
    corner: 'Locality',
    columns: ['Social action & <care>', 'Sports'],
    rows: [
      {
        name: 'Bordeaux',
        cells: [
          { number: '3', state: 'enough', depth: 1 },
          { number: '?', note: 'not looked', state: 'unknown' },
        ],
      },
      {
        name: 'Bègles',
        cells: [
          { number: '0', state: 'none' },
          { number: '1', note: 'of 2', state: 'thin' },
        ],
      },
    ],
    legend: [{ state: 'none', sample: '0', words: 'nobody' }],
  },
  paper,
)
const framed = framePicture(
  grid,
  { note: 'Confidential', title: 'Matrix: Gironde', subtitle: '21 Nov 2026', credits: 'Alliance Atlas' },
  paper,
)

test('a picture that stands alone says what it is, of which day, and whom it owes to', () => {
  const texts = [...framed.svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)
  expect(texts.slice(0, 3)).toEqual(['Confidential', 'Matrix: Gironde', '21 Nov 2026'])
  expect(texts).toEqual(expect.arrayContaining(['Locality', 'Bordeaux', 'Bègles', '3', '?', 'nobody']))
  expect(texts.join(' ')).toContain('&lt;care&gt;')
  expect(texts.at(-1)).toBe('Alliance Atlas')
  expect(framed.height).toBeGreaterThan(grid.height)
})
