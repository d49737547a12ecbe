import { entities, listTables, type Table, type WrittenFormat } from './format.ts'
import { readMergedCells } from './merged-cells.ts'
import { writeWorkbook } from './write-xlsx.ts'
import { Parts } from './xlsx-parts.ts'
import { readRows } from './xlsx-rows.ts'
import { readStrings } from './xlsx-strings.ts'
import { readDateStyles } from './xlsx-styles.ts'
import { readWorkbook } from './xlsx-workbook.ts'

// Read and written by hand, on fflate and saxes: libraries for workbooks hold a whole one in memory, and uploads are
// taken in within a bound that does not grow with the file.

/** Workbooks of Office Open XML (ECMA-376), as Excel, LibreOffice and Google Sheets write them. One table a sheet. */
export const xlsx: WrittenFormat = {
  name: 'xlsx',
  recognises: (head) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4,
  read(source) {
    const parts = new Parts(source)
    const { sheets, strings, styles, epoch1904 } = readWorkbook(parts)
    const tableOf = ({ name, path }: { name: string; path: string }): Table => ({
      name,
      entity: entities.find((entity) => entity === name) ?? null,
      rows: () =>
        readRows(parts.read(path), {
          strings: readStrings(parts.find(strings)),
          dates: readDateStyles(parts.find(styles)),
          epoch1904,
          merged: readMergedCells(parts.read(path)),
        }),
    })
    const [first, ...others] = sheets
    return {
      format: 'xlsx',
      encoding: null,
      separator: null,
      tables: [tableOf(first), ...others.map(tableOf)],
    }
  },
  write: (tables, name) => [
    {
      name: `${name}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: writeWorkbook(listTables(tables).map(({ entity, ...table }) => ({ ...table, name: entity }))),
    },
  ],
}
