import type { Block } from '@atlas/shared/documents/blocks'
import type { DocumentContent } from '@atlas/shared/documents/document'

export const sectionOf = (report: DocumentContent, id: string) => {
  const section = report.sections.find((each) => each.id === id)
  if (!section) throw new Error(`no section ${id}`)
  return section
}

export const tablesOf = (report: DocumentContent, id: string) =>
  sectionOf(report, id).blocks.filter((block) => block.block === 'table')

export const rowOf = (report: DocumentContent, id: string, name: string) =>
  tablesOf(report, id)
    .flatMap(({ rows }) => rows)
    .find(([head]) => head?.text === name)
    ?.map(({ text }) => text)

/** All words of a report, one block or cell a line. */
export const wordsOf = (report: DocumentContent): string[] => [
  report.title,
  report.alliance,
  ...report.facts,
  ...report.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(blockWords)]),
]
export const blockWords = (block: Block): string[] => {
  switch (block.block) {
    case 'text':
    case 'heading':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat().map(({ text }) => text)]
    case 'figure':
      return [block.caption, block.alt]
    case 'finding':
      return [block.title, block.word, block.sentence, ...block.figures, ...block.remarks]
  }
}
