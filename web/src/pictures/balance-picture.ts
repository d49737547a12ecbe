import type { Picture } from '@atlas/shared/documents/blocks'
import { scaleLinear } from 'd3-scale'
import { legend } from './legend.ts'
import { label, type PictureTheme, picture, round, shortened, stripes } from './picture.ts'

/** A sector at the table and in the region; shares are 0 to 1. */
export type BalanceRow = {
  name: string
  core: { share: number; words: string }
  region: { share: number; words: string }
}

type Wish = { width: number; theme: PictureTheme; words: { core: string; region: string } }

const bar = 13
const rowHeight = 58
const margin = 10
/** Room for the words right of the longest bar. */
const beside = 130

/** The core group against the region: two bars a sector, told apart by their filling. */
export function balancePicture(rows: readonly BalanceRow[], { width, theme, words }: Wish): Picture {
  const most = Math.max(0.01, ...rows.flatMap(({ core, region }) => [core.share, region.share]))
  const length = scaleLinear([0, most], [0, width - 2 * margin - beside])
  const fills = { core: theme.accent, region: 'url(#region)' }
  const signs = (['core', 'region'] as const).map((which) => ({
    sign: `<rect x="-7" y="-6" width="14" height="12" fill="${fills[which]}" stroke="${theme.accent}"/>`,
    words: words[which],
  }))
  const head = legend(signs, { top: 4, width, margin, theme })
  const top = head.height + 12
  const body = rows.map(({ name, ...shares }, row) => {
    const y = top + row * rowHeight
    const bars = (['core', 'region'] as const).map((which, at) => {
      const long = Math.max(1, length(shares[which].share))
      const under = y + 18 + at * (bar + 3)
      return `<rect x="${margin}" y="${round(under)}" width="${round(long)}" height="${bar}" fill="${fills[which]}" stroke="${theme.accent}" stroke-width="0.8"/>${label(
        shares[which].words,
        margin + long + 7,
        under + bar / 2,
        { size: 11.5, fill: theme.ink },
      )}`
    })
    const named = label(shortened(name, width - 2 * margin, 12.5), margin, y + 7, {
      size: 12.5,
      fill: theme.ink,
      weight: 600,
    })
    return named + bars.join('')
  })
  const height = top + rows.length * rowHeight
  const pattern = stripes('region', theme.accent, { gap: 5, width: 1.4, ground: theme.ground })
  return picture(width, Math.ceil(height), `<defs>${pattern}</defs>${head.body}${body.join('')}`)
}
