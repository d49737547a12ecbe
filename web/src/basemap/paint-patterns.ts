import type { MapTheme } from './map-theme.ts'

type Ink = Pick<MapTheme, 'territory' | 'hole'>

/** Side of the square that a pattern repeats, in pixels of the screen. */
export const patternSide = 12

/**
 * What a territory is filled with, by its state. They are told apart without colour: a plain ground where there is
 * enough, stripes where it is thin, crosses where somebody looked in vain, dots the denser the more people have far to
 * go, and slanted hatching where nobody knows.
 */
const patterns: Record<string, (context: CanvasRenderingContext2D, ink: Ink) => void> = {
  enough: (context, ink) => ground(context, ink.territory, 0.38),
  near: (context, ink) => ground(context, ink.territory, 0.38),
  thin(context, ink) {
    ground(context, ink.territory, 0.1)
    context.globalAlpha = 0.55
    context.fillStyle = ink.territory
    for (const y of [1.5, 7.5]) context.fillRect(0, y, patternSide, 2)
  },
  none(context, ink) {
    context.globalAlpha = 0.6
    context.strokeStyle = ink.hole
    context.lineWidth = 1.2
    cross(context, 6, 6, 2.4)
  },
  some: (context, ink) => dots(context, ink, [[3, 3]], 1.3),
  many(context, ink) {
    dots(context, ink, even, 1.7)
  },
  most: (context, ink) => dots(context, ink, [...even, [9, 3], [3, 9]], 2.1),
  unknown(context, ink) {
    context.globalAlpha = 0.34
    context.strokeStyle = ink.hole
    context.lineWidth = 1.1
    context.beginPath()
    for (const shift of [-patternSide, 0, patternSide]) {
      context.moveTo(shift - 1, -1)
      context.lineTo(shift + patternSide + 1, patternSide + 1)
    }
    context.stroke()
  },
}

const even: [number, number][] = [
  [3, 3],
  [9, 9],
]

/** Paints one square of the pattern of a state; false where there is none of this name. */
export function paintPattern(context: CanvasRenderingContext2D, state: string, ink: Ink): boolean {
  const pattern = patterns[state]
  pattern?.(context, ink)
  return pattern !== undefined
}

function ground(context: CanvasRenderingContext2D, colour: string, alpha: number) {
  context.globalAlpha = alpha
  context.fillStyle = colour
  context.fillRect(0, 0, patternSide, patternSide)
}

function cross(context: CanvasRenderingContext2D, x: number, y: number, arm: number) {
  context.beginPath()
  context.moveTo(x - arm, y - arm)
  context.lineTo(x + arm, y + arm)
  context.moveTo(x - arm, y + arm)
  context.lineTo(x + arm, y - arm)
  context.stroke()
}

function dots(context: CanvasRenderingContext2D, { hole }: Ink, spots: [number, number][], radius: number) {
  context.globalAlpha = 0.75
  context.fillStyle = hole
  for (const [x, y] of spots) {
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fill()
  }
}
