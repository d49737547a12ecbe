import { pieces, type Source } from './format.ts'

/** Characters of several bytes in a file, if it is UTF-8: how many are whole, and how many broken. */
export function countUtf8(source: Source): { valid: number; broken: number } {
  let [valid, broken, awaited] = [0, 0, 0]
  // The next byte of a character lies between these.
  let [least, most] = [0x80, 0xbf]
  for (const piece of pieces(source))
    for (const byte of piece) {
      if (awaited > 0) {
        const fits = byte >= least && byte <= most
        least = 0x80
        most = 0xbf
        if (fits) {
          if (--awaited === 0) valid++
          continue
        }
        awaited = 0
        broken++
      }
      if (byte < 0x80) continue
      awaited =
        byte >= 0xc2 && byte <= 0xdf
          ? 1
          : byte >= 0xe0 && byte <= 0xef
            ? 2
            : byte >= 0xf0 && byte <= 0xf4
              ? 3
              : 0
      if (awaited === 0) broken++
      // Neither overlong forms nor halves of pairs nor what lies beyond Unicode.
      if (byte === 0xe0) least = 0xa0
      if (byte === 0xed) most = 0x9f
      if (byte === 0xf0) least = 0x90
      if (byte === 0xf4) most = 0x8f
    }
  return { valid, broken: broken + (awaited > 0 ? 1 : 0) }
}
