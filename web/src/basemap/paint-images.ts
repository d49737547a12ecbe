import { fade } from '@atlas/shared/marks/colours'
import { markOf, markPath } from '@atlas/shared/marks/marks'
import { colourOf, density, type Image, type Palette, paint, paintDonut } from './paint-donut.ts'
import { paintPattern, patternSide } from './paint-patterns.ts'

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
