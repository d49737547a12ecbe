import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A file of an archive, its contents made as they are asked for. */
export type ZipPart = {
  path: string
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
  /** Set in as it is: what is small, or packed already. */
  isStored?: boolean
}

/** The first day that zip files know: the same contents give the same bytes, whenever they are written. */
const noTime = new Date(1980, 0, 1)

/** A ZIP archive of files in their order. Nothing of it is held but the piece that is being packed. */
export async function* writeZip(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const ready: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes as Uint8Array<ArrayBuffer>)
  })
  const encoder = new TextEncoder()
  for (const { path, pieces, isStored = false } of parts) {
    const part = isStored ? new ZipPassThrough(path) : new ZipDeflate(path)
    part.mtime = noTime
    zip.add(part)
    for await (const piece of pieces) {
      part.push(typeof piece === 'string' ? encoder.encode(piece) : piece)
      yield* ready.splice(0)
    }
    part.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready
}
