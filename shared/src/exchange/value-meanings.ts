import type { ColumnSurvey } from './column-survey.ts'
import { choicesOf } from './field-choices.ts'
import { fieldOfColumn, type ImportField, locationKeyOf } from './fields.ts'
import type { ImportValue } from './import-values.ts'
import { type Meanings, meaningKey, valueKey } from './meaning-keys.ts'
import { listed } from './row-reader.ts'
import { fitScale, tellsEnds } from './scales.ts'
import { foldLabel } from './sectors.ts'
import { readChoice } from './words.ts'
import { wordsOfField } from './words-of-field.ts'

/** Lists of the alliance that columns name records of, by their field: ids by folded label. */
export type KnownLists = Readonly<Record<string, ReadonlyMap<string, string>>>

/** Whether choices go up from the first to the last, so that a scale can be fitted to them. */
const goesUp = (field: string) =>
  field === 'influence' || field === 'strength' || fieldOfColumn(field)?.ladder === true

/** Where a word that nobody knows is still something: a tie of another kind. */
const otherwise: Readonly<Record<string, string>> = { kind: 'other' }

/** What the values of one column mean, and how that is known. */
export function meaningsOf(
  column: { index: number; header: string; field: ImportField },
  survey: ColumnSurvey,
  said: { now: Meanings; before: Meanings },
  lists: KnownLists,
): ImportValue[] {
  const { index, header, field } = column
  const choice = wordsOfField(field)
  const list = lists[field]
  const cut = locationKeyOf(field) && fieldOfColumn(field)?.import?.cut
  const pieces = list
    ? inPieces(survey, (value) =>
        // A comma may stand inside a name as well as between two.
        listed(value).flatMap((part) => (list.has(foldLabel(part)) ? [part] : listed(part, /,/))),
      )
    : cut
      ? inPieces(survey, (value) => listed(value, cut))
      : survey.values
  const fitted =
    choice && goesUp(field)
      ? fitScale(
          header,
          steps(header, pieces, (value) => readChoice(choice, value)),
          choicesOf(field),
        )
      : undefined
  return pieces.map(({ value, rows }): ImportValue => {
    const told = (meaning: string | null, by: ImportValue['by']) => ({
      column: index,
      field,
      value,
      rows,
      meaning,
      by,
    })
    const key = meaningKey(field, value)
    const [now, before] = [said.now.get(key), said.before.get(key)]
    if (now !== undefined) return told(now, 'said')
    if (before !== undefined) return told(before, 'remembered')
    const step = fitted?.get(value)
    if (step !== undefined) return told(step, 'scale')
    const known = list ? list.get(foldLabel(value)) : choice && readChoice(choice, value)
    if (known !== undefined) return told(known, 'words')
    return told(otherwise[field] ?? null, null)
  })
}

/** The entries of lists, each counted. */
function inPieces({ values }: ColumnSurvey, cut: (value: string) => string[]): ColumnSurvey['values'] {
  const counts = new Map<string, { value: string; rows: number }>()
  for (const { value, rows } of values)
    for (const piece of cut(value)) {
      const counted = counts.get(valueKey(piece))
      if (counted) counted.rows += rows
      else counts.set(valueKey(piece), { value: piece, rows })
    }
  return [...counts.values()].sort((one, other) => other.rows - one.rows)
}

/**
 * The values that a scale is made of, numbers all of them, so that none is read by a shorter scale; none where words know
 * every one and the heading tells no other scale.
 */
function steps(
  heading: string,
  values: ColumnSurvey['values'],
  read: (value: string) => string | undefined,
): string[] {
  const open = values.map(({ value }) => value).filter((value) => read(value) === undefined)
  const numbers = values.map(({ value }) => value).filter((value) => isNumber(value) && !open.includes(value))
  return open.length > 0 || tellsEnds(heading) ? [...numbers, ...open] : []
}

const isNumber = (value: string) => /^\d+$/.test(value.trim())
