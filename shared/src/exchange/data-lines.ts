import type { SheetRow, Table } from '../formats/format.ts'
import { isAside } from './special-lines.ts'

/** So many lines that stand aside are told by their numbers. */
const maxTold = 50

/** Which lines of a table are its rows; counts those that are not, or that somebody may not mean. */
export class DataLines {
  readonly hiddenRows: 'take' | 'leave'
  readonly asideLines: 'take' | 'leave'
  /** How many rows the workbook hides. */
  hidden = 0
  /** The numbers of lines that are totals or notes. */
  readonly aside: number[] = []
  readonly #isData: (row: number) => boolean

  constructor(
    isData: (row: number) => boolean,
    { hiddenRows = 'take', asideLines = 'leave' }: Partial<Pick<DataLines, 'hiddenRows' | 'asideLines'>>,
  ) {
    this.#isData = isData
    this.hiddenRows = hiddenRows
    this.asideLines = asideLines
  }

  /** The rows of a table, one by one. */
  *of(table: Table): Generator<SheetRow> {
    let last = 0
    for (const line of table.rows()) {
      const below = line.row - last - 1
      last = line.row
      if (!this.#isData(line.row)) continue
      if (line.hidden) this.hidden++
      const aside = isAside(line.cells, below)
      if (aside && this.aside.length < maxTold) this.aside.push(line.row)
      if (aside && this.asideLines === 'leave') continue
      if (line.hidden && this.hiddenRows === 'leave') continue
      yield line
    }
  }
}
