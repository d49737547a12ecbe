import type { Picture } from '@atlas/shared/documents/blocks'
import type { Box } from '../ui/place-labels.ts'

/** What a picture is drawn in. */
export type PictureTheme = {
  ground: string
  ink: string
  quiet: string
  line: string
  /** Under everything else. */
  land: string
  water: string
  accent: string
  /** What is not there, as in the matrix. */
  hole: string
}

/** On paper, whatever the theme of the page. */
export const paper: PictureTheme = {
  ground: '#ffffff',
  ink: '#1a2126',
  quiet: '#4d5963',
  line: '#b3bbc0',
  land: '#f6f6f1',
  water: '#dfe9ee',
  accent: '#2b6e90',
  hole: '#b4521e',
}

/** On a page in the dark. */
export const darkPage: PictureTheme = {
  ground: '#1a2126',
  ink: '#f1f4f6',
  quiet: '#a3afb8',
  line: '#46525b',
  land: '#232c33',
  water: '#0d1418',
  accent: '#86b4cb',
  hole: '#f0a070',
}

const font =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"

/** @param body elements of SVG, any text in them written by `label` */
export const picture = (width: number, height: number, body: string): Picture => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}">${body}</svg>`,
  width,
  height,
})

/** The picture as the address of an image. */
export const pictureUrl = ({ svg }: Picture): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML cannot have at all are left out: one of them would blank the whole picture. */
const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => escapes[character] ?? '')

type LabelStyle = {
  size?: number
  fill: string
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
  /** Around the letters, so that they can be read across lines. */
  halo?: string
}

/** Words at a point: the middle of their height. */
export function label(
  text: string,
  x: number,
  y: number,
  { size = 12, fill, weight = 400, anchor = 'start', halo }: LabelStyle,
): string {
  const rim = halo ? ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : ''
  return `<text x="${round(x)}" y="${round(y + size * 0.35)}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}"${rim}>${escapeXml(text)}</text>`
}

/**
 * Words beside a mark, in the box that was found for them: on its side of the mark, because nobody knows how much of
 * the box they fill.
 * @param x middle of the mark
 */
export function labelBeside(
  text: string,
  { left, right, top, bottom }: Box,
  x: number,
  style: Omit<LabelStyle, 'anchor'>,
): string {
  const middle = (top + bottom) / 2
  if (left >= x) return label(text, left, middle, { ...style, anchor: 'start' })
  if (right <= x) return label(text, right, middle, { ...style, anchor: 'end' })
  return label(text, (left + right) / 2, middle, { ...style, anchor: 'middle' })
}

/** About how wide words are in the fonts above, rather more than less: nobody measures them before they are drawn. */
export const widthOf = (text: string, size: number): number => text.length * size * 0.58

/** Cut at a width, with an ellipsis. */
export function shortened(text: string, width: number, size: number): string {
  const most = Math.max(2, Math.floor(width / (size * 0.58)))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/** Words in lines of a width; a word that is longer has its own line. */
export function wrapped(words: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Stripes for what is not known or not there; refer to them by `url(#ID)`. */
export const stripes = (id: string, ink: string, { gap = 6, width = 1.6, ground = 'none' } = {}): string =>
  `<pattern id="${id}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${gap}" height="${gap}" fill="${ground}"/><rect width="${width}" height="${gap}" fill="${ink}"/></pattern>`

export const round = (value: number): number => Math.round(value * 10) / 10
