import { maxColumns, type SheetRow, trimCells } from './format.ts'
import { MergedTexts } from './merged-cells.ts'
import { readXml } from './xml.ts'

/** A row that is said to stand more often than this was filled down to the end of the sheet. */
const maxRepeated = 1000

type Attributes = Record<string, string>

/** The sheets of a document, in their order. */
export function readOdsNames(bytes: Iterable<Uint8Array>): { name: string; hidden: boolean }[] {
  const hiddenStyles = new Set<string>()
  let style = ''
  const found: { name: string; hidden: boolean }[] = []
  const events = {
    open(element: string, attributes: Attributes) {
      if (element === 'style') style = attributes['style:name'] ?? ''
      else if (element === 'table-properties' && attributes['table:display'] === 'false')
        hiddenStyles.add(style)
      else if (element === 'table')
        found.push({
          name: attributes['table:name'] ?? '',
          hidden: hiddenStyles.has(attributes['table:style-name'] ?? ''),
        })
    },
  }
  return [...readXml(bytes, events, found)]
}

/**
 * The rows of one sheet that have any content, with dates as 2026-11-21.
 * @param wanted its number, from 0
 * @throws UnreadableFile where the document is damaged or too wide
 */
export function* readOdsRows(bytes: Iterable<Uint8Array>, wanted: number): Generator<SheetRow> {
  const ready: SheetRow[] = []
  const spans = new Map<number, { column: number; last: number }[]>()
  const merged = new MergedTexts(spans)
  let table = -1
  let row = 0
  let repeated = 1
  let hidden = false
  let cells: string[] = []
  let column = 0
  let cell: { text: string; value: string | undefined; count: number; covered: boolean } | undefined
  let lines = 0
  let inText = 0
  let aside = 0

  const events = {
    open(element: string, attributes: Attributes) {
      if (element === 'table') table++
      if (table !== wanted) return
      if (element === 'table-row') {
        repeated = countOf(attributes['table:number-rows-repeated'])
        hidden = ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '')
        cells = []
        column = 0
      } else if (element === 'table-cell' || element === 'covered-table-cell') {
        const down = countOf(attributes['table:number-rows-spanned'])
        const below = row + 2
        if (down > 1 && column < maxColumns)
          spans.set(below, [...(spans.get(below) ?? []), { column, last: row + down }])
        lines = 0
        cell = {
          text: '',
          value: heldValue(attributes),
          count: countOf(attributes['table:number-columns-repeated']),
          covered: element === 'covered-table-cell',
        }
      } else if (element === 'annotation') aside++
      else if (cell && aside === 0 && element === 'p') {
        if (lines++ > 0) cell.text += '\n'
        inText++
      } else if (cell && inText > 0 && element === 's')
        cell.text += ' '.repeat(Math.min(100, countOf(attributes['text:c'])))
      else if (cell && inText > 0 && element === 'line-break') cell.text += '\n'
      else if (cell && inText > 0 && element === 'tab') cell.text += '\t'
    },
    text(piece: string) {
      if (cell && inText > 0 && aside === 0) cell.text += piece
    },
    close(element: string) {
      if (table !== wanted) return
      if (element === 'annotation') aside--
      else if (element === 'p' && inText > 0 && aside === 0) inText--
      else if (cell && (element === 'table-cell' || element === 'covered-table-cell')) {
        const text = cell.covered ? '' : (cell.value ?? cell.text)
        // Empty cells run to the end of the sheet.
        if (text !== '')
          for (let at = 0; at < Math.min(cell.count, maxColumns + 1); at++) setCell(cells, column + at, text)
        column += cell.count
        cell = undefined
      } else if (element === 'table-row') {
        const hasContent = cells.some((text) => text.trim() !== '')
        for (let at = 0; hasContent && at < Math.min(repeated, maxRepeated); at++) {
          const own = [...cells]
          const above = merged.fill(row + 1 + at, own)
          ready.push({
            row: row + 1 + at,
            cells: trimCells(own),
            ...(hidden && { hidden }),
            ...(above.length > 0 && { merged: above }),
          })
        }
        row += repeated
      }
    },
  }
  yield* readXml(bytes, events, ready)
}

function setCell(cells: string[], column: number, text: string) {
  const at = Math.min(column, maxColumns)
  while (cells.length < at) cells.push('')
  cells[at] = text
}

const countOf = (attribute: string | undefined): number => {
  const count = Number(attribute ?? 1)
  return Number.isInteger(count) && count > 0 ? count : 1
}

/** What a cell holds, where that is not the text that it shows. */
function heldValue(attributes: Attributes): string | undefined {
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency': {
      const number = Number(attributes['office:value'])
      return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : undefined
    }
    case 'date':
      return attributes['office:date-value']?.replace(/T.*$/, '')
    case 'boolean':
      return attributes['office:boolean-value']
  }
}
