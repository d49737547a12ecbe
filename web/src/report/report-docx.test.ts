import type { Picture } from '@atlas/shared/documents/blocks'
import type { DocumentContent } from '@atlas/shared/documents/document'
import { docxDocument, Packer } from '@atlas/shared/documents/docx/document'
import { unpack, zipEntries } from '@atlas/shared/formats/zip'
import { sentenceLanguages } from '@atlas/shared/sentences/languages'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { reportContent } from './report-content.ts'
import { ReportSheet } from './report-sheet.tsx'
import { makeReportInput, region } from './sections/report-input.factory.ts'

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

/** The files of the document by name, as text. */
async function filesOf(report: DocumentContent): Promise<Map<string, string>> {
  const pictures = new Map<Picture, Uint8Array>(
    report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.block === 'figure' ? [[block.picture, png] as const] : [])),
    ),
  )
  const bytes = new Uint8Array(await Packer.toBuffer(docxDocument(report, pictures)))
  const source = { size: bytes.length, read: (from: number, to: number) => bytes.subarray(from, to) }
  return new Map(
    [...zipEntries(source)].map(([name, entry]) => {
      const decoder = new TextDecoder()
      const pieces = [...unpack(source, entry)].map((piece) => decoder.decode(piece, { stream: true }))
      return [name, pieces.join('')]
    }),
  )
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#x27': "'" }
const plain = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, '')
    .replace(/&(#x27|\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()

/** What is said between the ends of paragraphs, cells and the like, in its order. */
const said = (markup: string, ends: RegExp): string[] => markup.split(ends).map(plain).filter(Boolean)

describe.each(sentenceLanguages)('the report as a file, in %s', (language) => {
  const made = makeReportInput(region, { language }).then(reportContent)

  test('says word for word what the page says, in the same order', async () => {
    const report = await made
    const file = (await filesOf(report)).get('word/document.xml') ?? ''
    const page = renderToStaticMarkup(createElement(ReportSheet, { report }))
    const words = said(page, /<\/(?:p|h1|h2|h3|li|caption|th|td|figcaption)>/)
    expect(said(file, /<\/w:p>/)).toEqual(words)
    expect(words.length).toBeGreaterThan(100)
  })

  test('has real headings, tables whose heads repeat, and pictures with words for those who do not see them', async () => {
    const report = await made
    const files = await filesOf(report)
    const file = files.get('word/document.xml') ?? ''
    const blocks = report.sections.flatMap((section) => section.blocks)
    const count = (pattern: RegExp) => file.match(pattern)?.length ?? 0
    expect(count(/<w:pStyle w:val="Heading1"\/>/g)).toBe(report.sections.length)
    expect(count(/<w:tbl>/g)).toBe(blocks.filter(({ block }) => block === 'table').length)
    expect(count(/<w:tblHeader/g)).toBe(count(/<w:tbl>/g))
    const figures = blocks.filter((block) => block.block === 'figure')
    expect(figures.length).toBe(3)
    for (const { alt } of figures)
      expect(plain(file.replace(/ descr="([^"]*)"/g, '>$1<'))).toContain(plain(alt))
    expect([...files.keys()].filter((name) => name.endsWith('.png')).length).toBeGreaterThan(0)
  })
})
