import {
  type IShadingAttributesProperties,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Cell, isShort, type Table as TableContent } from '../blocks.ts'
import { tableSetting } from '../table-setting.ts'
import { columnWidth, line } from './page.ts'

/** A table under its caption; its head is repeated on every page. */
export function tableOf({ caption, head, rows }: TableContent): (Paragraph | Table)[] {
  const { widths, size } = tableSetting(
    [head, ...rows.map((row) => row.map(({ text }) => text))],
    columnWidth,
  )
  const cells = (row: readonly Cell[], isHead: boolean, keepNext: boolean) =>
    row.map(
      ({ text, state, strong }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          margins: { top: 30, bottom: 30, left: 70, right: 70 },
          ...(state && { shading: shades[state] }),
          children: [
            new Paragraph({
              keepNext,
              children: [new TextRun({ text, size, bold: isHead || strong === true })],
            }),
          ],
        }),
    )
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 200, after: 60 },
      children: [new TextRun({ text: caption, bold: true, size: 19 })],
    }),
    new Table({
      width: { size: columnWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: cells(
            head.map((text) => ({ text })),
            true,
            true,
          ),
        }),
        ...rows.map(
          (row, at) =>
            new TableRow({
              cantSplit: true,
              children: cells(row, false, isShort(rows) && at < rows.length - 1),
            }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 80 }, text: '' }),
  ]
}

/** Patterns rather than colours: they are told apart in black and white too. */
const shades: Record<NonNullable<Cell['state']>, IShadingAttributesProperties> = {
  enough: { type: ShadingType.CLEAR, fill: 'cfe0e9' },
  thin: { type: ShadingType.PERCENT_10, color: '2b6e90', fill: 'ffffff' },
  none: { type: ShadingType.CLEAR, fill: 'f3d9c9' },
  unknown: { type: ShadingType.THIN_REVERSE_DIAGONAL_STRIPE, color: 'e3b79f', fill: 'ffffff' },
}
