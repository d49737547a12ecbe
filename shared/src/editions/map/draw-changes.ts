import { xmlText } from '../../formats/xml-text.ts'
import { nameIn } from '../../names.ts'
import type { Position } from '../../primitives.ts'
import { sayIn } from '../../sentences/say.ts'
import type { EditionChanges } from '../compare-editions.ts'
import type { Edition, EditionOrganisation } from '../edition.ts'
import { wholeView } from '../edition-view.ts'
import { editionWords } from '../words/edition-words.ts'
import { drawGround, drawScale, drawSheet, type MapOptions } from './draw-map.ts'
import { round } from './draw-marks.ts'
import { frameView } from './map-frame.ts'

/** What became of a place from one edition to the other, by its shape. */
export const changeMarks = {
  kept: '<circle class="kept" r="3"/>',
  came: '<circle class="change-ground" r="8"/><path class="change came" d="M-6 0H6M0 -6V6"/>',
  went: '<circle class="change-ground" r="8"/><path class="change went" d="M-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5"/>',
  moved: '<path class="change moved" d="M0 -6.5L6 4.5H-6Z"/>',
} as const
type ChangeMark = keyof typeof changeMarks

type Options = Omit<MapOptions, 'linkTo'> & {
  linkTo: (change: ChangeMark, organisation: EditionOrganisation) => string
}

/** Marks that would lie on each other stand beside each other, this far; in pixels. */
const step = 14

/**
 * Two editions of an alliance on one map, in the frame of the later one: what stands where it stood, what came and went,
 * and what moved, with its way. Places that the public is not shown are in neither.
 */
export function drawChanges(
  before: Edition,
  after: Edition,
  changes: EditionChanges,
  options: Options,
): string {
  const { language, width, height, landIn, linkTo } = options
  const frame = frameView(after, wholeView, width, height)
  const { project } = frame
  const say = sayIn(language)
  const words = editionWords(language)
  const { name, languages } = after.alliance
  const taken = new Map<string, number>()
  /** Where there is room, near where it is. */
  const place = (point: Position): [x: number, y: number] => {
    const [x, y] = project(point)
    const cell = `${Math.round(x / step)} ${Math.round(y / step)}`
    const nth = taken.get(cell) ?? 0
    taken.set(cell, nth + 1)
    return [x + nth * step, y]
  }
  const mark = (change: ChangeMark, organisation: EditionOrganisation, point: Position) => {
    const [x, y] = place(point)
    const title = `${xmlText(nameIn(organisation.names, language, ...languages))}`
    return `<a href="${xmlText(linkTo(change, organisation))}" tabindex="-1" transform="translate(${round(x)} ${round(y)})"><title>${title}</title><g class="m">${changeMarks[change]}</g></a>`
  }
  const all = (change: ChangeMark, organisations: readonly EditionOrganisation[]) =>
    organisations.flatMap((each) => pointsOf(each).map((point) => mark(change, each, point)))

  const moves = changes.moved.map(({ before: was, after: is }) => {
    const [from, to] = [pointsOf(was), pointsOf(is)]
    const left = from.filter((point) => !to.some((each) => isSame(each, point)))
    const reached = to.filter((point) => !from.some((each) => isSame(each, point)))
    const ways = left.slice(0, reached.length).map((point, at) => {
      const [[x, y], [endX, endY]] = [project(point), project(reached[at] ?? point)]
      return `<path class="way" d="M${round(x)} ${round(y)}L${round(endX)} ${round(endY)}"/>`
    })
    const gone = left.slice(reached.length)
    return [
      ...ways,
      ...reached.map((point) => mark('moved', is, point)),
      ...gone.map((point) => mark('went', was, point)),
    ].join('')
  })
  const isChanged = new Set(
    [...changes.came, ...changes.moved.map((moved) => moved.after)].map(({ id }) => id),
  )
  const kept = after.organisations.filter(({ id }) => !isChanged.has(id)).flatMap(pointsOf)
  const dots = new Set(
    kept.map((point) => {
      const [x, y] = project(point)
      return `<g transform="translate(${round(x)} ${round(y)})"><g class="m">${changeMarks.kept}</g></g>`
    }),
  )
  const label = words.compare.mapLabel({ from: before.number, to: after.number, name }, say)
  return drawSheet(frame, label, [
    ...drawGround(after, wholeView, { frame, landIn }),
    ...dots,
    ...moves,
    ...all('went', changes.went),
    ...all('came', changes.came),
    drawScale(frame, say.distance),
  ])
}

const pointsOf = ({ places }: EditionOrganisation): Position[] =>
  places.flatMap(({ point }) => (point ? [point] : []))

const isSame = (one: Position, other: Position) => one[0] === other[0] && one[1] === other[1]
