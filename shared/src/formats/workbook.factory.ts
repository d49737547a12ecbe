import { strToU8, type Zippable, zipSync } from 'fflate'

/** A cell as it stands in the XML of a sheet, or a plain text that is shared or not. */
export type Cell = string | { xml: string }

const escaped = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)

/** A workbook of one or several sheets, of texts unless a cell brings its own XML; parts can be added or replaced. */
export function aWorkbook(
  sheets: Record<string, Cell[][]>,
  parts: Record<string, string> = {},
  hidden: string[] = [],
): Uint8Array {
  const names = Object.keys(sheets)
  const sheetXml = (rows: Cell[][]) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, row, at)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map(
        (name, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}" ${hidden.includes(name) ? 'state="hidden" ' : ''}r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map(
        (_, index): Relation => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`],
      ),
      ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdT', 'styles', 'styles.xml'],
    ]),
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheets[name] ?? [])]),
    ),
    ...parts,
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])) as Zippable,
  )
}

function cellXml(cell: Cell, row: number, at: number): string {
  const address = `r="${String.fromCharCode(65 + at)}${row + 1}"`
  if (typeof cell === 'object') return cell.xml.replace('<c ', `<c ${address} `)
  return cell === '' ? '' : `<c ${address} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
}

type Relation = [id: string, type: string, target: string]

const relations = (list: Relation[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`
