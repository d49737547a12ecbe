import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { OutlineFileRefused } from './outline-file-refused.ts'

/** No feature is longer, in characters; only one at a time is in memory. */
const maxFeature = 16 * 1024 * 1024

/** What stands before the list of features says what kind of file it is. In characters. */
const maxHead = 256 * 1024

/**
 * The features of a GeoJSON FeatureCollection one by one, as text, however long the file is.
 * @param path of a file that is packed with gzip or not
 * @throws OutlineFileRefused where it is something else, or ends too early
 */
export async function* featureTexts(path: string): AsyncGenerator<string> {
  let head: string | null = ''
  const scan = new FeatureScan()
  for await (const text of textOf(path)) {
    if (head === null) yield* scan.features(text)
    else {
      head += text.replace(/^\uFEFF/, '')
      refuseOthers(head, path)
      const found = /"features"\s*:\s*\[/.exec(head)
      if (!found && head.length > maxHead)
        throw new OutlineFileRefused(`${path} is no list of outlines: it has no "features" at its beginning.`)
      if (!found) continue
      const rest: string = head.slice(found.index + found[0].length)
      head = null
      yield* scan.features(rest)
    }
    if (scan.length > maxFeature)
      throw new OutlineFileRefused(
        `Feature ${scan.count + 1} of ${path} is longer than ${maxFeature >> 20} MB. Simplify the outlines first, for instance with mapshaper: -simplify 10% keep-shapes.`,
      )
  }
  if (head !== null) refuseWhole(head, path)
  if (!scan.isComplete)
    throw new OutlineFileRefused(`${path} ends in the middle, after feature ${scan.count}. Get it anew.`)
}

/** Takes the objects of a list apart, wherever the text is cut. */
class FeatureScan {
  count = 0
  isComplete = false
  #parts: string[] = []
  #depth = 0
  #inString = false
  #escaped = false

  /** Of the feature that has begun. */
  get length(): number {
    return this.#parts.reduce((sum, part) => sum + part.length, 0)
  }

  *features(text: string): Generator<string> {
    let begun = this.#depth > 0 ? 0 : -1
    for (let at = 0; at < text.length && !this.isComplete; at++) {
      const sign = text.charCodeAt(at)
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false
        else if (sign === signs.backslash) this.#escaped = true
        else if (sign === signs.quote) this.#inString = false
      } else if (sign === signs.quote) this.#inString = true
      else if (sign === signs.open) {
        if (this.#depth++ === 0) begun = at
      } else if (sign === signs.close && --this.#depth === 0) {
        this.#parts.push(text.slice(begun, at + 1))
        begun = -1
        this.count++
        yield this.#parts.join('')
        this.#parts = []
      } else if (sign === signs.endOfList && this.#depth === 0) this.isComplete = true
    }
    if (begun >= 0) this.#parts.push(text.slice(begun))
  }
}

const signs = { quote: 0x22, backslash: 0x5c, endOfList: 0x5d, open: 0x7b, close: 0x7d }

/** What it is instead, as far as its beginning shows. */
function refuseOthers(head: string, path: string) {
  const others: [RegExp, string][] = [
    [/^PK/, 'a ZIP archive: unpack it, and take the GeoJSON in it'],
    [/^SQLite format 3/, 'a GeoPackage: save it as GeoJSON in a geographic information system'],
    [/^\s*</, 'XML, such as KML or GML, or a web page: save it as GeoJSON'],
    [/^\s*\{\s*"type"\s*:\s*"Topology"/, 'TopoJSON: turn it into GeoJSON, for instance with mapshaper'],
    [/^\s*[^{\s]/, 'no JSON'],
  ]
  const [, what] = others.find(([pattern]) => pattern.test(head)) ?? []
  if (what) throw new OutlineFileRefused(`${path} is no GeoJSON, but ${what}.`)
}

function refuseWhole(head: string, path: string): never {
  if (head.trim() === '') throw new OutlineFileRefused(`${path} is empty.`)
  throw new OutlineFileRefused(
    `${path} is no list of outlines: a GeoJSON FeatureCollection is wanted, with a code and a name in the properties of each feature.`,
  )
}

async function* textOf(path: string): AsyncGenerator<string> {
  const stream = await unpacked(path)
  const decoder = new TextDecoder()
  try {
    for await (const bytes of stream) yield decoder.decode(bytes as Uint8Array, { stream: true })
  } catch (error) {
    throw new OutlineFileRefused(
      `${path} cannot be read to its end: ${(error as Error).message}. Get it anew.`,
    )
  } finally {
    stream.destroy()
  }
}

async function unpacked(path: string): Promise<Readable> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new OutlineFileRefused(
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path}: ${error.message}.`,
    )
  })
  const { buffer } = await file
    .read(Buffer.alloc(2), 0, 2, 0)
    .catch((error: Error) => {
      throw new OutlineFileRefused(`${path} cannot be read: ${error.message}.`)
    })
    .finally(() => file.close())
  const stream = createReadStream(path)
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) return stream
  const plain = createGunzip()
  stream.once('error', (error) => plain.destroy(error))
  return stream.pipe(plain)
}
