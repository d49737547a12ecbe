import { xmlText } from '../../formats/xml-text.ts'
import { areaCentre } from '../../geodesy/area-centre.ts'
import { boundsOf } from '../../geodesy/bounds.ts'
import { areaPath } from '../../geodesy/mercator.ts'
import { nameIn } from '../../names.ts'
import type { Area, Position } from '../../primitives.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import { sayIn } from '../../sentences/say.ts'
import type { Edition } from '../edition.ts'
import { type EditionView, organisationsInView } from '../edition-view.ts'
import { editionWords } from '../words/edition-words.ts'
import { drawGroup, round } from './draw-marks.ts'
import { frameView, type MapFrame } from './map-frame.ts'
import { groupPlaces, type MapGroup } from './map-groups.ts'

export type MapOptions = {
  language: SentenceLanguage
  /** Pixels. */
  width: number
  height?: number
  /** Outlines of the land around, cut to what is in the frame: rings of longitude and latitude. */
  landIn: (frame: MapFrame) => readonly (readonly Position[])[]
  /** Where an organisation has a page, and the address of another view; no links, if left out. */
  linkTo?: { organisation: (position: number) => string; view: (view: EditionView) => string }
}

/** Marks nearer than this would cover each other; in pixels. */
const reach = 26
/** What a name takes a letter, in pixels; names that are wider than their territory are left out. */
const letterWidth = 6.2
/** Where else a name may stand, above and below the middle, in pixels. */
const asides = [0, -22, 22, -44, 44, -66]
const maxNamesInTitle = 12

/**
 * The map of a view as SVG, of what is public and nothing else: colours by the classes of the stylesheet, no scripts and
 * no styles of its own. Hidden places are not in an edition; those that are known roughly are drawn as such.
 * @returns the drawing, and how many places it shows and leaves outside of its frame
 */
export function drawEditionMap(
  edition: Edition,
  view: EditionView,
  options: MapOptions,
): { svg: string; frame: MapFrame; shown: number; outside: number } {
  const { language, width, height, linkTo } = options
  const words = editionWords(language)
  const say = sayIn(language)
  const languages = [language, ...edition.alliance.languages]
  const frame = frameView(edition, view, width, height)
  const organisations = organisationsInView(edition, view)
  const { groups, outside } = groupPlaces(edition, view, { organisations, frame, reach })
  const nameOf = (position: number) => nameIn(edition.organisations[position]?.names ?? {}, ...languages)
  const drawing = {
    ...{ edition, kilometre: frame.kilometre, nameOf },
    wordsOfGroup: (group: MapGroup) => namesOf(group, nameOf, say.list, (more) => words.others(more, say)),
    ...(linkTo && {
      linkTo: {
        organisation: linkTo.organisation,
        group: (group: MapGroup) => linkTo.view({ ...view, page: 1, bounds: boundsAround(group) }),
      },
    }),
  }
  const shown = groups.reduce((sum, { places }) => sum + places.length, 0)
  const label = words.mapLabel({ name: edition.alliance.name, shown }, say)
  const large = groups.toSorted((a, b) => b.places.length - a.places.length)
  const svg = drawSheet(frame, label, [
    ...drawGround(edition, view, { frame, landIn: options.landIn }),
    drawNames(edition, languages, frame, groups),
    ...large.map((group) => drawGroup(group, drawing)),
    drawScale(frame, say.distance),
  ])
  return { svg, frame, shown, outside }
}

/** A drawing of parts, one upon the other, with a name for those who do not see it. */
export const drawSheet = ({ width, height }: MapFrame, label: string, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${xmlText(label)}"><defs>${hatching}</defs>${parts.join('')}</svg>`

/** What lies beneath the marks: water, land, territories and the region. */
export const drawGround = (
  edition: Edition,
  view: EditionView,
  { frame, landIn }: { frame: MapFrame; landIn: MapOptions['landIn'] },
): string[] => [
  `<rect class="water" width="${frame.width}" height="${frame.height}"/>`,
  `<path class="land" d="${ringsPath(landIn(frame), frame)}"/>`,
  drawTerritories(edition, view, frame),
  drawOutline(edition.alliance.boundary, frame, 'region'),
]

const hatching =
  '<pattern id="not-known" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2" height="7"/></pattern>'

const ringsPath = (rings: readonly (readonly Position[])[], { project }: MapFrame) =>
  areaPath([rings.map((ring) => [...ring])], project)

const drawOutline = (area: Area | null, { project }: MapFrame, className: string) =>
  area ? `<path class="${className}" d="${areaPath(area.coordinates, project)}"/>` : ''

/** Shaded by how well a sector is covered, where one is asked for: what nobody knows is hatched. */
function drawTerritories({ territories, figures }: Edition, { shade }: EditionView, frame: MapFrame): string {
  const states = new Map(
    figures.coverage.rows.map(({ territory, cells }) => [territory, cells[shade ?? -1]?.state]),
  )
  return territories
    .map(({ boundary }, at) => {
      const state = states.get(at)
      return drawOutline(boundary, frame, state ? `territory ${state}` : 'territory')
    })
    .join('')
}

/** Names of territories that have room for them, in their middle or a little beside, where no mark is. */
function drawNames(
  { territories }: Edition,
  languages: readonly string[],
  { project }: MapFrame,
  groups: readonly MapGroup[],
): string {
  return territories
    .map(({ labels, boundary }) => {
      const centre = boundary && areaCentre(boundary)
      const extent = boundary && boundsOf(boundary.coordinates.flat(2))
      if (!centre || !extent) return ''
      const name = nameIn(labels, ...languages)
      const width = name.length * letterWidth
      const room = project([extent[2], extent[1]])[0] - project([extent[0], extent[1]])[0]
      if (width > room) return ''
      const [x, middle] = project(centre)
      const isFree = (y: number) =>
        groups.every((group) => Math.abs(group.x - x) > width / 2 + 14 || Math.abs(group.y - y) > 20)
      const y = asides.map((aside) => middle + aside).find(isFree) ?? middle
      return `<text class="name" x="${round(x)}" y="${round(y)}">${xmlText(name)}</text>`
    })
    .join('')
}

/** A round length that is as long on the map as in words. */
export function drawScale(
  { width, height, kilometre }: MapFrame,
  distance: (metres: number) => string,
): string {
  const most = (width * 0.18) / kilometre
  const power = 10 ** Math.floor(Math.log10(most))
  const length = [5, 2, 1].map((factor) => factor * power).find((each) => each <= most) ?? power
  const pixels = round(length * kilometre)
  const [x, y] = [width - pixels - 14, height - 14]
  return `<g class="scale"><path d="M${round(x)} ${y - 5}v5h${pixels}v-5"/><text x="${round(x + pixels / 2)}" y="${y - 6}">${xmlText(distance(length * 1000))}</text></g>`
}

function namesOf(
  { places }: MapGroup,
  nameOf: (position: number) => string,
  list: (names: readonly string[]) => string,
  others: (more: number) => string,
): string {
  const positions = [...new Set(places.map(({ organisation }) => organisation))]
  const names = positions.slice(0, maxNamesInTitle).map(nameOf)
  const more = positions.length - names.length
  return list(more > 0 ? [...names, others(more)] : names)
}

/** With a little ground around, so that all its places are within, in degrees that an address can hold. */
function boundsAround({ places }: MapGroup): EditionView['bounds'] {
  const found = boundsOf(places.flatMap(({ place }) => (place.point ? [place.point] : [])))
  if (!found) return null
  const [west, south, east, north] = found
  const pad = Math.max(0.002, (east - west) * 0.15, (north - south) * 0.15)
  const near = (degrees: number) => Math.round(degrees * 1000) / 1000
  return [near(west - pad), near(south - pad), near(east + pad), near(north + pad)]
}
