import type { OutputTable } from './format.ts'
import { writeZip } from './write-zip.ts'
import { safeXml, xmlText } from './xml-text.ts'

// Written by hand, as workbooks of Office Open XML are: no kept library writes OpenDocument from Node.

type Sheet = OutputTable & { name: string }

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespaces = ['office', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

const manifest = `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`

/** A spreadsheet of OpenDocument 1.3, its bytes made as they are asked for. */
export const writeOds = (sheets: readonly Sheet[]): AsyncGenerator<Uint8Array<ArrayBuffer>> =>
  writeZip([
    // First and not packed, so that programs know the file by its first bytes.
    { path: 'mimetype', pieces: [mediaType], isStored: true },
    { path: 'META-INF/manifest.xml', pieces: [manifest], isStored: true },
    { path: 'content.xml', pieces: contentXml(sheets) },
  ])

async function* contentXml(sheets: readonly Sheet[]): AsyncGenerator<string> {
  yield `${declaration}<office:document-content ${namespaces} office:version="1.3"><office:body><office:spreadsheet>`
  for (const { name, note, headings, rows } of sheets) {
    yield `<table:table table:name="${safeXml(name)}">`
    let xml = `${note === undefined ? '' : rowXml([note])}${rowXml(headings)}`
    for await (const row of rows) {
      xml += rowXml(row)
      if (xml.length < 65_536) continue
      yield xml
      xml = ''
    }
    yield `${xml}</table:table>`
  }
  yield '</office:spreadsheet></office:body></office:document-content>'
}

const rowXml = (cells: readonly (string | number)[]) =>
  `<table:table-row>${cells.map(cellXml).join('')}</table:table-row>`

/** A text is never a formula: a cell that holds one says so. Each of its lines is a paragraph. */
const cellXml = (cell: string | number): string => {
  if (typeof cell === 'number' && Number.isFinite(cell))
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
  const text = String(cell)
  if (text === '') return '<table:table-cell/>'
  const paragraphs = text.split(/\r\n|\r|\n/).map((line) => `<text:p>${spaced(line)}</text:p>`)
  return `<table:table-cell office:value-type="string">${paragraphs.join('')}</table:table-cell>`
}

/** Several spaces, and those at the ends, count only where they are elements; so do tabulators. */
const spaced = (line: string) =>
  xmlText(line)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
