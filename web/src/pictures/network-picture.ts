import type { Picture } from '@atlas/shared/documents/blocks'
import type { Network } from '@atlas/shared/network/build-graph'
import type { Circle } from './gather.ts'
import { legend, mark, sectorEntries } from './legend.ts'
import { names, type Wish, width } from './network-names.ts'
import { picture, round, stripes } from './picture.ts'

/** More than that on one page is ink and no picture. */
export const maxDrawn = 1500

const margin = 16

/** Who is tied to whom: organisations by the signs of their sectors, wished for ties dashed, missing actors striped. */
export function networkPicture(network: Network, wish: Wish): Picture {
  const { dataset, theme, words } = wish
  const spots = network.nodes.map((node) => ({ node, ...wish.positionOf(node.id) }))
  const fit = fitted(spots)
  const placed = spots.map(({ node, x, y, radius }) => ({
    node,
    ...fit.place({ x, y }),
    radius: Math.max(2.4, radius * fit.scale),
  }))
  const edges = network.edges.map(({ from, to, wanted }) => {
    const [a, b] = [placed[from], placed[to]]
    if (!a || !b) return ''
    const dashes = wanted ? ' stroke-dasharray="4 3"' : ''
    return `<path d="M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}" stroke="${wanted ? theme.hole : theme.line}" stroke-width="0.9"${dashes}/>`
  })
  const nodes = placed.map(({ node, x, y, radius }) => {
    const sector = node.kind === 'sector' ? node.position : dataset.organisations[node.position]?.sectors[0]
    const sign = mark({
      sector,
      colour: dataset.sectors[sector ?? -1]?.colour,
      radius,
      theme,
      stripes: node.status === 'missing' ? 'missing' : undefined,
    })
    return `<g transform="translate(${round(x)} ${round(y)})">${sign}</g>`
  })
  const isMissing = network.nodes.some(({ status }) => status === 'missing')
  const isWanted = network.edges.some(({ wanted }) => wanted)
  const hasNoSector = network.nodes.some(
    ({ kind, position }) => kind === 'organisation' && !dataset.organisations[position]?.sectors.length,
  )
  const entries = [
    ...sectorEntries(dataset.sectors, wish.sectorName, theme, hasNoSector ? words.noSector : null),
    ...(isMissing
      ? [
          {
            sign: mark({ sector: 0, colour: theme.hole, radius: 5.5, theme, stripes: 'missing' }),
            words: words.missing,
          },
        ]
      : []),
    ...(isWanted
      ? [
          {
            sign: `<path d="M-8 0H8" stroke="${theme.hole}" stroke-width="1.4" stroke-dasharray="4 3"/>`,
            words: words.wanted,
          },
        ]
      : []),
  ]
  const foot = legend(entries, { top: fit.height + 6, width, margin, theme })
  return picture(
    width,
    Math.ceil(fit.height + 6 + foot.height + 6),
    `<defs>${stripes('missing', theme.hole, { gap: 4, width: 1.5 })}</defs><g fill="none">${edges.join('')}</g>${nodes.join('')}${names(network, placed, fit.height, wish)}${foot.body}`,
  )
}

/** All of them in the width of the page, and in less than half of its height. */
function fitted(spots: readonly Circle[]) {
  const [left, right] = range(spots.map(({ x }) => x))
  const [bottom, top] = range(spots.map(({ y }) => y))
  const tallest = width * 0.46
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1, right - left),
    (tallest - 2 * margin) / Math.max(1, top - bottom),
    2,
  )
  const height = (top - bottom) * scale + 2 * margin
  return {
    scale,
    height,
    place: ({ x, y }: { x: number; y: number }) => ({
      x: width / 2 + (x - (left + right) / 2) * scale,
      y: margin + (top - y) * scale,
    }),
  }
}

const range = (values: readonly number[]): [least: number, most: number] => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
]
