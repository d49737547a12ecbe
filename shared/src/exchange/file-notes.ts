import type { FileHead } from './file-head.ts'
import type { ImportValue } from './import-values.ts'
import type { FoundFile } from './read-rows.ts'

/** What was noticed about a file as a whole. */
export function notesOf(
  head: FileHead,
  { doubtful, otherAlliances, mergedRows }: { doubtful: boolean; otherAlliances: number; mergedRows: number },
): FoundFile['notes'] {
  const { titles, fields, columns, file, lines, tagRow, unclear, values, commas } = head
  const notes: FoundFile['notes'] = []
  const note = (code: FoundFile['notes'][number]['code'], parameters: Record<string, string | number>) =>
    notes.push({ code, parameters })
  const named = (isOne: (index: number) => boolean) => titles.filter((_, index) => isOne(index)).join(', ')
  if (file.isEncodingGuessed) note('encoding-guessed', {})
  const contacts = named((index) => fields[index] === 'contact')
  if (contacts) note('contacts-left-out', { columns: contacts })
  if (unclear.length > 0) note('column-unclear', { columns: unclear.join(', ') })
  for (const column of columns) {
    const steps = stepsOf(values.filter((value) => value.column === column.index && value.by === 'scale'))
    if (steps) note('scale-fitted', { column: column.header, steps })
  }
  const separated = named((index) => commas.has(index))
  if (separated) note('comma-lists', { columns: separated })
  const ticked = named((index) => fields[index] === 'ticked-sector')
  if (ticked) note('ticked-sectors', { columns: ticked })
  if (tagRow !== null) note('tag-line', { row: tagRow })
  if (lines.aside.length > 0) note('aside-lines', { rows: lines.aside.join(', '), count: lines.aside.length })
  if (lines.hidden > 0) note('hidden-rows', { count: lines.hidden })
  if (mergedRows > 0) note('merged-rows', { count: mergedRows })
  for (const [heading, { length }] of Map.groupBy(titles.filter(Boolean), (title) => title))
    if (length > 1) notes.push({ code: 'duplicate-heading', parameters: { heading, columns: length } })
  for (const { index, header, samples } of columns)
    if (header === '' && samples.length > 0)
      notes.push({ code: 'no-heading', parameters: { column: index + 1 } })
  if (doubtful) notes.push({ code: 'encoding-doubtful', parameters: {} })
  if (otherAlliances > 0) notes.push({ code: 'other-alliances', parameters: { rows: otherAlliances } })
  return notes
}

/** `low: 1, 2; medium: 3`. */
const stepsOf = (values: readonly ImportValue[]): string =>
  [...Map.groupBy(values, ({ meaning }) => meaning)]
    .map(([meaning, each]) => `${meaning}: ${each.map(({ value }) => value).join(', ')}`)
    .join('; ')
