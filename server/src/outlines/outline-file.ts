import type { OutlineRow } from '@atlas/db/add-outlines'
import {
  type Geometry,
  inDegrees,
  isClosed,
  isFlat,
  multiPolygon,
  type Polygon,
  polygonsOf,
  verticesOf,
} from '@atlas/shared/geodesy/geojson-shapes'
import { guessProperties } from '@atlas/shared/geodesy/outline-properties'
import { featureTexts } from './feature-texts.ts'
import { OutlineFileRefused } from './outline-file-refused.ts'

/** An outline with more corners is no boundary that an alliance could take. */
const maxCorners = 100_000

/** All outlines of a catalogue, in corners: some 60 MB on their way into the store. */
const maxCornersOfAll = 2_000_000

type Feature = { geometry?: Geometry | null; properties?: Record<string, unknown> | null }
type Wanted = {
  /** Properties that are code and name; null: told from what they are called. */
  code: string | null
  name: string | null
  /** Of the names. */
  language: string
}
export type OutlineFileReading = {
  rows: AsyncIterable<OutlineRow>
  /** Which properties were taken, known once rows have been read. */
  taken: () => { code: string; name: string }
  /** What the feature in a row is called, in a message. */
  nameOf: (row: number) => string
}

/**
 * Reads the outlines of a GeoJSON FeatureCollection as it comes.
 * @throws OutlineFileRefused while rows are read, with the feature at fault and what to do
 */
export function readOutlineFile(path: string, wanted: Wanted): OutlineFileReading {
  let taken = { code: '', name: '' }
  const names: string[] = []
  const nameOf = (row: number) => `Feature ${row}${names[row - 1] ? ` (${names[row - 1]})` : ''}`

  async function* rows(): AsyncGenerator<OutlineRow> {
    const known = new Map<string, number>()
    let corners = 0
    for await (const text of featureTexts(path)) {
      const { geometry, properties } = parse(text, names.length + 1)
      const of = properties ?? {}
      if (names.length === 0) taken = chooseProperties(Object.keys(of), wanted)
      const [code, name] = [wordsOf(of[taken.code]), wordsOf(of[taken.name])]
      names.push(name)
      const which = nameOf(names.length)
      if (code === '' || name === '')
        throw new OutlineFileRefused(
          `${which} has no ${code === '' ? taken.code : taken.name}, which is taken for its ${code === '' ? 'code' : 'name'}. Give it one, or name another property: --code-property or --name-property.`,
        )
      const before = known.get(code)
      if (before !== undefined)
        throw new OutlineFileRefused(
          `${which} has the ${taken.code} ${code}, as has ${nameOf(before)}. Name a property that tells them apart (--code-property), or join them first, for instance with mapshaper: -dissolve2 ${taken.code}.`,
        )
      known.set(code, names.length)
      const polygons = polygonsOf(geometry)
      refuseFaulty(polygons, which)
      corners += verticesOf(polygons)
      if (corners > maxCornersOfAll)
        throw new OutlineFileRefused(
          `${path} has more than ${maxCornersOfAll} corners, which is finer than anybody sees. Simplify the outlines first, for instance with mapshaper: -simplify 10% keep-shapes.`,
        )
      yield { code, labels: { [wanted.language]: name }, boundary: multiPolygon(polygons) }
    }
    if (names.length === 0) throw new OutlineFileRefused(`${path} has no features.`)
  }
  return { rows: rows(), taken: () => taken, nameOf }
}

function parse(text: string, feature: number): Feature {
  try {
    return JSON.parse(text) as Feature
  } catch (error) {
    throw new OutlineFileRefused(`Feature ${feature} is no GeoJSON: ${(error as Error).message}.`)
  }
}

const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}`.trim().slice(0, 300) : ''

function chooseProperties(all: readonly string[], wanted: Wanted): { code: string; name: string } {
  const there = all.length === 0 ? 'It has none.' : `It has: ${all.slice(0, 30).join(', ')}.`
  for (const [option, property] of [
    ['--code-property', wanted.code],
    ['--name-property', wanted.name],
  ])
    if (property !== null && property !== undefined && !all.includes(property))
      throw new OutlineFileRefused(`The first feature has no property ${property} (${option}). ${there}`)
  const guessed = guessProperties(all)
  const name = wanted.name ?? guessed.name
  const code = wanted.code ?? (guessed.code === name ? null : guessed.code)
  if (name === null || code === null) {
    const missing = name === null ? ['name', '--name-property'] : ['code', '--code-property']
    throw new OutlineFileRefused(
      `No property of the first feature looks like a ${missing[0]}: say which one it is, ${missing[1]} PROPERTY. ${there}`,
    )
  }
  return { code, name }
}

/** The plainest first; lines that cross are looked for in the store. */
function refuseFaulty(polygons: readonly Polygon[], which: string) {
  const all = [...polygons]
  const refuse = (what: string) => {
    throw new OutlineFileRefused(`${which} ${what}`)
  }
  if (all.length === 0) refuse('has no area: points and lines enclose nothing. Take a file of polygons.')
  if (!inDegrees(all, 180, 90)) {
    if (inDegrees(all, 90, 180))
      refuse('has latitude before longitude. Save the file again with longitude first, as GeoJSON wants.')
    const [first] = all.flat(2)
    refuse(
      `has coordinates that are no degrees (${JSON.stringify(first)}): another projection. Save the file in WGS 84 (EPSG:4326).`,
    )
  }
  if (verticesOf(all) > maxCorners)
    refuse(
      `has more than ${maxCorners} corners. Simplify the outlines first, for instance with mapshaper: -simplify 10% keep-shapes.`,
    )
  if (!all.every((rings) => rings.every(isClosed)))
    refuse('has a line that is not closed. Repeat its first position at its end.')
  if (all.some(([outer = []]) => isFlat(outer)))
    refuse('has a line that goes around nothing. Take that part away.')
}
