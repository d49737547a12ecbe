import type { Dataset } from '@atlas/shared/dataset'
import type { Network } from '@atlas/shared/network/build-graph'
import { placeLabels } from '../ui/place-labels.ts'
import { labelBeside, type PictureTheme, shortened, widthOf } from './picture.ts'

export type Wish = {
  dataset: Dataset
  /** Where each of its nodes stands, by id; y runs up. */
  positionOf: (id: string) => { x: number; y: number; radius: number }
  nameOf: (node: Network['nodes'][number]) => string
  sectorName: (sector: number) => string
  theme: PictureTheme
  words: { missing: string; wanted: string; noSector: string }
}

export const width = 680

const most = 16
const size = 10.5

export type Spot = { x: number; y: number; radius: number }

/** Of those with most ties, as far as there is room. */
export function names(
  network: Network,
  placed: readonly (Spot & { node: Network['nodes'][number] })[],
  height: number,
  { nameOf, theme }: Wish,
): string {
  const degrees = new Map<number, number>()
  for (const { from, to } of network.edges)
    for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  const wishes = placed
    .map((spot, at) => ({ ...spot, degree: degrees.get(at) ?? 0 }))
    .filter(({ degree }) => degree > 1)
    .sort((a, b) => b.degree - a.degree || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, 60)
    .map((spot) => {
      const words = shortened(nameOf(spot.node), 220, size)
      return { ...spot, words, width: widthOf(words, size), height: size + 3 }
    })
  const obstacles = placed.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  const bounds = { left: 4, top: 2, right: width - 4, bottom: height }
  return placeLabels(wishes, { bounds, obstacles, most })
    .map(({ wish, box }) =>
      labelBeside(wishes[wish]?.words ?? '', box, wishes[wish]?.x ?? 0, {
        size,
        fill: theme.ink,
        weight: 500,
        halo: theme.ground,
      }),
    )
    .join('')
}
