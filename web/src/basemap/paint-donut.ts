import { legible, noSectorColour } from '@atlas/shared/marks/colours'
import type { MapTheme } from './map-theme.ts'

/** What images are painted from: they follow sectors and theme. */
export type Palette = { colours: readonly string[]; theme: MapTheme }

export type Image = { width: number; height: number; data: Uint8ClampedArray }

/** Pixels of an image to one of the screen. */
export const density = 2

/** The rim of a donut, and how finely its shares are told. */
export const shares = 24

/** Radius in pixels of a donut: grows with the order of magnitude. */
export const donutRadius = (places: number): number =>
  Math.min(34, 13 + 6.5 * Math.log10(Math.max(2, places)))

export const colourOf = (sector: number, { colours, theme }: Palette) =>
  legible(colours[sector] ?? noSectorColour, theme.land)

/**
 * A ring of sectors around the number: shares run clockwise from the top, in the order of the legend. Around it a broken
 * one where missing actors are among them.
 */
export function paintDonut(
  radius: number,
  parts: readonly number[],
  missing: boolean,
  palette: Palette,
): Image | null {
  const { theme } = palette
  const total = parts.reduce((a, b) => a + b, 0)
  return paint(radius + 6, (context) => {
    disc(context, radius + (missing ? 5 : 2), theme.rim)
    if (missing) dashedRing(context, radius + 3, theme.hole)
    if (total === 0) return dashedRing(context, radius - 3, theme.ink)
    context.setLineDash([])
    let from = -Math.PI / 2
    parts.forEach((part, sector) => {
      const to = from + (part / total) * 2 * Math.PI
      context.beginPath()
      context.arc(0, 0, radius - 3, from, to)
      context.lineWidth = 6
      context.strokeStyle = colourOf(sector === parts.length - 1 ? -1 : sector, palette)
      if (part > 0) context.stroke()
      from = to
    })
  })
}

function disc(context: CanvasRenderingContext2D, radius: number, colour: string) {
  context.beginPath()
  context.arc(0, 0, radius, 0, 2 * Math.PI)
  context.fillStyle = colour
  context.fill()
}

/** What is not there, or cannot be counted. */
function dashedRing(context: CanvasRenderingContext2D, radius: number, colour: string) {
  context.beginPath()
  context.setLineDash([4, 3])
  context.arc(0, 0, radius, 0, 2 * Math.PI)
  context.strokeStyle = colour
  context.lineWidth = 2
  context.stroke()
}

/** @param half side of the square, in pixels of the screen; the origin is its middle */
export function paint(half: number, draw: (context: CanvasRenderingContext2D) => void): Image | null {
  const canvas = document.createElement('canvas')
  const side = Math.ceil(half * 2 * density)
  canvas.width = canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.setTransform(density, 0, 0, density, side / 2, side / 2)
  draw(context)
  return context.getImageData(0, 0, side, side)
}
