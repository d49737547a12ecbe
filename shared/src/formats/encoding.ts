import type { Encoding } from './format.ts'
import { pieces, type Source } from './format.ts'

/**
 * The encoding of a text file: its byte order mark; else zeros in every other byte (UTF-16); else UTF-8 if all of it
 * is valid; else Windows-1252, what spreadsheets of western Europe have saved for thirty years.
 */
export function recogniseEncoding(source: Source): Encoding {
  const head = source.read(0, 4096)
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return unmarkedUtf16(head) ?? (isUtf8(source) ? 'utf-8' : 'windows-1252')
}

/** The text of a file, piece by piece, without its byte order mark; what cannot be read becomes U+FFFD. */
export function* decode(source: Source, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (const piece of pieces(source)) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** Latin text in UTF-16 has a zero in most of its high bytes and in none of its low ones. */
function unmarkedUtf16(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const most = head.length / 4
  if (odd > most && even * 20 < odd) return 'utf-16le'
  if (even > most && odd * 20 < even) return 'utf-16be'
}

function isUtf8(source: Source): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (const piece of pieces(source)) decoder.decode(piece, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}
