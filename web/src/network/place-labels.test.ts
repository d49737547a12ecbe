import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, type LabelWish, placeLabels } from './place-labels.ts'

const label = (x: number, y: number): LabelWish => ({ x, y, radius: 5, width: 60, height: 14 })
const nodeBox = ({ x, y, radius }: LabelWish): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
})

describe('labels', () => {
  test('stand right of their node while there is room', () => {
    expect(placeLabels([label(0, 0)], [], 10)).toEqual([
      { wish: 0, box: { left: 8, top: -7, right: 68, bottom: 7 } },
    ])
  })

  test('give way to the label that comes first, by standing elsewhere', () => {
    const places = placeLabels([label(0, 0), label(30, 4)], [], 10)
    expect(places.map(({ wish }) => wish)).toEqual([0, 1])
    expect(places[1]?.box.top).toBeGreaterThanOrEqual(7)
  })

  test('are left out where there is no room at all', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => label(at, at))
    expect(placeLabels(crowd, [], 30).length).toBeLessThan(8)
  })

  test('are no more than allowed', () => {
    expect(placeLabels([label(0, 0), label(500, 0), label(0, 500)], [], 2)).toHaveLength(2)
  })

  test('never cover one another or a node', () => {
    const at = fc.integer({ min: -300, max: 300 })
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at), { maxLength: 40 }), (points) => {
        const wishes = points.map(([x, y]) => label(x, y))
        const nodes = wishes.map(nodeBox)
        const boxes = placeLabels(wishes, nodes, 100).map(({ box }) => box)
        boxes.forEach((a, one) => {
          for (const b of [...boxes.slice(one + 1), ...nodes])
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
        })
      }),
    )
  })
})
