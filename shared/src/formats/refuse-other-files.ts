import type { Source } from './format.ts'
import { type OtherText, sniffText } from './sniff-text.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** First bytes of files that people rename, or take for another one. */
const signatures: readonly (readonly [found: string, bytes: readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
]

/** Compound files: workbooks of Excel 97, and the envelope of those with a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** @throws UnreadableFile where the file is known to be something else than a table */
export function refuseOtherFiles(head: Uint8Array, source: Source) {
  const startsWith = (bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte)
  if (startsWith(compoundFile))
    throw new UnreadableFile(hasEncryptedPackage(source) ? 'encrypted-workbook' : 'old-workbook')
  const found = signatures.find(([, bytes]) => startsWith(bytes))?.[0]
  if (found) throw new UnreadableFile('not-a-table', { found })
  const text = startsWith([0x50, 0x4b]) ? undefined : sniffText(head)
  if (text && !readTexts.has(text)) throw new UnreadableFile('not-a-table', { found: text })
  if (!startsWith([0x50, 0x4b]) && !isText(head)) throw new UnreadableFile('not-a-table', { found: 'binary' })
}

/** Texts that are read as tables although they are none. */
const readTexts = new Set<OtherText>(['geojson', 'kml'])

/** The directory of a compound file names its streams in UTF-16. */
function hasEncryptedPackage(source: Source): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
  const bytes = source.read(0, Math.min(source.size, 1 << 20))
  const tail = source.read(Math.max(0, source.size - (1 << 20)), source.size)
  return includes(bytes, name) || includes(tail, name)
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0] ?? 0); at !== -1; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

/** Text has hardly any control characters. Zeros are looked at apart: UTF-16 is full of them, always on one side. */
function isText(head: Uint8Array): boolean {
  let odd = 0
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++
  })
  const [low, high] = zeros.sort((one, other) => one - other) as [number, number]
  const utf16 = high > head.length / 4 && low * 20 < high
  return odd <= Math.max(8, head.length / 50) && (utf16 || low + high <= Math.max(8, head.length / 20))
}
