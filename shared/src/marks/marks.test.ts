import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, legible, rgb } from './colours.ts'
import { markOf, markPath, outlines, shapes } from './marks.ts'

describe('marks', () => {
  test('sixteen sectors can be told apart without colour', () => {
    const paths = Array.from({ length: 16 }, (_, position) => markPath(markOf(position), 10))
    expect(new Set(paths).size).toBe(16)
  })

  test.each(shapes.filter((shape) => shape !== 'circle'))(
    'a %s weighs about as much as the circle',
    (shape) => {
      const points = outlines[shape]
      const area = Math.abs(
        points.reduce((sum, [x, y], at) => {
          const [nextX, nextY] = points[(at + 1) % points.length] ?? [0, 0]
          return sum + (x * nextY - nextX * y) / 2
        }, 0),
      )
      expect(area / Math.PI).toBeGreaterThan(0.6)
      expect(area / Math.PI).toBeLessThan(1.15)
    },
  )
})

describe('colours', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`)

  test('any colour of a sector stands out in light and in dark', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom('#ffffff', '#eef1f2', '#1a2126', '#12181c'), (some, ground) => {
        expect(contrast(rgb(legible(some, ground)), rgb(ground))).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  test('a colour that stands out already stays as it is', () => {
    expect(legible('#1d5a79', '#ffffff')).toBe('#1d5a79')
  })
})
