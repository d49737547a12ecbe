import { UnreadableFile } from './unreadable-file.ts'
import { type Parts, type Relation, readRelations } from './xlsx-parts.ts'
import { readXml } from './xml.ts'

type Sheet = { name: string; path: string }

type Workbook = {
  /** The visible ones, at least one. */
  sheets: [Sheet, ...Sheet[]]
  strings: string | undefined
  styles: string | undefined
  epoch1904: boolean
}

export function readWorkbook(parts: Parts): Workbook {
  const path = readRelations(parts, '').find(({ type }) => type === 'officeDocument')?.target
  if (path === undefined) throw new UnreadableFile('not-a-table', { found: 'zip' })
  const relations = readRelations(parts, path)
  const target = (wanted: (relation: Relation) => boolean) => relations.find(wanted)?.target
  let epoch1904 = false
  const found: Sheet[] = []
  const sheets = [
    ...readXml(
      parts.read(path),
      {
        open(element, attributes) {
          if (element === 'workbookPr') epoch1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
          if (element !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
          const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
          const sheet = relations.find((relation) => relation.id === id && relation.type === 'worksheet')
          if (sheet) found.push({ name: attributes.name ?? '', path: sheet.target })
        },
      },
      found,
    ),
  ]
  const [first, ...others] = sheets
  if (!first) throw new UnreadableFile('not-a-table', { found: 'office document' })
  return {
    sheets: [first, ...others],
    strings: target(({ type }) => type === 'sharedStrings'),
    styles: target(({ type }) => type === 'styles'),
    epoch1904,
  }
}
