/** Rectangles on the screen, in pixels. */
export type Box = { left: number; top: number; right: number; bottom: number }

export type LabelWish = {
  /** Centre and radius of the node. */
  x: number
  y: number
  radius: number
  width: number
  height: number
}

export type LabelPlace = { wish: number; box: Box }

type Ground = {
  /** What labels must not leave. */
  bounds: Box
  /** What labels must not cover. */
  obstacles: readonly Box[]
  /** So many labels at most. */
  most: number
}

const gap = 3
const cell = 64

/**
 * Chooses the labels that fit: in the order of the wishes, each right of its node, or else left of, below or above it,
 * where it covers no obstacle and no label before it.
 */
export function placeLabels(wishes: readonly LabelWish[], { bounds, obstacles, most }: Ground): LabelPlace[] {
  const taken = new Map<number, Box[]>()
  for (const box of obstacles) take(taken, box)
  const places: LabelPlace[] = []
  for (let wish = 0; wish < wishes.length && places.length < most; wish++) {
    const wanted = wishes[wish]
    const box =
      wanted && beside(wanted).find((candidate) => isInside(candidate, bounds) && isFree(taken, candidate))
    if (!box) continue
    take(taken, box)
    places.push({ wish, box })
  }
  return places
}

function beside({ x, y, radius, width, height }: LabelWish): Box[] {
  const away = radius + gap
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height })
  return [
    at(x + away, y - height / 2),
    at(x - away - width, y - height / 2),
    at(x - width / 2, y + away),
    at(x - width / 2, y - away - height),
  ]
}

const keyOf = (column: number, row: number) => column * 0x10000 + row

function* cellsOf({ left, top, right, bottom }: Box): Generator<number> {
  for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++)
    for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++) yield keyOf(column, row)
}

function take(taken: Map<number, Box[]>, box: Box): void {
  for (const key of cellsOf(box)) {
    const boxes = taken.get(key)
    if (boxes) boxes.push(box)
    else taken.set(key, [box])
  }
}

function isFree(taken: ReadonlyMap<number, Box[]>, box: Box): boolean {
  for (const key of cellsOf(box))
    for (const other of taken.get(key) ?? []) if (overlap(box, other)) return false
  return true
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const isInside = (box: Box, bounds: Box) =>
  box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom
