import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile } from './formats.ts'
import { sourceOf } from './source.factory.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { aWorkbook } from './workbook.factory.ts'

/** What is said of bytes that cannot be read. */
function refusal(bytes: Uint8Array): Record<string, unknown> {
  try {
    const rows = openFile(sourceOf(bytes)).tables.flatMap((table) => [...table.rows()])
    return { rows: rows.length }
  } catch (error) {
    if (error instanceof UnreadableFile) return { code: error.code, ...error.parameters }
    throw error
  }
}

const text = (content: string) => new TextEncoder().encode(content)
const utf16 = (content: string) =>
  Uint8Array.from([...content].flatMap((letter) => [letter.charCodeAt(0), 0]))
const compound = (content: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...utf16(content)])
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])))

describe('a file that is no table gets its own answer, whatever it is called', () => {
  test.each<[string, Uint8Array, Record<string, unknown>]>([
    ['nothing at all', new Uint8Array(0), { code: 'empty-file' }],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      { code: 'not-a-table', found: 'png' },
    ],
    [
      'a photograph',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      { code: 'not-a-table', found: 'jpeg' },
    ],
    ['a PDF', text('%PDF-1.7\n'), { code: 'not-a-table', found: 'pdf' }],
    ['a workbook of Excel 97', compound('Workbook'), { code: 'old-workbook' }],
    ['a workbook with a password', compound('EncryptedPackage'), { code: 'encrypted-workbook' }],
    ['an archive', zip({ 'readme.txt': 'hello' }), { code: 'not-a-table', found: 'zip' }],
    [
      'an OpenDocument text',
      zip({ mimetype: 'x', 'content.xml': '<x/>' }),
      { code: 'not-a-table', found: 'opendocument' },
    ],
    [
      'a table of Numbers',
      zip({ 'Index/Document.iwa': 'x' }),
      { code: 'unsupported-workbook', found: 'numbers' },
    ],
    [
      'a text document',
      zip({ '[Content_Types].xml': '<x/>', '_rels/.rels': '<x/>' }),
      { code: 'not-a-table', found: 'zip' },
    ],
    [
      'noise',
      Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 32),
      { code: 'not-a-table', found: 'binary' },
    ],
    ['zeros', new Uint8Array(5000), { code: 'not-a-table', found: 'binary' }],
  ])('%s', (_, bytes, answer) => expect(refusal(bytes)).toEqual(answer))
})

test('a few NUL characters in a text do not make it anything else', () => {
  expect(refusal(text('name,town\nA\0B,C\n'))).toEqual({ rows: 2 })
})

test('no file of any bytes brings anything but rows or an answer', () => {
  const workbook = aWorkbook({ List: [['name'], ['CADA']] })
  const damaged = fc
    .tuple(fc.nat({ max: workbook.length - 1 }), fc.nat({ max: 255 }), fc.nat({ max: workbook.length }))
    .map(([at, value, length]) => workbook.slice(0, length || undefined).fill(value, at, at + 1))
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), (bytes) => {
      expect(refusal(bytes)).toBeTypeOf('object')
    }),
    { numRuns: 400 },
  )
})
