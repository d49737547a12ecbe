import { expect, test } from 'vitest'
import { fanOut } from './fan-out.ts'

test.each([2, 5, 9, 10, 30, 120])(
  '%i organisations on one point are fanned out without touching',
  (count) => {
    const places = fanOut(count)
    expect(places).toHaveLength(count)
    places.forEach((a, at) => {
      expect(Math.hypot(a.x, a.y)).toBeGreaterThan(30)
      for (const b of places.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20)
    })
  },
)
