import { xmlText } from '../../formats/xml-text.ts'
import { contrast, legible, noSectorColour, rgb } from '../../marks/colours.ts'
import { markOf, markPath } from '../../marks/marks.ts'
import type { Edition, EditionPlace } from '../edition.ts'
import type { MapGroup } from './map-groups.ts'

const grounds = { light: '#fafaf7', dark: '#1d252b' }
const markRadius = 5.5
/** Of a circle around a mark whose place is known only roughly: large enough to be seen. */
const leastRough = 9

export const round = (value: number): number => Math.round(value * 10) / 10

/** The colour of a sector, moved until it stands out from the light ground and from the dark one. */
export function sectorColour(edition: Edition, sector: number | null): string {
  const colour = (sector === null ? undefined : edition.sectors[sector]?.colour) ?? noSectorColour
  const onLight = legible(colour, grounds.light)
  return contrast(rgb(onLight), rgb(grounds.dark)) >= 3 ? onLight : legible(onLight, grounds.dark)
}

/** A sector's sign, of a radius, around the origin. */
export const sectorMark = (edition: Edition, sector: number | null, radius: number): string =>
  `<path d="${markPath(markOf(sector ?? undefined), radius)}" fill="${sectorColour(edition, sector)}" fill-rule="evenodd"/>`

type Drawing = {
  edition: Edition
  /** Pixels. */
  kilometre: number
  /** Where an organisation has a page, and where the places of a group are seen alone; no links, if left out. */
  linkTo?: { organisation: (position: number) => string; group: (group: MapGroup) => string }
  nameOf: (organisation: number) => string
  wordsOfGroup: (group: MapGroup) => string
}

/** A place, by the mark of its sector, as exactly as it is known; several, as a ring of their sectors around their number. */
export function drawGroup(group: MapGroup, drawing: Drawing): string {
  const [first] = group.places
  if (!first) return ''
  const isOne = group.places.every(({ organisation }) => organisation === first.organisation)
  const words = isOne ? drawing.nameOf(first.organisation) : drawing.wordsOfGroup(group)
  const body = isOne ? drawMark(first, drawing) : drawRing(group, drawing.edition)
  const titled = `<title>${xmlText(words)}</title><g class="m">${body}</g>`
  const at = `transform="translate(${round(group.x)} ${round(group.y)})"`
  const { linkTo } = drawing
  if (!linkTo) return `<g ${at}>${titled}</g>`
  const href = isOne ? linkTo.organisation(first.organisation) : linkTo.group(group)
  return `<a href="${xmlText(href)}" tabindex="-1" ${at}>${titled}</a>`
}

function drawMark(
  { place, sector }: { place: EditionPlace; sector: number | null },
  { edition, kilometre }: Drawing,
): string {
  const colour = sectorColour(edition, sector)
  const path = (attributes: string) =>
    `<path d="${markPath(markOf(sector ?? undefined), markRadius)}" fill-rule="evenodd" ${attributes}/>`
  if (place.precision === 'exact') return path(`class="mark" fill="${colour}"`)
  if (place.precision === 'locality') return path(`class="roughly" stroke="${colour}"`)
  const radius = round(Math.max(leastRough, kilometre))
  return `<circle r="${radius}" class="around" stroke="${colour}" fill="${colour}"/>${path(`class="mark" fill="${colour}"`)}`
}

/** Area goes with the number; the ring tells the parts of the principal sectors. */
function drawRing({ places }: MapGroup, edition: Edition): string {
  const outer = Math.min(19, 8 + 1.7 * Math.sqrt(places.length))
  const middle = outer - 2
  const counts = [...Map.groupBy(places, ({ sector }) => sector)].sort(
    ([a], [b]) => (a ?? Infinity) - (b ?? Infinity),
  )
  const length = 2 * Math.PI * middle
  let done = 0
  const parts = counts.map(([sector, those]) => {
    const part = (those.length / places.length) * length
    const dash =
      counts.length > 1
        ? ` stroke-dasharray="${round(part)} ${round(length - part)}" stroke-dashoffset="${round(-done)}"`
        : ''
    done += part
    return `<circle r="${round(middle)}" fill="none" stroke-width="4" stroke="${sectorColour(edition, sector)}"${dash}/>`
  })
  return `<circle class="disc" r="${round(outer + 1)}"/><g transform="rotate(-90)">${parts.join('')}</g><text class="count" dy=".35em">${places.length}</text>`
}
