import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, type LabelWish, placeLabels } from './place-labels.ts'

const label = (x: number, y: number): LabelWish => ({ x, y, radius: 5, width: 60, height: 14 })
const bounds: Box = { left: -1000, top: -1000, right: 1000, bottom: 1000 }
const place = (wishes: LabelWish[], obstacles: Box[] = [], most = 100) =>
  placeLabels(wishes, { bounds, obstacles, most })
const nodeBox = ({ x, y, radius }: LabelWish): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
})

describe('labels', () => {
  test('stand right of their node while there is room', () => {
    expect(place([label(0, 0)])).toEqual([{ wish: 0, box: { left: 8, top: -7, right: 68, bottom: 7 } }])
  })

  test('give way to the label that comes first, by standing elsewhere', () => {
    const places = place([label(0, 0), label(30, 4)])
    expect(places.map(({ wish }) => wish)).toEqual([0, 1])
    expect(places[1]?.box.top).toBeGreaterThanOrEqual(7)
  })

  test('stay on the screen', () => {
    expect(place([label(980, 0)])[0]?.box.right).toBeLessThan(980)
  })

  test('are left out where there is no room at all', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => label(at, at))
    expect(place(crowd).length).toBeLessThan(8)
  })

  test('are no more than allowed', () => {
    expect(place([label(0, 0), label(500, 0), label(0, 500)], [], 2)).toHaveLength(2)
  })

  test('never cover one another or a node', () => {
    const at = fc.integer({ min: -300, max: 300 })
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at), { maxLength: 40 }), (points) => {
        const wishes = points.map(([x, y]) => label(x, y))
        const nodes = wishes.map(nodeBox)
        const boxes = place(wishes, nodes).map(({ box }) => box)
        boxes.forEach((a, one) => {
          for (const b of [...boxes.slice(one + 1), ...nodes])
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
        })
      }),
    )
  })
})
