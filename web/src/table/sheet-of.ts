import type { ColumnKey } from '../addresses/column-keys.ts'
import type { CellContext, Row } from './column.ts'
import { columns } from './columns.tsx'

type Shown = { rows: readonly Row[]; shown: readonly ColumnKey[]; context: CellContext }

/** An import takes this for the end of one of several; a comma may stand inside a name. */
const between = ' | '

/** What is on screen, all of its rows, with headings; so written that an import reads it again. */
export const sheetOf = ({ rows, shown, context }: Shown): string[][] => [
  shown.map((key) => context.messages.t(columns[key].exported ?? columns[key].heading)),
  ...rows.map((row) =>
    shown.map((key) => columns[key].list?.(row, context).join(between) ?? columns[key].text(row, context)),
  ),
]
