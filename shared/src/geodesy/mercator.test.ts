import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaPath, mercator } from './mercator.ts'

const box = { width: 640, height: 400, margin: 20 }

test('what lies in the bounds is drawn in the box, north up and east to the right', () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
  fc.assert(
    fc.property(degrees(179), degrees(84), degrees(179), degrees(84), (x1, y1, x2, y2) => {
      const [west, east] = [Math.min(x1, x2), Math.max(x1, x2)]
      const [south, north] = [Math.min(y1, y2), Math.max(y1, y2)]
      const project = mercator([west, south, east, north], box)
      const [left, bottom] = project([west, south])
      const [right, top] = project([east, north])
      for (const x of [left, right]) expect(x >= 19.9 && x <= 620.1).toBe(true)
      for (const y of [bottom, top]) expect(y >= 19.9 && y <= 380.1).toBe(true)
      expect(left <= right && top <= bottom).toBe(true)
    }),
  )
})

test('an outline keeps its corners and loses what no eye could see', () => {
  const project = mercator([0, 0, 1, 1], box)
  const fine = Array.from({ length: 1000 }, (_, at): [number, number] => [at / 1000, 0])
  const path = areaPath([[[...fine, [1, 1], [0, 1], [0, 0]]]], project)
  expect(path.split('L').length).toBeLessThan(700)
  expect(path).toMatch(/^M.+Z$/)
  expect(
    areaPath(
      [
        [
          [
            [0, 0],
            [0, 0],
            [0, 0],
            [0, 0],
          ],
        ],
      ],
      project,
    ),
  ).toBe('')
})
