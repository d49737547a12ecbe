import { legible, noSectorColour } from '@atlas/shared/marks/colours'
import { markOf, markPath } from '@atlas/shared/marks/marks'
import { label, type PictureTheme, round, widthOf } from './picture.ts'

export type LegendEntry = {
  /** Drawn around the origin, about 14 pixels wide. */
  sign: string
  words: string
}

const size = 12
const lineHeight = 20

/**
 * Signs with their words, side by side and line below line.
 * @returns elements below `top`, and how high they are
 */
export function legend(
  entries: readonly LegendEntry[],
  { top, width, margin, theme }: { top: number; width: number; margin: number; theme: PictureTheme },
): { body: string; height: number } {
  let [x, y] = [margin, top + lineHeight / 2]
  const body = entries.map(({ sign, words }) => {
    const wide = 24 + widthOf(words, size) + 16
    if (x > margin && x + wide > width - margin) {
      x = margin
      y += lineHeight
    }
    const at = x
    x += wide
    return `<g transform="translate(${round(at + 8)} ${round(y)})">${sign}</g>${label(words, at + 22, y, { size, fill: theme.ink })}`
  })
  return { body: body.join(''), height: entries.length === 0 ? 0 : y - top + lineHeight / 2 }
}

type MarkStyle = {
  /** Position in `dataset.sectors`; undefined for none. */
  sector: number | undefined
  colour: string | undefined
  radius: number
  theme: PictureTheme
  /** Missing actors are striped wherever they are drawn: the pattern of that name. */
  stripes?: string | undefined
}

/** The sign of an organisation, around the origin. */
export function mark({ sector, colour = noSectorColour, radius, theme, stripes }: MarkStyle): string {
  const ink = legible(colour, theme.ground)
  const path = markPath(markOf(sector), radius)
  return stripes
    ? `<path d="${path}" fill="${theme.ground}"/><path d="${path}" fill="url(#${stripes})" stroke="${theme.hole}" stroke-width="1.2" fill-rule="evenodd"/>`
    : `<path d="${path}" fill="${ink}" stroke="${theme.ground}" stroke-width="0.8" fill-rule="evenodd"/>`
}

/** Every sector by its sign, then whoever has none. */
export const sectorEntries = (
  sectors: readonly { colour: string }[],
  nameOf: (sector: number) => string,
  theme: PictureTheme,
  without: string | null,
): LegendEntry[] => [
  ...sectors.map(({ colour }, sector) => ({
    sign: mark({ sector, colour, radius: 5.5, theme }),
    words: nameOf(sector),
  })),
  ...(without === null
    ? []
    : [{ sign: mark({ sector: undefined, colour: undefined, radius: 5.5, theme }), words: without }]),
]
