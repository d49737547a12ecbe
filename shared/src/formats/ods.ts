import { entities, listTables, type Source, type Table, type WrittenFormat } from './format.ts'
import { readOdsNames, readOdsRows } from './ods-rows.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { writeOds } from './write-ods.ts'
import { type Entry, unpack, zipEntries } from './zip.ts'

/** OpenDocument spreadsheets (ISO/IEC 26300), as LibreOffice and Google Sheets write them. One table a sheet. */
export const ods: WrittenFormat = {
  name: 'ods',
  recognises: (head, source) => head[0] === 0x50 && head[1] === 0x4b && isSpreadsheet(source),
  read(source) {
    const entries = zipEntries(source)
    const part = (name: string) => () => bytesOf(source, entries.get(name))
    if (includes(part('META-INF/manifest.xml')(), 'encryption-data'))
      throw new UnreadableFile('encrypted-workbook')
    const content = part('content.xml')
    const tables = readOdsNames(content()).flatMap(({ name, hidden }, index): Table[] =>
      hidden
        ? []
        : [
            {
              name,
              entity: entities.find((entity) => entity === name) ?? null,
              rows: () => readOdsRows(content(), index),
            },
          ],
    )
    const [first, ...others] = tables
    if (!first) throw new UnreadableFile('no-rows')
    return { format: 'ods', encoding: null, separator: null, tables: [first, ...others] }
  },
  write: (tables, name) => [
    {
      name: `${name}.ods`,
      mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
      bytes: writeOds(listTables(tables).map(({ entity, ...table }) => ({ ...table, name: entity }))),
    },
  ],
}

const bytesOf = (source: Source, entry: Entry | undefined): Iterable<Uint8Array> =>
  entry ? unpack(source, entry) : []

function isSpreadsheet(source: Source): boolean {
  try {
    const entries = zipEntries(source)
    const kind = entries.get('mimetype')
    return entries.has('content.xml') && includes(bytesOf(source, kind), 'opendocument.spreadsheet')
  } catch {
    return false
  }
}

/** Whether a small part says something. */
function includes(bytes: Iterable<Uint8Array>, wanted: string): boolean {
  const decoder = new TextDecoder('latin1')
  let text = ''
  for (const piece of bytes) {
    text = text.slice(-wanted.length) + decoder.decode(piece, { stream: true })
    if (text.includes(wanted)) return true
  }
  return false
}
