import { basename } from 'node:path'
import { fold } from '@atlas/shared/names'
import { BasemapError } from './tile-source.ts'

/** A basemap as the operator names it. */
export type NamedBasemap = {
  /** Of its addresses, and what an alliance chooses. */
  code: string
  name: string
  /** A file, or the address of a TileJSON document. */
  place: string
}

/**
 * Reads `BASEMAP`: files and addresses joined by semicolons, each perhaps with a name before it, as in
 * `Gironde=/maps/gironde.pmtiles; https://tiles.example/planet.json`.
 * @throws BasemapError where two would be called the same
 */
export function readBasemaps(setting: string): NamedBasemap[] {
  const named = setting.split(';').flatMap((entry): NamedBasemap[] => {
    const [, given, place = ''] = /^(?:([^=/\\:]+)=)?(.*)$/s.exec(entry.trim()) ?? []
    if (!place.trim()) return []
    const name = (given ?? nameOf(place)).trim()
    return [{ code: codeOf(name), name, place: place.trim() }]
  })
  const twice = named.find(({ code }, at) => named.findIndex((other) => other.code === code) !== at)
  if (twice)
    throw new BasemapError(
      `BASEMAP has two maps called ${twice.name}: name one of them, as in Other=${twice.place}`,
    )
  return named
}

const nameOf = (place: string) =>
  URL.canParse(place) && /^https?:/i.test(place)
    ? new URL(place).hostname
    : basename(place.replaceAll('\\', '/')).replace(/\.[^.]*$/, '')

const codeOf = (name: string) =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'map'
