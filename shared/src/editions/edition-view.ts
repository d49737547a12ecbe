import type { Bounds } from '../geodesy/bounds.ts'
import { fold } from '../names.ts'
import type { Edition, EditionPlace } from './edition.ts'
import { searchTexts } from './search-texts.ts'

/** What somebody asks to see of an edition. */
export type EditionView = {
  /** Words that an organisation's names, descriptions or localities contain. */
  text: string
  /** Positions in `sectors`; null: all, and organisations without one. What a page that embeds the map asks for. */
  among: number[] | null
  /** West, south, east, north in degrees: nothing else is shown. */
  bounds: Bounds | null
  /** Positions. */
  sector: number | null
  territory: number | null
  need: number | null
  /** The sector whose coverage shades the territories. */
  shade: number | null
  /** Of the list, counted from 1. */
  page: number
}

/** Organisations on a page of the list. */
export const pageSize = 50
const maxTextLength = 100

export const wholeView: EditionView = {
  ...{ text: '', among: null, bounds: null, sector: null, territory: null, need: null, shade: null, page: 1 },
}

type Query = Readonly<Record<string, unknown>>

/** Reads what an address asks for. What it does not know is left out, and what makes no sense is as if it were not there. */
export function readView(edition: Edition, query: Query): EditionView {
  const text = one(query.q).normalize('NFC').trim().slice(0, maxTextLength)
  const page = /^[1-9]\d{0,5}$/.test(one(query.page)) ? Number(one(query.page)) : 1
  const among = one(query.sectors)
    .split(',')
    .flatMap((code) => positionOf(edition.sectors, code) ?? [])
  const territories = edition.territories.map((_, at) => ({ code: territoryCode(edition, at) }))
  return {
    text,
    among: among.length > 0 ? [...new Set(among)].sort((a, b) => a - b) : null,
    bounds: readBounds(one(query.bbox)),
    sector: positionOf(edition.sectors, one(query.sector)),
    territory: positionOf(territories, one(query.territory)),
    need: positionOf(edition.needs, one(query.need)),
    shade: positionOf(edition.sectors, one(query.shade)),
    page,
  }
}

/** The same as the query of an address, always in the same order, so that caches know it again. */
export function writeView(edition: Edition, view: Partial<EditionView>): URLSearchParams {
  const { text, among, bounds, sector, territory, need, shade, page } = { ...wholeView, ...view }
  const code = (list: readonly { code: string }[], position: number | null) =>
    position === null ? '' : (list[position]?.code ?? '')
  const query: Record<string, string> = {
    q: text,
    sectors: among?.map((position) => code(edition.sectors, position)).join(',') ?? '',
    bbox: bounds?.join(',') ?? '',
    sector: code(edition.sectors, sector),
    territory: territory === null ? '' : territoryCode(edition, territory),
    need: code(edition.needs, need),
    shade: code(edition.sectors, shade),
    page: page > 1 ? String(page) : '',
  }
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
}

/** What names a territory in addresses: not all have a code. */
export const territoryCode = ({ territories }: Edition, at: number): string =>
  territories[at]?.code?.toLowerCase() || `t${at + 1}`

/** A parameter that is there several times counts once. */
const one = (value: unknown): string => {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : ''
}

function positionOf(list: readonly { code: string }[], code: string): number | null {
  const found = code === '' ? -1 : list.findIndex((each) => each.code === code.toLowerCase())
  return found < 0 ? null : found
}

function readBounds(text: string): Bounds | null {
  const numbers = text.split(',').map((part) => (/^-?\d{1,3}(\.\d{1,9})?$/.test(part) ? Number(part) : NaN))
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers
  const isBox = west < east && south < north && west >= -180 && east <= 180 && south >= -85 && north <= 85
  return numbers.length === 4 && isBox ? [west, south, east, north] : null
}

/**
 * The organisations that a view shows.
 * @returns positions, ascending: the list is by name
 */
export function organisationsInView(edition: Edition, view: EditionView): number[] {
  const words = fold(view.text).split(' ').filter(Boolean)
  const texts = words.length > 0 ? searchTexts(edition) : []
  const { among, sector, need, territory, bounds } = view
  return edition.organisations.flatMap((organisation, position) => {
    const { sectors, needs, places } = organisation
    const shown =
      words.every((word) => texts[position]?.includes(word)) &&
      (among === null || sectors.some((each) => among.includes(each))) &&
      (sector === null || sectors.includes(sector)) &&
      (need === null || needs.includes(need)) &&
      ((territory === null && bounds === null) || places.some((place) => isPlaceInView(view, place)))
    return shown ? position : []
  })
}

/** Whether a view shows a place of an organisation that it shows. */
export const isPlaceInView = ({ territory, bounds }: EditionView, place: EditionPlace): boolean =>
  (territory === null || place.territory === territory) &&
  (bounds === null ||
    (place.point !== null &&
      place.point[0] >= bounds[0] &&
      place.point[0] <= bounds[2] &&
      place.point[1] >= bounds[1] &&
      place.point[1] <= bounds[3]))
