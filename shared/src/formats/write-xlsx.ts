import type { OutputTable } from './format.ts'
import { writeZip } from './write-zip.ts'
import { xmlText } from './xml-text.ts'

// Written by hand, fflate packs: a sheet is made row by row as its bytes are asked for. Libraries for workbooks hold all of
// one, and bring what nobody needs here, such as styles and formulas.

/** A sheet, with a name that a workbook can have: 1 to 31 characters, none of `[]:*?/\`. */
type Sheet = OutputTable & { name: string }

/** A workbook, its bytes made as they are asked for: nothing of a sheet is held but some rows. */
export const writeWorkbook = (sheets: readonly Sheet[]): AsyncGenerator<Uint8Array<ArrayBuffer>> =>
  writeZip([
    ...Object.entries(frameOf(sheets)).map(([path, xml]) => ({
      path,
      pieces: [declaration + xml],
      isStored: true,
    })),
    ...sheets.map((sheet, at) => ({ path: `xl/worksheets/sheet${at + 1}.xml`, pieces: sheetXml(sheet) })),
  ])

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The parts of a workbook that say where its sheets are. */
function frameOf(sheets: readonly Sheet[]): Record<string, string> {
  const each = (write: (sheet: Sheet, number: number) => string) =>
    sheets.map((sheet, at) => write(sheet, at + 1)).join('')
  const types = each(
    (_, number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  )
  const list = each(
    ({ name }, number) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  )
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>${types}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ),
  }
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** In pieces of some size: packing one row at a time takes several times as long. */
async function* sheetXml({ note, headings, rows }: Sheet): AsyncGenerator<string> {
  const above = note === undefined ? '' : rowXml([note])
  let xml = `${declaration}<worksheet xmlns="${spreadsheet}"><sheetData>${above}${rowXml(headings)}`
  for await (const row of rows) {
    xml += rowXml(row)
    if (xml.length < 65_536) continue
    yield xml
    xml = ''
  }
  yield `${xml}</sheetData></worksheet>`
}

const rowXml = (cells: readonly (string | number)[]) => `<row>${cells.map(cellXml).join('')}</row>`

/** A text is never a formula: a cell that holds one says so. */
const cellXml = (cell: string | number): string =>
  typeof cell === 'number' && Number.isFinite(cell)
    ? `<c><v>${cell}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(String(cell))}</t></is></c>`

/** Characters that XML cannot hold are written as _x0007_, and what only looks like that as _x005F_x0007_. */
const escapeXml = (text: string): string =>
  xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
