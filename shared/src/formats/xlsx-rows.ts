import { maxColumns, type SheetRow, trimCells } from './format.ts'
import { type MergedCells, MergedTexts, numberOf } from './merged-cells.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { readXml } from './xml.ts'

/** What the cells of a sheet refer to. */
type Workbook = {
  strings: readonly string[]
  /** For each cell style, whether it shows a date. */
  dates: readonly boolean[]
  /** Days are counted from 1904, as Excel for Macintosh did, and not from 1900. */
  epoch1904: boolean
  merged: MergedCells
}

/**
 * The rows of a sheet that have any content. Formulas give the value that was saved with them, dates are written as
 * 2026-11-21, errors such as #N/A are empty.
 * @throws UnreadableFile where the sheet is damaged or too wide
 */
export function* readRows(bytes: Iterable<Uint8Array>, workbook: Workbook): Generator<SheetRow> {
  const ready: SheetRow[] = []
  let row = 0
  let column = 0
  let cells: string[] = []
  let cell = { type: 'n', style: 0, text: '' }
  let inText = false
  let aside = 0
  let hidden = false
  const merged = new MergedTexts(workbook.merged)

  const events = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r)
        column = 0
        cells = []
        hidden = attributes.hidden === '1' || attributes.hidden === 'true'
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnNumber(attributes.r)
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), text: '' }
      } else if (name === 'rPh') aside++
      else inText = (name === 'v' || name === 't') && aside === 0
    },
    text(piece: string) {
      if (inText) cell.text += piece
    },
    close(name: string) {
      if (name === 'v' || name === 't') inText = false
      else if (name === 'rPh') aside--
      else if (name === 'c') {
        const text = cell.text === '' ? '' : cellText(cell, workbook)
        if (text === '') return
        if (column > maxColumns)
          throw new UnreadableFile('too-many-columns', { found: column, limit: maxColumns })
        while (cells.length < column - 1) cells.push('')
        cells[column - 1] = text
      } else if (name === 'row') {
        const hasContent = cells.some((text) => text.trim() !== '')
        const above = hasContent ? merged.fill(row, cells) : []
        const trimmed = trimCells(cells)
        if (trimmed.length === 0) return
        ready.push({
          row,
          cells: trimmed,
          ...(hidden && { hidden }),
          ...(above.length > 0 && { merged: above }),
        })
      }
    },
  }
  yield* readXml(bytes, events, ready)
}

/** The number of a column from a cell's address: `B7` is 2. */
const columnNumber = (address: string): number => numberOf(/^[A-Z]*/.exec(address)?.[0] ?? '')

function cellText({ type, style, text }: { type: string; style: number; text: string }, workbook: Workbook) {
  if (type === 's') return unescaped(workbook.strings[Number(text)] ?? '')
  if (type === 'inlineStr' || type === 'str') return unescaped(text)
  if (type === 'b') return text === '1' ? 'true' : 'false'
  if (type === 'e') return ''
  if (type === 'd') return text.replace(/T00:00:00(\.0+)?Z?$/, '')
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  // Fifteen digits are what Excel shows; the others are dust of binary fractions.
  return workbook.dates[style] ? dayOf(number, workbook.epoch1904) : String(Number(number.toPrecision(15)))
}

/** Characters that XML cannot hold are written as _x000D_. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/**
 * A day from its serial number. Excel counts 29 February 1900, which never was; before March 1900 the two calendars
 * therefore disagree, and no alliance has dates there.
 */
function dayOf(serial: number, epoch1904: boolean): string {
  const epoch = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const day = new Date(epoch + Math.floor(serial) * 86_400_000)
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10)
}
