/** What somebody has said that a value of a field means: a choice, or the id of a record of a list; null: nothing. */
export type SaidMeaning = { field: string; value: string; meaning: string | null }

/** By field and value: what is said goes before what is known. Absent where nothing is said. */
export type Meanings = ReadonlyMap<string, string | null>

/** Values that are the same but for case and blanks. */
export const valueKey = (value: string): string =>
  value.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

export const meaningKey = (field: string, value: string): string => `${field} ${valueKey(value)}`
