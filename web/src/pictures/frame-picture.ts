import type { Picture } from '@atlas/shared/documents/blocks'
import { label, type PictureTheme, picture, shortened, wrapped } from './picture.ts'

type Frame = {
  /** What has to be known before anything else is seen. */
  note?: string | undefined
  title: string
  /** What is left out, and the day. */
  subtitle: string
  credits: string
}

const margin = 16

/** A picture that stands alone: what it is, of which day, and whom it owes to. */
export function framePicture({ svg, width, height }: Picture, frame: Frame, theme: PictureTheme): Picture {
  const inner = width
  const lines = [
    ...wrapped(frame.note ?? '', inner, 12).map((text) => ({
      text,
      size: 12,
      fill: theme.hole,
      weight: 600,
    })),
    { text: frame.title, size: 18, fill: theme.ink, weight: 600 },
    { text: frame.subtitle, size: 12, fill: theme.quiet, weight: 400 },
  ]
  let y = margin
  const head = lines.map(({ text, size, ...style }) => {
    y += size * 1.5
    return label(shortened(text, inner, size), margin, y - size * 0.75, { size, ...style })
  })
  const top = y + 8
  const whole = top + height + 24 + margin / 2
  // One drawing inside another keeps its own coordinates.
  const nested = svg.replace('<svg ', `<svg x="${margin}" y="${top}" `)
  const ground = `<rect width="${width + 2 * margin}" height="${whole}" fill="${theme.ground}"/>`
  const credits = label(shortened(frame.credits, inner, 10), margin, top + height + 14, {
    size: 10,
    fill: theme.quiet,
  })
  return picture(width + 2 * margin, whole, `${ground}${head.join('')}${nested}${credits}`)
}
