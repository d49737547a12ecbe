import type { Picture } from '@atlas/shared/documents/blocks'
import { label, type PictureTheme, picture, round, shortened, stripes, wrapped } from './picture.ts'

/** How a cell is filled, as on the page. */
type CellLook = 'enough' | 'thin' | 'none' | 'unknown' | 'concern' | 'total'

export type GridCell = {
  number: string
  note?: string | undefined
  state?: string | undefined
  /** 0 to 1: how full it is among all cells. */
  depth?: number | undefined
}

export type GridData = {
  corner: string
  columns: readonly string[]
  rows: readonly { name: string; cells: readonly GridCell[] }[]
  legend: readonly { state: CellLook; sample: string; words: string }[]
}

const [nameWidth, cellWidth, cellHeight, headHeight, gap] = [190, 92, 38, 58, 3]
const size = 12

/** A matrix as it is seen, all of its rows: its states told apart by fill, edge and words. */
export function gridPicture({ corner, columns, rows, legend }: GridData, theme: PictureTheme): Picture {
  const width = Math.max(560, nameWidth + columns.length * cellWidth + 8)
  const head = [
    label(corner, 6, headHeight - 14, { size, fill: theme.quiet, weight: 600 }),
    ...columns.flatMap((words, column) =>
      lines(words, cellWidth - 8, 3).map((line, at, all) =>
        label(line, nameWidth + (column + 0.5) * cellWidth, headHeight - 14 - (all.length - 1 - at) * 14, {
          ...{ size: size - 1, fill: theme.ink, weight: 600, anchor: 'middle' },
        }),
      ),
    ),
  ]
  const body = rows.map(({ name, cells }, row) => {
    const top = headHeight + row * cellHeight
    const words = lines(name, nameWidth - 14, 2)
    const named = words.map((line, at) =>
      label(line, 6, top + cellHeight / 2 + (at - (words.length - 1) / 2) * 14, { size, fill: theme.ink }),
    )
    const drawn = cells.map((cell, column) =>
      cellSvg(cell, nameWidth + column * cellWidth, top, cellWidth, theme),
    )
    return named.join('') + drawn.join('')
  })
  const foot = headHeight + rows.length * cellHeight + 14
  const signs = legend.map(({ state, sample, words }, at) => {
    const top = foot + at * 26
    return (
      cellSvg({ number: sample, state, depth: 0.4 }, 4, top, 46, theme, 24) +
      label(words, 60, top + 12, { size, fill: theme.ink })
    )
  })
  return picture(
    width,
    foot + legend.length * 26 + 6,
    `<defs>${stripes('unknown-cell', theme.hole, { gap: 7, width: 1, ground: theme.ground })}</defs>${head.join('')}${body.join('')}${signs.join('')}`,
  )
}

function cellSvg(
  { number, note, state = 'total', depth = 0 }: GridCell,
  x: number,
  y: number,
  width: number,
  theme: PictureTheme,
  height = cellHeight,
): string {
  const looks: Record<string, string> = {
    enough: `fill="${theme.accent}" fill-opacity="${round(0.12 + 0.3 * depth)}"`,
    thin: `fill="${theme.accent}" fill-opacity="0.1" stroke="${theme.accent}" stroke-opacity="0.6"`,
    none: `fill="${theme.ground}" stroke="${theme.hole}" stroke-width="2"`,
    unknown: `fill="url(#unknown-cell)" stroke="${theme.hole}" stroke-width="1.4" stroke-dasharray="4 3"`,
    concern: `fill="${theme.hole}" fill-opacity="0.16" stroke="${theme.hole}" stroke-width="2"`,
  }
  const look = looks[state] ?? `fill="${theme.line}" fill-opacity="0.25"`
  const [middle, centre] = [x + width / 2, y + height / 2]
  const box = `<rect x="${x + gap}" y="${y + gap}" width="${width - 2 * gap}" height="${height - 2 * gap}" rx="4" ${look}/>`
  const text = {
    fill: theme.ink,
    anchor: 'middle',
    halo: state === 'unknown' ? theme.ground : undefined,
  } as const
  if (!note) return box + label(number, middle, centre, { ...text, size: size + 1, weight: 600 })
  return (
    box +
    label(number, middle, centre - 6, { ...text, size: size + 1, weight: 600 }) +
    label(shortened(note, width - 10, 9.5), middle, centre + 9, { ...text, size: 9.5 })
  )
}

/** Words in a few lines, the last one cut. */
function lines(words: string, width: number, most: number): string[] {
  const all = wrapped(words, width, size - 1)
  const kept = [...all.slice(0, most - 1), ...(all.length >= most ? [all.slice(most - 1).join(' ')] : [])]
  return kept.map((line) => shortened(line, width, size - 1))
}
