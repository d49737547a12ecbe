import { type Format, maxColumns, pieces, type SheetRow, type Source, trimCells } from './format.ts'
import { sniffText } from './sniff-text.ts'
import { readXml } from './xml.ts'
import { unpack, zipEntries } from './zip.ts'

/** KML (OGC 12-007), or packed as KMZ: each placemark is a row, its data are columns, its points longitude and latitude. */
export const kml: Format = {
  name: 'kml',
  recognises: (head, source) => sniffText(head) === 'kml' || packed(source, head) !== undefined,
  read: (source) => {
    const bytes = packed(source, source.read(0, 4)) ?? (() => pieces(source))
    return {
      format: 'kml',
      encoding: null,
      separator: null,
      tables: [{ name: null, entity: 'organisations', rows: () => rowsOf(bytes) }],
    }
  },
}

/** The document in a KMZ. */
function packed(source: Source, head: Uint8Array): (() => Iterable<Uint8Array>) | undefined {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return
  try {
    const entry = [...zipEntries(source).values()].find(({ name }) => /^[^/]*\.kml$/i.test(name))
    return entry && (() => unpack(source, entry))
  } catch {
    return
  }
}

/** Their data are the columns of a table, as far as the first of so many placemarks have them. */
const lookedAt = 500

type Placemark = { texts: Map<string, string>; points: string[] }

function* rowsOf(bytes: () => Iterable<Uint8Array>): Generator<SheetRow> {
  const headings = new Set(['name', 'description', 'address'])
  let count = 0
  for (const { texts } of placemarks(bytes())) {
    for (const key of texts.keys()) if (headings.size < maxColumns - 2) headings.add(key)
    if (++count === lookedAt) break
  }
  yield { row: 1, cells: [...headings, 'longitude', 'latitude'] }
  let row = 1
  for (const { texts, points } of placemarks(bytes())) {
    row++
    const at = (index: number) => points.map((point) => point.split(',')[index] ?? '').join('|')
    const cells = trimCells([...[...headings].map((key) => texts.get(key)?.trim() ?? ''), at(0), at(1)])
    if (cells.length > 0) yield { row, cells }
  }
}

/** Elements of a placemark that are text of its own. */
const own = new Set(['name', 'description', 'address', 'phoneNumber'])

function placemarks(bytes: Iterable<Uint8Array>): Generator<Placemark> {
  const ready: Placemark[] = []
  let current: Placemark | undefined
  let key: string | undefined
  let text = ''
  const path: string[] = []
  const events = {
    open(element: string, attributes: Record<string, string>) {
      path.push(element)
      text = ''
      if (element === 'Placemark') current = { texts: new Map(), points: [] }
      else if (element === 'Data' || element === 'SimpleData') key = attributes.name
    },
    text(piece: string) {
      if (current) text += piece
    },
    close(element: string) {
      path.pop()
      if (!current) return
      const parent = path.at(-1)
      if (element === 'Placemark') {
        ready.push(current)
        current = undefined
      } else if (parent === 'Placemark' && own.has(element)) current.texts.set(element, plain(text))
      else if (element === 'SimpleData' || (element === 'value' && parent === 'Data'))
        current.texts.set(key ?? '', text)
      else if (element === 'coordinates' && parent === 'Point') current.points.push(text.trim())
      text = ''
    },
  }
  return readXml(bytes, events, ready)
}

/** Descriptions are written for balloons on a map, in HTML. */
const plain = (text: string) =>
  text
    .replace(/<br\s*\/?>|<\/p>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .trim()
