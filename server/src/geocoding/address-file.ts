import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { AddressRow } from '@atlas/db/addresses'
import { records } from '@atlas/shared/formats/csv-records'

/** An address file cannot be added; the message says why and what to do. */
export class AddressFileRefused extends Error {
  override name = 'AddressFileRefused'
}

/** What a file has of the country where it says nothing of it, and what became of its rows. */
export type AddressFileReading = {
  country: string
  credit: string
  rows: AsyncIterable<AddressRow>
  left: () => number
}

/** What the columns of address files are called: those of the Base Adresse Nationale, and those of OpenAddresses. */
const headings = {
  number: ['numero', 'number'],
  suffix: ['rep', 'suffix'],
  street: ['nom_voie', 'street'],
  postcode: ['code_postal', 'postcode'],
  locality: ['nom_commune', 'city'],
  longitude: ['lon', 'long', 'longitude'],
  latitude: ['lat', 'latitude'],
} as const
type Column = keyof typeof headings

const optional: readonly Column[] = ['suffix']

/** No line of an address file is longer, in characters. */
const longestLine = 100_000

/**
 * Reads an address file as it comes, packed with gzip or not: CSV of the Base Adresse Nationale or of OpenAddresses, or
 * GeoJSON of OpenAddresses, a feature a line. Rows without a number, a street or a place are left out and counted.
 * @param country of all rows, ISO 3166-1 alpha-2; that of the Base Adresse Nationale needs none
 * @throws AddressFileRefused at once where it is something else; while rows are read where a line is no row
 */
export async function readAddressFile(path: string, country: string | null): Promise<AddressFileReading> {
  const first = await firstLine(path)
  const isGeoJson = first.trimStart().startsWith('{')
  const separator = isGeoJson
    ? ''
    : [';', ',', '\t'].reduce((best, each) => (count(first, each) > count(first, best) ? each : best))
  const columns = isGeoJson ? null : readHeadings(first, separator, path)
  const isFrench = first.includes('nom_voie')
  const home = country ?? (isFrench ? 'FR' : null)
  if (!home)
    throw new AddressFileRefused(
      `${path} does not say its country: add --country and two letters, as in --country NL.`,
    )
  let left = 0
  async function* rows() {
    let line = 0
    for await (const text of linesOf(path)) {
      line++
      if (text === '' || (columns && line === 1)) continue
      const value = columns ? readRecord(text, columns, separator) : readFeature(text, line, path)
      const row = value && asRow(value, home ?? '')
      if (row) yield row
      else left++
    }
    if (left === line - (columns ? 1 : 0))
      throw new AddressFileRefused(`${path} has no address: no row has a number, a street and a place.`)
  }
  return {
    country: home,
    credit: isFrench ? 'Base Adresse Nationale' : 'OpenAddresses',
    rows: rows(),
    left: () => left,
  }
}

const count = (text: string, sign: string) => text.split(sign).length

async function firstLine(path: string): Promise<string> {
  for await (const line of linesOf(path)) return line
  throw new AddressFileRefused(`${path} is empty.`)
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const stream = await unpacked(path)
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.length > longestLine)
        throw new AddressFileRefused(
          `${path} is no address file: a line of it is longer than ${longestLine} characters.`,
        )
      yield line.replace(/^\uFEFF/, '')
    }
  } catch (error) {
    if (error instanceof AddressFileRefused) throw error
    throw new AddressFileRefused(
      `${path} cannot be read to its end: ${(error as Error).message}. Get it anew.`,
    )
  } finally {
    stream.destroy()
  }
}

async function unpacked(path: string): Promise<Readable> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new AddressFileRefused(
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path}: ${error.message}.`,
    )
  })
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close())
  const stream = createReadStream(path)
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) return stream
  const plain = createGunzip()
  stream.once('error', (error) => plain.destroy(error))
  return stream.pipe(plain)
}

type Values = Record<Column, string>

function readHeadings(line: string, separator: string, path: string): Map<Column, number> {
  const [cells = []] = [...records([`${line}\n`], separator)]
  const found = cells.map((cell) => cell.trim().toLowerCase())
  const columns = new Map<Column, number>()
  for (const column of Object.keys(headings) as Column[]) {
    const at = found.findIndex((heading) => (headings[column] as readonly string[]).includes(heading))
    if (at >= 0) columns.set(column, at)
  }
  const missing = (Object.keys(headings) as Column[]).filter(
    (column) => !columns.has(column) && !optional.includes(column),
  )
  if (missing.length > 0) {
    const wanted = missing.map((column) => headings[column].join(' or ')).join(', ')
    throw new AddressFileRefused(
      `${path} is no address file that is known: it has no column ${wanted}. Take the CSV of the Base Adresse Nationale, or a file of OpenAddresses.`,
    )
  }
  return columns
}

function readRecord(line: string, columns: ReadonlyMap<Column, number>, separator: string): Values {
  const [cells = []] = line.includes('"') ? [...records([`${line}\n`], separator)] : [line.split(separator)]
  const value = (column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? ''
  return {
    ...{
      number: value('number'),
      suffix: value('suffix'),
      street: value('street'),
      postcode: value('postcode'),
    },
    ...{ locality: value('locality'), longitude: value('longitude'), latitude: value('latitude') },
  }
}

function readFeature(line: string, row: number, path: string): Values | null {
  let feature: { properties?: Record<string, unknown> | null; geometry?: { coordinates?: unknown } | null }
  try {
    feature = JSON.parse(line) as typeof feature
  } catch {
    throw new AddressFileRefused(
      `${path}, line ${row}, is not a feature of GeoJSON: files of OpenAddresses have one on each line.`,
    )
  }
  const { properties, geometry } = feature
  if (!properties || !Array.isArray(geometry?.coordinates)) return null
  const value = (name: string) => `${properties[name] ?? ''}`.trim()
  return {
    ...{ number: value('number'), suffix: '', street: value('street'), postcode: value('postcode') },
    locality: value('city') || value('district'),
    ...{ longitude: `${geometry.coordinates[0]}`, latitude: `${geometry.coordinates[1]}` },
  }
}

/** @returns null where it places no house */
function asRow(values: Values, country: string): AddressRow | null {
  const { street, postcode, locality } = values
  // OpenAddresses writes the suffix behind the number.
  const [, number, behind = ''] = /^(\d{1,6})\s*-?\s*([a-z]{0,6})/i.exec(values.number) ?? []
  const [longitude, latitude] = [Number(values.longitude), Number(values.latitude)]
  const isPlace =
    Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && !(longitude === 0 && latitude === 0)
  if (!number || !street || !isPlace || (!postcode && !locality)) return null
  const suffix = (values.suffix || behind).toLowerCase()
  return { country, postcode, locality, street, number: Number(number), suffix, longitude, latitude }
}
