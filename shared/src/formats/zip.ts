import { Inflate } from 'fflate'
import type { Source } from './format.ts'
import { UnreadableFile } from './unreadable-file.ts'

// The directory is read by hand, fflate unpacks: an archive is asked for by place, part by part, and what it unpacks to is
// counted while it does. Libraries unpack all of it at once, or answer later and in Node alone.

/** One file of an archive, as its directory declares it. Sizes in bytes. */
export type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number }

/** All that an archive may declare to unpack to, in bytes. */
export const maxUnpackedBytes = 512 * 1024 * 1024

const damaged = (detail: string) => new UnreadableFile('damaged-workbook', { detail })

/**
 * The files of a ZIP archive by name, from its central directory (APPNOTE 4.3.12).
 * @throws UnreadableFile where it is damaged or encrypted, or declares more than `maxUnpackedBytes`
 */
export function zipEntries(source: Source): Map<string, Entry> {
  const { count, start, length } = endOfDirectory(source)
  const bytes = source.read(start, start + length)
  const view = viewOf(bytes)
  const entries = new Map<string, Entry>()
  let total = 0
  for (let at = 0, seen = 0; seen < count; seen++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged('directory')
    if (view.getUint16(at + 8, true) & 1) throw new UnreadableFile('encrypted-workbook')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const entry: Entry = {
      name: name.replaceAll('\\', '/').replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    entries.set(entry.name, entry)
    total += entry.unpacked
    at += 46 + nameLength + extraLength + commentLength
  }
  if (total > maxUnpackedBytes) throw new UnreadableFile('unpacks-too-large', { limit: maxUnpackedBytes })
  return entries
}

/**
 * The bytes of one file of an archive, piece by piece.
 * @throws UnreadableFile where it is damaged, or holds more than it declares
 */
export function* unpack(source: Source, { method, packed, unpacked, offset }: Entry): Generator<Uint8Array> {
  const header = source.read(offset, offset + 30)
  if (header.length < 30 || viewOf(header).getUint32(0, true) !== 0x04034b50) throw damaged('header')
  const start = offset + 30 + viewOf(header).getUint16(26, true) + viewOf(header).getUint16(28, true)
  if (start + packed > source.size) throw damaged('truncated')
  if (method !== 0 && method !== 8) throw damaged('method')
  let given = 0
  for (const piece of method === 0 ? stored(source, start, packed) : inflated(source, start, packed)) {
    given += piece.length
    if (given > unpacked) throw new UnreadableFile('unpacks-too-large', { limit: maxUnpackedBytes })
    yield piece
  }
  if (given < unpacked) throw damaged('truncated')
}

function* stored(source: Source, start: number, length: number): Generator<Uint8Array> {
  for (let at = start; at < start + length; at += 65_536)
    yield source.read(at, Math.min(at + 65_536, start + length))
}

/** DEFLATE grows at most 1032-fold, so that small bites keep what comes out at once below 9 MB. */
const chunkBytes = 8192

function* inflated(source: Source, start: number, length: number): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const inflate = new Inflate((piece) => ready.push(piece))
  for (let at = start; at < start + length; at += chunkBytes) {
    const end = Math.min(at + chunkBytes, start + length)
    try {
      inflate.push(source.read(at, end), end === start + length)
    } catch {
      throw damaged('deflate')
    }
    yield* ready
    ready.length = 0
  }
}

/** The end record lies in the last 65,557 bytes, before a comment of whatever length. */
function endOfDirectory(source: Source) {
  const from = Math.max(0, source.size - 65_557)
  const tail = source.read(from, source.size)
  const view = viewOf(tail)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    return {
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    }
  }
  throw damaged('directory')
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
