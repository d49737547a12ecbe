import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type IShadingAttributesProperties,
  LevelFormat,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Picture } from '../pictures/picture.ts'
import { type Block, beside, type Cell, isShort, type Report, type Table as ReportTable } from './report.ts'
import { tableSetting } from './table-setting.ts'

export { Packer } from 'docx'

/** Lengths of a page in twentieths of a point: A4 with margins, and what is left between them. */
const page = { width: 11_906, height: 16_838, side: 907, top: 964 }
const column = page.width - 2 * page.side
/** The same in pixels, for pictures. */
const pixels = Math.floor(column / 15)
const quiet = '4d5963'
const line = { style: BorderStyle.SINGLE, size: 4, color: 'b3bbc0' } as const

/** What a word processor checks the spelling by. */
const locales: Record<string, string> = { en: 'en-GB', fr: 'fr-FR' }

/** Every word processor has it, or another one that is as wide letter by letter. */
const font = 'Arial'

/** A sign that every font has: the one of the symbol font is drawn differently wherever that is missing. */
const bullets = 'bullets'
const bullet = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  style: { paragraph: { indent: { left: 300, hanging: 220 } } },
} as const

/**
 * The report as a document for a word processor: the same blocks in the same order as on the page.
 * @param pictures of every figure, as PNG
 */
export function reportDocument(report: Report, pictures: ReadonlyMap<Picture, Uint8Array>): Document {
  const { title, alliance, facts, sections, running, language } = report
  return new Document({
    title: `${title}, ${alliance}`,
    creator: 'Alliance Atlas',
    numbering: { config: [{ reference: bullets, levels: [bullet] }] },
    styles: {
      default: {
        document: { run: { font, size: 20, language: { value: locales[language] ?? language } } },
        title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: {
          run: { size: 30, bold: true, color: '1a2126' },
          paragraph: { spacing: { before: 400, after: 140 } },
        },
        heading2: {
          run: { size: 24, bold: true, color: '1a2126' },
          paragraph: { spacing: { before: 280, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.top, left: page.side, right: page.side },
          },
        },
        footers: { default: footer(running) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ text: alliance, size: 28 })] }),
          ...facts.map((fact) => plain(fact, { color: quiet })),
          ...sections.flatMap(({ title: heading, blocks }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, text: heading }),
            ...blocks.flatMap((block, at) =>
              blockOf(block, pictures, {
                underHeading: at === 0 ? blocks.length > 1 : blocks[at - 1]?.block === 'heading',
              }),
            ),
          ]),
        ],
      },
    ],
  })
}

const footer = (running: string) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: column }],
        children: [
          new TextRun({
            size: 16,
            color: quiet,
            children: [running, new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

type Plain = { color?: string; size?: number; keepNext?: boolean }

const plain = (text: string, { color, size, keepNext = false }: Plain = {}) =>
  new Paragraph({
    keepNext,
    spacing: { after: 80 },
    children: [new TextRun({ text, ...(color && { color }), ...(size && { size }) })],
  })

/** @param underHeading its heading stands above, and what the heading is for below: it stays with both */
function blockOf(
  block: Block,
  pictures: ReadonlyMap<Picture, Uint8Array>,
  { underHeading }: { underHeading: boolean },
): (Paragraph | Table)[] {
  switch (block.block) {
    case 'text':
      return [plain(block.text, { ...(block.quiet && { color: quiet, size: 18 }), keepNext: underHeading })]
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, text: block.text })]
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({ text, spacing: { after: 40 }, numbering: { reference: bullets, level: 0 } }),
      )
    case 'table':
      return tableOf(block)
    case 'figure':
      return figureOf(block, pictures.get(block.picture))
    case 'finding':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 160, after: 20 },
          children: [
            new TextRun({ text: block.title, bold: true }),
            new TextRun({ text: ` ${block.word}`, color: quiet, size: 18 }),
          ],
        }),
        kept(block.sentence),
        new Paragraph({
          keepNext: true,
          spacing: { after: 20 },
          children: [new TextRun({ text: block.figures.join(beside), size: 18 })],
        }),
        ...block.remarks.map((remark) => plain(remark, { color: quiet, size: 18 })),
      ]
  }
}

/** On the page of what follows: a finding is not torn. */
const kept = (text: string) =>
  new Paragraph({ keepNext: true, keepLines: true, spacing: { after: 40 }, children: [new TextRun(text)] })

function figureOf(
  { picture, caption, alt }: Extract<Block, { block: 'figure' }>,
  png: Uint8Array | undefined,
): Paragraph[] {
  const width = Math.min(pixels, picture.width)
  const height = Math.round((picture.height * width) / picture.width)
  const image =
    png &&
    new ImageRun({
      type: 'png',
      data: png,
      transformation: { width, height },
      altText: { name: caption, title: caption, description: alt },
    })
  return [
    ...(image ? [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] })] : []),
    plain(caption, { color: quiet, size: 18 }),
  ]
}

function tableOf({ caption, head, rows }: ReportTable): (Paragraph | Table)[] {
  const { widths, size } = tableSetting([head, ...rows.map((row) => row.map(({ text }) => text))], column)
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
      width: { size: column, type: WidthType.DXA },
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
