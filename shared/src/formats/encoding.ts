import { decodeCp850 } from './code-pages.ts'
import { countUtf8 } from './count-utf8.ts'
import { type Encoding, pieces, type Source } from './format.ts'

/** How a text file was read, and whether it could as well be meant otherwise. */
export type RecognisedEncoding = { encoding: Encoding; isGuess: boolean }

/**
 * The encoding of a text file: its byte order mark; else zeros in every other byte (UTF-16); else UTF-8 if nearly all of it
 * is valid, for one bad byte is no reason to ruin all others; else the one of a byte a letter that makes most letters
 * of western Europe, which for thirty years has mostly been Windows-1252.
 */
export function recogniseEncoding(source: Source): RecognisedEncoding {
  const head = source.read(0, 4096)
  const certain = (encoding: Encoding) => ({ encoding, isGuess: false })
  if (head[0] === 0xff && head[1] === 0xfe) return certain('utf-16le')
  if (head[0] === 0xfe && head[1] === 0xff) return certain('utf-16be')
  const unmarked = unmarkedUtf16(head)
  if (unmarked) return certain(unmarked)
  const { valid, broken } = countUtf8(source)
  // Two bytes of another encoding hardly ever make a character of UTF-8.
  return broken === 0 || valid >= 2 * broken ? certain('utf-8') : byLetters(source)
}

/** The text of a file, piece by piece, without its byte order mark; what cannot be read becomes U+FFFD. */
export function* decode(source: Source, encoding: Encoding): Generator<string> {
  if (encoding === 'cp850') {
    for (const piece of pieces(source)) yield decodeCp850(piece)
    return
  }
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

/** Those of a byte a letter, the likeliest first: the first one wins where two make as much sense. */
const singleBytes = ['windows-1252', 'macintosh', 'cp850'] as const

/** How usual letters and signs are in texts of the four languages, in classes of weight. */
const usual = new Map(
  [
    ['é', 6],
    ['èàç’', 4],
    ['êöäå«»', 3],
    ['âôîëïüùû\u00a0–°', 2],
    ['áòóøúíñœæÉÈÊËÀÂÄÅÁÇÔÖÒÓØÙÛÜÚÎÏÍÑŒÆßÿ‘“”—…€ºª·•§', 1],
  ].flatMap(([letters, weight]) =>
    [...(letters as string)].map((letter) => [letter, weight as number] as const),
  ),
)

/** So many bytes that are not of ASCII decide. */
const maxCounted = 20_000

function byLetters(source: Source): RecognisedEncoding {
  const counts = countHighBytes(source)
  const scored = singleBytes.map((encoding) => ({ encoding, score: scoreOf(encoding, counts) }))
  const [first, second] = scored.toSorted((one, other) => other.score - one.score)
  if (!first || !second) return { encoding: 'windows-1252', isGuess: true }
  return {
    encoding: first.encoding,
    isGuess: first.encoding !== 'windows-1252' || second.score >= first.score,
  }
}

function scoreOf(encoding: (typeof singleBytes)[number], counts: ReadonlyMap<number, number>): number {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => 128 + at)
  const letters = encoding === 'cp850' ? decodeCp850(bytes) : new TextDecoder(encoding).decode(bytes)
  let score = 0
  for (const [key, count] of counts) {
    const letter = letters[(key & 255) - 128] as string
    // No capital stands inside a word of small letters.
    const isOutOfPlace = key > 255 && letter !== letter.toLowerCase()
    score += count * (isOutOfPlace ? -1 : (usual.get(letter) ?? -1))
  }
  return score
}

/** How often each byte beyond ASCII stands in a file; those behind a small letter are counted apart, from 256 on. */
function countHighBytes(source: Source): Map<number, number> {
  const counts = new Map<number, number>()
  let counted = 0
  let before = 0
  for (const piece of pieces(source)) {
    for (const byte of piece) {
      if (byte >= 128) {
        const key = before >= 97 && before <= 122 ? byte + 256 : byte
        counts.set(key, (counts.get(key) ?? 0) + 1)
        counted++
      }
      before = byte
    }
    if (counted > maxCounted) break
  }
  return counts
}
