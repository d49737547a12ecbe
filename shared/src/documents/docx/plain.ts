import { Paragraph, TextRun } from 'docx'

type Plain = { color?: string; size?: number; keepNext?: boolean }

/** A paragraph of running text. */
export const plain = (text: string, { color, size, keepNext = false }: Plain = {}) =>
  new Paragraph({
    keepNext,
    spacing: { after: 80 },
    children: [new TextRun({ text, ...(color && { color }), ...(size && { size }) })],
  })
