import type { Identifier } from '../organisation-fields/contact.ts'
import { readNumber } from '../registers.ts'
import { splitParts } from './parts-of-cell.ts'
import type { RowReader } from './row-reader.ts'

/** Numbers of registers; what cannot be one identifies nobody, and is told and left out. */
export function readIdentifiers(row: RowReader): Identifier[] {
  return row.texts('identifier').flatMap(({ qualifier, text: cell, column }) => {
    const texts = qualifier === '' ? splitParts(cell, /[|\n]/) : [cell]
    return texts.flatMap((text) => readIdentifier(row, { qualifier, text, column }))
  })
}

function readIdentifier(
  row: RowReader,
  { qualifier, text, column }: ReturnType<RowReader['texts']>[number],
): Identifier[] {
  const [, prefix = '', rest = text] = /^([a-z][a-z0-9-]{1,39}):\s*(.+)$/i.exec(text) ?? []
  const scheme = qualifier || (prefix.startsWith('http') ? '' : prefix.toLowerCase()) || 'other'
  const { value, fault } = readNumber(scheme, qualifier || scheme === 'other' ? text : rest)
  if (fault) row.fault(column, fault, text)
  if (value === undefined) return []
  if (value.length > 200) row.fault(column, 'too-long', value, { limit: 200 })
  return [{ scheme, value: /^[\d\s.]+$/.test(value) ? value.replace(/[\s.]/g, '') : value }]
}
