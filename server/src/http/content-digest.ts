import { createHash } from 'node:crypto'
import { pipeline, type Readable, Transform } from 'node:stream'

/** A body that is not read yet: it streams through its handler. */
export const isStream = (body: unknown): body is Readable =>
  typeof (body as { pipe?: unknown } | null | undefined)?.pipe === 'function'

/** The same stream, and the SHA-256 of what it contained; null until it has been read to its end. */
export function withDigest(body: Readable): { stream: Readable; digest: () => string | null } {
  const hash = createHash('sha256')
  let digest: string | null = null
  const stream = new Transform({
    transform(piece, _encoding, done) {
      hash.update(piece)
      done(null, piece)
    },
    flush(done) {
      digest = hash.digest('hex')
      done()
    },
  })
  // What breaks either of them ends both, and whoever reads the stream is told.
  pipeline(body, stream, () => {})
  return { stream, digest: () => digest }
}

/** The SHA-256 of a whole body; undefined where it is longer than what would be taken. */
export async function readDigest(body: Readable, maxBytes: number): Promise<string | undefined> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of body as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > maxBytes) return
    hash.update(piece)
  }
  return hash.digest('hex')
}
