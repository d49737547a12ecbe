import type { ImportColumn } from '@atlas/shared/exchange/import'
import { fold } from '@atlas/shared/names'
import { type BaseField, joinField, splitField } from './import-fields.ts'

/** One field of a row beside the same of what it looks like. */
export type Compared = {
  /** Position of the column. */
  column: number
  base: BaseField
  qualifier: string
  inFile: string
  inBase: string
  /** `adds` and `keeps`: only the one side says anything. */
  difference: 'same' | 'different' | 'adds' | 'keeps'
}

/**
 * A row of a file beside what it looks like, field by field; where neither says anything, nothing is compared.
 * @param textOf what the other one says in a field; undefined where that is not known
 * @param read puts a cell into the words of the other side
 */
export function compareRow(
  columns: readonly ImportColumn[],
  cells: readonly string[],
  textOf: (base: BaseField, qualifier: string) => string | undefined,
  read: (base: BaseField, cell: string) => string = (_, cell) => cell,
): Compared[] {
  return columns.flatMap(({ index, field }): Compared[] => {
    if (field === null) return []
    const { base, qualifier } = splitField(field)
    const inBase = textOf(base, qualifier)
    const inFile = read(base, (cells[index] ?? '').trim())
    if (inBase === undefined || (inFile === '' && inBase === '')) return []
    return [{ column: index, base, qualifier, inFile, inBase, difference: differenceOf(inFile, inBase) }]
  })
}

/** What another row of the same file says in a field. */
export const cellIn =
  (columns: readonly ImportColumn[], { cells }: { cells: readonly string[] }) =>
  (base: BaseField, qualifier: string): string =>
    cells[columns.find(({ field }) => field === joinField(base, qualifier))?.index ?? -1]?.trim() ?? ''

function differenceOf(inFile: string, inBase: string): Compared['difference'] {
  if (inBase === '') return 'adds'
  if (inFile === '') return 'keeps'
  return alike(inFile) === alike(inBase) ? 'same' : 'different'
}

/** Spelling that makes no difference: accents, case, the order of a list, how an address begins and ends. */
const alike = (text: string) =>
  text
    .replace(/^(https?:\/\/)?(www\.)?|\/$/g, '')
    .split(/[|;,\n]/)
    .map(fold)
    .filter((part) => part !== '')
    .sort()
    .join('|')
