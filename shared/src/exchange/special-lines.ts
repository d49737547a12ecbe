import { fold } from '../names.ts'
import type { ImportField } from './fields.ts'

/** A line for machines below the headings (Humanitarian Exchange Language): `#org+name`. */
export function isTagLine(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every((cell) => /^#[a-z][\w\s]*(\+\s*\w+\s*)*$/i.test(cell.trim()))
}

const tagged: readonly (readonly [RegExp, ImportField])[] = [
  [/^#geo.*\+lat/, 'latitude'],
  [/^#geo.*\+lon/, 'longitude'],
  [/^#geo.*\+coord/, 'coordinates'],
  [/^#org(?!.*\+(id|code|type|acronym))/, 'name'],
  [/^#(sector|subsector)/, 'sectors'],
  [/^#(loc|adm[2-5])(?!.*\+(code|type|id|lat|lon))/, 'locality'],
  [/^#country(?!.*\+code)/, 'country'],
  [/^#status/, 'status'],
  [/^#(description|activity)/, 'description'],
  [/^#contact/, 'contact'],
]

/** What the tag of a column says that it is. */
export const fieldOfTag = (tag: string): ImportField | null =>
  tagged.find(([pattern]) => pattern.test(tag.trim().toLowerCase()))?.[1] ?? null

const total =
  /^(sous total|grand total|total|totaux|totals|subtotal|somme|sum|summa|totaal|som|subtotaal|antal|aantal|nombre|count)( general| (des|de|du|of|van|av) .*)?( .*\d.*)?$/
const note =
  /^(sources?|notes?|remarques?|nb|n b|legende|legend|bron|bronnen|opmerking|kalla|kallor|anm|anmarkning|mis a jour|updated|last updated|derniere mise a jour|bijgewerkt|uppdaterad|stand|extrait|export)\b/

/** A number, with or without a unit or brackets. */
const isNumber = (cell: string) => /^[\d\s.,%€$£()+-]*$/.test(cell.trim())

/**
 * Whether a line stands below or between the rows of a table without being one: a total, or a note after a blank line.
 * @param below how many blank lines stand before it
 */
export function isAside(cells: readonly string[], below: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const [first = '', ...others] = filled
  if (total.test(fold(first)) && others.every(isNumber)) return true
  return filled.length === 1 && below > 0 && (note.test(fold(first)) || /^[*©¹]/.test(first.trim()))
}
