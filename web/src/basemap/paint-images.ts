import { fade, legible, noSectorColour } from '../marks/colours.ts'
import { markOf, markPath } from '../marks/marks.ts'
import type { MapTheme } from './map-theme.ts'
import { paintPattern, patternSide } from './paint-patterns.ts'

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

/**
 * Paints what the layers ask for by name: `mark/SECTOR/STATUS`, with `/selected` for the ring, or
 * `donut/RADIUS/SHARE,SHARE,…` with the share of "no sector" last and `/missing` for the rim of missing actors, or
 * `pattern/STATE` to fill a territory with. Null for other names.
 */
export function paintImage(name: string, palette: Palette): Image | null {
  const [kind, first = '', second = '', third] = name.split('/')
  if (kind === 'mark') return paintMark(Number(first), second, third === 'selected', palette)
  if (kind === 'pattern') return paintSquare(first, palette)
  if (kind === 'donut')
    return paintDonut(Number(first), second.split(',').map(Number), third === 'missing', palette)
  return null
}

const colourOf = (sector: number, { colours, theme }: Palette) =>
  legible(colours[sector] ?? noSectorColour, theme.land)

function paintMark(sector: number, status: string, selected: boolean, palette: Palette): Image | null {
  const { theme } = palette
  const ink =
    status === 'closed' ? fade(colourOf(sector, palette), theme.land, 0.6) : colourOf(sector, palette)
  const path = new Path2D(markPath(markOf(sector < 0 ? undefined : sector), 8))
  return paint(selected ? 19 : 13, (context) => {
    context.lineJoin = 'round'
    if (selected) {
      outline(context, path, theme.ink, 9)
      outline(context, path, theme.rim, 5)
    } else outline(context, path, theme.rim, 3)
    context.fillStyle = status === 'missing' ? stripes(context, ink, theme.rim) : ink
    context.fill(path, 'evenodd')
    if (status === 'missing') outline(context, path, ink, 1.4)
  })
}

function outline(context: CanvasRenderingContext2D, path: Path2D, colour: string, width: number) {
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke(path)
}

function stripes(context: CanvasRenderingContext2D, ink: string, ground: string) {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 10
  const lines = tile.getContext('2d')
  if (!lines) return ink
  lines.fillStyle = ground
  lines.fillRect(0, 0, 10, 10)
  lines.strokeStyle = ink
  lines.lineWidth = 3.2
  for (const shift of [-10, 0, 10]) {
    lines.moveTo(shift, 10)
    lines.lineTo(shift + 10, 0)
  }
  lines.stroke()
  const pattern = context.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / density))
  return pattern ?? ink
}

function paintSquare(state: string, { theme }: Palette): Image | null {
  let known = false
  const image = paint(patternSide / 2, (context) => {
    context.translate(-patternSide / 2, -patternSide / 2)
    known = paintPattern(context, state, theme)
  })
  return known ? image : null
}

/**
 * A ring of sectors around the number: shares run clockwise from the top, in the order of the legend. Around it a broken
 * one where missing actors are among them.
 */
function paintDonut(
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
function paint(half: number, draw: (context: CanvasRenderingContext2D) => void): Image | null {
  const canvas = document.createElement('canvas')
  const side = Math.ceil(half * 2 * density)
  canvas.width = canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.setTransform(density, 0, 0, density, side / 2, side / 2)
  draw(context)
  return context.getImageData(0, 0, side, side)
}
