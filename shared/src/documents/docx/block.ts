import { AlignmentType, HeadingLevel, ImageRun, Paragraph, type Table, TextRun } from 'docx'
import { type Block, beside, type Picture } from '../blocks.ts'
import { bullets, columnPixels, quiet } from './page.ts'
import { plain } from './plain.ts'
import { tableOf } from './table.ts'

/** @param underHeading its heading stands above, and what the heading is for below: it stays with both */
export function blockOf(
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
          new Paragraph({
            text,
            spacing: { after: 40 },
            numbering: { reference: bullets.reference, level: 0 },
          }),
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
  const width = Math.min(columnPixels, picture.width)
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
